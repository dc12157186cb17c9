import { encodeText } from './charsets.ts';
import type { Charset } from './charsets.ts';
import type { Field } from './sample.ts';

/** One MIME entity. *Shape*: `body` holds one character a byte, lines end in `\n`. */
export interface MimePart {
  readonly fields: readonly Field[];
  readonly body: string;
}

export type TransferEncoding = '7bit' | '8bit' | 'base64' | 'quoted-printable';

interface TextOptions {
  readonly charset: Charset;
  readonly encoding: TransferEncoding;
  readonly subtype?: 'plain' | 'html';
  readonly extra?: readonly Field[];
}

const BASE64_LINE = 76; // RFC 2045 section 6.8
const QUOTED_PRINTABLE_LINE = 76; // RFC 2045 section 6.7
const ENCODED_WORD = 75; // RFC 2047 section 2

/** A text part. *Shape*: `text` has its lines ended by `\n`. */
export function textPart(text: string, options: TextOptions): MimePart {
  // The canonical form of a text has CRLF; base64 hides the line ends from whoever stores the file, so put them in here.
  const wire = options.encoding === 'base64' ? text.replaceAll('\n', '\r\n') : text;
  return {
    fields: [
      ['Content-Type', `text/${options.subtype ?? 'plain'}; charset="${options.charset}"`],
      ['Content-Transfer-Encoding', options.encoding],
      ...(options.extra ?? []),
    ],
    body: transferEncode(encodeText(wire, options.charset), options.encoding),
  };
}

/** A part of any bytes, in base64. */
export function filePart(bytes: Uint8Array, mediaType: string, extra: readonly Field[]): MimePart {
  return {
    fields: [['Content-Type', mediaType], ['Content-Transfer-Encoding', 'base64'], ...extra],
    body: transferEncode(bytes, 'base64'),
  };
}

/** `multipart/…` around other parts. */
export function multipart(subtype: string, boundary: string, parts: readonly MimePart[]): MimePart {
  const pieces = parts.map((part) => `--${boundary}\n${writeFields(part.fields)}\n${part.body}\n`);
  return {
    fields: [['Content-Type', `multipart/${subtype};\n boundary="${boundary}"`]],
    body: `${pieces.join('')}--${boundary}--\n`,
  };
}

/** The whole mail, one character a byte, lines ended by `\n`. */
export function writeMail(fields: readonly Field[], content: MimePart): string {
  return `${writeFields([...fields, ['MIME-Version', '1.0'], ...content.fields])}\n${content.body}`;
}

/** Field lines, each ended by `\n`. */
export function writeFields(fields: readonly Field[]): string {
  return fields.map(([name, value]) => `${name}: ${value}\n`).join('');
}

/** A header value as encoded words, folded. *Source*: RFC 2047. */
export function encodedWords(text: string, charset: Charset = 'utf-8'): string {
  const room = ENCODED_WORD - `=?${charset}?B??=`.length;
  const words: string[] = [];
  let piece = '';
  const base64 = (value: string): string => Buffer.from(encodeText(value, charset)).toString('base64');
  for (const character of text) {
    if (base64(piece + character).length > room) {
      words.push(piece);
      piece = '';
    }
    piece += character;
  }
  return [...words, piece].map((word) => `=?${charset}?B?${base64(word)}?=`).join('\n ');
}

function transferEncode(bytes: Uint8Array, encoding: TransferEncoding): string {
  const buffer = Buffer.from(bytes);
  switch (encoding) {
    case 'base64': return (buffer.toString('base64').match(new RegExp(`.{1,${BASE64_LINE}}`, 'g')) ?? []).map((line) => `${line}\n`).join('');
    case 'quoted-printable': return quotedPrintable(buffer);
    default: return buffer.toString('latin1');
  }
}

function quotedPrintable(bytes: Buffer): string {
  return bytes.toString('latin1').split('\n').map(quotedLine).join('\n');
}

function quotedLine(line: string): string {
  const tokens = line.replace(/[^\t -~]|=|[\t ]$/g, (byte) => `=${byte.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`)
    .match(/=[0-9A-F]{2}|[^]/g) ?? [];
  const lines: string[] = [];
  let current = '';
  for (const token of tokens) {
    if (current.length + token.length > QUOTED_PRINTABLE_LINE - 1) {
      lines.push(`${current}=`);
      current = '';
    }
    current += token;
  }
  return [...lines, current].join('\n');
}
