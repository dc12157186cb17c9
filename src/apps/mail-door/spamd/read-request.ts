import { inflate } from 'node:zlib';
import type { SpamdLimits } from './limits.ts';
import { endOfHead, faultOf, HEAD_BYTES, isFault, isWholeAlone, readHead } from './request.ts';
import type { RequestFault, RequestHead } from './request.ts';

/** A whole request. `isCut`: the mail is longer than what is kept of it. */
export interface SpamdRequest {
  readonly head: RequestHead;
  readonly mail: Uint8Array;
  readonly isCut: boolean;
}

/** What is shared by all connections: bytes that are held for them. */
export interface Held {
  bytes: number;
}

/** Puts a request together from what a client sends, piece by piece. */
export class RequestReader {
  readonly #limits: SpamdLimits;
  readonly #held: Held;
  #lead: Buffer = Buffer.alloc(0);
  #head: RequestHead | null = null;
  readonly #pieces: Uint8Array[] = [];
  #kept = 0;
  #seen = 0;

  constructor(limits: SpamdLimits, held: Held) {
    this.#limits = limits;
    this.#held = held;
  }

  get keptBytes(): number {
    return this.#kept;
  }

  /** Takes what has come. *Shape*: the fault, the finished head when all is there, or `null` while more must come. */
  push(bytes: Uint8Array): RequestFault | 'complete' | null {
    if (this.#head !== null) return this.#take(bytes);
    this.#lead = Buffer.concat([this.#lead, bytes]);
    const end = isWholeAlone(this.#lead) ? this.#lead.indexOf(0x0a) + 1 : endOfHead(this.#lead.subarray(0, HEAD_BYTES));
    if (end < 0) return this.#lead.length >= HEAD_BYTES ? faultOf('protocol', `The head is longer than ${HEAD_BYTES} bytes`) : null;
    const head = readHead(this.#lead.subarray(0, end));
    if (isFault(head)) return head;
    if (head.contentLength !== null && head.contentLength > this.#limits.sentBytes) return faultOf('data', `The mail is longer than ${this.#limits.sentBytes} bytes`);
    this.#head = head;
    if (head.command === 'PING' || head.command === 'SKIP') return 'complete';
    return this.#take(this.#lead.subarray(end));
  }

  /** The client has no more to send. */
  end(): RequestFault | 'complete' {
    if (this.#head === null) return faultOf('protocol', 'The head of the request is not complete');
    if (this.#head.contentLength === null) return 'complete';
    return faultOf('protocol', `(Content-Length mismatch: Expected ${this.#head.contentLength} bytes, got ${this.#seen} bytes)`);
  }

  get head(): RequestHead | null {
    return this.#head;
  }

  /** Unpacks it where it is packed. *Errors*: none; a fault is a value. */
  async finish(): Promise<SpamdRequest | RequestFault> {
    const head = this.#head as RequestHead;
    const sent = Buffer.concat(this.#pieces);
    this.#pieces.length = 0;
    const isCut = this.#seen > sent.length;
    if (!head.isPacked || sent.length === 0) return { head, mail: sent, isCut };
    if (isCut) return faultOf('data', 'The packed mail is too long to be unpacked');
    try {
      return { head, mail: await unpack(sent, this.#limits.mailBytes), isCut: false };
    } catch (error) {
      return faultOf('data', (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? `Unpacked, the mail is longer than ${this.#limits.mailBytes} bytes` : 'The packed mail cannot be unpacked');
    }
  }

  #take(bytes: Uint8Array): RequestFault | 'complete' | null {
    const { contentLength } = this.#head as RequestHead;
    this.#seen += bytes.length;
    if (this.#seen > this.#limits.sentBytes) return faultOf('data', `The mail is longer than ${this.#limits.sentBytes} bytes`);
    if (contentLength !== null && this.#seen > contentLength) return faultOf('protocol', `(Content-Length mismatch: Expected ${contentLength} bytes, got ${this.#seen} bytes)`);
    const kept = bytes.subarray(0, Math.max(0, this.#limits.mailBytes - this.#kept));
    if (this.#held.bytes + kept.length > this.#limits.heldBytes) return faultOf('busy', 'Too many mails are in hand');
    this.#held.bytes += kept.length;
    this.#kept += kept.length;
    if (kept.length > 0) this.#pieces.push(kept);
    return this.#seen === contentLength ? 'complete' : null;
  }
}

const unpack = (packed: Uint8Array, maxOutputLength: number): Promise<Uint8Array> =>
  new Promise((done, fail) => inflate(packed, { maxOutputLength }, (error, bytes) => (error === null ? done(bytes) : fail(error))));
