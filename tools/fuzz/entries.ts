import { msgProperties, storedRtf, tnefProperties, writeCompoundFile, writeTnef } from '../../src/message/containers/outlook-writer.fixture.ts';
import { doorPromise, stampPromise } from './door-promises.ts';
import { bytesPromise, fieldPromise, givenPromise, htmlPromise } from './promises.ts';
import { FIELD_SEEDS, FIELD_TOKENS, HTML_SEEDS, HTML_TOKENS, MAIL_SEEDS, MAIL_TOKENS, SCREEN_SEEDS, SCREEN_TOKENS } from './seeds.ts';

/** A door of the room that takes what strangers write. Texts hold one byte a character. */
export interface Entry {
  readonly name: string;
  readonly tokens: readonly string[];
  readonly seeds: readonly string[];
  /** What the room promised and did not keep, or `null`. */
  readonly broken: (text: string) => string | null;
}

const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');
const OUTLOOK = new Map<number, string | Uint8Array>([[0x0037, 'Subject'], [0x1000, 'text'], [0x5d02, 'a@bank.example'], [0x1009, storedRtf('{\\rtf1\\ansi\\fromhtml1 {\\*\\htmltag <p>}\\u37325?}')]]);
const BINARY_TOKENS = ['\0', '\0\0\0\0', '\xff\xff\xff\xff', '\xfe\xff\xff\xff', '\x01\0\0\0', '\x80', '\x7f\xff', 'PK\x01\x02', 'PK\x03\x04', 'PK\x05\x06', '\x1f\0', '\x02\x01'];

const SPAMD_TOKENS = ['CHECK', 'PROCESS', 'PING', 'TELL', ' SPAMC/1.5', '\r\n', '\n', 'Content-length', ': ', '0', '99999999999999999999', 'Compress: zlib', 'Set: local', 'Remove: local, remote', 'Message-class: spam', 'User: a', '\0', '\xff'];
const SPAMD_SEEDS = ['CHECK SPAMC/1.5\r\nContent-length: 5\r\nUser: a\r\n\r\nA: b\n', 'TELL SPAMC/1.3\nMessage-class: spam\nSet: local\nContent-length: 4\n\nA:b\n', 'PING SPAMC/1.5\r\n\r\n', 'PROCESS SPAMC/1.2\r\n\r\nSubject: x\n\nbody'];

/** Every parser entry, with what its grammar is made of. `mails` are added to the seeds of whole mails. */
export function entries(mails: readonly string[] = []): readonly Entry[] {
  const whole = [...MAIL_SEEDS, ...mails];
  return [
    { name: 'message', tokens: MAIL_TOKENS, seeds: whole, broken: (text) => bytesPromise(text) },
    { name: 'view', tokens: HTML_TOKENS, seeds: HTML_SEEDS, broken: htmlPromise },
    { name: 'fields', tokens: FIELD_TOKENS, seeds: FIELD_SEEDS, broken: fieldPromise },
    { name: 'containers', tokens: SCREEN_TOKENS, seeds: [...SCREEN_SEEDS, ...MAIL_SEEDS], broken: givenPromise },
    { name: 'spamd', tokens: SPAMD_TOKENS, seeds: SPAMD_SEEDS, broken: doorPromise },
    { name: 'stamp', tokens: MAIL_TOKENS, seeds: MAIL_SEEDS, broken: stampPromise },
    {
      name: 'outlook', tokens: BINARY_TOKENS, broken: givenPromise,
      seeds: [latin1(writeCompoundFile(msgProperties(32, OUTLOOK))), latin1(writeTnef([[0x00069003, tnefProperties(OUTLOOK)], [0x00069002, new Uint8Array(14)], [0x0006800f, Uint8Array.of(1, 2, 3)]]))],
    },
  ];
}
