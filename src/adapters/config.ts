import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { ConfigError } from '../base/errors.ts';

/** One thing that a user may set. The table below is all there is. */
interface Setting<T> {
  readonly default: T;
  readonly environment: string;
  readonly doc: string;
  readonly isSecret: boolean;
  /** *Errors*: a sentence that says what is wrong. */
  readonly read: (text: string) => T | { readonly wrong: string };
}

const text = (environment: string, otherwise: string, doc: string): Setting<string> => ({ default: otherwise, environment, doc, isSecret: false, read: (value) => value });
const secret = (environment: string, doc: string): Setting<string | null> => ({ default: null, environment, doc, isSecret: true, read: (value) => (value === '' ? null : value) });
const words = (environment: string, doc: string, otherwise: readonly string[] = []): Setting<readonly string[]> => ({ default: otherwise, environment, doc, isSecret: false, read: (value) => value.split(/[\s,]+/).filter((word) => word !== '') });
const number = (environment: string, otherwise: number, doc: string): Setting<number> => ({
  default: otherwise, environment, doc, isSecret: false,
  read: (value) => (/^\d+$/.test(value) && Number(value) > 0 ? Number(value) : { wrong: `must be a number above 0, not “${value}”` }),
});
const port = (environment: string, otherwise: number, doc: string): Setting<number> => ({
  default: otherwise, environment, doc, isSecret: false,
  read: (value) => (/^\d{1,5}$/.test(value) && Number(value) < 65_536 ? Number(value) : { wrong: `must be a port, not “${value}”` }),
});
const yes = (environment: string, doc: string): Setting<string> => ({
  default: 'no', environment, doc, isSecret: false,
  read: (value) => (/^(?:yes|1|true|on)$/i.test(value) ? 'yes' : /^(?:no|0|false|off)?$/i.test(value) ? 'no' : { wrong: `must be yes or no, not “${value}”` }),
});
const url = (environment: string, otherwise: string, doc: string): Setting<string> => ({
  default: otherwise, environment, doc, isSecret: false,
  read: (value) => (value === '' || /^https?:\/\//.test(value) ? value : { wrong: `must be an http(s) address, not “${value}”` }),
});

const oneOf = (environment: string, otherwise: string, choices: readonly string[], doc: string): Setting<string> => ({
  default: otherwise, environment, doc, isSecret: false,
  read: (value) => (choices.includes(value) ? value : { wrong: `must be ${choices.join(', ')}, not “${value}”` }),
});

const proxy = (environment: string, doc: string): Setting<string> => ({
  default: '', environment, doc, isSecret: false,
  // Chromium's worker holds no secret, and a password in it would be one.
  read: (value) => (value === '' || (/^http:\/\/[^\s@/]+\/?$/.test(value) && URL.canParse(value)) ? value : { wrong: `must be http://HOST:PORT without a password, not “${value.replace(/\/\/.*@/, '//…@')}”` }),
});

const SETTINGS = {
  dnsServers: words('FUWAKE_DNS_SERVERS', 'Name servers to ask, as ADDRESS or ADDRESS:PORT; without any, the machine’s own.'),
  dohUrl: url('FUWAKE_DOH_URL', '', 'A resolver over HTTPS (application/dns-json) to ask instead of name servers.'),
  dnsTimeoutMs: number('FUWAKE_DNS_TIMEOUT_MS', 5_000, 'Longest wait for one DNS answer.'),
  lookupTimeoutMs: number('FUWAKE_LOOKUP_TIMEOUT_MS', 10_000, 'Longest wait for any other look-up, retries included.'),
  downloadTimeoutMs: number('FUWAKE_DOWNLOAD_TIMEOUT_MS', 60_000, 'Longest wait for a downloaded list.'),
  cacheFolder: text('FUWAKE_CACHE', join(process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'fuwake'), 'Where downloaded lists are kept; empty: nowhere.'),
  rdapBootstrapUrl: url('FUWAKE_RDAP_BOOTSTRAP_URL', 'https://data.iana.org/rdap/', 'Where the list of registries is fetched (dns.json, ipv4.json, ipv6.json).'),
  whoisRoot: text('FUWAKE_WHOIS_ROOT', 'whois.iana.org', 'The port-43 server that knows the others; empty: never ask on port 43.'),
  certificatesUrl: url('FUWAKE_CRTSH_URL', 'https://crt.sh/', 'The search of the certificate logs.'),
  safeBrowsingUrl: url('FUWAKE_SAFE_BROWSING_URL', 'https://safebrowsing.googleapis.com/v5/hashes:search', 'Google Safe Browsing v5.'),
  safeBrowsingKey: secret('FUWAKE_SAFE_BROWSING_KEY', 'Key for Google Safe Browsing.'),
  virusTotalUrl: url('FUWAKE_VIRUSTOTAL_URL', 'https://www.virustotal.com/api/v3', 'VirusTotal’s API.'),
  virusTotalKey: secret('FUWAKE_VIRUSTOTAL_KEY', 'Key for VirusTotal.'),
  urlscanUrl: url('FUWAKE_URLSCAN_URL', 'https://urlscan.io/api/v1', 'urlscan’s API.'),
  urlscanKey: secret('FUWAKE_URLSCAN_KEY', 'Key for urlscan.io, to read verdicts.'),
  phishTankKey: secret('FUWAKE_PHISHTANK_KEY', 'Application key for PhishTank’s file; without one it is fetched a few times a day at most.'),
  modelUrl: url('FUWAKE_MODEL_URL', 'http://127.0.0.1:11434/v1', 'The language model of --second-reader: an endpoint of OpenAI’s kind, without /chat/completions.'),
  modelName: text('FUWAKE_MODEL', '', 'The model’s name, as that endpoint knows it.'),
  modelKey: secret('FUWAKE_MODEL_KEY', 'Key for that endpoint, where it wants one.'),
  modelTimeoutMs: number('FUWAKE_MODEL_TIMEOUT_MS', 60_000, 'Longest wait for the model’s answer.'),
  chromium: text('FUWAKE_CHROMIUM', '', 'Where Chromium is, for captures; empty: where it usually is.'),
  captureProxy: proxy('FUWAKE_CAPTURE_PROXY', 'Another line to look by: an HTTP proxy (http://HOST:PORT, no password), for the vantage point via-proxy.'),
  pages: text('FUWAKE_PAGES', '', 'Your own file of page fingerprints, by which copies of brands’ pages are known; “fuwake capture URL --learn BRAND” writes it.'),
  spamdListen: words('FUWAKE_SPAMD_LISTEN', 'Where fuwake spamd listens, as HOST:PORT.', ['127.0.0.1:783']),
  spamdAllow: words('FUWAKE_SPAMD_ALLOW', 'Addresses and networks whose mail servers fuwake spamd serves.', ['127.0.0.0/8', '::1']),
  spamdMailBytes: number('FUWAKE_SPAMD_MAIL_BYTES', 20 * 1024 * 1024, 'Longest mail that fuwake spamd takes whole; of a longer one the beginning is looked at.'),
  spamdConnections: number('FUWAKE_SPAMD_CONNECTIONS', 256, 'Connections to fuwake spamd at a time.'),
  spamdQueued: number('FUWAKE_SPAMD_QUEUED', 256, 'Mails that wait at fuwake spamd for a thread; the next one passes unchecked.'),
  spamdJudgingMs: number('FUWAKE_SPAMD_JUDGING_MS', 20_000, 'Longest time for one mail at fuwake spamd; one that takes longer passes unchecked.'),
  smtpListen: text('FUWAKE_SMTP_LISTEN', '127.0.0.1:2525', 'Where fuwake smtp listens, as HOST:PORT.'),
  smtpAllow: words('FUWAKE_SMTP_ALLOW', 'Addresses and networks that may deliver to fuwake smtp.', ['127.0.0.0/8', '::1']),
  smtpMailBytes: number('FUWAKE_SMTP_MAIL_BYTES', 30 * 1024 * 1024, 'Longest mail that fuwake smtp takes.'),
  smtpMailsAMinute: number('FUWAKE_SMTP_MAILS_A_MINUTE', 30, 'Mails that fuwake smtp takes from one address in a minute; behind a mail server of yours, from all.'),
  smtpSpooled: number('FUWAKE_SMTP_SPOOLED', 2_000, 'Mails that may wait in the spool of fuwake smtp.'),
  imapPassword: secret('FUWAKE_IMAP_PASSWORD', 'Password of the mailbox that fuwake watch imap watches.'),
  imapToken: secret('FUWAKE_IMAP_TOKEN', 'An OAuth2 access token instead of a password; it lives for an hour.'),
  imapTokenCommand: text('FUWAKE_IMAP_TOKEN_COMMAND', '', 'A program, with its arguments, that prints a fresh OAuth2 access token; asked at every connection.'),
  reporters: words('FUWAKE_REPORTERS', 'Who is answered when they report a mail: addresses, or domains as @example.jp; nobody else is.'),
  answerFrom: text('FUWAKE_ANSWER_FROM', '', 'In whose name answers go out, as fuwake <report@example.jp>.'),
  answerSmtp: secret('FUWAKE_ANSWER_SMTP', 'The mail server that takes the answers, as smtp://127.0.0.1:25 or smtps://USER:PASSWORD@HOST.'),
  answersPerAddress: number('FUWAKE_ANSWERS_PER_ADDRESS', 10, 'Answers to one address in an hour.'),
  answersAnHour: number('FUWAKE_ANSWERS_AN_HOUR', 200, 'Answers in an hour in all.'),
  dkimDomain: text('FUWAKE_DKIM_DOMAIN', '', 'The domain that signs the answers; empty: they are not signed here.'),
  dkimSelector: text('FUWAKE_DKIM_SELECTOR', '', 'The selector of its key.'),
  dkimKey: text('FUWAKE_DKIM_KEY', '', 'The file that holds its private key (PEM).'),
  stampFrom: oneOf('FUWAKE_STAMP_FROM', 'phishing', ['phishing', 'suspicious', 'junk'], 'From which label on a mail is stamped and called spam: phishing (with fraud and malware), suspicious (those too), junk (all).'),
  stampWords: text('FUWAKE_STAMP_WORDS', '[詐欺の疑い]', 'Words before the subject of a deception; empty: none.'),
  stampWordsSuspicious: text('FUWAKE_STAMP_WORDS_SUSPICIOUS', '[要注意]', 'Words before the subject of a suspicious mail; empty: none.'),
  stampWordsJunk: text('FUWAKE_STAMP_WORDS_JUNK', '[迷惑メール]', 'Words before the subject of junk; empty: none.'),
  spamFields: oneOf('FUWAKE_SPAM_FIELDS', 'yes', ['yes', 'no'], 'Whether X-Spam-* fields are written beside X-Fuwake-*.'),
  databaseUrl: secret('DATABASE_URL', 'PostgreSQL of the workbench; without it, SQLite in the data folder.'),
  dataFolder: text('FUWAKE_DATA', join(process.env['XDG_DATA_HOME'] || join(homedir(), '.local', 'share'), 'fuwake', 'workbench'), 'Where the workbench keeps its database, mails and pictures.'),
  listenHost: text('FUWAKE_HOST', '127.0.0.1', 'Address that the server listens on.'),
  listenPort: port('FUWAKE_PORT', 8321, 'Port that the server listens on; 0: any free one.'),
  publicUrl: url('FUWAKE_PUBLIC_URL', '', 'The address under which browsers reach the server; with https, cookies are sent over it alone.'),
  oidcIssuer: url('FUWAKE_OIDC_ISSUER', '', 'An identity provider (OpenID Connect) that people may sign in by; empty: none.'),
  oidcClientId: text('FUWAKE_OIDC_CLIENT_ID', '', 'How the provider knows this workbench.'),
  oidcClientSecret: secret('FUWAKE_OIDC_CLIENT_SECRET', 'Its secret there; without it, the workbench is a public client with PKCE alone.'),
  oidcName: text('FUWAKE_OIDC_NAME', '', 'What the button calls the provider; empty: its host.'),
  oidcScopes: text('FUWAKE_OIDC_SCOPES', 'openid profile email', 'What the provider is asked for.'),
  oidcRoleClaim: text('FUWAKE_OIDC_ROLE_CLAIM', 'groups', 'The claim that says what somebody may do.'),
  oidcRoles: words('FUWAKE_OIDC_ROLES', 'Which role a new account gets, as GROUP=ROLE …; the highest one counts.'),
  oidcNewUsers: oneOf('FUWAKE_OIDC_NEW_USERS', 'reader', ['reader', 'refused'], 'Whoever is known to the provider and has none of these groups: becomes a reader, or is refused.'),
  trustProxy: yes('FUWAKE_TRUST_PROXY', 'The server stands behind a proxy of yours, whose X-Forwarded-For is believed.'),
  workers: text('FUWAKE_WORKERS', '', 'Mails that are dissected at once by this process; 0: none, other processes do it; empty: one less than there are cores.'),
  trust: words('FUWAKE_TRUST', 'Your own receiving servers, for every mail of the workbench.'),
  mayGoOnline: yes('FUWAKE_ONLINE', 'Analysts may let a case ask the network.'),
  uploadBytes: number('FUWAKE_UPLOAD_BYTES', 50 * 1024 * 1024, 'Largest file that is taken in.'),
  publicForm: yes('FUWAKE_PUBLIC_FORM', 'Anybody may hand in a mail, without an account.'),
  publicPerDay: number('FUWAKE_PUBLIC_PER_DAY', 200, 'Mails a day that the public form takes in, from all together.'),
  publicPerAddress: number('FUWAKE_PUBLIC_PER_ADDRESS', 10, 'Mails a day that the public form takes in from one address.'),
  leaseMs: number('FUWAKE_LEASE_MS', 30_000, 'With SQLite: a worker that does not show itself for this long is taken for dead, and its mail given to another.'),
  retentionDays: text('FUWAKE_RETENTION_DAYS', '', 'Cases older than this are erased; empty: never.'),
  logLevel: text('FUWAKE_LOG', 'info', 'How much the server says: debug, info, warn, error or silent.'),
  webhookSecret: secret('FUWAKE_WEBHOOK_SECRET', 'Signs what publish --webhook sends.'),
  s3Endpoint: url('FUWAKE_S3_ENDPOINT', 'https://s3.amazonaws.com', 'The S3-compatible service of publish --s3; buckets stand in the path.'),
  s3Region: text('FUWAKE_S3_REGION', 'us-east-1', 'Its region.'),
  s3KeyId: secret('FUWAKE_S3_KEY_ID', 'Access key id there.'),
  s3Secret: secret('FUWAKE_S3_SECRET', 'Secret access key there.'),
  wordpressUser: text('FUWAKE_WORDPRESS_USER', '', 'The user of publish --wordpress.'),
  wordpressPassword: secret('FUWAKE_WORDPRESS_PASSWORD', 'An application password of that user.'),
  wordpressStatus: text('FUWAKE_WORDPRESS_STATUS', 'draft', 'What a new post is: draft, pending or publish.'),
  slackWebhook: secret('FUWAKE_SLACK_WEBHOOK', 'Slack’s incoming webhook for publish --announce slack.'),
  discordWebhook: secret('FUWAKE_DISCORD_WEBHOOK', 'Discord’s webhook for publish --announce discord.'),
  mastodonUrl: url('FUWAKE_MASTODON_URL', '', 'The Mastodon server of publish --announce mastodon.'),
  mastodonToken: secret('FUWAKE_MASTODON_TOKEN', 'An access token there, allowed to write statuses.'),
  blueskyUrl: url('FUWAKE_BLUESKY_URL', 'https://bsky.social', 'The personal data server of publish --announce bluesky.'),
  blueskyHandle: text('FUWAKE_BLUESKY_HANDLE', '', 'The account there.'),
  blueskyPassword: secret('FUWAKE_BLUESKY_PASSWORD', 'An app password of that account.'),
  smtpUrl: secret('FUWAKE_SMTP_URL', 'The server that report --send hands its mails to: smtps://USER:PASSWORD@HOST, or smtp://… with STARTTLS.'),
  smtpFrom: text('FUWAKE_SMTP_FROM', '', 'The address that those mails come from.'),
  lists: words('FUWAKE_LISTS', 'More lists to download, as URL or FORMAT+URL with FORMAT lines, hosts, csv or json.'),
} as const;

type Table = typeof SETTINGS;
export type Config = { readonly [K in keyof Table]: Table[K]['default'] extends infer D ? (D extends string ? string : D extends number ? number : D) : never };

/** Environment over file over default; what an argument sets goes over all of them. *Errors*: {@link ConfigError}. */
export function readConfig(environment: Readonly<Record<string, string | undefined>> = process.env): Config {
  const path = environment['FUWAKE_CONFIG'] ?? join(environment['XDG_CONFIG_HOME'] || join(homedir(), '.config'), 'fuwake', 'config.json');
  const file = readFile(path, environment['FUWAKE_CONFIG'] !== undefined);
  const entries = (Object.entries(SETTINGS) as readonly [string, Setting<unknown>][]).map(([name, setting]) => {
    const given = environment[setting.environment] ?? file[name];
    const value = given === undefined ? setting.default : setting.read(given);
    if (typeof value === 'object' && value !== null && 'wrong' in value) throw new ConfigError('bad-setting', `${setting.environment} (${name}) ${String(value.wrong)}.`);
    return [name, value];
  });
  return Object.freeze(Object.fromEntries(entries)) as Config;
}

/** Every setting with its value and what it is for; secrets are told as set or not set, and no more. */
export function printConfig(config: Config): string {
  return (Object.entries(SETTINGS) as readonly [keyof Table, Setting<unknown>][]).map(([name, { environment, doc, isSecret }]) => {
    const value = config[name] as unknown;
    const shown = isSecret ? (value === null ? '(not set)' : '(set, hidden)') : Array.isArray(value) ? value.join(' ') : String(value);
    return `${environment}=${shown}\n    ${name}: ${doc}\n`;
  }).join('');
}

function readFile(path: string, isRequired: boolean): Readonly<Record<string, string>> {
  if (!existsSync(path)) {
    if (isRequired) throw new ConfigError('no-config', `There is no configuration “${path}”.`);
    return {};
  }
  try {
    const value = JSON.parse(readFileSync(path, 'utf8')) as Readonly<Record<string, unknown>>;
    return Object.fromEntries(Object.entries(value).map(([name, setting]) => [name, Array.isArray(setting) ? setting.join(' ') : String(setting)]));
  } catch (cause) {
    throw new ConfigError('config-not-json', `The configuration “${path}” is no JSON object.`, cause);
  }
}
