import type { Bilingual } from '../../../base/bilingual.ts';
import type { Label } from '../../../verdict/model.ts';

/** What the door needs of a dissection, small enough to go between threads for every mail. All of it is masked. */
export interface Judgement {
  readonly label: Label;
  readonly unwanted: number;
  readonly deception: number;
  readonly imitated: { readonly id: string; readonly name: Bilingual } | null;
  readonly answer: Bilingual;
  /** Rule ids of the findings that weigh most, at most three. */
  readonly reasons: readonly string[];
  /** Every finding, in the order of the report. */
  readonly findings: readonly { readonly rule: string; readonly severity: string; readonly sentence: Bilingual }[];
  readonly notKnown: number;
  readonly world: string;
  readonly version: string;
  /** Names of the limits that bit. */
  readonly limits: readonly string[];
}

/** The mail was not looked at. It passes, and says so: not checked never looks like clean. */
export interface NotChecked {
  readonly label: 'not-checked';
  readonly why: NotCheckedReason;
}

/** `busy` too many mails were waiting; `time` it took too long; `broke` the thread fell over it; `no-mail` the bytes are none. */
export type NotCheckedReason = 'busy' | 'time' | 'broke' | 'no-mail';

export type Judged = Judgement | NotChecked;

/** From which label on a mail is called spam towards the mail server, and its subject stamped. */
export type StampFrom = 'phishing' | 'suspicious' | 'junk';

/** What is written on a mail. */
export interface StampStyle {
  /** `phishing`: that, fraud and malware; `suspicious`: those and what may be one; `junk`: all that is unwanted. */
  readonly from: StampFrom;
  /** Words before the subject for each kind; empty: no words. */
  readonly words: { readonly deception: string; readonly suspicious: string; readonly junk: string };
  /** Also write `X-Spam-*`, which other programs of the mail server understand. */
  readonly spamFields: boolean;
}
