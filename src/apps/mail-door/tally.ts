/** Counts what was done and what was refused, and writes one JSON line for each event. */
export interface Tally {
  readonly count: (what: string) => void;
  /** Without a word of the mail, and without an address. */
  readonly log: (event: Readonly<Record<string, unknown>>) => void;
  readonly counts: () => Readonly<Record<string, number>>;
}

export function openTally(write: (line: string) => void, now: () => Date = () => new Date()): Tally {
  const counts = new Map<string, number>();
  return {
    count: (what) => void counts.set(what, (counts.get(what) ?? 0) + 1),
    log: (event) => write(`${JSON.stringify({ at: now().toISOString(), ...event })}\n`),
    counts: () => Object.fromEntries([...counts].toSorted(([a], [b]) => (a < b ? -1 : 1))),
  };
}
