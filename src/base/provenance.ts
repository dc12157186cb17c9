/**
 * How near the bytes we hold are to the bytes the receiver got, best first. A check states the grade it needs, so
 * that a forwarder's address, DKIM or date is never held against the one who wrote the mail.
 */
export type Provenance = 'envelope' | 'raw' | 'attached' | 'inline-forward' | 'pasted';

const GRADE: Readonly<Record<Provenance, number>> = { pasted: 0, 'inline-forward': 1, attached: 2, raw: 3, envelope: 4 };

/** Whether `given` is at least as good as `needed`. */
export function isAtLeast(given: Provenance, needed: Provenance): boolean {
  return GRADE[given] >= GRADE[needed];
}
