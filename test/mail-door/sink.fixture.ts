import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

export interface Sent {
  readonly from: string;
  readonly to: readonly string[];
  readonly mail: Buffer;
}

/** A mail server that takes everything and keeps it here. */
export interface Sink {
  readonly port: number;
  readonly answers: readonly Sent[];
  readonly stop: () => Promise<void>;
}

export async function openSink(): Promise<Sink> {
  const answers: Sent[] = [];
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'], logger: false,
    onData: (stream, { envelope }, done) => {
      const pieces: Buffer[] = [];
      stream.on('data', (piece: Buffer) => pieces.push(piece)).on('end', () => {
        answers.push({ from: envelope.mailFrom === false ? '' : envelope.mailFrom.address, to: envelope.rcptTo.map(({ address }) => address), mail: Buffer.concat(pieces) });
        done();
      });
    },
  });
  await new Promise<void>((done) => void server.listen(0, '127.0.0.1', () => done()));
  return { port: (server.server.address() as AddressInfo).port, answers, stop: () => new Promise((done) => void server.close(() => done())) };
}
