/** What a client of SpamAssassin may ask. `SKIP` is a client that changed its mind. */
export type Command = 'CHECK' | 'SYMBOLS' | 'REPORT' | 'REPORT_IFSPAM' | 'PROCESS' | 'HEADERS' | 'TELL' | 'PING' | 'SKIP';

const COMMANDS: readonly string[] = ['CHECK', 'SYMBOLS', 'REPORT', 'REPORT_IFSPAM', 'PROCESS', 'HEADERS', 'TELL', 'PING', 'SKIP'];

/** The head of a request. Fields that nobody knows are passed over, as the protocol wants it. */
export interface RequestHead {
  readonly command: Command;
  /** Of the protocol that the client speaks: 1.5 is `{ major: 1, minor: 5 }`. */
  readonly version: { readonly major: number; readonly minor: number };
  /** Bytes that follow, packed ones where they are packed; `null`: up to the end of what the client sends. */
  readonly contentLength: number | null;
  readonly isPacked: boolean;
  /** What a `TELL` is about; `null` where it does not say. */
  readonly messageClass: 'spam' | 'ham' | null;
  readonly set: readonly string[];
  readonly remove: readonly string[];
}

/** Why a request cannot be answered, in the codes of sysexits.h. */
export interface RequestFault {
  readonly code: number;
  readonly name: string;
  readonly detail: string;
}

export const FAULTS = {
  usage: { code: 64, name: 'EX_USAGE' }, data: { code: 65, name: 'EX_DATAERR' }, unavailable: { code: 69, name: 'EX_UNAVAILABLE' }, software: { code: 70, name: 'EX_SOFTWARE' },
  busy: { code: 75, name: 'EX_TEMPFAIL' }, protocol: { code: 76, name: 'EX_PROTOCOL' }, permission: { code: 77, name: 'EX_NOPERM' }, time: { code: 79, name: 'EX_TIMEOUT' },
} as const;

export const faultOf = (kind: keyof typeof FAULTS, detail: string): RequestFault => ({ ...FAULTS[kind], detail });

/** Longest head: a command, a user's name and a handful of short fields. */
export const HEAD_BYTES = 8 * 1024;

const LF = 0x0a;
const CR = 0x0d;

/** Where the head ends and the mail begins; -1 where the blank line has not come yet. Old clients send LF alone. */
export function endOfHead(bytes: Uint8Array): number {
  for (let at = bytes.indexOf(LF); at >= 0; at = bytes.indexOf(LF, at + 1)) {
    if (bytes[at + 1] === LF) return at + 2;
    if (bytes[at + 1] === CR && bytes[at + 2] === LF) return at + 3;
  }
  return -1;
}

/** Whether the first line alone is a whole request: a client that pings need not send a blank line. */
export const isWholeAlone = (bytes: Uint8Array): boolean => /^(?:PING|SKIP) [^\n]*\n/.test(latin1(bytes.subarray(0, 64)));

/** Reads the head of a request. Any bytes; never throws. *Source*: spamd/PROTOCOL of SpamAssassin, version 1.5. */
export function readHead(bytes: Uint8Array): RequestHead | RequestFault {
  const [first = '', ...lines] = latin1(bytes).split(/\r?\n/);
  const line = /^([A-Z_]{1,20}) SPAMC\/(\d{1,3})\.(\d{1,3})[ \t]*$/.exec(first);
  if (line === null) return faultOf('protocol', 'Bad header line: this is no request of spamc');
  const [, command = '', major, minor] = line;
  if (!COMMANDS.includes(command)) return faultOf('protocol', 'Unknown command');
  const fields = new Map<string, string>();
  for (const text of lines) {
    const field = /^([A-Za-z-]{1,40})[ \t]*:[ \t]*([^]*?)[ \t]*$/.exec(text);
    if (field !== null) fields.set((field[1] ?? '').toLowerCase(), field[2] ?? '');
  }
  const length = fields.get('content-length');
  if (length !== undefined && !/^\d{1,15}$/.test(length)) return faultOf('protocol', 'Content-Length is no number');
  const packed = fields.get('compress');
  if (packed !== undefined && packed.toLowerCase() !== 'zlib') return faultOf('protocol', 'Compress is not zlib');
  const told = fields.get('message-class')?.toLowerCase();
  return {
    command: command as Command, version: { major: Number(major), minor: Number(minor) }, contentLength: length === undefined ? null : Number(length),
    isPacked: packed !== undefined, messageClass: told === 'spam' || told === 'ham' ? told : null, set: words(fields.get('set')), remove: words(fields.get('remove')),
  };
}

export const isFault = (head: RequestHead | RequestFault): head is RequestFault => 'code' in head;

const words = (text: string | undefined): readonly string[] => (text ?? '').toLowerCase().split(/[ \t,]+/).filter((word) => word !== '');

const latin1 = (bytes: Uint8Array): string => {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
};
