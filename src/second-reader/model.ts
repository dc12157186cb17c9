import type { Bilingual } from '../base/bilingual.ts';
import type { Outcome } from '../base/outcome.ts';
import type { TextRange } from '../base/range.ts';
import type { Label } from '../verdict/model.ts';

/** Something that the model points at: words that stand in the mail, and what it thinks is wrong with them. */
export interface Remark {
  readonly view: 'subject' | 'body';
  /** In the masked text of that view, as the model saw it. */
  readonly at: TextRange;
  readonly quote: string;
  readonly says: Bilingual;
}

export interface SecondReading {
  readonly outcome: Outcome<{ readonly model: string; readonly label: Label }>;
  readonly remarks: readonly Remark[];
  /** Findings of ours that it rests on. */
  readonly cites: readonly string[];
  /** Remarks that pointed at nothing and citations of findings that do not exist: counted, not used. */
  readonly refused: number;
}
