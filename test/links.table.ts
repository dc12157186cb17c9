/** One way of writing a link, and what opens. Our own addresses; the services' shapes are as their senders write them. */
export interface LinkRow {
  readonly what: string;
  readonly html?: string;
  readonly text?: string;
  /** The address that opens, as a browser writes it; `null` where the link does not tell. */
  readonly opens: string;
  readonly wrappers?: readonly string[];
  readonly tricks?: readonly string[];
  readonly via?: string;
  /** A rule that must tell of it. */
  readonly rule?: string;
}

const a = (href: string, text = 'Open the page'): string => `<p>Hello</p><a href="${href.replace(/&/g, '&amp;')}">${text}</a>`;
const GOAL = 'https://evil.example/login?a=1&b=2';
const packed = encodeURIComponent(GOAL);
const base64 = (text: string): string => Buffer.from(text).toString('base64');
const base64url = (text: string): string => Buffer.from(text).toString('base64url');
const wrapped = (what: string, href: string, opens = GOAL, ...wrappers: readonly string[]): LinkRow => ({ what, html: a(href), opens, wrappers: wrappers.length === 0 ? [what] : wrappers, rule: 'link-wrapped' });

export const LINK_TABLE: readonly LinkRow[] = [
  // Wrappers
  wrapped('Microsoft Safe Links', `https://eur01.safelinks.protection.outlook.com/?url=${packed}&data=05%7C01%7C&sdata=x&reserved=0`),
  wrapped('Microsoft Safe Links', `https://nam10.safelinks.protection.outlook.com/ap/x-59584e83/?url=${packed}&data=05`),
  wrapped('Microsoft Safe Links (Teams)', `https://statics.teams.cdn.office.net/evergreen-assets/safelinks/1/atp-safelinks.html?url=${packed}&locale=en`),
  wrapped('Proofpoint URL Defense v1', `https://urldefense.proofpoint.com/v1/url?u=${packed}&k=abc%0A&r=x`),
  wrapped('Proofpoint URL Defense v2', 'https://urldefense.proofpoint.com/v2/url?u=https-3A__evil.example_login-3Fa-3D1-26b-3D2&d=DwMFAg&c=x&r=y'),
  wrapped('Proofpoint URL Defense v3', 'https://urldefense.com/v3/__https://evil.example/login?a=1&b=2__;!!abc!def$'),
  wrapped('Proofpoint URL Defense v3', 'https://urldefense.com/v3/__https:/evil.example/a*b?c=1**A__;Iz8_!!abc!def$', 'https://evil.example/a#b?c=1??'),
  { what: 'Mimecast, which keeps the goal to itself', html: a('https://protect-eu.mimecast.com/s/AbCdEf?domain=evil.example'), opens: 'https://protect-eu.mimecast.com/s/AbCdEf?domain=evil.example', wrappers: ['Mimecast'], rule: 'link-wrapped' },
  wrapped('Barracuda Link Protection', `https://linkprotect.cudasvc.com/url?a=${packed}&c=E,1,x&typo=1`),
  wrapped('Cisco Secure Email', `https://secure-web.cisco.com/1AbC-dEf/${packed}`),
  wrapped('Sophos Email', `https://eu-west-1.protection.sophos.com/?d=evil.example&u=${encodeURIComponent(base64(GOAL))}&i=NWQ&t=x&h=y`),
  wrapped('Trend Micro Clicktime', `https://ddec1-0-en-ctp.trendmicro.com:443/wis/clicktime/v1/query?url=${packed}&umid=1&auth=2`),
  wrapped('FireEye / Trellix', `https://protect2.fireeye.com/v1/url?k=1-2&q=1&e=3&u=${packed}`),
  wrapped('Symantec Click-time', `https://clicktime.symantec.com/3AbCdEf?u=${packed}`),
  wrapped('Check Point / Avanan', `https://url.avanan.click/v2/r01/___${GOAL}___.YXAzOmhvbWU6YTpv`),
  wrapped('Trustwave MailMarshal', `https://scanmail.trustwave.com/?c=1&d=2&u=${packed}`),
  wrapped('Fortinet FortiMail', `https://shared.eu.fortimailcloud.com/fmlurlsvc/?fewReq=:B:x&url=${packed}`),
  wrapped('WEB.DE / GMX dereferrer', `https://deref-web.de/mail/client/abc/dereferrer/?redirectUrl=${packed}&lm`),
  wrapped('Amazon SES', `https://abc123.r.eu-west-1.awstrack.me/L0/${packed.replace('%3A', ':')}/1/0102019176949299-288f55be-ca99-4e3d-000000/xkC80J=388`),
  { what: 'SendGrid, which keeps the goal to itself', html: a('https://u123.ct.sendgrid.net/ls/click?upn=u001.AbCd'), opens: 'https://u123.ct.sendgrid.net/ls/click?upn=u001.AbCd', wrappers: ['Twilio SendGrid'], rule: 'link-wrapped' },
  wrapped('Mandrill', `https://mandrillapp.com/track/click/1234/evil.example?p=${base64url(JSON.stringify({ s: 'x', v: 1, p: JSON.stringify({ u: 1, v: 1, url: GOAL.replace(/\//g, '\\/'), id: 'x' }) }))}`),
  wrapped('Google', `https://www.google.com/url?q=${packed}&sa=D&source=x`),
  wrapped('Google', `https://www.google.co.jp/url?sa=t&url=${packed}`),
  wrapped('Google AMP viewer', 'https://www.google.com/amp/s/evil.example/login?a=1&b=2'),
  wrapped('Google Ads', `https://www.googleadservices.com/pagead/aclk?sa=L&ai=x&adurl=${packed}`),
  wrapped('Facebook', `https://l.facebook.com/l.php?u=${packed}&h=AT0`),
  wrapped('Instagram', `https://l.instagram.com/?u=${packed}&e=x`),
  wrapped('LinkedIn', `https://www.linkedin.com/redir/redirect?url=${packed}&urlhash=x`),
  wrapped('Yahoo Search', `https://r.search.yahoo.com/_ylt=Aw;_ylu=X3o/RV=2/RE=1/RO=10/RU=${packed}/RK=2/RS=x-`),
  wrapped('Yahoo', 'https://rd.yahoo.co.jp/mail/promo/*https://evil.example/login?a=1&b=2'),
  wrapped('Bing', `https://www.bing.com/ck/a?!&&p=abc&u=a1${base64url(GOAL)}&ntb=1`),
  wrapped('YouTube', `https://www.youtube.com/redirect?event=x&redir_token=y&q=${packed}`),
  wrapped('DuckDuckGo', `https://duckduckgo.com/l/?uddg=${packed}&rut=x`),
  wrapped('AMP Cache', 'https://evil-example.cdn.ampproject.org/c/s/evil.example/login?a=1&b=2'),
  wrapped('Google Translate', 'https://evil-example.translate.goog/login?a=1&b=2&_x_tr_sl=auto&_x_tr_tl=ja'),
  wrapped('Google Translate', 'https://my--shop-example-com.translate.goog/?_x_tr_sl=auto', 'https://my-shop.example.com/'),
  wrapped('three filters, one inside another', `https://eur01.safelinks.protection.outlook.com/?url=${encodeURIComponent(`https://urldefense.com/v3/__https://secure-web.cisco.com/1Ab/${packed}__;!!a!b$`)}&data=x`, GOAL, 'Microsoft Safe Links', 'Proofpoint URL Defense v3', 'Cisco Secure Email'),
  wrapped('a filter around an open redirect', `https://nam01.safelinks.protection.outlook.com/?url=${encodeURIComponent(`https://www.google.com/url?q=${packed}`)}`, GOAL, 'Microsoft Safe Links', 'Google'),

  // Tricks
  { what: 'user name that looks like the host', html: a('https://www.bank.example@evil.example/x'), opens: 'https://www.bank.example@evil.example/x', tricks: ['user-info'], rule: 'link-user-info' },
  { what: 'address as one number', html: a('http://3405803783/x'), opens: 'http://203.0.113.7/x', tricks: ['address-in-disguise'], rule: 'link-address-literal' },
  { what: 'address in octal', html: a('http://0313.0.0161.07/x'), opens: 'http://203.0.113.7/x', tricks: ['address-in-disguise'], rule: 'link-address-literal' },
  { what: 'address in hex', html: a('http://0xcb007107/x'), opens: 'http://203.0.113.7/x', tricks: ['address-in-disguise'], rule: 'link-address-literal' },
  { what: 'plain address', html: a('http://203.0.113.7/x'), opens: 'http://203.0.113.7/x', tricks: [], rule: 'link-address-literal' },
  { what: 'odd port', html: a('https://evil.example:8443/x'), opens: 'https://evil.example:8443/x', tricks: ['odd-port'], rule: 'link-odd-port' },
  { what: 'backslashes', html: a('https:\\\\evil.example\\x'), opens: 'https://evil.example/x', tricks: ['backslash'], rule: 'link-deceptive-writing' },
  { what: 'missing slashes', html: a('https:evil.example/x'), opens: 'https://evil.example/x', tricks: ['odd-slashes'], rule: 'link-deceptive-writing' },
  { what: 'fraction slash in the host', html: a('https://bank.example⁄login.evil.example/x'), opens: 'https://bank.xn--examplelogin-xk0g.evil.example/x', tricks: ['look-alike-slash'], rule: 'link-deceptive-writing' },
  { what: 'right-to-left override', html: a('https://evil.example/\u202efdp.exe'), opens: 'https://evil.example/fdp.exe', tricks: ['direction-override'], rule: 'link-deceptive-writing' },
  { what: 'percent-encoded host', html: a('https://%65vil.example/x'), opens: 'https://evil.example/x', tricks: ['percent-in-host'], rule: 'link-deceptive-writing' },
  { what: 'full-width letters', text: 'こちらへｈｔｔｐｓ：／／ｅｖｉｌ．ｅｘａｍｐｌｅ．ｃｏｍ／ｘ どうぞ', opens: 'https://evil.example.com/x', tricks: ['full-width'], rule: 'link-deceptive-writing' },
  { what: 'letters without width inside the host', html: a('https://ev\u200bil.example/x'), opens: 'https://evil.example/x', tricks: ['invisible-character'], rule: 'link-deceptive-writing' },
  { what: 'hxxp', text: 'see hxxps://evil.example/x now', opens: 'https://evil.example/x', tricks: ['defanged'] },
  { what: 'broken dots, as in reports', text: 'the host evil[.]example[.]com/x was seen', opens: 'http://evil.example.com/x', tricks: ['defanged', 'no-scheme'] },
  { what: 'glued to Japanese', text: '詳しくはhttps://evil.example/xをご覧ください', opens: 'https://evil.example/x' },
  { what: 'between Japanese brackets', text: '「https://evil.example/x」', opens: 'https://evil.example/x' },
  { what: 'without a scheme', text: 'Go to evil-shop.com/login today', opens: 'http://evil-shop.com/login', tricks: ['no-scheme'] },
  { what: 'form', html: '<form action="https://evil.example/post"><input type="password" name="p"></form>', opens: 'https://evil.example/post', via: 'form', rule: 'link-form-in-mail' },
  { what: 'meta refresh', html: '<meta http-equiv="refresh" content="0; url=https://evil.example/x"><p>Hello</p>', opens: 'https://evil.example/x', via: 'meta-refresh', rule: 'link-opens-by-itself' },
  { what: 'area of a picture map', html: '<map name="m"><area href="https://evil.example/x" shape="default"></map><p>Hello</p>', opens: 'https://evil.example/x', via: 'area' },
  { what: 'base for a short address', html: '<base href="https://evil.example/a/"><a href="b.html">Open</a>', opens: 'https://evil.example/a/b.html', via: 'anchor' },
  { what: 'SVG', html: '<svg><a xlink:href="https://evil.example/x"><text>Open</text></a></svg>', opens: 'https://evil.example/x' },
  { what: 'CSS', html: '<div style="background:url(https://evil.example/x.png)">Hello</div>', opens: 'https://evil.example/x.png', via: 'loaded' },
  { what: 'javascript:', html: a('javascript:location.href=atob(1)'), opens: 'javascript:location.href=atob(1)', rule: 'link-script-or-data' },
  { what: 'data:', html: a('data:text/html;base64,PGgxPkhpPC9oMT4='), opens: 'data:text/html;base64,PGgxPkhpPC9oMT4=', rule: 'link-script-or-data' },
  { what: 'split over two anchors', html: '<a href="https://evil.example/x">Log</a><a href="https://evil.example/x"> in</a>', opens: 'https://evil.example/x' },
  { what: 'mailto', html: a('mailto:claims@evil.example?subject=cancel', 'Cancel the order'), opens: 'mailto:claims@evil.example?subject=cancel', rule: 'link-contact-demand' },
  { what: 'tel', html: a('tel:+18005550199', 'Call support now'), opens: 'tel:+18005550199', rule: 'link-contact-demand' },
  { what: 'open redirect in a page of no table', html: a(`https://shop.example.org/out?redirect_to=${packed}`), opens: `https://shop.example.org/out?redirect_to=${packed}`, rule: 'link-open-redirect' },
];
