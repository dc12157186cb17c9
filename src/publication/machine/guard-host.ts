import type { Bilingual } from '../../base/bilingual.ts';
import type { DefangedUrl } from '../../base/url.ts';
import { defangHost, refang } from '../../base/url.ts';
import type { Dissection } from '../../report/model.ts';
import type { HostEntry } from '../model.ts';

type Seen = Readonly<Record<string, unknown>>;

/** Kinds of shared places: blocking the name would hit everybody who uses them. */
const SHARED: Readonly<Record<string, Bilingual>> = {
  'free-hosting': { ja: '誰でもページを置けるサービスで、ほかの利用者も止めてしまうため', en: 'anybody can put pages there; blocking the name would hit all its users' },
  'dynamic-dns': { ja: '誰でも名前を借りられるサービスのため', en: 'anybody can borrow names there' },
  'link-in-bio': { ja: '誰でも作れるリンク集のサービスのため', en: 'a service for everybody’s lists of links' },
  'url-shortener': { ja: '短縮URLのサービスで、ほかの行き先も止めてしまうため', en: 'a shortener that leads to many other places as well' },
  redirector: { ja: '多くの正規のリンクも通る転送の入口のため', en: 'a redirector that honest links pass through as well' },
  'mail-service': { ja: 'メール配信サービスで、多くの会社が使っているため', en: 'a mail service that many companies use' },
  'free-mail': { ja: '大勢が使うメールサービスのため', en: 'a mail service that many people use' },
  'consumer-provider': { ja: '大勢が使うプロバイダーのため', en: 'a provider that many people use' },
  parking: { ja: '置き場だけのページで、持ち主が替わりうるため', en: 'a parked name whose owner may change' },
};
/** Findings that speak of the name itself: it was made for deceiving. A page in a broken-into site has none of them. */
const MADE_FOR_IT = ['link-brand-words-in-domain', 'link-lookalike-host', 'link-young-domain', 'link-mixed-script'];
/** Links of these ways are the mail's purpose; others stand there for looks. */
const PURPOSE = ['qr-code', 'form', 'meta-refresh', 'attachment'];

/**
 * The hosts that a mail wants opened, each with what a block list may make of it, and why. A list blocks for people who
 * cannot ask back: a name goes on it only when something shows that the name itself serves the deceit.
 */
export function guardHosts(dissection: Dissection): readonly HostEntry[] {
  const links = dissection.observations.filter((seen) => seen['kind'] === 'link' && (seen['isCallToAction'] === true || PURPOSE.includes(String(seen['via']))));
  const byHost = new Map(links.map((link) => [String(link['host']), link]));
  return [...byHost.entries()].filter(([host]) => host !== '').map(([host, link]) => {
    const { block, name, reason } = judge(host, link, dissection);
    return { host, block, name, reason };
  });
}

function judge(host: string, link: Seen, dissection: Dissection): Omit<HostEntry, 'host'> {
  const never = (ja: string, en: string): Omit<HostEntry, 'host'> => ({ block: 'none', name: null, reason: { ja, en } });
  const domain = typeof link['registrableDomain'] === 'string' ? link['registrableDomain'] : host;
  const label = dissection.verdict.label;
  if (label !== 'phishing' && label !== 'malware') return never('開くだけで危険なページとは判断していないため', 'the page is not held to be dangerous by itself');
  if (host.includes('***')) return never('名前の一部を伏せているため', 'part of the name is masked');
  if (link['isAddressLiteral'] === true || link['isPrivateAddress'] === true) return never('番号のアドレスは借り手が替わるため', 'a bare address changes hands');
  if (typeof link['ownerBrandId'] === 'string') return never('実在の会社のドメインのため', 'it belongs to a known company');
  const own = dissection.observations.filter((seen) => seen['kind'] === 'brand-claim').flatMap((seen) => (Array.isArray(seen['brandDomains']) ? seen['brandDomains'] as readonly string[] : []));
  if (own.some((each) => defangHost(each) === domain)) return never('名前を使われた会社自身のドメインのため', 'it is the imitated company’s own domain');
  const lists = Array.isArray(link['lists']) ? (link['lists'] as readonly string[]) : [];
  const shared = lists.flatMap((list) => SHARED[list] ?? [])[0];
  if (shared !== undefined) return { block: 'none', name: null, reason: shared };
  const speaksOf = (rule: string): boolean => dissection.findings.some((finding) => finding.rule === rule && finding.bearing === 'incriminates'
    && (finding.observations.includes(String(link['id'])) || finding.observations.some((id) => id.endsWith(domain))));
  if (MADE_FOR_IT.some(speaksOf)) return { block: 'domain', name: domain, reason: { ja: 'ドメイン名そのものが、だますために作られたとみられるため', en: 'the name itself was made for deceiving' } };
  if (link['isAuthorsDomain'] === true) return never('差出人のドメインで、悪用された側かもしれないため', 'it is the sender’s domain, whose owner may be a victim');
  const isListed = dissection.observations.some((seen) => seen['kind'] === 'blocklist' && outcomeOf(seen) === 'found' && seen['url'] === link['url']);
  if (isListed) return { block: 'host', name: host, reason: { ja: '外部のリストにも危険と登録されているため（このホストだけ）', en: 'other lists hold it to be dangerous (this host only)' } };
  return never('乗っ取られた正規のサイトかもしれず、名前ごと止める根拠がないため', 'it may be an honest site that was broken into; nothing speaks against the name as a whole');
}

const outcomeOf = (seen: Seen): unknown => (typeof seen['outcome'] === 'object' && seen['outcome'] !== null ? (seen['outcome'] as Seen)['kind'] : undefined);

/** A host name with its own dots, as machines need it. Only what is written for machines may use it. */
export const plainHost = (host: string): string => refang(`hxxp:${host}` as DefangedUrl).live[1];
