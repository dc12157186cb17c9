import type { Judged, StampFrom, StampStyle } from './model.ts';

/** What SpamAssassin's users know as the line between spam and none. */
export const THRESHOLD = 5;

/** A mail's standing in the terms of SpamAssassin. */
export interface Score {
  readonly isSpam: boolean;
  /** 0 to 10, one decimal; at or above {@link THRESHOLD} exactly when `isSpam`. */
  readonly score: number;
}

const DECEPTIONS: readonly string[] = ['phishing', 'fraud', 'malware'];

/** The kind of stamp that a label would get, whatever the style says. */
export function kindOf(label: Judged['label']): 'deception' | 'suspicious' | 'junk' | null {
  if (DECEPTIONS.includes(label)) return 'deception';
  return label === 'suspicious' || label === 'junk' ? label : null;
}

const REACHES: Readonly<Record<StampFrom, readonly string[]>> = { phishing: ['deception'], suspicious: ['deception', 'suspicious'], junk: ['deception', 'suspicious', 'junk'] };

/** Whether a label is at or above the chosen one. */
export function isStamped(label: Judged['label'], from: StampFrom): boolean {
  const kind = kindOf(label);
  return kind !== null && REACHES[from].includes(kind);
}

/**
 * Ten times `unwanted`, kept on that side of the threshold on which the label stands: a program that compares the
 * score and one that reads True or False must come to the same answer.
 */
export function scoreOf(judged: Judged, from: StampFrom): Score {
  if (judged.label === 'not-checked') return { isSpam: false, score: 0 };
  const isSpam = isStamped(judged.label, from);
  const score = Math.round(judged.unwanted * 100) / 10;
  return { isSpam, score: isSpam ? Math.max(score, THRESHOLD) : Math.min(score, THRESHOLD - 0.1) };
}

/** The words before the subject; empty where there are to be none. */
export function wordsFor(judged: Judged, style: StampStyle): string {
  const kind = kindOf(judged.label);
  return kind === null || !isStamped(judged.label, style.from) ? '' : style.words[kind];
}
