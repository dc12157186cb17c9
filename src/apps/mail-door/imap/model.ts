/** How to reach a mailbox. */
export interface ImapAccount {
  readonly host: string;
  readonly port: number;
  /** `none` is for this machine alone: a password never goes over a net in the clear. */
  readonly tls: 'implicit' | 'starttls' | 'none';
  readonly user: string;
  /** Asked for at every connection: access tokens of OAuth2 live for an hour. */
  readonly secret: () => Promise<{ readonly pass: string } | { readonly accessToken: string }>;
  readonly folder: string;
}

/** What is to be done with a mail in its mailbox; nothing of it is ever deleted. */
export interface MailAction {
  /** Flags and keywords to set, as `$Phishing`. */
  readonly flags: readonly string[];
  /** The folder to move it to; `null`: it stays. */
  readonly moveTo: string | null;
}

/** Looks at one mail and says what is to be done with it. Never rejects. */
export type LookAtMail = (mail: Uint8Array, isCut: boolean) => Promise<{ readonly action: MailAction; readonly line: Readonly<Record<string, unknown>> }>;

export const isNothing = ({ flags, moveTo }: MailAction): boolean => flags.length === 0 && moveTo === null;
