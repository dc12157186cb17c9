import { BlockList } from 'node:net';
import type { AddressInfo } from 'node:net';
import type { Tally } from '../tally.ts';
import { allowList, isAllowed } from '../allow-list.ts';
import type { SmtpLimits } from './limits.ts';
import { keepRoom } from './room.ts';
import type { Spool } from './spool.ts';

export interface SmtpOptions {
  readonly listen: { readonly host: string; readonly port: number };
  /** Networks that may deliver. */
  readonly allow: readonly string[];
  /** Addresses that mails are taken for; lower case. */
  readonly mailboxes: readonly string[];
  readonly limits: SmtpLimits;
  readonly spool: Spool;
  readonly tally: Tally;
  /** A mail lies in the spool now. */
  readonly onMail: (id: string) => void;
}

export interface SmtpServing {
  readonly port: number;
  readonly stop: () => Promise<void>;
}

/** An answer of SMTP. */
const refusal = (responseCode: number, words: string): Error => Object.assign(new Error(words), { responseCode });

/** Takes mails for the mailboxes, and no others. A mail is accepted when it lies on the disk, not before. */
export async function serveSmtp({ listen, allow, mailboxes, limits, spool, tally, onMail }: SmtpOptions): Promise<SmtpServing> {
  const { SMTPServer } = await import('smtp-server');
  const allowed: BlockList = allowList(allow);
  const recent = new Map<string, number[]>();
  let heldBytes = 0;
  const bite = (what: string): void => {
    tally.count(`limit ${what}`);
    tally.log({ event: 'limit', limit: what });
  };
  const refuse = (what: string, error: Error, done: (error: Error) => void): void => {
    bite(what);
    done(error);
  };
  const server = new SMTPServer({
    // It stands behind a mail server or in its own house; who wants TLS and passwords puts one before it.
    disabledCommands: ['AUTH', 'STARTTLS'], authOptional: true, logger: false, banner: 'fuwake', size: limits.mailBytes, socketTimeout: limits.idleMs, closeTimeout: 1_000, disableReverseLookup: true,
    onConnect: (session, done) => {
      if (!isAllowed(allowed, session.remoteAddress)) refuse('not-allowed', refusal(554, '5.7.1 You are not expected here'), done);
      else done();
    },
    onMailFrom: (_address, session, done) => {
      const since = Date.now() - 60_000;
      const times = (recent.get(session.remoteAddress) ?? []).filter((time) => time > since);
      if (times.length >= limits.mailsAMinute) refuse('mails-a-minute', refusal(450, '4.7.1 Too many mails; come again later'), done);
      else if (spool.waiting().length >= limits.spooled) refuse('spooled', refusal(452, '4.3.1 Too many mails are waiting'), done);
      else {
        recent.set(session.remoteAddress, [...times, Date.now()]);
        if (recent.size > 10_000) recent.clear();
        room.isSending(session, true);
        done();
      }
    },
    onRcptTo: ({ address }, session, done) => {
      if (!mailboxes.includes(address.toLowerCase())) refuse('no-mailbox', refusal(550, '5.1.1 There is no such mailbox'), done);
      else if (session.envelope.rcptTo.length >= limits.recipients) refuse('recipients', refusal(452, '4.5.3 Too many recipients'), done);
      else done();
    },
    onData: (stream, session, done) => {
      const pieces: Buffer[] = [];
      let [size, kept] = [0, 0];
      let isFull = false;
      const letGo = (): void => {
        pieces.length = 0;
        heldBytes -= kept;
        kept = 0;
      };
      stream.on('data', (piece: Buffer) => {
        size += piece.length;
        isFull ||= heldBytes + piece.length > limits.heldBytes;
        if (isFull || size > limits.mailBytes) {
          letGo();
          return;
        }
        pieces.push(piece);
        kept += piece.length;
        heldBytes += piece.length;
      });
      stream.on('error', () => {});
      // Whoever hangs up in the middle leaves nothing behind.
      stream.on('close', letGo);
      stream.on('end', () => {
        room.isSending(session, false);
        if (stream.sizeExceeded || size > limits.mailBytes) {
          refuse('mail-bytes', refusal(552, `5.3.4 The mail is longer than ${limits.mailBytes} bytes`), done);
          return;
        }
        if (isFull) {
          refuse('held-bytes', refusal(451, '4.3.1 Too many mails are in hand; come again later'), done);
          return;
        }
        try {
          const { mailFrom } = session.envelope;
          const id = spool.put({ envelopeFrom: mailFrom === false ? '' : mailFrom.address, bytes: Buffer.concat(pieces) });
          tally.count('mails');
          done(null, '2.0.0 Taken');
          onMail(id);
        } catch (error) {
          tally.log({ event: 'spool', code: (error as NodeJS.ErrnoException).code ?? 'unknown' });
          refuse('disk', refusal(451, '4.3.0 It cannot be kept now; come again later'), done);
        } finally {
          letGo();
        }
      });
    },
  });
  const room = keepRoom(server.server, limits, bite);
  server.on('error', () => tally.count('connection errors'));
  await new Promise<void>((done, fail) => {
    server.once('error', fail);
    server.listen(listen.port, listen.host, () => done());
  });
  return { port: (server.server.address() as AddressInfo).port, stop: () => new Promise((done) => void server.close(() => done())) };
}
