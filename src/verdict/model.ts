import type { Bilingual } from '../base/bilingual.ts';
import type { Goal, Viewpoint } from '../findings/model.ts';

export type { Goal };

export type Label = 'phishing' | 'fraud' | 'malware' | 'junk' | 'suspicious' | 'no-signs' | 'insufficient-evidence';


/** A decision, with what it rests on and with what was not known. */
export interface Verdict {
  readonly schema: 'fuwake/verdict@1';
  readonly label: Label;
  /** 0..1: the probability that the mail is phishing, fraud, malware or junk. */
  readonly unwanted: number;
  /** 0..1: that it is phishing, fraud or malware. */
  readonly deception: number;
  readonly imitated: {
    readonly brandId: string;
    readonly brand: Bilingual;
    readonly productId: string | null;
    readonly product: string | null;
  } | null;
  readonly goal: Goal | null;
  /** One sentence that answers "what is this mail?". */
  readonly answer: Bilingual;
  /** Rule ids of the (at most three) findings that weigh most. */
  readonly reasons: readonly string[];
  /** Rule ids of the findings that speak against the label. */
  readonly speaksAgainst: readonly string[];
  readonly notKnown: readonly NotKnown[];
  readonly advice: readonly Bilingual[];
  /** What each finding did to the two figures, in log-odds, for those who want to check the sum. */
  readonly weights: readonly { readonly rule: string; readonly unwanted: number; readonly deception: number }[];
}

/** Something the verdict had to do without. Never told as "clean". */
export interface NotKnown {
  readonly viewpoint: Viewpoint;
  /** `not-checked`: nobody asked; `source-down`: asked, no usable answer. */
  readonly why: 'not-checked' | 'source-down';
  /** Stable, for programs: `offline`, `not-recorded`, `restricted`, `timeout`, … */
  readonly code: string;
  readonly what: Bilingual;
  /** What an answer could change. */
  readonly wouldChange: Bilingual;
  /** Ids of the observations whose outcome is missing. */
  readonly observations: readonly string[];
}
