/** What strangers may cost the SMTP intake. Each is counted and logged when it bites; silence is only ended. */
export interface SmtpLimits {
  readonly mailBytes: number;
  /** Bytes of all mails that are being handed over at a time; more are told to come again. */
  readonly heldBytes: number;
  /** Connections at a time. When one more comes, the one that has said nothing of a mail for longest is closed. */
  readonly connections: number;
  readonly recipients: number;
  /** Mails of one address in a minute; more are told to come again. */
  readonly mailsAMinute: number;
  /** Of silence. */
  readonly idleMs: number;
  /** From the connection to its end: a mail server on a slow line has handed its longest mail over by then. */
  readonly sessionMs: number;
  /** Mails in the spool; more are told to come again. */
  readonly spooled: number;
}

export const SMTP_LIMITS: SmtpLimits = {
  mailBytes: 30 * 1024 * 1024, heldBytes: 256 * 1024 * 1024, connections: 50, recipients: 20, mailsAMinute: 30, idleMs: 60_000, sessionMs: 300_000, spooled: 2_000,
};
