import type { Outcome } from '../../base/outcome.ts';
import type { FileTools } from '../../evidence/ports.ts';

export type ToolName = keyof FileTools;

/** A question to the thread. The bytes are handed over, not copied. */
export interface ToolRequest {
  readonly id: number;
  readonly tool: ToolName;
  readonly bytes: Uint8Array;
  readonly passwords: readonly string[];
}

export interface ToolAnswer {
  readonly id: number;
  readonly outcome: Outcome<unknown>;
}

/** Thrown inside of the thread where a limit of ours bit. */
export class OverLimit extends Error {}

/** Loads an optional package; `null` where it is not installed. */
export async function optional<T>(load: () => Promise<T>): Promise<T | null> {
  try {
    return await load();
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? cause.code : null;
    if (code === 'ERR_MODULE_NOT_FOUND' || code === 'MODULE_NOT_FOUND') return null;
    throw cause;
  }
}
