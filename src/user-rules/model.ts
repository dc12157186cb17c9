import type { Bilingual } from '../base/bilingual.ts';
import type { Severity, Viewpoint } from '../findings/model.ts';
import type { Dissection } from '../report/model.ts';

/** A rule of the user's own. Same metadata as ours; its condition is an expression over the dissection. */
export interface UserRule {
  /** Starts with `own-`, so that it never meets an id of ours. */
  readonly id: string;
  readonly viewpoint: Viewpoint;
  readonly severity: Severity;
  readonly title: Bilingual;
  readonly sentence: Bilingual;
  readonly why: Bilingual;
  readonly techniques: readonly string[];
}

/** "Why was this caught? Stop it for this sender." */
export interface UserException {
  readonly id: string;
  /** The rule whose findings are set aside. */
  readonly rule: string;
  readonly reason: string;
}

/** A rule that fired, and the observations that it points at. */
export interface UserFinding {
  readonly rule: UserRule;
  readonly observations: readonly string[];
}

/** What the user's rules change in one dissection. An expression that fails on a mail is told, and changes nothing. */
export interface Judgement {
  readonly findings: readonly UserFinding[];
  readonly setAside: readonly UserException[];
  readonly failed: readonly { readonly id: string; readonly detail: string }[];
}

export interface UserRules {
  readonly rules: readonly UserRule[];
  readonly exceptions: readonly UserException[];
  readonly judge: (dissection: Dissection) => Judgement;
}
