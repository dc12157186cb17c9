/**
 * What came of asking the world something. The four kinds are never merged: a source that was not asked
 * (`skipped`), one that did not answer (`failed`) and one that answered "no" (`absent`) mean different things
 * to a reader, and only `absent` may ever be told as "nothing was found".
 */
export type Outcome<T> = Found<T> | Absent | Failed | Skipped;

export interface Found<T> {
  readonly kind: 'found';
  readonly value: T;
}

/** The source answered, and the answer is that there is nothing. */
export interface Absent {
  readonly kind: 'absent';
}

/**
 * The source was asked and gave no usable answer.
 * `temperror` may be asked again; `permerror` will answer the same (the words of RFC 8601).
 */
export interface Failed {
  readonly kind: 'failed';
  readonly error: 'temperror' | 'permerror';
  /** Short and stable, for programs: `timeout`, `restricted`, `refused`, … */
  readonly code: string;
  /** For a person; in the source's own words where it gave some. */
  readonly detail: string;
}

/** The source was not asked. */
export interface Skipped {
  readonly kind: 'skipped';
  readonly reason: SkipReason;
}

/**
 * Why a source was not asked: `offline` the user did not switch look-ups on; `not-recorded` a recorded world holds
 * no answer to this question; `not-installed` the optional part that would ask is missing; `no-key` the source wants
 * a key; `not-needed` the mail gives nothing to ask about; `limit` a named limit was reached first; `not-built` no
 * adapter of this kind exists yet; `rebuilt` the bytes were put together here, so that what is asked of them would say
 * nothing about the mail that was sent; `not-shared` asking would have told somebody more than the case's marking (TLP)
 * or the reader's privacy allows; `not-chosen` the user has not named this source.
 */
export type SkipReason = 'offline' | 'not-recorded' | 'not-installed' | 'no-key' | 'not-needed' | 'limit' | 'not-built' | 'rebuilt' | 'not-shared' | 'not-chosen';

export const found = <T>(value: T): Found<T> => ({ kind: 'found', value });
export const absent: Absent = { kind: 'absent' };
export const skipped = (reason: SkipReason): Skipped => ({ kind: 'skipped', reason });
export const failed = (error: Failed['error'], code: string, detail: string): Failed => ({ kind: 'failed', error, code, detail });
