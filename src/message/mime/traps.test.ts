import { describe, expect, test } from 'vitest';
import { parseMessage } from '../parse-message.ts';
import type { Message } from '../model.ts';

// What other parsers are known to get wrong, and what they get right: all of it must be right here.

const ascii = (text: string): Uint8Array => Uint8Array.from(text, (char) => char.charCodeAt(0));
const hex = (digits: string): string => digits.replace(/\s/g, '').replace(/../g, (pair) => String.fromCharCode(Number.parseInt(pair, 16)));
const utf8 = (text: string): string => String.fromCharCode(...new TextEncoder().encode(text));

/** A mail of Latin-1 text, one character a byte. */
const read = (...lines: string[]): Message => parseMessage(ascii(lines.join('\r\n')));
const subjectOf = (message: Message): string | undefined => message.header.subject?.text;
const codes = (message: Message): string[] => message.defects.map(({ code }) => code);
const bodies = (message: Message): string[] => message.parts.filter(({ role }) => role === 'body').map(({ text }) => text ?? '');

const SJIS_TEST = hex('8365 8358 8367'); // テスト
const SJIS_BODY = hex('82a8 8b71 976c 82cc 8cfb 8dc0 82f0 8a6d 9446 82b5 82c4 82ad 82be 82b3 82a2'); // お客様の口座を確認してください
const JIS_BODY = `${hex('1b2442')}$*5RMM${hex('1b2842')}`;

describe('charsets', () => {
  test.each([
    ['ISO-2022-JP', 'iso-2022-jp', JIS_BODY, 'お客様'],
    ['NEC ①㈱ in ISO-2022-JP', 'iso-2022-jp', hex('1b2442 2d21 2d6a 1b2842'), '①㈱'],
    ['half-width katakana in ISO-2022-JP', 'iso-2022-jp', hex('1b2849 4632 1b2842'), 'ﾆｲ'],
    ['Shift_JIS', 'shift_jis', SJIS_TEST, 'テスト'],
    ['label cp932', 'cp932', hex('8740 fbfc'), '①髙'],
    ['label windows-31j', 'windows-31j', hex('8740'), '①'],
    ['label cp50220', 'cp50220', JIS_BODY, 'お客様'],
    ['label cp50221', 'cp50221', JIS_BODY, 'お客様'],
    ['label iso-2022-jp-ms', 'iso-2022-jp-ms', JIS_BODY, 'お客様'],
    ['EUC-JP', 'euc-jp', hex('c6fc cbdc'), '日本'],
    ['label cp51932', 'cp51932', hex('c6fc cbdc'), '日本'],
    ['gb2312', 'gb2312', hex('d5cb bba7'), '账户'],
    ['label hz-gb-2312', 'hz-gb-2312', '~{UK;\'~}!', '账户!'],
    ['label utf8mb4', 'utf8mb4', utf8('確認'), '確認'],
    ['label cp850', 'cp850', hex('82 87'), 'éç'],
    ['label unknown-8bit', 'unknown-8bit', utf8('確認'), '確認'],
    ['UTF-7', 'utf-7', 'A+MEIwRA-B +- 1', 'AあいB + 1'],
    ['UTF-16 with a mark', 'utf-16', hex('feff 65e5 672c'), '日本'],
  ])('reads %s', (_, charset, body, text) => {
    const message = read('Subject: x', `Content-Type: text/plain; charset=${charset}`, '', body);
    expect(bodies(message)[0]).toBe(text);
  });

  test('guesses unlabelled Shift_JIS and says so', () => {
    const message = read('Subject: x', '', SJIS_BODY);
    expect(bodies(message)).toEqual(['お客様の口座を確認してください']);
    expect(message.parts[0]?.charset).toEqual({ used: 'shift_jis', declared: null, how: 'guessed' });
    expect(codes(message)).toContain('charset-not-declared');
  });

  test('takes unlabelled UTF-8 for UTF-8', () => {
    expect(bodies(read('Subject: x', '', utf8('至急ご確認ください')))).toEqual(['至急ご確認ください']);
  });
});

describe('header fields', () => {
  test('joins encoded words that are split inside a UTF-8 character', () => {
    const [first, second] = [btoa(utf8('重要').slice(0, 4)), btoa(utf8('重要').slice(4))];
    const message = read(`Subject: =?utf-8?B?${first}?=`, ` =?UTF-8?B?${second}?=`, '', '');
    expect(subjectOf(message)).toBe('重要');
    expect(codes(message)).toContain('encoded-word-split-character');
  });

  test('reads raw UTF-8', () => {
    const message = read(`Subject: ${utf8('口座のお知らせ')}`, '', '');
    expect(subjectOf(message)).toBe('口座のお知らせ');
    expect(codes(message)).toContain('raw-utf8-field');
  });

  test('guesses raw Shift_JIS and says so', () => {
    const message = read(`Subject: ${SJIS_BODY}`, '', '');
    expect(subjectOf(message)).toBe('お客様の口座を確認してください');
    expect(codes(message)).toContain('raw-8bit-field');
  });

  test('reads raw ISO-2022-JP and says so', () => {
    const message = read(`Subject: ${JIS_BODY} 1`, '', '');
    expect(subjectOf(message)).toBe('お客様 1');
    expect(codes(message)).toContain('raw-iso-2022-jp-field');
  });

  test('decodes an encoded word inside a quoted name', () => {
    const message = read(`From: "=?utf-8?B?${btoa(utf8('銀行'))}?=" <a@example.com>`, '', '');
    expect(message.header.from[0]?.displayName).toBe('銀行');
  });

  test('keeps both of two From fields', () => {
    const message = read('From: a@bank.example', 'From: b@evil.example', '', '');
    expect(message.header.from.map(({ addrSpec }) => addrSpec)).toEqual(['a@bank.example', 'b@evil.example']);
  });

  test.each([
    ['From: a@bank.example <b@evil.example>'],
    ['From: <a@bank.example> <b@evil.example>'],
  ])('takes the last angle brackets of %s for the address', (line) => {
    expect(read(line, '', '').header.from.at(-1)?.addrSpec).toBe('b@evil.example');
  });

  test('keeps a NUL in the subject and says so', () => {
    const message = read('Subject: a\0b', '', '');
    expect(subjectOf(message)).toBe('a\0b');
    expect(codes(message)).toContain('nul-in-field');
  });
});

describe('file names', () => {
  const named = (type: string, disposition: string): string | null =>
    read('Subject: x', `Content-Type: ${type}`, `Content-Disposition: ${disposition}`, '', 'x').parts[0]?.fileName ?? null;

  test('joins the pieces of RFC 2231', () => {
    expect(named('application/pdf', "attachment; filename*0*=utf-8'ja'%E8%AB%8B; filename*1*=%E6%B1%82; filename*2=.pdf")).toBe('請求.pdf');
  });

  test('reads RFC 2231 in ISO-2022-JP', () => {
    expect(named('application/pdf', "attachment; filename*=iso-2022-jp''%1B%24B%40A5a%1B%28B.pdf")).toBe('請求.pdf');
  });

  test('reads encoded words in name=, which may not stand there', () => {
    expect(named(`application/pdf; name="=?utf-8?B?${btoa(utf8('請求.pdf'))}?="`, 'attachment')).toBe('請求.pdf');
  });
});

describe('the tree of parts', () => {
  const HTML = '<p>Pay <a href="http://evil.example/">here</a></p>';

  test('reads the parts when the boundary named is not the one used', () => {
    const message = read('Content-Type: multipart/alternative; boundary="named"', '', '--used', 'Content-Type: text/plain', '', 'hello', '--used',
      'Content-Type: text/html', '', HTML, '--used--', '');
    expect(bodies(message)).toEqual(['hello', HTML]);
    expect(message.parts.map(({ foundIn }) => foundIn)).toEqual(['mime', 'unmatched-boundary', 'unmatched-boundary']);
    expect(codes(message)).toContain('boundary-mismatch');
  });

  test('keeps text after the closing boundary', () => {
    const message = read('Content-Type: multipart/mixed; boundary=b', '', '--b', '', 'hello', '--b--', HTML);
    const stray = message.parts.at(-1);
    expect(stray).toMatchObject({ role: 'stray', foundIn: 'epilogue', mediaType: 'text/html', text: HTML });
    expect(codes(message)).toContain('text-after-parts');
  });

  test('keeps text before the first boundary', () => {
    const message = read('Content-Type: multipart/mixed; boundary=b', '', 'Call 0120', '--b', '', 'hello', '--b--', '');
    expect(message.parts[1]).toMatchObject({ role: 'stray', foundIn: 'preamble', text: 'Call 0120' });
    expect(codes(message)).toContain('text-before-parts');
  });

  test('does not call the notice of mail programs a defect', () => {
    const message = read('Content-Type: multipart/mixed; boundary=b', '', 'This is a multi-part message in MIME format.', '--b', '', 'hello', '--b--', '');
    expect(codes(message)).toEqual([]);
  });

  test('reads a multipart that is not closed', () => {
    const message = read('Content-Type: multipart/mixed; boundary=b', '', '--b', '', 'hello');
    expect(bodies(message)).toEqual(['hello']);
    expect(codes(message)).toEqual(['missing-close-boundary']);
  });

  test('reads a boundary with a space behind it', () => {
    const message = read('Content-Type: multipart/mixed; boundary=b', '', '--b ', '', 'hello', '--b-- ', '');
    expect(bodies(message)).toEqual(['hello']);
    expect(codes(message)).toContain('boundary-trailing-space');
  });

  test('reads an attached mail in place', () => {
    const message = read('Content-Type: multipart/mixed; boundary=b', '', '--b', 'Content-Type: message/rfc822', '', 'Subject: inner', '', 'inner text', '--b--', '');
    expect(message.parts.map(({ role, mediaType }) => `${role} ${mediaType}`)).toEqual(['container multipart/mixed', 'message message/rfc822', 'attachment text/plain']);
    expect(message.parts[2]?.fields[0]).toMatchObject({ key: 'subject', text: 'inner' });
    expect(message.parts[2]?.text).toBe('inner text');
  });

  test('leaves an encoded attached mail closed', () => {
    const message = read('Content-Type: message/rfc822', 'Content-Transfer-Encoding: base64', '', btoa('Subject: inner\r\n\r\ntext'));
    expect(message.parts).toHaveLength(1);
    expect(message.parts[0]).toMatchObject({ role: 'message', decodedBytes: 22 });
  });

  test('finds a uuencoded file in the text', () => {
    const message = read('Subject: x', '', 'see below', 'begin 644 bill.exe', '%:&5L;&\\', '`', 'end', 'bye');
    expect(message.parts[1]).toMatchObject({ parent: 0, role: 'attachment', foundIn: 'uuencode', fileName: 'bill.exe', decodedBytes: 5 });
  });

  test('reads a mail whose lines end in bare carriage returns', () => {
    const message = parseMessage(ascii('Subject: x\rContent-Type: multipart/mixed; boundary=b\r\r--b\r\rhello\r--b--\r'));
    expect(message.lineEnd).toBe('cr');
    expect(subjectOf(message)).toBe('x');
    expect(bodies(message)).toEqual(['hello']);
  });

  test('says the same with LF and with CRLF behind an encoded carriage return', () => {
    const lines = ['Content-Transfer-Encoding: quoted-printable', '', 'one=0D', 'two=0D=0D', 'three'];
    for (const end of ['\n', '\r\n']) expect(bodies(parseMessage(ascii(lines.join(end))))).toEqual(['one\ntwo\nthree']);
  });

  test('says the same with LF and with CRLF of a notice that is nearly too long', () => {
    const lines = ['Content-Type: multipart/mixed; boundary=b', '', ...Array.from({ length: 40 }, () => 'multi-part 14'), '--b', '', 'x', '--b--', ''];
    for (const end of ['\n', '\r\n']) expect(codes(parseMessage(ascii(lines.join(end))))).toEqual([]);
  });

  test('reads on over junk in Base64 and broken escapes in quoted-printable', () => {
    const base64 = read('Content-Transfer-Encoding: base64', '', 'aGVs!!', 'bG8=');
    expect(bodies(base64)).toEqual(['hello']);
    expect(codes(base64)).toContain('base64-junk');
    const quoted = read('Content-Transfer-Encoding: quoted-printable', '', '50=% off =3D', 'so=', 'ft');
    expect(bodies(quoted)).toEqual(['50=% off =\nsoft']);
    expect(codes(quoted)).toContain('quoted-printable-broken');
  });
});

describe('what is too much', () => {
  const nested = (depth: number): Message => {
    const lines: string[] = [];
    for (let level = 0; level < depth; level++) lines.push(`Content-Type: multipart/mixed; boundary=b${level}`, '', `--b${level}`);
    return read(...lines, '', 'deep inside');
  };

  test.each([300, 2_000])('reads a text nested %i deep', (depth) => {
    const message = nested(depth);
    expect(bodies(message)).toEqual(['deep inside']);
    expect(message.limits).toContainEqual({ limit: 'mime-depth', allowed: 100, seen: depth, unit: 'levels' });
    expect(Math.max(...message.parts.map((part) => part.depth))).toBe(100);
  });

  test('reads a header section of 2 MB', () => {
    const message = read(`Subject: ${'x '.repeat(1_000_000)}`, 'From: a@example.com', '', 'text');
    expect(message.header.from).toHaveLength(1);
    expect(bodies(message)).toEqual(['text']);
    expect(message.limits.map(({ limit }) => limit)).toContain('field-text');
  });

  test('keeps ten thousand of a hundred thousand fields and counts the rest', () => {
    const message = read('Subject: first', ...Array.from({ length: 99_999 }, (_, index) => `X-${index}: y`), '', 'text');
    expect(message.fields).toHaveLength(10_000);
    expect(subjectOf(message)).toBe('first');
    expect(message.limits).toContainEqual({ limit: 'header-fields', allowed: 10_000, seen: 100_000, unit: 'fields' });
    expect(message.parts.find(({ foundIn }) => foundIn === 'header-overflow')?.text).toContain('X-99998: y');
  });

  test('keeps ten thousand of twenty thousand parts, counts the rest, and keeps its text', () => {
    const message = read('Content-Type: multipart/mixed; boundary=b', '', ...Array.from({ length: 20_000 }, (_, index) => `--b\r\n\r\npart ${index}`), '--b--', '');
    expect(message.parts.length).toBe(10_001);
    expect(message.limits).toContainEqual({ limit: 'mime-parts', allowed: 10_000, seen: 20_001, unit: 'parts' });
    expect(message.parts.at(-1)).toMatchObject({ role: 'stray' });
    expect(message.parts.at(-1)?.text).toContain('part 19999');
  });
});
