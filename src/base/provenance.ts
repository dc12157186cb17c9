/**
 * How near the bytes we hold are to the bytes the receiver got, best first. A check states the grade it needs, so
 * that a forwarder's address, DKIM or date is never held against the one who wrote the mail.
 */
export type Provenance = 'envelope' | 'raw' | 'attached' | 'inline-forward' | 'pasted';

const GRADES: readonly Provenance[] = ['pasted', 'inline-forward', 'attached', 'raw', 'envelope'];

/** Whether `given` is at least as good as `needed`. */
export function isAtLeast(given: Provenance, needed: Provenance): boolean {
  return GRADES.indexOf(given) >= GRADES.indexOf(needed);
}
