import type { LimitHit } from '../base/limits.ts';
import type { Marking } from '../base/marking.ts';
import type { Evidence } from '../evidence/model.ts';
import type { Finding, NearMiss } from '../findings/model.ts';
import type { Dissection } from '../report/model.ts';
import type { Verdict } from '../verdict/model.ts';

/** What is written on the cover of a case. */
export interface CaseCover {
  readonly schema: 'fuwake/case@1';
  readonly version: string;
  readonly input: { readonly sha256: string; readonly name: string | null; readonly limits: readonly LimitHit[] };
  readonly trust: readonly string[];
  /** When it was dissected; ISO 8601. A replay says the same time. */
  readonly now: string;
  readonly world: Dissection['world'];
  readonly mails: number;
  /** How far it may be told (TLP 2.0), as the person who made the case marked it; missing: nobody said. */
  readonly marking?: Marking;
}

/** Where a replay takes up the work; everything before is read from the case. */
export type CaseStage = 'mail' | 'evidence' | 'findings' | 'verdict';

/** The stages of one mail, as the case keeps them. */
export interface KeptStages {
  readonly evidence?: Evidence;
  readonly findings?: { readonly findings: readonly Finding[]; readonly nearMisses: readonly NearMiss[] };
  readonly verdict?: Verdict;
  /** Of the mail that was told: of a forward, it may be the inner one. */
  readonly sha256?: string;
}

/** A case, opened. */
export interface OpenCase {
  readonly cover: CaseCover;
  readonly bytes: Uint8Array;
  readonly worldJson: string;
  /** What is known already when the work is taken up at `from`. *Shape*: `nth` counts from 0. */
  readonly stagesOf: (nth: number, from: CaseStage) => KeptStages;
}
