import type { Dissection } from '../report/model.ts';
import type { MailLine } from './model.ts';
import { termsOf } from './search-terms.ts';

/** Of the text, what is searched: who looks for a mail remembers its beginning. */
const SEARCHED_CHARS = 2_000;

/** The line of a mail in lists, from its dissection alone: nothing in it is unmasked. */
export function describeMail({ input, mail, verdict, times }: Dissection, nth: number): MailLine {
  return {
    nth, sha256: input.sha256, subject: mail.subject, authorName: mail.authorName, authorAddress: mail.authorAddress, label: verdict.label,
    unwanted: verdict.unwanted, deception: verdict.deception, goal: verdict.goal, received: times.received,
    brand: verdict.imitated === null ? null : { id: verdict.imitated.brandId, name: { ja: verdict.imitated.brand.ja, en: verdict.imitated.brand.en } },
  };
}

/** What a mail is found by: as masked as the rest, so that nobody finds a case by the name of its recipient. */
export function searchTermsOf({ input, mail, verdict, links }: Dissection): readonly string[] {
  const brand = verdict.imitated === null ? '' : `${verdict.imitated.brand.ja} ${verdict.imitated.brand.en} ${verdict.imitated.product ?? ''}`;
  const hosts = [...new Set(links.map((link) => link.host.replaceAll('[.]', '.')))].slice(0, 50).join(' ');
  return termsOf([input.name ?? '', mail.subject, mail.authorName, mail.authorAddress, brand, hosts, input.sha256.slice(0, 16), mail.body.text.slice(0, SEARCHED_CHARS)].join('\n'));
}

/** The mail that a case is known by. */
export const worstOf = (mails: readonly MailLine[]): MailLine | null =>
  mails.reduce<MailLine | null>((worst, mail) => (worst === null || mail.deception > worst.deception || (mail.deception === worst.deception && mail.unwanted > worst.unwanted) ? mail : worst), null);
