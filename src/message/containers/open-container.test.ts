import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseMessage } from '../parse-message.ts';
import { latin1, utf8 } from '../../files/byte-text.ts';
import type { RefusalCode } from './model.ts';
import { openContainer } from './open-container.ts';

const MAIL = 'From: a@example.com\r\nTo: b@example.net\r\nSubject: Hello\r\nDate: Mon, 5 May 2025 10:00:00 +0900\r\n\r\nText\r\n';
const bytesOf = (...codes: number[]): Uint8Array => Uint8Array.from(codes);
const subjectOf = (bytes: Uint8Array): string | undefined => parseMessage(bytes).header.subject?.text;

describe('openContainer recognises a mail', () => {
  it('by its fields, and gives its bytes as they are', () => {
    const bytes = utf8(MAIL);
    const { kind, mails, refusal } = openContainer(bytes, 'x.txt');
    expect([kind, mails[0]?.provenance, mails[0]?.bytes, mails[0]?.isRebuilt, refusal]).toEqual(['eml', 'raw', bytes, false, null]);
  });

  it.each([
    ['a first line that is no field', `garbage here\r\n${MAIL}`],
    ['8-bit in the subject', `Subject: caf\u00e9\r\nFrom: a@example.com\r\n\r\nx`],
    ['unknown fields first', `Zz-Trace: 1\r\nZz-Other: 2\r\n${MAIL}`],
    ['a header without a body', 'Received: from x\r\nSubject: Hello\r\n'],
    ['bare CR line ends', MAIL.replaceAll('\r\n', '\r')],
  ])('with %s', (_, text) => expect(openContainer(utf8(text)).kind).toBe('eml'));

  it('in a maildir by the name of the file', () => {
    expect(openContainer(utf8(MAIL), '1700000000.M1P2.host:2,S').kind).toBe('maildir');
  });
});

describe('openContainer refuses what is no mail', () => {
  it.each<[string, Uint8Array, RefusalCode]>([
    ['nothing', bytesOf(), 'empty'],
    ['blank lines', utf8(' \r\n\t\r\n'), 'empty'],
    ['a byte order mark alone', bytesOf(0xef, 0xbb, 0xbf), 'empty'],
    ['PNG', bytesOf(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0), 'picture'],
    ['JPEG', bytesOf(0xff, 0xd8, 0xff, 0xe0, 0, 16), 'picture'],
    ['PDF', utf8('%PDF-1.7\n'), 'pdf'],
    ['ELF', bytesOf(0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0), 'program'],
    ['a Windows program', bytesOf(0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0), 'program'],
    ['gzip', bytesOf(0x1f, 0x8b, 8, 0), 'archive'],
    ['an Outlook store', utf8('!BDN\0\0'), 'mail-store'],
    ['noise', Uint8Array.from({ length: 4096 }, (_, i) => (Math.imul(i + 7, 2654435761) >>> 13) & 0xff), 'binary'],
    ['text with NUL in it', utf8('abc\0def'), 'binary'],
    ['a broken compound file', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Array.from({ length: 600 }, () => 0xff)]), 'compound-file-broken'],
    ['an empty TNEF', bytesOf(0x78, 0x9f, 0x3e, 0x22, 1, 0), 'tnef-broken'],
  ])('%s', (_, bytes, code) => {
    const { kind, mails, refusal } = openContainer(bytes);
    expect([kind, mails.length, refusal?.code]).toEqual(['not-mail', 0, code]);
  });
});

describe('openContainer takes pastes', () => {
  it.each([
    ['blank lines before it', `\n\n${MAIL}`],
    ['a byte order mark', `\uFEFF${MAIL}`],
    ['every line indented', MAIL.split('\r\n').map((line) => (line === '' ? '' : `    ${line}`)).join('\n')],
  ])('of source with %s', (_, text) => {
    const { kind, mails } = openContainer(utf8(text));
    expect([kind, mails[0]?.isRebuilt]).toEqual(['pasted-source', true]);
    const { header, parts } = parseMessage(mails[0]?.bytes ?? new Uint8Array());
    expect([header.subject?.text, header.from[0]?.addrSpec, parts[0]?.text?.trim()]).toEqual(['Hello', 'a@example.com', 'Text']);
  });

  it('of source with its trace as raw, and of source without as pasted', () => {
    const provenance = (text: string): string | undefined => openContainer(utf8(text)).mails[0]?.provenance;
    expect([provenance(`\n${MAIL}`), provenance(`\nReceived: from x by y; Mon, 5 May 2025 10:00:00 +0900\n${MAIL}`)]).toEqual(['pasted', 'raw']);
  });

  it('of source saved as UTF-16', () => {
    const utf16 = Uint8Array.from([0xff, 0xfe, ...[...MAIL].flatMap((letter) => [letter.charCodeAt(0), 0])]);
    expect(subjectOf(openContainer(utf16).mails[0]?.bytes ?? new Uint8Array())).toBe('Hello');
  });

  it('of a body alone, in its own words', () => {
    const { kind, mails } = openContainer(utf8('お客様の口座を停止しました。\nhttps://example.com/'));
    const { parts, header } = parseMessage(mails[0]?.bytes ?? new Uint8Array(), 'pasted');
    expect([kind, mails[0]?.provenance, parts[0]?.text, header.from]).toEqual([
      'pasted-text', 'pasted', 'お客様の口座を停止しました。\nhttps://example.com/', [],
    ]);
  });

  it('of a body in Shift_JIS, leaving the charset to be found', () => {
    const sjis = bytesOf(0x8d, 0x67, 0x94, 0xd4, 0x82, 0xf0, 0x82, 0xb2, 0x8a, 0x6d, 0x94, 0x46, 0x82, 0xad, 0x82, 0xbe, 0x82, 0xb3, 0x82, 0xa2, 0x0a);
    const { kind, mails } = openContainer(sjis);
    expect([kind, latin1(mails[0]?.bytes ?? new Uint8Array()).endsWith(latin1(sjis))]).toEqual(['pasted-text', true]);
  });

  it('of HTML', () => {
    const { mails } = openContainer(utf8('<!DOCTYPE html><html><body><a href="https://example.com/">x</a></body></html>'));
    expect(parseMessage(mails[0]?.bytes ?? new Uint8Array()).parts[0]?.mediaType).toBe('text/html');
  });

  it.each([
    ['Outlook in English', 'From: Example Bank <info@example.com>\nSent: Monday, May 5, 2025 10:00 AM\nTo: Me <me@example.net>\nSubject: Locked\n\nClick'],
    ['Outlook in Japanese', '差出人: Example Bank <info@example.com>\n送信日時: 2025年5月5日 10:00\n宛先: Me <me@example.net>\n件名: Locked\n\nClick'],
  ])('with the sender and subject that %s shows', (_, text) => {
    const { kind, mails } = openContainer(utf8(text));
    const { header, parts } = parseMessage(mails[0]?.bytes ?? new Uint8Array());
    expect([kind, header.from[0]?.addrSpec, header.subject?.text, parts[0]?.text]).toEqual(['pasted-text', 'info@example.com', 'Locked', 'Click']);
    expect(header.date?.text).toBe('Mon, 5 May 2025 10:00:00 -0000');
  });
});

describe('openContainer stands', () => {
  const STARTS = ['', 'From x 1:00 2000\n', 'PK\x03\x04', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', '\x78\x9f\x3e\x22', ' \n', 'Subject: x\n', '差出人: x'];

  it('any bytes, alone or behind the marks of every container', () => {
    fc.assert(fc.property(fc.constantFrom(...STARTS), fc.uint8Array({ maxLength: 2000 }), (start, noise) => {
      const bytes = Uint8Array.from([...[...start].map((letter) => letter.charCodeAt(0) & 0xff), ...noise]);
      const { kind, mails, refusal } = openContainer(bytes);
      expect(kind === 'not-mail').toBe(mails.length === 0);
      expect(refusal === null).toBe(mails.length > 0);
    }), { numRuns: 400, seed: 7 });
  });

  it('megabytes of blank lines, of colons and of one long line', () => {
    for (const unit of ['\n', ':\n', 'a', '> ', '<meta ', 'From: ', '差出人:\n']) openContainer(utf8(unit.repeat(2_000_000 / unit.length)));
  });
});
