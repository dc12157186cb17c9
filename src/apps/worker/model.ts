import type { CaptureClientOptions } from '../../adapters/capture-client.ts';
import type { CaseMarking, KeptStage, MailLine, Order, ProgressStage, RunResult, StageName } from '../../workbench/model.ts';

/** What a thread is told as it starts. */
export interface ThreadData {
  readonly captureWorker: CaptureClientOptions['worker'];
}

/** What a thread is asked. */
export interface ThreadOrder {
  readonly id: number;
  readonly bytes: Uint8Array;
  readonly name: string | null;
  readonly order: Order;
  readonly tlp: CaseMarking;
  /** ISO 8601. */
  readonly now: string;
  /** The stages of the run before, where the work is taken up from them. */
  readonly kept: readonly KeptStage[];
}

/** A picture or document that a capture brought, or the picture of a mail. */
export interface CapturedBlob {
  readonly sha256: string;
  readonly what: string;
  readonly bytes: Uint8Array;
}

/** What a thread answers. */
export type ThreadAnswer =
  | { readonly id: number; readonly stage: ProgressStage; readonly nth: number }
  | { readonly id: number; readonly result: Omit<RunResult, 'blobs'>; readonly blobs: readonly CapturedBlob[] }
  | { readonly id: number; readonly refused: { readonly code: string; readonly detail: string } }
  | { readonly id: number; readonly failed: string };

/** Stages that a replay reads. */
export const REPLAYED: readonly StageName[] = ['case', 'world', 'evidence', 'findings', 'verdict', 'dissection'];

export type { MailLine };
