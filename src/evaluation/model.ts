import type { Label } from '../verdict/model.ts';
import type { Sign } from '../verdict/weigh-findings.ts';

export type { Sign };

/** What a person says a mail is: the truth that verdicts are measured against. */
export type MailClass = 'phish' | 'spam' | 'ham';

/** One mail of known class, and what fuwake said about it. */
export interface JudgedMail {
  readonly file: string;
  /** The corpus it came from; a *source* in leave-one-source-out. */
  readonly set: string;
  readonly class: MailClass;
  readonly language: string;
  /** Same value: near-duplicates, which count together as one mail. */
  readonly cluster: string;
  readonly unwanted: number;
  readonly deception: number;
  readonly label: Label;
  readonly imitated: string | null;
  readonly signs: readonly Sign[];
  /** The strongest reasons, one English sentence each: why a mail came out wrong. */
  readonly reasons: readonly string[];
}

/** How well mails of one kind are told from ham. *Units*: shares 0..1; `null` where there is nothing to count. */
export interface Detection {
  readonly mails: number;
  /** Mails after near-duplicates count once. */
  readonly clusters: number;
  readonly auc: number | null;
  /** Recall at 0.1 %, 0.5 % and 1 % false positives. */
  readonly recall: { readonly at0p1: number | null; readonly at0p5: number | null; readonly at1: number | null };
  /** Share that is decided (or called suspicious) at the shipped thresholds. */
  readonly decided: number;
  readonly suspicious: number;
}

export interface ReliabilityRow {
  readonly from: number;
  readonly to: number;
  readonly weight: number;
  readonly said: number;
  readonly was: number;
}

export interface Calibration {
  readonly ece: number;
  readonly rows: readonly ReliabilityRow[];
}

export interface Evaluation {
  readonly schema: 'fuwake/evaluation@1';
  readonly mails: Readonly<Record<MailClass, number>>;
  readonly clusters: Readonly<Record<MailClass, number>>;
  /** `unwanted`: phish and spam against ham. `deception`: phish against ham. */
  readonly unwanted: Detection;
  readonly deception: Detection;
  readonly calibration: { readonly unwanted: Calibration; readonly deception: Calibration };
  readonly labels: readonly { readonly label: Label; readonly phish: number; readonly spam: number; readonly ham: number }[];
  /** By the figure `unwanted`. */
  readonly bySet: readonly (Detection & { readonly set: string; readonly class: MailClass })[];
  readonly byLanguage: readonly (Detection & { readonly language: string; readonly class: MailClass })[];
  /** Ham that scored highest and phish that scored lowest. */
  readonly worst: readonly { readonly mail: JudgedMail; readonly fault: 'false-alarm' | 'missed' }[];
}
