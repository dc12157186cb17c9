import type { Language } from '../../../base/bilingual.ts';

/** A mail that somebody sent to the mailbox for reports. */
export interface Report {
  /** Whom an answer would go to; lower case. */
  readonly reporter: string;
  /** The envelope's sender where the server knows it, else Return-Path; empty: the null sender, which wants no answer. */
  readonly envelopeFrom: string | null;
  readonly messageId: string | null;
  readonly language: Language;
  /** It carries the suspicious mail: attached, or in its text. */
  readonly carries: 'attached' | 'inline' | null;
  /** Addresses that the carried mail says it is from, which must never hear of us; lower case. */
  readonly suspects: readonly string[];
  /** Why a machine sent it and not a person, where one did. */
  readonly automatic: string | null;
}

/** Why there is no answer. */
export type NoAnswer =
  | 'not-asked' | 'null-sender' | 'automatic' | 'no-address' | 'own-address' | 'role-address' | 'not-a-reporter' | 'suspect' | 'forged-sender' | 'too-many' | 'too-many-in-all';
