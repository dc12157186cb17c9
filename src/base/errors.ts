/** One of our own faults. The class says what the caller should do; `code` is stable, for programs. */
export abstract class FuwakeError extends Error {
  readonly code: string;

  constructor(code: string, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.code = code;
    this.name = new.target.name;
  }
}

/** The user asked for something impossible: tell them, in this message, what to change. Exit status 64. */
export class ConfigError extends FuwakeError {}

/** What was given is no mail. Exit status 65. Never thrown by a parser: those take any bytes. */
export class NoMailError extends FuwakeError {}

/** A limit stopped the work as a whole (one that only cuts a part is a {@link LimitHit} instead). Exit status 65. */
export class LimitError extends FuwakeError {}

/** We are wrong. Report it. Exit status 70. */
export class BugError extends FuwakeError {}
