import type { Outcome } from '../base/outcome.ts';

/** What the model said, and which model it was. */
export interface ModelAnswer {
  readonly text: string;
  readonly model: string;
}

/** Asks a language model once. Failure is an outcome; nothing is thrown. */
export type AskModel = (question: { readonly system: string; readonly user: string }) => Promise<Outcome<ModelAnswer>>;
