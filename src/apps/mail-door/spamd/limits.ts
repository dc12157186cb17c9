/** What one stranger, or all of them together, may cost. Each is counted and logged when it bites. */
export interface SpamdLimits {
  /** Connections at a time. When one more comes, the one that has been sending its request for longest is closed. */
  readonly connections: number;
  /** Bytes of a mail that are kept; of a longer one the beginning is looked at. */
  readonly mailBytes: number;
  /** Bytes of all mails in hand together. */
  readonly heldBytes: number;
  /** Bytes of one mail that are read at all, kept or not. */
  readonly sentBytes: number;
  /** From the connection to the last byte of the request. */
  readonly requestMs: number;
  /** Until the client has taken the answer. */
  readonly replyMs: number;
  /** For one mail in a thread; a mail that takes longer passes unchecked. */
  readonly judgingMs: number;
  /** Mails that wait for a thread; the next one passes unchecked. */
  readonly queued: number;
}

export const SPAMD_LIMITS: SpamdLimits = {
  connections: 256, mailBytes: 20 * 1024 * 1024, heldBytes: 256 * 1024 * 1024, sentBytes: 256 * 1024 * 1024,
  requestMs: 60_000, replyMs: 60_000, judgingMs: 20_000, queued: 256,
};

/** What bit, by name. */
export type Bitten =
  | 'connections' | 'mail-bytes' | 'held-bytes' | 'sent-bytes' | 'request-time' | 'reply-time' | 'head-bytes' | 'inflated-bytes' | 'not-allowed' | 'bad-request' | 'judging-time' | 'queue' | 'thread-broke'
  | 'cases' | 'told-mails';
