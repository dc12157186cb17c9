/** A stage of one mail ends where the next one begins. Views and maps that are made when first asked for count where that is. */
export class StageClock {
  readonly #now: () => number;
  readonly #stages = new Map<string, { totalMs: number; worstMs: number; mailMs: number }>();
  #stage: string | null = null;
  #since = 0;

  /** *Units*: `now` in milliseconds. */
  constructor(now: () => number) {
    this.#now = now;
  }

  /** Handed to `dissect` as its `watch`. */
  readonly begin = (stage: string): void => {
    const now = this.#now();
    this.#count(now);
    this.#stage = stage;
    this.#since = now;
  };

  /** The mail is done. */
  end(): void {
    this.#count(this.#now());
    this.#stage = null;
    for (const row of this.#stages.values()) {
      row.worstMs = Math.max(row.worstMs, row.mailMs);
      row.mailMs = 0;
    }
  }

  /** A line a stage, and one for all collectors together, in the order in which a mail passes them. */
  table(mails: number): readonly string[] {
    const total = [...this.#stages.values()].reduce((sum, { totalMs }) => sum + totalMs, 0);
    const line = (name: string, ms: number, worst: string): string => `${name.padEnd(30)}${(ms / mails).toFixed(3).padStart(8)}${((100 * ms) / total).toFixed(1).padStart(8)} %${worst.padStart(10)}`;
    const evidenceMs = [...this.#stages].reduce((sum, [name, { totalMs }]) => (name.startsWith(EVIDENCE) ? sum + totalMs : sum), 0);
    let isEvidence = false;
    return [`${'stage (processor time)'.padEnd(30)}ms/mail     share  worst ms`, ...[...this.#stages].flatMap(([name, { totalMs, worstMs }]) => {
      const own = line(name.startsWith(EVIDENCE) ? `  ${name.slice(EVIDENCE.length)}` : name, totalMs, worstMs.toFixed(1));
      if (isEvidence || !name.startsWith(EVIDENCE)) return [own];
      isEvidence = true;
      return [line('evidence', evidenceMs, ''), own];
    })];
  }

  #count(now: number): void {
    if (this.#stage === null) return;
    const row = this.#stages.get(this.#stage) ?? { totalMs: 0, worstMs: 0, mailMs: 0 };
    row.totalMs += now - this.#since;
    row.mailMs += now - this.#since;
    this.#stages.set(this.#stage, row);
  }
}

const EVIDENCE = 'evidence/';
