import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openMail } from '../../src/message/open-mail.ts';
import { parseMessage } from '../../src/message/parse-message.ts';
import type { ByteRange } from '../../src/base/range.ts';
import type { Message } from '../../src/message/model.ts';

// Feeds broken mails to the parser until the time is up. A mail that breaks a promise is written down and its path
// printed. Usage: node tools/fuzz/fuzz-message.ts [--minutes N] [--seed S]

const TOKENS: readonly string[] = [
  '\n', '\n\n', '\r', ' ', '\t', ':', ';', '"', '(', ')', '<', '>', ',', '=', '?', '\\', '\0', '\x1b$B', '\x1b(B', '\xff', '\xe3\x81\x82', '\x82\xa0', '\xc3', '+', '&#x', '--', '--b', '--b--',
  'Content-Type: ', 'multipart/mixed; boundary=b', 'multipart/related; boundary="c"', 'message/rfc822', 'text/html; charset=', 'utf-7', 'iso-2022-jp', 'gb18030', 'utf-16', 'hz-gb-2312', 'Content-Transfer-Encoding: base64\n', 'quoted-printable',
  'x-uuencode', 'begin 644 a\n', 'end\n', '=?utf-8?B?', '=?iso-2022-jp?q?', '?=', '=3D', '=\n', 'AAAA', '==', "name*0*=utf-8''%", 'From: ', 'Subject: ', 'Received: from ', 'Date: ', 'DKIM-Signature: ', 'Authentication-Results: ', '<p style="display:none">', '<a href="', '<!--', '<style>',
];

const SEEDS: readonly string[] = [
  'From: "Bank" <a@bank.example>\nTo: b@example.com\nSubject: =?utf-8?B?6YeN6KaB?=\nDate: Thu, 1 Jan 2026 00:00:00 +0900\n\nhello\n',
  'Subject: x\nContent-Type: multipart/mixed; boundary=b\n\npreamble\n--b\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\ncaf=C3=A9 =\nau lait\n--b\nContent-Type: text/html\n\n<p>hi <a href="http://x.example/">there</a>\n--b\nContent-Type: application/pdf; name="a.pdf"\nContent-Transfer-Encoding: base64\n\nJVBERi0xLjQ=\n--b--\nepilogue\n',
  'Subject: outer\nContent-Type: message/rfc822\n\nSubject: inner\nContent-Type: multipart/alternative; boundary="c"\n\n--c\n\none\n--c\nContent-Type: text/html; charset=iso-2022-jp\n\n\x1b$B$"$$\x1b(B\n--c--\n',
  'Received: from a.example (b.example [192.0.2.1]) by c.example with ESMTP id 1 for <d@example.com>; Thu, 1 Jan 2026 00:00:00 +0000\nAuthentication-Results: c.example; spf=pass smtp.mailfrom=a.example; dkim=none\nSubject: \x82\xa8\x8bq\x97l\n\nbegin 644 a.txt\n%:&5L;&\\\n`\nend\n',
];

/** The same numbers for the same seed. *Source*: Marsaglia's xorshift with 32 bits. */
class Dice {
  private state: number;

  constructor(seed: number) {
    this.state = seed | 1;
  }

  below(limit: number): number {
    this.state ^= this.state << 13;
    this.state ^= this.state >>> 17;
    this.state ^= this.state << 5;
    return (this.state >>> 0) % limit;
  }

  pick<T>(list: readonly T[]): T {
    return list[this.below(list.length)]!;
  }
}

function mutate(text: string, dice: Dice): string {
  let out = text;
  for (let count = 1 + dice.below(8); count > 0; count--) {
    const at = dice.below(out.length + 1);
    const length = dice.below(3) === 0 ? dice.below(200) : dice.below(8);
    const kind = dice.below(6);
    const piece = out.slice(at, at + length);
    if (kind === 0) out = out.slice(0, at) + out.slice(at + length);
    else if (kind === 1) out = out.slice(0, at) + piece.repeat(1 + dice.below(5)) + out.slice(at);
    else if (kind === 2) out = out.slice(0, at) + String.fromCharCode(dice.below(256)) + out.slice(at + 1);
    else if (kind === 3) out = out.slice(0, dice.below(4) === 0 ? at : out.length);
    else out = out.slice(0, at) + dice.pick(TOKENS) + out.slice(at + (kind === 4 ? 0 : length));
  }
  return out;
}

// Every byte becomes a token of the grammar, so that random bytes too build structure.
const fold = (text: string): string => Array.from(text, (char) => (char.charCodeAt(0) % 3 === 0 ? char : TOKENS[char.charCodeAt(0) % TOKENS.length]!)).join('');

/** What the parser promised and did not keep, or `null`. */
function brokenPromise(text: string): string | null {
  const raw = Buffer.from(text, 'latin1');
  try {
    const message = parseMessage(raw);
    return outside(message, raw.length) ?? wrongPlace(raw, message) ?? lineEndsMatter(text);
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
}

function outside(message: Message, size: number): string | null {
  const isInside = ({ start, end }: ByteRange): boolean => start >= 0 && start <= end && end <= size;
  for (const { code, range } of message.defects) if (!isInside(range)) return `defect ${code} lies outside`;
  for (const part of message.parts) {
    if (!isInside(part.headerRange) || !isInside(part.bodyRange)) return `part ${part.id} lies outside`;
    for (const { name, range, bodyRange } of part.fields) if (!isInside(range) || !isInside(bodyRange)) return `field ${name} lies outside`;
  }
  return null;
}

function wrongPlace(raw: Uint8Array, message: Message): string | null {
  const mail = openMail(raw, message);
  for (const part of message.parts) {
    if (part.decodedBytes !== null && mail.bytesOf(part.id).length !== part.decodedBytes) return `part ${part.id}: bytes miscounted`;
    const length = part.text?.length ?? 0;
    for (let at = 0; at < length; at += 1 + (length >> 3)) {
      const range = mail.locateInPart(part.id, { start: at, end: at + 1 });
      if (range === null || range.start < part.bodyRange.start || range.end > part.bodyRange.end || range.start > range.end) return `part ${part.id}: character ${at} has no place`;
    }
    for (const field of part.fields) {
      const range = field.text === '' ? field.bodyRange : mail.locateInField(field, { start: 0, end: field.text.length });
      if (range === null || range.start < field.bodyRange.start || range.end > field.bodyRange.end) return `field ${field.name}: text has no place`;
    }
  }
  const { text } = mail.view;
  const seen = text === '' ? null : mail.locate({ start: 0, end: text.length });
  return seen !== null && (seen.start < 0 || seen.end > raw.length) ? 'the view lies outside' : null;
}

function lineEndsMatter(text: string): string | null {
  if (text.includes('\r')) return null;
  const gist = (mail: string): string => {
    const message = parseMessage(Buffer.from(mail, 'latin1'));
    return JSON.stringify([message.header.subject?.text, message.parts.map(({ mediaType, role, text: body }) => [mediaType, role, body])]);
  };
  return gist(text) === gist(text.replaceAll('\n', '\r\n')) ? null : 'LF and CRLF differ';
}

const args = process.argv.slice(2);
const option = (name: string, standard: number): number => (args.includes(name) ? Number(args[args.indexOf(name) + 1]) : standard);
const minutes = option('--minutes', 0.5);
const dice = new Dice(option('--seed', 1));
const samples = existsSync('samples') ? readdirSync('samples').filter((name) => name.endsWith('.eml')).map((name) => readFileSync(join('samples', name), 'latin1')) : [];
const seeds = [...SEEDS, ...samples.filter((text) => text.length < 100_000)];
const end = performance.now() + minutes * 60_000;
let tried = 0;
let broken = 0;
for (; performance.now() < end && broken < 10; tried++) {
  const seed = dice.pick(seeds);
  const text = mutate(dice.below(4) === 0 ? fold(seed) : seed, dice);
  const complaint = brokenPromise(text);
  if (complaint === null) continue;
  broken++;
  const folder = join(tmpdir(), 'fuwake-fuzz');
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `${tried}.eml`);
  writeFileSync(path, text, 'latin1');
  process.stdout.write(`${path}: ${complaint}\n`);
}
process.stdout.write(`${tried} mails tried, ${broken} broke a promise\n`);
if (broken > 0) process.exitCode = 70;
