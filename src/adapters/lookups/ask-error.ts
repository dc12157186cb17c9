import type { Failed } from '../../base/outcome.ts';
import { failed } from '../../base/outcome.ts';

/** A source gave no usable answer. The class says whether asking again makes sense, and when. */
export class AskError extends Error {
  readonly error: Failed['error'];
  readonly code: string;
  readonly retryAfterMs: number | null;

  constructor(error: Failed['error'], code: string, detail: string, retryAfterMs: number | null = null) {
    super(detail);
    this.name = 'AskError';
    this.error = error;
    this.code = code;
    this.retryAfterMs = retryAfterMs;
  }
}

/** May be asked again. */
export const temporary = (code: string, detail: string, retryAfterMs: number | null = null): AskError => new AskError('temperror', code, detail, retryAfterMs);
/** Will answer the same. */
export const permanent = (code: string, detail: string): AskError => new AskError('permerror', code, detail);

/** What a thrown value tells the evidence. Whatever is not known to be final may be asked again. */
export function failureOf(cause: unknown): Failed {
  if (cause instanceof AskError) return failed(cause.error, cause.code, cause.message);
  const code = typeof cause === 'object' && cause !== null && 'code' in cause ? String(cause.code) : '';
  return failed('temperror', SYSTEM[code] ?? 'unreachable', cause instanceof Error ? cause.message : String(cause));
}

const SYSTEM: Readonly<Record<string, string>> = { ETIMEDOUT: 'timeout', ETIMEOUT: 'timeout', ABORT_ERR: 'timeout' };
