import { chmodSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo, BlockList, Server, Socket } from 'node:net';
import { ConfigError } from '../../../base/errors.ts';
import { allowList, isAllowed } from '../allow-list.ts';
import type { Judges } from '../judging/open-judges.ts';
import type { Judged } from '../stamp/model.ts';
import type { Tally } from '../tally.ts';
import { freeSocket } from './free-socket.ts';
import type { Bitten, SpamdLimits } from './limits.ts';
import { RequestReader } from './read-request.ts';
import type { Held, SpamdRequest } from './read-request.ts';
import { PONG, replyFault, replyTo } from './reply.ts';
import type { Reply, ReplyStyle } from './reply.ts';
import { FAULTS, faultOf } from './request.ts';
import type { RequestFault } from './request.ts';
import type { TellMail } from './told-mails.ts';

/** Where to stand: a port on an address, or a socket in the file system. */
export type Listen = { readonly host: string; readonly port: number } | { readonly path: string };

export interface SpamdOptions {
  readonly listen: readonly Listen[];
  /** Networks whose clients are served, as ADDRESS or ADDRESS/BITS; a Unix socket is guarded by its permissions. */
  readonly allow: readonly string[];
  readonly limits: SpamdLimits;
  readonly style: ReplyStyle;
  readonly judges: Judges;
  readonly tally: Tally;
  /** Keeps mails that a user told us of; `null`: TELL is refused. */
  readonly tell: TellMail | null;
  /** Puts a mail by to be looked at again with the network; gives the case's name, or `null` where it is not wanted. */
  readonly keepForLater: ((mail: Uint8Array, judged: Judged) => string | null) | null;
}

export interface Spamd {
  /** Where each of `listen` came to stand. */
  readonly ports: readonly number[];
  readonly open: () => number;
  /** Bytes of mails in hand. */
  readonly held: () => number;
  readonly stop: () => Promise<void>;
}

/** Answers clients of SpamAssassin. A mail that cannot be looked at passes, and its fields say so. *Errors*: {@link ConfigError}. */
export async function serveSpamd(options: SpamdOptions): Promise<Spamd> {
  const door = new Door(options);
  const servers: Server[] = [];
  for (const where of options.listen) servers.push(await standAt(where, (socket) => door.meet(socket)));
  return {
    ports: servers.map((server) => (server.address() as AddressInfo | null)?.port ?? 0),
    open: () => door.open,
    held: () => door.held,
    stop: async () => {
      const closed = servers.map((server) => new Promise<void>((done) => void server.close(() => done())));
      door.close();
      await Promise.all(closed);
    },
  };
}

async function standAt(where: Listen, meet: (socket: Socket) => void): Promise<Server> {
  if ('path' in where) await freeSocket(where.path);
  // A client closes its side when it has sent everything, and still waits for the answer.
  const server = createServer({ allowHalfOpen: true }, meet);
  await new Promise<void>((done, fail) => {
    server.once('error', (cause: NodeJS.ErrnoException) => fail(new ConfigError('cannot-listen', `Cannot listen on ${'path' in where ? where.path : `${where.host}:${where.port}`}: ${cause.code ?? cause.message}.`, cause)));
    server.listen(where, () => done());
  });
  server.on('error', () => {});
  // The mail server's user is another one, in our group.
  if ('path' in where) chmodSync(where.path, 0o660);
  return server;
}

class Door {
  readonly #options: SpamdOptions;
  readonly #allowed: BlockList;
  readonly #held: Held = { bytes: 0 };
  readonly #all = new Set<Socket>();
  /** Those that have not sent their request yet, the oldest first. */
  readonly #reading = new Set<Socket>();

  constructor(options: SpamdOptions) {
    this.#options = options;
    this.#allowed = allowList(options.allow);
  }

  get open(): number {
    return this.#all.size;
  }

  get held(): number {
    return this.#held.bytes;
  }

  close(): void {
    for (const socket of this.#all) socket.destroy();
  }

  meet(socket: Socket): void {
    socket.on('error', () => {});
    if (socket.remoteAddress !== undefined && !isAllowed(this.#allowed, socket.remoteAddress)) {
      this.#bite('not-allowed');
      socket.destroy();
      return;
    }
    if (this.#all.size >= this.#options.limits.connections && !this.#makeRoom()) {
      socket.end(replyFault(faultOf('busy', 'Too many connections'))[0] as Uint8Array, () => socket.destroy());
      return;
    }
    this.#all.add(socket);
    this.#serve(socket);
  }

  /** A client that is really there sends its request at once: whoever has been at it for longest is not. */
  #makeRoom(): boolean {
    this.#bite('connections');
    const [oldest] = this.#reading;
    if (oldest === undefined) return false;
    this.#reading.delete(oldest);
    this.#all.delete(oldest);
    oldest.destroy();
    return true;
  }

  #serve(socket: Socket): void {
    const { limits } = this.#options;
    const reader = new RequestReader(limits, this.#held);
    this.#reading.add(socket);
    let timer = setTimeout(() => over('request-time', faultOf('time', 'The request took too long')), limits.requestMs);
    let isRead = false;
    const read = (state: RequestFault | 'complete' | null): void => {
      if (state === null || isRead) return;
      isRead = true;
      this.#reading.delete(socket);
      clearTimeout(timer);
      // What still comes is thrown away: a connection closed over unread bytes would take our answer with it.
      socket.removeAllListeners('data').resume();
      if (state !== 'complete') this.#bite(biteOf(state));
      void (state === 'complete' ? this.#answer(reader) : Promise.resolve(replyFault(state))).then(send);
    };
    const send = (reply: Reply): void => {
      if (socket.destroyed) return;
      timer = setTimeout(() => over('reply-time', null), limits.replyMs);
      socket.cork();
      for (const piece of reply) socket.write(piece);
      socket.uncork();
      socket.end();
    };
    const over = (what: Bitten, fault: RequestFault | null): void => {
      if (fault !== null) {
        this.#reading.delete(socket);
        socket.write(replyFault(fault)[0] as Uint8Array);
      }
      this.#bite(what);
      socket.destroySoon();
      setTimeout(() => socket.destroy(), 1_000).unref();
    };
    socket.on('data', (bytes: Buffer) => read(reader.push(bytes)));
    socket.on('end', () => read(reader.end()));
    socket.on('close', () => {
      clearTimeout(timer);
      this.#reading.delete(socket);
      this.#all.delete(socket);
      this.#held.bytes -= reader.keptBytes;
    });
  }

  async #answer(reader: RequestReader): Promise<Reply> {
    const command = reader.head?.command;
    if (command === 'PING') return PONG;
    if (command === 'SKIP') return [];
    const { tally } = this.#options;
    const started = performance.now();
    const request = await reader.finish();
    if (isRequestFault(request)) {
      this.#bite(request.detail.startsWith('Unpacked') ? 'inflated-bytes' : 'bad-request');
      return replyFault(request);
    }
    if (request.isCut) this.#bite('mail-bytes');
    if (request.head.command === 'TELL') return this.#told(request);
    // What was not kept cannot be given back; every client then lets the mail pass as it is.
    if (request.isCut && request.head.command === 'PROCESS') return replyFault(faultOf('data', `The mail is longer than ${this.#options.limits.mailBytes} bytes`));
    const judged = await this.#options.judges.judge(request.mail);
    if (judged.label === 'not-checked' && judged.why !== 'no-mail') this.#bite(({ busy: 'queue', time: 'judging-time', broke: 'thread-broke' } as const)[judged.why]);
    const seen: Judged = request.isCut && judged.label !== 'not-checked' ? { ...judged, limits: [...judged.limits, 'mail-bytes'] } : judged;
    const caseId = this.#options.keepForLater?.(request.mail, seen) ?? null;
    tally.count('mails');
    tally.count(`label ${seen.label}`);
    tally.log({ event: 'mail', command: request.head.command, bytes: request.mail.length, label: seen.label, ...(seen.label === 'not-checked' ? { why: seen.why } : { unwanted: seen.unwanted, deception: seen.deception }), ms: Math.round(performance.now() - started), ...(caseId === null ? {} : { case: caseId }) });
    return replyTo(request.head, request.mail, seen, this.#options.style, caseId);
  }

  #told({ head, mail, isCut }: SpamdRequest): Reply {
    const { tell, tally } = this.#options;
    if (tell === null) return replyFault(faultOf('unavailable', 'TELL commands are not enabled; start fuwake spamd with --tell FOLDER'));
    if (isCut) return replyFault(faultOf('data', 'The mail is too long to be kept'));
    const done = tell(head, mail);
    if ('code' in done) {
      this.#bite(done.code === FAULTS.unavailable.code ? 'told-mails' : 'bad-request');
      return replyFault(done);
    }
    tally.count('told');
    return [Buffer.from(`SPAMD/1.1 0 EX_OK\r\n${done.didSet.length > 0 ? `DidSet: ${done.didSet.join(', ')}\r\n` : ''}${done.didRemove.length > 0 ? `DidRemove: ${done.didRemove.join(', ')}\r\n` : ''}Content-length: 0\r\n\r\n`)];
  }

  #bite(what: Bitten): void {
    this.#options.tally.count(`limit ${what}`);
    this.#options.tally.log({ event: 'limit', limit: what, connections: this.#all.size, heldBytes: this.#held.bytes, waiting: this.#options.judges.waiting() });
  }
}

const isRequestFault = (request: SpamdRequest | RequestFault): request is RequestFault => 'code' in request;

function biteOf({ code, detail }: RequestFault): Bitten {
  if (code === 75) return 'held-bytes';
  if (code === 65) return 'sent-bytes';
  return detail.startsWith('The head is longer') ? 'head-bytes' : 'bad-request';
}
