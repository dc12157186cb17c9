import type { Bilingual } from '../../base/bilingual.ts';
import type { Dissection } from '../../report/model.ts';
import type { SiteConfig, SiteEntry } from '../model.ts';

type Seen = Readonly<Record<string, unknown>>;

/** A report to a desk that can do something about it, written but not sent. */
export interface Draft {
  /** Kebab-case; names the desk on the command line and the file. */
  readonly desk: string;
  readonly name: Bilingual;
  /** `mail`: it takes mails at this address; `form`: its page takes the text; `look-up`: who it is must be looked up first. */
  readonly by: 'mail' | 'form' | 'look-up';
  readonly to: string;
  /** Where it is published that this desk takes reports there; `null` where a look-up told it, or nobody knows it. */
  readonly source: string | null;
  readonly subject: string;
  readonly text: string;
  /** It wants the mail as it came, as an attachment: with the recipient's address in it. */
  readonly wantsMail: boolean;
  /** It can read a XARF report. */
  readonly readsXarf: boolean;
}

/**
 * The desks that are the same for every case, and where each address is published. *Source*: read in stored copies of
 * those pages in November 2026. APWG's page asks for the mail as an attachment; its copy leaves the address out, which is
 * taken from many others that quote it.
 */
export const DESKS = {
  council: { to: 'info@antiphishing.jp', source: 'https://www.antiphishing.jp/registration.html' },
  police: { to: 'https://www.npa.go.jp/bureau/cyber/soudan.html', source: 'https://www.pref.fukui.jp/kenkei/doc/kenkei/soudan-soudan.html' },
  google: { to: 'https://safebrowsing.google.com/safebrowsing/report_phish/', source: 'https://developers.google.com/safe-browsing/v4/reporting' },
  microsoft: { to: 'https://www.microsoft.com/wdsi/support/report-unsafe-site-guest', source: 'https://letsencrypt.org/docs/faq/' },
  apwg: { to: 'reportphishing@apwg.org', source: 'https://apwg.org/reportphishing/' },
} as const;

/**
 * Drafts for the desks, in the form that each wants. Addresses are broken so that no filter on the way takes the report
 * for the phishing mail itself. Sending is a person's word; whether a desk's address is still the right one is for that
 * person to look up too: each names its source. *Source*: {@link DESKS}.
 */
export function draftReports(dissection: Dissection, entry: SiteEntry, config: SiteConfig): readonly Draft[] {
  const { verdict, links } = dissection;
  const urls = [...new Set(links.filter((link) => entry.hosts.some((host) => host.host === link.host)).map((link) => link.url))];
  const isPage = urls.length > 0 && (verdict.label === 'phishing' || verdict.label === 'malware');
  const facts = { ja: factsOf(dissection, entry, urls, 'ja'), en: factsOf(dissection, entry, urls, 'en') };
  const sign = `\n-- \n${config.name}\n${config.contact === '' ? '' : `${config.contact}\n`}`;
  const brand = entry.brand;
  const mail = { by: 'mail', wantsMail: false, readsXarf: false } as const;
  const form = { by: 'form', wantsMail: false, readsXarf: false } as const;
  const draft = (desk: string, name: Bilingual, how: Pick<Draft, 'by' | 'wantsMail' | 'readsXarf'>, at: string | { readonly to: string; readonly source: string }, subject: string, lines: readonly string[]): Draft => ({ desk, name, ...how, ...(typeof at === 'string' ? { to: at, source: null } : at), subject, text: `${lines.join('\n')}\n${sign}` });
  const page = urls.map((url) => `- ${url}`);
  return [
    ...(verdict.label === 'phishing' ? [draft('council-of-anti-phishing-japan', { ja: 'フィッシング対策協議会', en: 'Council of Anti-Phishing Japan' }, { ...mail, wantsMail: true }, DESKS.council, `フィッシング報告：${brand?.name.ja ?? '名乗りなし'}`, ['フィッシングメールを受け取りましたので、報告します。', '', ...facts.ja])] : []),
    ...(verdict.label === 'phishing' || verdict.label === 'fraud' ? [draft('police-japan', { ja: '警察（都道府県警察のサイバー事案の窓口）', en: 'Police of Japan' }, form, DESKS.police, '不審なメールについての情報提供', ['次のメールについて情報を提供します。', '金銭の被害の有無：（ここに書いてください）', 'ID・パスワード等を入力したか：（ここに書いてください）', '', ...facts.ja])] : []),
    ...(brand === null ? [] : [draft(`brand-${brand.id}`, { ja: `${brand.name.ja}の窓口`, en: `${brand.name.en}’s desk` }, { by: 'look-up', wantsMail: false, readsXarf: false }, `${brand.name.ja}の公式サイトにある窓口 / the desk on ${brand.name.en}’s official site`, `貴社を装うメールについて / A mail in your name`, [`${brand.name.ja} ご担当者様`, '', '貴社を装うメールを確認しましたので、お知らせします。', '', ...facts.ja, '', '(English)', ...facts.en])]),
    ...abuseContacts(dissection).map(({ to, about, kind }, at) => draft(`abuse-${at + 1}`, { ja: `${kind === 'registrar' ? '登録事業者' : 'ネットワークの管理者'}（${about}）`, en: `${kind === 'registrar' ? 'The registrar' : 'The network'} of ${about}` }, { ...mail, readsXarf: true }, to, `Phishing: ${about}`, [
      'Dear abuse team,', '', kind === 'registrar' ? `a phishing mail leads to a page under a name that you registered (${about}).` : `a phishing mail leads to a page at an address of your network (${about}).`, 'Please look into it and take the page down. If it stands on a site that was broken into, its owner needs to know.', '', 'Pages (broken so that they do not open):', ...page, '', ...facts.en,
    ])),
    ...(isPage ? [
      draft('google-safe-browsing', { ja: 'Google セーフ ブラウジング', en: 'Google Safe Browsing' }, form, DESKS.google, 'Report phishing page', ['URL (enter it with whole dots):', ...page, '', 'Additional details:', entry.summary.en]),
      draft('microsoft', { ja: 'Microsoft（SmartScreen）', en: 'Microsoft (SmartScreen)' }, form, DESKS.microsoft, 'Report unsafe site', ['URL (enter it with whole dots):', ...page, 'Threat: phishing', '', entry.summary.en]),
      draft('apwg', { ja: 'APWG', en: 'APWG' }, { ...mail, wantsMail: true }, DESKS.apwg, `Phishing: ${brand?.name.en ?? entry.title.en}`, ['Phishing report. The original mail is attached where its receiver agreed.', '', ...facts.en]),
    ] : []),
  ];
}

/** A draft as one reads it, or pastes it into a form. */
export const printDraft = ({ to, subject, text }: Draft): string => `To: ${to}\nSubject: ${subject}\n\n${text}`;

function factsOf(dissection: Dissection, entry: SiteEntry, urls: readonly string[], language: 'ja' | 'en'): readonly string[] {
  const { mail, times } = dissection;
  const name = language === 'ja' ? { subject: '件名', from: '差出人', received: '受信', target: 'かたられた会社', page: '誘導先', findings: '所見' } : { subject: 'Subject', from: 'From', received: 'Received', target: 'Imitated', page: 'Page', findings: 'Findings' };
  return [
    `${name.subject}: ${mail.subject}`, `${name.from}: ${mail.authorName} ${mail.authorAddress.replace('@', '[at]')}`, `${name.received}: ${times.received ?? '-'}`,
    ...(entry.brand === null ? [] : [`${name.target}: ${entry.brand.name[language]}`]), ...urls.map((url) => `${name.page}: ${url}`), `${name.findings}:`,
    ...dissection.findings.filter((finding) => finding.bearing === 'incriminates').slice(0, 12).map((finding) => `- ${finding.sentence[language]}`),
  ];
}

/** Where registrar and network want abuse reported, as far as the look-ups told. */
function abuseContacts({ observations }: Dissection): readonly { readonly to: string; readonly about: string; readonly kind: 'registrar' | 'network' }[] {
  const found = observations.filter((seen) => seen['kind'] === 'registration' || (seen['kind'] === 'network-holder' && seen['of'] === 'link-host')).flatMap((seen) => {
    const outcome = seen['outcome'] as Seen | undefined;
    const answer = outcome?.['kind'] === 'found' ? ((outcome['value'] as Seen | undefined)?.['value'] as Seen | undefined) : undefined;
    const contact = answer?.['abuseContact'];
    return typeof contact === 'string' ? [{ to: contact, about: String(seen['domain'] ?? seen['address']), kind: seen['kind'] === 'registration' ? 'registrar' as const : 'network' as const }] : [];
  });
  return [...new Map(found.map((each) => [each.to, each])).values()];
}
