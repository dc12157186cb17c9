/** What strangers may cost the SMTP intake. */
export interface SmtpLimits {
  readonly mailBytes: number;
  readonly connections: number;
  readonly recipients: number;
  /** Mails of one address in a minute; more are told to come again. */
  readonly mailsAMinute: number;
  readonly idleMs: number;
  /** Mails in the spool; more are told to come again. */
  readonly spooled: number;
}

export const SMTP_LIMITS: SmtpLimits = { mailBytes: 30 * 1024 * 1024, connections: 50, recipients: 20, mailsAMinute: 30, idleMs: 60_000, spooled: 2_000 };
