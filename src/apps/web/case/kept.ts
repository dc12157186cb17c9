import type { CaseWithMails } from '../../../client/api.ts';

/** What may be looked up anew. */
export interface Wish {
  readonly online: boolean;
  readonly ask: readonly string[];
  readonly capture: boolean;
}

/** A mail of the workbench, and what may be done with its case. */
export interface Kept {
  readonly one: CaseWithMails;
  readonly nth: number;
  readonly lookUp: (wish: Wish) => void;
  /** Its picture was just asked for here: that is what opens first. */
  readonly looksFirst: boolean;
  /** Has a picture taken of the mail as it looked. */
  readonly depict: () => void;
  /** The case was changed: its new state. */
  readonly changed: () => void;
}
