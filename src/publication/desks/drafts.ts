import type { Dissection } from '../../report/model.ts';
import type { SiteConfig, SiteEntry } from '../model.ts';

type Seen = Readonly<Record<string, unknown>>;

/** A report to a desk that can do something about it, written but not sent. */
export interface Draft {
  /** File name. */
  readonly name: string;
  /** A mail address, or the page whose form takes the text. */
  readonly to: string;
  readonly text: string;
}

/**
 * Drafts for the desks, in the form that each wants. Addresses are broken so that no filter on the way takes the report
 * for the phishing mail itself. Sending is a person's word; whether a desk's address is still the right one is for that
 * person to look up too.
 */
export function draftReports(dissection: Dissection, entry: SiteEntry, config: SiteConfig): readonly Draft[] {
  const { verdict, links } = dissection;
  const urls = [...new Set(links.filter((link) => entry.hosts.some((host) => host.host === link.host)).map((link) => link.url))];
  const isPage = urls.length > 0 && (verdict.label === 'phishing' || verdict.label === 'malware');
  const facts = { ja: factsOf(dissection, entry, urls, 'ja'), en: factsOf(dissection, entry, urls, 'en') };
  const sign = `\n-- \n${config.name}\n${config.contact}\n`;
  const draft = (name: string, to: string, subject: string, lines: readonly string[]): Draft => ({ name: `${name}.txt`, to, text: `To: ${to}\nSubject: ${subject}\n\n${lines.join('\n')}\n${sign}` });
  const brand = entry.brand;
  const contacts = abuseContacts(dissection);
  return [
    ...(verdict.label === 'phishing' ? [draft('council-of-anti-phishing-japan', 'info@antiphishing.jp', `フィッシング報告：${brand?.name.ja ?? '名乗りなし'}`, ['フィッシングメールを受け取りましたので報告します。', '', ...facts.ja])] : []),
    ...(verdict.label === 'phishing' || verdict.label === 'fraud' ? [draft('police-japan', '都道府県警察のフィッシング・サイバー事案の窓口（受付フォーム）', '不審なメールについての情報提供', ['次のメールについて情報を提供します。金銭の被害の有無：（ここに書いてください）', '', ...facts.ja])] : []),
    ...(brand === null ? [] : [draft(`brand-${brand.id}`, `${brand.name.ja}の公式サイトにある窓口`, `貴社の名前を使ったメールについて`, [`${brand.name.ja} ご担当者様`, '', '貴社を装うメールを確認しましたので、お知らせします。', '', ...facts.ja, '', ...facts.en])]),
    ...contacts.map(({ to, about }, at) => draft(`abuse-${at + 1}`, to, `Phishing: ${about}`, ['Dear abuse team,', '', `a phishing mail leads to a page under your care (${about}). Please look into it and take it down.`, '', ...facts.en])),
    ...(isPage ? [
      draft('google-safe-browsing', 'https://safebrowsing.google.com/safebrowsing/report_phish/', 'Report phishing page', ['Enter the address with whole dots; details:', '', ...facts.en]),
      draft('microsoft', 'https://www.microsoft.com/wdsi/support/report-unsafe-site', 'Report unsafe site', ['Enter the address with whole dots; details:', '', ...facts.en]),
      draft('apwg', 'reportphishing@apwg.org', `Phishing: ${brand?.name.en ?? entry.title.en}`, ['Phishing report. Please attach the original mail, with its full header.', '', ...facts.en]),
    ] : []),
  ];
}

function factsOf(dissection: Dissection, entry: SiteEntry, urls: readonly string[], language: 'ja' | 'en'): readonly string[] {
  const { mail, times } = dissection;
  const name = language === 'ja' ? { subject: '件名', from: '差出人', received: '受信', target: '騙られた会社', page: '誘導先', findings: '所見' } : { subject: 'Subject', from: 'From', received: 'Received', target: 'Imitated', page: 'Page', findings: 'Findings' };
  return [
    `${name.subject}: ${mail.subject}`, `${name.from}: ${mail.authorName} ${mail.authorAddress.replace('@', '[at]')}`, `${name.received}: ${times.received ?? '-'}`,
    ...(entry.brand === null ? [] : [`${name.target}: ${entry.brand.name[language]}`]), ...urls.map((url) => `${name.page}: ${url}`), `${name.findings}:`,
    ...dissection.findings.filter((finding) => finding.bearing === 'incriminates').slice(0, 12).map((finding) => `- ${finding.sentence[language]}`),
  ];
}

/** Where registrar and network want abuse reported, as far as the look-ups told. */
function abuseContacts({ observations }: Dissection): readonly { readonly to: string; readonly about: string }[] {
  const found = observations.filter((seen) => seen['kind'] === 'registration' || (seen['kind'] === 'network-holder' && seen['of'] === 'link-host')).flatMap((seen) => {
    const outcome = seen['outcome'] as Seen | undefined;
    const answer = outcome?.['kind'] === 'found' ? ((outcome['value'] as Seen | undefined)?.['value'] as Seen | undefined) : undefined;
    const contact = answer?.['abuseContact'];
    return typeof contact === 'string' ? [{ to: contact, about: String(seen['domain'] ?? seen['address']) }] : [];
  });
  return [...new Map(found.map((each) => [each.to, each])).values()];
}
