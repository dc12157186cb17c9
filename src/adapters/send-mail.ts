import { ConfigError } from '../base/errors.ts';
import type { Outcome } from '../base/outcome.ts';
import { failed, found } from '../base/outcome.ts';

/** A mail to be handed to a server. */
export interface Outgoing {
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly attachments: readonly { readonly name: string; readonly type: string; readonly content: Uint8Array | string }[];
}

/** One server's patience, for each step. */
const STEP_TIMEOUT_MS = 20_000;

interface Transport {
  readonly sendMail: (mail: object) => Promise<{ readonly messageId: string; readonly response: string }>;
  readonly close: () => void;
}
type Nodemailer = { readonly createTransport: (url: string, defaults: object) => Transport };

/**
 * Hands one mail to the SMTP server of an address (`smtps://USER:PASSWORD@HOST`, or `smtp://` with STARTTLS, which only
 * this very machine may do without). *Shape*: the Message-ID, or what the server said against it.
 */
export async function sendMail(serverUrl: string, mail: Outgoing): Promise<Outcome<{ readonly messageId: string }>> {
  const url = URL.canParse(serverUrl) ? new URL(serverUrl) : null;
  if (url === null || !/^smtps?:$/.test(url.protocol)) throw new ConfigError('bad-setting', 'FUWAKE_SMTP_URL is smtps://USER:PASSWORD@HOST or smtp://….');
  const isHere = ['127.0.0.1', '[::1]', 'localhost'].includes(url.hostname);
  const { createTransport } = (await import('nodemailer')) as unknown as Nodemailer;
  const transport = createTransport(serverUrl, { requireTLS: url.protocol === 'smtp:' && !isHere, connectionTimeout: STEP_TIMEOUT_MS, greetingTimeout: STEP_TIMEOUT_MS, socketTimeout: STEP_TIMEOUT_MS, disableFileAccess: true, disableUrlAccess: true });
  try {
    const { messageId } = await transport.sendMail({
      from: mail.from, to: mail.to, subject: mail.subject, text: mail.text,
      attachments: mail.attachments.map(({ name, type, content }) => {
        const bytes = Buffer.from(content);
        if (type !== 'message/rfc822') return { filename: name, contentType: type, content: bytes };
        // A mail may not be encoded inside a mail (RFC 2046, 5.2.1); one that cannot go as it is goes as a plain file.
        return isSevenBit(bytes) ? { filename: name, contentType: type, content: bytes, contentTransferEncoding: '7bit' } : { filename: name, contentType: 'application/octet-stream', content: bytes };
      }),
    });
    return found({ messageId });
  } catch (error) {
    const { responseCode, message } = error as { readonly responseCode?: number; readonly message?: string };
    return failed(responseCode !== undefined && responseCode >= 500 ? 'permerror' : 'temperror', responseCode === undefined ? 'unreachable' : String(responseCode), message ?? String(error));
  } finally {
    transport.close();
  }
}

/** What every server on the way hands on unchanged. *Source*: RFC 5321, 4.5.3.1.6. */
const isSevenBit = (bytes: Buffer): boolean => bytes.every((byte) => byte < 0x80 && byte !== 0) && bytes.toString('latin1').split('\n').every((line) => line.length <= 998);
