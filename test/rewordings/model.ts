/** One phish of our own writing, told in four ways: the sender and the link stay, the words do not. */
export interface Reworded {
  readonly name: string;
  readonly from: string;
  readonly url: string;
  /** Subject, text before the link, the link's text. */
  readonly wordings: readonly [Wording, Wording, Wording, Wording];
}

export type Wording = readonly [subject: string, text: string, linkText: string];
