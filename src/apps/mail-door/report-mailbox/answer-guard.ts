import type { NoAnswer, Report } from './model.ts';

/** Who may be answered, and how often. */
export interface AnswerRules {
  /** Addresses, or domains as `@example.jp`; whoever is not named is not answered. Lower case. */
  readonly reporters: readonly string[];
  /** Our own addresses. Lower case. */
  readonly own: readonly string[];
  readonly perAddressAnHour: number;
  readonly anHour: number;
}

const HOUR_MS = 3_600_000;

/** Names behind which no person reads. */
const ROLES = /^(?:mailer-daemon|postmaster|no-?reply|do-?not-?reply|bounces?|owner-.*|.*-(?:request|owner|bounces?)|majordomo|listserv|abuse-?report)(?:[+=-].*)?@/;

/** Remembers whom it let through, so that nobody is answered more often than the rules say. */
export class AnswerGuard {
  readonly #rules: AnswerRules;
  readonly #now: () => number;
  /** Times of answers by address, the oldest first. */
  readonly #answered = new Map<string, number[]>();

  constructor(rules: AnswerRules, now: () => number = Date.now) {
    this.#rules = rules;
    this.#now = now;
  }

  /** `null`: answer, and that is counted. */
  refuse(report: Report): NoAnswer | null {
    const why = this.#refuse(report);
    if (why === null) this.#answered.set(report.reporter, [...(this.#answered.get(report.reporter) ?? []), this.#now()]);
    return why;
  }

  #refuse({ reporter, envelopeFrom, automatic, suspects }: Report): NoAnswer | null {
    const { reporters, own, perAddressAnHour, anHour } = this.#rules;
    if (envelopeFrom === '') return 'null-sender';
    if (automatic !== null) return 'automatic';
    if (!/^[^\s@<>",;:]{1,64}@[^\s@<>",;:]{1,255}$/.test(reporter)) return 'no-address';
    if (own.includes(reporter)) return 'own-address';
    if (ROLES.test(reporter)) return 'role-address';
    if (!reporters.some((one) => (one.startsWith('@') ? reporter.endsWith(one) : reporter === one))) return 'not-a-reporter';
    // An answer to the one who wrote the bait would tell him that it arrived, and what gave it away.
    if (suspects.includes(reporter)) return 'suspect';
    // Whoever writes in another's name would have us write to that other.
    if (envelopeFrom !== null && domainOf(envelopeFrom) !== domainOf(reporter)) return 'forged-sender';
    const since = this.#now() - HOUR_MS;
    for (const [address, times] of this.#answered) {
      const recent = times.filter((time) => time > since);
      if (recent.length === 0) this.#answered.delete(address);
      else this.#answered.set(address, recent);
    }
    if ((this.#answered.get(reporter)?.length ?? 0) >= perAddressAnHour) return 'too-many';
    return [...this.#answered.values()].reduce((sum, times) => sum + times.length, 0) >= anHour ? 'too-many-in-all' : null;
  }
}

const domainOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1);
