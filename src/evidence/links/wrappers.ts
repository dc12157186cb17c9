import type { LinkWrapper } from './model.ts';
import { fromProofpoint1, fromProofpoint2, fromProofpoint3 } from './proofpoint.ts';
import { base64Text, fromPath, param } from './wrapper-parts.ts';

/** A row of the table: whose address it is, and how the one inside is got out. */
export interface WrapperRow {
  readonly name: string;
  readonly kind: LinkWrapper['kind'];
  /** Host, or the domain it stands under. */
  readonly hosts: readonly string[];
  readonly path?: RegExp;
  /** The address inside; `null` where this one holds none. A row without it is opaque. */
  readonly take?: (url: URL) => string | null;
  /** What an opaque address says of its goal. */
  readonly says?: (url: URL) => string | null;
}

const gateway = (name: string, hosts: readonly string[], take?: WrapperRow['take'], path?: RegExp): WrapperRow => row('gateway', name, hosts, take, path);
const tracker = (name: string, hosts: readonly string[], take?: WrapperRow['take'], path?: RegExp): WrapperRow => row('tracker', name, hosts, take, path);
const redirector = (name: string, hosts: readonly string[], take: WrapperRow['take'], path?: RegExp): WrapperRow => row('redirector', name, hosts, take, path);

function row(kind: WrapperRow['kind'], name: string, hosts: readonly string[], take?: WrapperRow['take'], path?: RegExp): WrapperRow {
  return { kind, name, hosts, ...(take === undefined ? {} : { take }), ...(path === undefined ? {} : { path }) };
}

/**
 * Services that wrap other addresses. The first row whose host and path fit counts.
 * *Source*: the vendors' help pages and addresses as they stand in public mail archives; each has a case in
 * `unwrap-link.test.ts`.
 */
export const WRAPPERS: readonly WrapperRow[] = [
  // The reader's own mail filters
  gateway('Microsoft Safe Links', ['safelinks.protection.outlook.com', 'safelinks.protection.office365.us', 'safelink.emails.azure.net', 'safelinks.protection.partner.outlook.cn'], param('url', 'destination')),
  gateway('Microsoft Safe Links (Teams)', ['statics.teams.cdn.office.net', 'statics.teams.microsoft.com'], param('url'), /safelinks/i),
  gateway('Proofpoint URL Defense v1', ['urldefense.proofpoint.com', 'urldefense.com', 'urldefense.us'], fromProofpoint1, /^\/v1\//),
  gateway('Proofpoint URL Defense v2', ['urldefense.proofpoint.com', 'urldefense.com', 'urldefense.us'], fromProofpoint2, /^\/v2\//),
  gateway('Proofpoint URL Defense v3', ['urldefense.proofpoint.com', 'urldefense.com', 'urldefense.us'], fromProofpoint3, /^\/v3\//),
  { ...gateway('Mimecast', ['mimecast.com', 'mimecastprotect.com'], undefined, /^\/(?:s|r|ttpwp)\//), says: param('domain') },
  gateway('Barracuda Link Protection', ['linkprotect.cudasvc.com'], param('a')),
  gateway('Cisco Secure Email', ['secure-web.cisco.com'], fromPath(/^\/[^/]+\/(https?(?::|%3a).*)$/i)),
  gateway('Sophos Email', ['protection.sophos.com'], (url) => base64Text(param('u')(url))),
  gateway('Trend Micro Clicktime', ['trendmicro.com'], param('url'), /\/wis\/clicktime\//),
  gateway('FireEye / Trellix', ['protect.fireeye.com', 'protect2.fireeye.com', 'protect.trellix.com'], param('u')),
  gateway('Symantec Click-time', ['clicktime.symantec.com', 'clicktime.cloud.postoffice.net'], param('u')),
  gateway('Check Point / Avanan', ['url.avanan.click', 'protect.checkpoint.com'], (url) => /___(https?:.+?)___(?:\.|$)/.exec(url.href)?.[1] ?? null),
  gateway('Trustwave MailMarshal', ['scanmail.trustwave.com'], param('u')),
  gateway('Fortinet FortiMail', ['fortimailcloud.com', 'fortimail.com'], param('url'), /\/fmlurlsvc\//),
  gateway('Libraesva', ['urlsand.esvalabs.com', 'urlsand.com'], param('u')),
  gateway('TitanHQ LinkLock', ['linklock.titanhq.com'], param('url')),
  gateway('WEB.DE / GMX dereferrer', ['deref-web.de', 'deref-gmx.net', 'deref-gmx.com', 'deref-mail.com', 'deref.web.de'], param('redirectUrl')),
  gateway('Hornetsecurity', ['hornetsecurity.com'], undefined, /atp/i),
  gateway('EdgePilot', ['link.edgepilot.com']),
  gateway('Intermedia LinkSafe', ['url.emailprotection.link']),
  gateway('INKY', ['shared.outlook.inky.com']),

  // Mail services that count clicks
  tracker('Amazon SES', ['awstrack.me'], fromPath(/^\/[A-Z]0\/(https?(?::|%3a).*?)(?:\/\d+\/[0-9a-f-]{16,}\/.*)?$/i)),
  tracker('Twilio SendGrid', ['ct.sendgrid.net'], undefined, /^\/(?:ls|wf)\//),
  tracker('Mandrill', ['mandrillapp.com'], (url) => inMandrill(param('p')(url)), /\/track\/click/),
  tracker('Mailchimp', ['list-manage.com'], undefined, /\/track\/click/),
  tracker('HubSpot', ['hubspotlinks.com']),
  tracker('Klaviyo', ['trk.klclick.com', 'trk.klclick1.com', 'trk.klclick2.com', 'trk.klclick3.com']),
  tracker('MailerLite', ['click.mlsend.com']),
  tracker('Constant Contact', ['r20.rs6.net']),

  // Pages of well-known houses that send anybody anywhere
  redirector('Google', ['google.com', 'google.co.jp', 'google.co.uk', 'google.de', 'google.fr', 'google.ca', 'google.com.au', 'google.com.br'], param('q', 'url', 'adurl', 'imgurl', 'pcurl', 'dest', 'continue'), /^\/(?:url|local_url|imgres|aclk|travel\/clk|accounts\/Logout)\/?$/),
  redirector('Google AMP viewer', ['google.com', 'google.co.jp', 'google.co.uk'], fromPath(/^\/amp\/(s\/)?(.+)$/, 'amp'), /^\/amp\//),
  redirector('Google Ads', ['googleadservices.com', 'doubleclick.net', 'dartsearch.net'], param('adurl', 'ds_dest_url', 'url')),
  redirector('Google Notifications', ['notifications.google.com'], undefined, /^\/g\/p\//),
  redirector('Facebook', ['l.facebook.com', 'lm.facebook.com', 'l.messenger.com', 'l.threads.net', 'facebook.com'], param('u'), /^\/(?:l\.php|flx\/warn)\/?/),
  redirector('Instagram', ['l.instagram.com'], param('u')),
  redirector('LinkedIn', ['linkedin.com'], param('url', 'session_redirect'), /^\/(?:redir\/|safety\/go|authwall)/),
  redirector('LinkedIn (short)', ['linkedin.com'], undefined, /^\/slink\b/),
  redirector('Yahoo Search', ['r.search.yahoo.com', 'search.yahoo.co.jp', 'r.search.yahoo.co.jp'], fromPath(/\/RU=([^/]+)/i)),
  redirector('Yahoo', ['rds.yahoo.com', 'rd.yahoo.com', 'rd.yahoo.co.jp', 'ard.yahoo.com', 'ard.yahoo.co.jp', 'wrs.yahoo.com'], fromPath(/\/\*{1,2}(https?(?::|%3a).*)$/i)),
  redirector('Bing', ['bing.com'], (url) => base64Text((param('u')(url) ?? '').replace(/^a1/, '')), /^\/(?:ck\/a|aclick)/),
  redirector('YouTube', ['youtube.com'], param('q', 'u', 'url'), /^\/(?:redirect|attribution_link)/),
  redirector('DuckDuckGo', ['duckduckgo.com'], param('uddg'), /^\/l\/?/),
  redirector('Baidu', ['baidu.com'], undefined, /^\/link$/),
  redirector('VK', ['vk.com', 'vk.ru'], param('to'), /^\/away\.php/),
  redirector('Reddit', ['out.reddit.com'], param('url')),
  redirector('Tumblr', ['t.umblr.com'], param('z')),
  redirector('Steam', ['steamcommunity.com'], param('url', 'u'), /^\/linkfilter/),
  redirector('Slack', ['slack-redir.net'], param('url')),
  redirector('SoundCloud', ['exit.sc'], param('url')),
  redirector('href.li', ['href.li', 'nullrefer.com', 'dereferer.me'], (url) => url.search.slice(1) || null),
  redirector('VigLink', ['redirect.viglink.com'], param('u')),
  redirector('Skimlinks', ['go.skimresources.com', 'go.redirectingat.com'], param('url')),
  redirector('Rakuten LinkSynergy', ['click.linksynergy.com', 'linksynergy.com'], param('murl', 'RD_PARM1')),
  redirector('楽天アフィリエイト', ['hb.afl.rakuten.co.jp'], param('pc', 'm')),
  redirector('バリューコマース', ['ck.jp.ap.valuecommerce.com'], param('vc_url')),
  redirector('A8.net', ['px.a8.net'], param('a8ejpredirect')),
  redirector('もしもアフィリエイト', ['af.moshimo.com'], param('url')),
  redirector('Awin', ['awin1.com'], param('ued', 'p')),
  redirector('CJ Affiliate', ['anrdoezrs.net', 'jdoqocy.com', 'tkqlhce.com', 'dpbolvw.net', 'kqzyfj.com'], param('url')),
  redirector('Medium', ['medium.com'], param('url', 'redirectUrl'), /^\/(?:r\/|m\/global-identity)/),

  // Pages shown under another name
  { ...redirector('AMP Cache', ['cdn.ampproject.org', 'bing-amp.com', 'ampproject.net'], fromPath(/^\/(?:[acirvw]\/)?(s\/)?([^/]+\..*)$/, 'amp')), kind: 'copy' },
  { ...redirector('Google Translate', ['translate.goog'], (url) => fromTranslateHost(url)), kind: 'copy' },
  { ...redirector('Google Translate', ['translate.google.com', 'translate.google.co.jp', 'translate.googleusercontent.com'], param('u'), /^\/(?:translate|website)/), kind: 'copy' },
  { ...redirector('Bing Translator', ['microsofttranslator.com', 'translatetheweb.com'], param('a')), kind: 'copy' },
  { ...redirector('Internet Archive', ['web.archive.org'], fromPath(/^\/(?:web|save)\/(?:[0-9*]+[a-z_]*\/)?(https?:.*)$/i)), kind: 'copy' },
  { ...redirector('Google cache', ['webcache.googleusercontent.com'], (url) => /cache:(?:[\w-]{12}:)?(\S+)/.exec(param('q')(url) ?? '')?.[1] ?? null), kind: 'copy' },
];

/** `a-b--c-example-com.translate.goog`: a dash stands for a dot, two for a dash. */
function fromTranslateHost(url: URL): string | null {
  const label = url.hostname.replace(/\.translate\.goog$/, '');
  if (label === '' || label.includes('.')) return null;
  const host = url.searchParams.get('_x_tr_hp') ?? '';
  const name = `${host}${label}`.replace(/--/g, '\u0000').replace(/-/g, '.').replace(/\u0000/g, '-');
  const rest = new URLSearchParams([...url.searchParams].filter(([key]) => !key.startsWith('_x_tr_')));
  const scheme = url.searchParams.get('_x_tr_sch') === 'http' ? 'http' : 'https';
  return `${scheme}://${name}${url.pathname}${rest.size === 0 ? '' : `?${rest.toString()}`}${url.hash}`;
}

/** *Shape*: base64url of `{"p":"{\"url\":\"…\"}"}`. */
function inMandrill(packed: string | null): string | null {
  const outer = base64Text(packed) ?? '';
  const written = /\\*"url\\*":\\*"(.+?)\\*"/.exec(outer)?.[1];
  return written === undefined ? null : written.replace(/\\+\//g, '/');
}
