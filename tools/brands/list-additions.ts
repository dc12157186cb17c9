import type { DomainListName } from '../../src/brands/model.ts';

/** Entries that the sources lack, written from general knowledge and not looked up; one string, parted by spaces. */
export const ADDITIONS: Readonly<Record<DomainListName, string>> = {
  'consumer-provider': `
biglobe.ne.jp nifty.com nifty.ne.jp ocn.ne.jp plala.or.jp so-net.ne.jp dti.ne.jp asahi-net.or.jp odn.ne.jp
hi-ho.ne.jp wakwak.com wakwak.ne.jp iij4u.or.jp iijmio-mail.jp interlink.or.jp sannet.ne.jp dion.ne.jp auone-net.jp
zaq.ne.jp zaq.jp home.ne.jp jcom.zaq.ne.jp jcom.home.ne.jp tcp-ip.or.jp itscom.net catv296.ne.jp tcat.ne.jp
eonet.ne.jp kcn.jp kcn.ne.jp bbiq.jp pikara.ne.jp pikamail.jp mable.ne.jp megaegg.ne.jp commufa.jp t-com.ne.jp
tnc.ne.jp thn.ne.jp tokai.or.jp lcv.ne.jp katch.ne.jp ccnw.ne.jp cty-net.ne.jp medias.ne.jp starcat.ne.jp ztv.ne.jp
cnc.jp icc-web.ne.jp amigo.ne.jp amigo2.ne.jp hicat.ne.jp fctv.ne.jp incl.ne.jp spacelan.ne.jp asagaotv.ne.jp ncv.ne.jp
canet.ne.jp enjoy.ne.jp c-able.ne.jp e-catv.ne.jp kbn.ne.jp bunbun.ne.jp tiki.ne.jp mcnet.ne.jp ctb.ne.jp
miyazaki-catv.ne.jp synapse.ne.jp po.synapse.ne.jp nirai.ne.jp cosmos.ne.jp ii-okinawa.ne.jp rcn.ne.jp knet.ne.jp
wind.ne.jp wind.co.jp gunmanet.ne.jp janis.or.jp avis.ne.jp valley.ne.jp iwafune.ne.jp mx.iwafune.ne.jp ueda.ne.jp
dcn.ne.jp bay.wind.ne.jp bb-niigata.jp inet-shibata.or.jp murakami.ne.jp nsk.ne.jp p1.tcnet.ne.jp tcnet.ne.jp
mnet.ne.jp hal.ne.jp jet.ne.jp tvm.ne.jp iiyama-catv.ne.jp sakunet.ne.jp cek.ne.jp cc9.ne.jp clio.ne.jp infoaomori.ne.jp
hinocatv.ne.jp ttv.ne.jp t-net.ne.jp tees.ne.jp across.or.jp sala.or.jp kcv.jp oct-net.ne.jp baynet.ne.jp
cablenet.ne.jp jway.ne.jp ucatv.ne.jp seaple.ne.jp highway.ne.jp infoseek.jp freeserve.ne.jp tky.3web.ne.jp 3web.ne.jp
hotcn.ne.jp snowman.ne.jp ictnet.ne.jp dokidoki.ne.jp mopera.net docomo.ne.jp ezweb.ne.jp au.com i.softbank.jp
softbank.ne.jp softbank.jp t.vodafone.ne.jp d.vodafone.ne.jp h.vodafone.ne.jp c.vodafone.ne.jp k.vodafone.ne.jp
r.vodafone.ne.jp n.vodafone.ne.jp s.vodafone.ne.jp q.vodafone.ne.jp jp-d.ne.jp jp-h.ne.jp jp-t.ne.jp jp-c.ne.jp
jp-k.ne.jp jp-r.ne.jp jp-n.ne.jp jp-s.ne.jp jp-q.ne.jp disney.ne.jp ymobile.ne.jp ymobile1.ne.jp y-mobile.ne.jp
willcom.com wcm.ne.jp pdx.ne.jp emnet.ne.jp emobile.ne.jp emobile-s.ne.jp uqmobile.jp rakumail.jp ybb.ne.jp bbexcite.jp
t-online.de freenet.de arcor.de vodafone.de vodafonemail.de kabelmail.de online.de versanet.de netcologne.de ewetel.net
ewe.net osnanet.de o2mail.de o2online.de alice-dsl.net alice.de kabelbw.de unitybox.de htp-tel.de magenta.de
aon.at chello.at a1.net kabsi.at inode.at liwest.at bluewin.ch sunrise.ch hispeed.ch
orange.fr wanadoo.fr free.fr sfr.fr neuf.fr club-internet.fr bbox.fr laposte.net cegetel.net numericable.fr aliceadsl.fr
9online.fr dbmail.com skynet.be telenet.be proximus.be scarlet.be voo.be pandora.be
ziggo.nl kpnmail.nl planet.nl hetnet.nl home.nl chello.nl upcmail.nl xs4all.nl tele2.nl casema.nl quicknet.nl online.nl
btinternet.com btopenworld.com talktalk.net tiscali.co.uk virginmedia.com ntlworld.com blueyonder.co.uk sky.com
plus.com plusnet.com o2.co.uk orange.net tesco.net lineone.net eircom.net
libero.it virgilio.it tin.it alice.it tim.it tiscali.it fastwebnet.it inwind.it iol.it wind.it vodafone.it tele2.it
telefonica.net movistar.es ono.com terra.es euskaltel.net sapo.pt netcabo.pt clix.pt mail.telepac.pt
telia.com bredband.net comhem.se tele2.se telenor.se online.no getmail.no broadpark.no stofanet.dk mail.dk tdcadsl.dk
elisanet.fi kolumbus.fi dnainternet.net pp.inet.fi saunalahti.fi
o2.pl neostrada.pl vp.pl interia.pl wp.pl onet.pl volny.cz seznam.cz centrum.cz atlas.cz quick.cz upcmail.hu t-online.hu
chello.hu otenet.gr forthnet.gr hol.gr siol.net amis.net t-2.net net.hr optinet.hr globalnet.hr
ttnet.net.tr superonline.com bezeqint.net netvision.net.il 012.net.il zahav.net.il
comcast.net verizon.net att.net sbcglobal.net bellsouth.net pacbell.net ameritech.net swbell.net snet.net flash.net
prodigy.net nvbell.net cox.net charter.net spectrum.net rr.com roadrunner.com twc.com twcny.rr.com brighthouse.com
earthlink.net mindspring.com frontier.com frontiernet.net windstream.net centurylink.net centurytel.net embarqmail.com
q.com qwest.net optonline.net optimum.net suddenlink.net cableone.net mediacombb.net rcn.com wowway.com insightbb.com
tds.net juno.com netzero.net netzero.com peoplepc.com hughes.net cableamerica.net grandecom.net knology.net atlanticbb.net
metrocast.net hawaiiantel.net gci.net consolidated.net fuse.net cinci.rr.com
rogers.com shaw.ca sympatico.ca bell.net telus.net videotron.ca eastlink.ca cogeco.ca mts.net sasktel.net nb.sympatico.ca
bigpond.com bigpond.net.au optusnet.com.au tpg.com.au iinet.net.au westnet.com.au internode.on.net dodo.com.au
adam.com.au ozemail.com.au netspace.net.au xtra.co.nz slingshot.co.nz vodafone.co.nz clear.net.nz orcon.net.nz
telkomsa.net mweb.co.za vodamail.co.za webmail.co.za iafrica.com absamail.co.za
hinet.net seed.net.tw giga.net.tw netvigator.com singnet.com.sg starhub.net.sg pacific.net.sg pldtdsl.net
streamyx.com tm.net.my vsnl.net vsnl.com airtelmail.in bsnl.in rediffmail.com
uol.com.br bol.com.br terra.com.br ig.com.br globo.com oi.com.br r7.com telecentro.com.ar arnet.com.ar fibertel.com.ar
speedy.com.ar ciudad.com.ar prodigy.net.mx entelchile.net vtr.net une.net.co etb.net.co cantv.net
hanmail.net hanaro.com korea.com kornet.net chol.com empal.com dreamwiz.com`,
  'free-mail': `
gmail.com googlemail.com yahoo.com yahoo.co.jp yahoo.co.uk ymail.com ymail.ne.jp rocketmail.com outlook.com outlook.jp
outlook.fr outlook.de hotmail.com hotmail.co.jp hotmail.co.uk live.jp live.com msn.com icloud.com me.com mac.com
aol.com aol.jp aim.com proton.me protonmail.com pm.me tutanota.com tuta.com tutamail.com tuta.io zoho.com zohomail.com
yandex.ru yandex.com ya.ru mail.ru bk.ru inbox.ru list.ru internet.ru rambler.ru gmx.com gmx.net gmx.de web.de mail.com
qq.com foxmail.com 163.com 126.com yeah.net sina.com sina.cn sohu.com 139.com 189.cn aliyun.com 21cn.com tom.com
naver.com daum.net nate.com kakao.com excite.co.jp goo.jp infoseek.jp inter7.jp nifmail.jp fastmail.com fastmail.jp hushmail.com
instaddr.win sute.jp mail.goo.ne.jp goo.ne.jp auone.jp livedoor.com lycos.jp kyoto.zaq.jp meru.lolipop.jp`,
  'mail-service': `
sendgrid.net sendgrid.com mailgun.org mailgun.net mailgun.com amazonses.com mandrillapp.com mcsv.net mcdlv.net rsgsv.net
list-manage.com mailchimpapp.com mailchimpapp.net mailchimp.com sparkpostmail.com sparkpostmail1.com mailjet.com mjt.lu
sendinblue.com brevo.com sender-sib.com sendibm1.com sendibm3.com createsend.com cmail1.com cmail19.com cmail20.com
exacttarget.com exct.net mktomail.com mktdns.com en25.com eloqua.com hubspotemail.net hubspotlinks.com hs-send.com
klaviyomail.com klclick.com klclick1.com ccsend.com constantcontact.com icontact.com getresponse.com getresponse-mail.com
aweber.com mtasv.net postmarkapp.com elasticemail.com smtp.com smtp2go.com smtpservice.net socketlabs.com sendpulse.com
sailthru.com responsys.net rsys2.com rsys5.com bluehornet.com mkt2178.com mkt41.net silverpop.com emarsys.net emarsys.com
cheetahmail.com chtah.net braze.com iterable.com customeriomail.com customer.io intercom-mail.com sendcloud.org submail.cn
activehosted.com acems1.com emsend1.com emsend2.com dotdigital.com dotmailer.com pardot.com mailerlite.com mlsend.com
mailersend.net resend.com resend.dev loops.so moosend.com omnisend.com drip.com getdrip.com convertkit.com benchmarkemail.com
mailup.com acemsa1.com sendy.co zohocampaigns.com zcsend.net campaign-archive.com campaignmonitor.com infusionmail.com keap.com
salesforceiq.com bmsend.com bnc3.mailjet.com mxlogic.net sfmc-content.com pepipost.com netcorecloud.net messagebird.com
mpme.jp mpse.jp bme.jp cuenote.jp combzmail.jp willap.jp willmail.jp crmstyle.com smp.ne.jp hm-f.jp haihaimail.jp os7.biz
1lejend.com mag2.com autobiz.jp asumeru.com customers-mail.com`,
  'url-shortener': `
bit.ly bitly.com j.mp tinyurl.com t.co goo.gl ow.ly is.gd v.gd cutt.ly rb.gy rebrand.ly buff.ly t.ly s.id shorturl.at
tiny.cc lnkd.in x.gd qr.paps.jp onl.tw onl.la onl.bz onl.sc 00m.in 0rz.tw bit.do ux.nu urx.nu urx.blue urx.red urx2.nu ur0.link
ur0.work ur0.biz ur2.link p.tl amzn.to amzn.asia a.co r10.to lin.ee youtu.be fb.me wp.me db.tt 1drv.ms msft.it aka.ms
g.co apple.co dlvr.it ift.tt trib.al spoti.fi adobe.ly nikkei.st hi.switchy.io short.io shorte.st adf.ly bc.vc clck.ru u.to
dub.sh tr.ee soo.gd git.io kutt.it me2.kr han.gl vo.la url.kr dwz.cn suo.im t.cn url.cn 985.so sina.lt mrw.so w.url.cn rurl.org`,
  'free-hosting': `
blogspot.com blogspot.jp web.app firebaseapp.com pages.dev workers.dev r2.dev vercel.app netlify.app github.io gitlab.io
herokuapp.com onrender.com glitch.me repl.co replit.app replit.dev surge.sh wixsite.com wixstudio.com weebly.com weeblysite.com
jimdofree.com jimdosite.com jimdo.com wordpress.com webflow.io framer.app framer.website carrd.co strikingly.com mystrikingly.com
godaddysites.com square.site site123.me webnode.com webnode.jp webnode.page tilda.ws ucoz.com ucoz.net 000webhostapp.com
awardspace.com byethost.com rf.gd epizy.com infinityfreeapp.com great-site.net 42web.io freehostia.com neocities.org
myshopify.com thebase.in base.shop stores.jp official.ec sakura.ne.jp sakuraweb.com sakuratan.com xsrv.jp wpx.jp wpxblog.jp mixh.jp
lolipop.io lolipopmc.jp hippy.jp moo.jp main.jp her.jp boo.jp chu.jp cocan.jp daa.jp fem.jp girl.jp heteml.net
xdomain.jp php.xdomain.jp html.xdomain.jp stars.ne.jp starfree.jp star.ne.jp
xrea.com coreserver.jp cfbx.jp fc2.com fc2web.com web.fc2.com blog.fc2.com
ameblo.jp amebaownd.com hatenablog.com hatenablog.jp hatenadiary.com hatenadiary.jp livedoor.blog livedoor.jp blog.jp seesaa.net
cocolog-nifty.com goope.jp peraichi.com studio.site crayonsite.net crayonsite.info jpn.org zombie.jp
amazonaws.com cloudfront.net azurewebsites.net azureedge.net azurefd.net windows.net blob.core.windows.net cloudapp.azure.com
onmicrosoft.com sharepoint.com appspot.com run.app storage.googleapis.com googleusercontent.com sites.google.com docs.google.com
drive.google.com forms.gle script.google.com forms.office.com sway.office.com notion.site typeform.com jotform.com canva.site
ipfs.io dweb.link cf-ipfs.com cloudflare-ipfs.com w3s.link nftstorage.link fleek.co 4everland.io ngrok.io ngrok.app
ngrok-free.app trycloudflare.com loca.lt localhost.run cprapid.com plesk.page hostingersite.com hostingerapp.com mybluehost.me
temp.domains translate.goog myqcloud.com aliyuncs.com vultrobjects.com linodeobjects.com digitaloceanspaces.com
ondigitalocean.app backblazeb2.com wasabisys.com telegra.ph lovable.app bubbleapps.io softr.app gitbook.io my.canva.site
edgeone.app zapier.app retool.com`,
  'dynamic-dns': `
ddns.net hopto.org hopto.me zapto.org sytes.net servehttp.com serveftp.com serveblog.net servebeer.com servecounterstrike.com
servegame.com servehalflife.com serveirc.com serveminecraft.net servemp3.com servepics.com servequake.com 3utilities.com
bounceme.net myftp.org myftp.biz myvnc.com redirectme.net no-ip.org no-ip.biz no-ip.info noip.me noip.us gotdns.ch
onthewifi.com viewdns.net freedynamicdns.net freedynamicdns.org ddnsking.com webhop.me
dyndns.org dyndns.info dyndns.biz dyndns.tv dnsalias.com dnsalias.net dnsalias.org homeip.net homelinux.com homelinux.net
homelinux.org homeunix.com homeunix.net homeunix.org selfip.biz selfip.com selfip.info selfip.net selfip.org gotdns.com gotdns.org
is-a-geek.com is-a-geek.net is-a-geek.org dontexist.com doesntexist.com podzone.net scrapping.cc merseine.nu
duckdns.org dynv6.net dynu.net dynu.com accesscam.org camdvr.org casacam.net freeddns.org giize.com gleeze.com kozow.com
loseyourip.com mywire.org ooguy.com theworkpc.com webredirect.org ddnsfree.com ddnsgeek.com 4cloud.click 1cooldns.com bumbleshrimp.com
25u.com 4dq.com 4pu.com 2waky.com 3-a.net acmetoy.com almostmy.com americanunfinished.com authorizeddns.net authorizeddns.org
changeip.co changeip.net changeip.org ddns.info ddns.mobi ddns.ms ddns.us dns-dns.com dns-report.com dns-stuff.com dns04.com
dns05.com dns1.us dns2.us dnset.com dnsrd.com dsmtp.com dumb1.com dynamic-dns.net dynamicdns.biz dynamicdns.co.uk dynamicdns.me.uk
dyndns.pro dynssl.com edns.biz esmtp.biz ezua.com faqserv.com fartit.com freeddns.com freetcp.com freewww.biz freewww.info
ftp1.biz ftpserver.biz gettrials.com got-game.org gr8domain.biz gr8name.biz https443.net https443.org ikwb.com instanthq.com
iownyour.biz iownyour.org isasecret.com itemdb.com itsaol.com jetos.com jkub.com jungleheart.com justdied.com lflink.com
lflinkup.com longmusic.com mefound.com moneyhome.biz mrbasic.com mrbonus.com mrface.com mrslove.com my03.com mydad.info
myddns.com myftp.info mylftv.com mymom.info mynetav.net mynumber.org mypicture.info mypop3.net mysecondarydns.com mywww.biz
myz.info ninth.biz ns01.biz ns01.info ns01.us ns02.biz ns02.info ns02.us ns1.name ns2.name ns3.name ocry.com onedumb.com
onmypc.biz onmypc.info onmypc.net onmypc.org onmypc.us organiccrap.com otzo.com ourhobby.com pcanywhere.net port25.biz
proxydns.com qhigh.com qpoe.com rebatesrule.net sellclassics.com sendsmtp.com serveuser.com serveusers.com sexidude.com
sexxxy.biz sixth.biz squirly.info ssl443.org toh.info toythieves.com trickip.net trickip.org vizvaz.com wikaba.com
www1.biz wwwhost.biz x24hr.com xxuz.com xxxy.biz xxxy.info ygto.com youdontcare.com yourtrap.com zyns.com zzux.com
mooo.com mooo.info us.to uk.to my.to chickenkiller.com crabdance.com strangled.net ignorelist.com jumpingcrab.com
twilightparadox.com privatedns.org evils.in homenet.org undo.it ix.tc allowed.org afraid.org
ddnss.de dyn-ip24.de goip.de spdns.de spdns.eu spdns.org myfritz.net selfhost.de selfhost.eu selfhost.me dynalias.com dynalias.net
dynalias.org synology.me myds.me dscloud.me i234.me diskstation.me myqnapcloud.com asuscomm.com asuscomm.cn tplinkdns.com mynetgear.com
nsupdate.info ydns.eu now-dns.org nowddns.com cloudns.cl dynserv.org vicp.net oray.net 3322.org 8866.org 9966.org 6600.org f3322.net
mydns.jp mydns.bz mydns.to mydns.tw mydns.vc daemon.asia live-on.net keyword-on.net wjg.jp pgw.jp 0am.jp 0g0.jp 0j0.jp 0t0.jp
ddo.jp dip.jp jpn.ph fam.cx moe.hm myhome.cx orz.hm dnsd.me ddns.jp softether.net`,
  'link-in-bio': `
linktr.ee lit.link lnk.bio bio.link beacons.ai linkin.bio campsite.bio taplink.cc solo.to allmylinks.com msha.ke linkpop.com
carrd.co potofu.me profcard.info html.co.jp instabio.cc linkbio.co heylink.me direct.me about.me bio.site tap.bio`,
  'redirector': `
safelinks.protection.outlook.com urldefense.com urldefense.proofpoint.com linkprotect.cudasvc.com mimecastprotect.com
url.emailprotection.link urlsand.esvalabs.com secure-web.cisco.com protection.sophos.com us-west-2.protection.sophos.com
clicktime.symantec.com url.avanan.click avanan.click edgepilot.com linkscan.io hornetsecurity.com shared.outlook.inky.com
l.facebook.com lm.facebook.com l.instagram.com l.messenger.com l.threads.net out.reddit.com t.umblr.com exit.sc slack-redir.net
href.li anonym.to nullrefer.com dereferer.me googleadservices.com doubleclick.net clickserve.dartsearch.net awstrack.me
ct.sendgrid.net trk.klclick.com trk.klclick1.com mandrillapp.com list-manage.com links.iterable.com emltrk.com app.link onelink.me
page.link adj.st smarturl.it translate.goog webcache.googleusercontent.com ck.jp.ap.valuecommerce.com valuecommerce.com
px.a8.net a8.net af.moshimo.com hb.afl.rakuten.co.jp t.afi-b.com h.accesstrade.net jump.5ch.net click.linksynergy.com
linksynergy.com awin1.com anrdoezrs.net dpbolvw.net jdoqocy.com tkqlhce.com kqzyfj.com shareasale.com prf.hn go.redirectingat.com
redirect.viglink.com go.skimresources.com linkprotect.trendmicro.com pmta.trendmicro.com ctp.trendmicro.com r20.rs6.net
click.convertkit-mail.com click.convertkit-mail2.com click.mlsend.com hubspotlinks.com hs-sites.com clt1234.com
nam.safelink.emails.azure.net safelinks.protection.office365.us statics.teams.cdn.office.net`,
  'parking': `
sedoparking.com sedo.com bodis.com parkingcrew.net above.com dan.com afternic.com hugedomains.com undeveloped.com uniregistry.com
parklogic.com cashparking.com domainsponsor.com skenzo.com fabulous.com voodoo.com namedrive.com trafficz.com smartname.com ztomy.com
dsparking.com rookdns.com fastpark.net ibspark.com efty.com buydomains.com domainmarket.com brandbucket.com atom.com squadhelp.com
dynadot.com epik.com parkingpage.namecheap.com namebrightdns.com giantpanda.com parked.com domainparking.com thecheapestnameservers.com
sav.com internettraffic.com`
};
