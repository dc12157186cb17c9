import type { Base } from '../model.ts';
import type { OddityName } from './oddity.ts';

/** How the mail calls its reader. */
export interface AddresseeSeen extends Base<'addressee'> {
  readonly form: 'mail-address' | 'local-part' | 'domain' | 'honorific-alone' | 'flattering' | 'generic' | 'greeting-alone' | 'nobody' | 'name';
  /** As written; of a mail that greets nobody, its first words. */
  readonly text: string;
}

/** A phrase of the phrase tables, found in subject or body. What it means is for the rules to say. */
export interface PhraseSeen extends Base<'phrase'> {
  /** The table's row: `ja.opening.haikei`. */
  readonly phrase: string;
  /** `opening`, `closing`, `pressure`, `lure-storage`, `demand-click`, … (one group for each story, pressure and demand in wording/phrases/). */
  readonly group: string;
  readonly language: string;
  readonly in: 'subject' | 'body' | 'attachment';
}

/** Characters or words that are odd, one observation a kind. Whether they tell of a translation is for the rules. */
export interface OdditySeen extends Base<'oddity'> {
  readonly oddity: OddityName;
  /** Places in all; `places` and `texts` hold the first ones. */
  readonly count: number;
  readonly texts: readonly string[];
  /** What each was meant to be, in the order of `places`; `null` where nobody can say. */
  readonly meant: readonly (string | null)[];
  /** It stands in text that the reader does not see. */
  readonly isHidden: boolean;
}

/** Facts about the text as a whole. */
export interface TextShape extends Base<'text-shape'> {
  readonly language: string;
  readonly characters: number;
  readonly bodySource: 'html' | 'plain' | 'none';
  /** Single spaces between two Japanese letters. */
  readonly spacesInsideJapanese: number;
  /** Words with characters of no width between their letters, without them. */
  readonly splitByZeroWidth: readonly string[];
  readonly images: number;
  /** Pictures as large as text is: no pixel that counts its readers, no bullet. */
  readonly largePictures: number;
  readonly hasUnsubscribe: boolean;
  /** A mailing list's fields (RFC 2919, RFC 2369) are there. */
  readonly isListMail: boolean;
  /** It has the structure of a report of a mail server (RFC 3464), or it comes back to nobody and holds the reported mail. */
  readonly isDeliveryReport: boolean;
}
