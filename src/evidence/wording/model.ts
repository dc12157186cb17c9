import type { Base } from '../model.ts';

/** How the mail calls its reader. */
export interface AddresseeSeen extends Base<'addressee'> {
  readonly form: 'mail-address' | 'local-part' | 'domain' | 'generic' | 'nobody' | 'name';
  readonly text: string;
}

/** A phrase of the phrase tables, found in subject or body. What it means is for the rules to say. */
export interface PhraseSeen extends Base<'phrase'> {
  /** The table's row: `ja.opening.haikei`. */
  readonly phrase: string;
  /** `opening`, `closing`, `pressure`, `lure-storage`, `demand-click`, … (closed list in wording/phrase-model.ts). */
  readonly group: string;
  readonly language: string;
  readonly in: 'subject' | 'body';
}

/** Facts about the text as a whole. */
export interface TextShape extends Base<'text-shape'> {
  readonly language: string;
  readonly characters: number;
  readonly bodySource: 'html' | 'plain' | 'none';
  /** Single spaces between two Japanese letters. */
  readonly spacesInsideJapanese: number;
  readonly images: number;
  readonly hasUnsubscribe: boolean;
}
