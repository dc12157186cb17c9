import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseMessage } from './parse-message.ts';
import type { Message, Part } from './model.ts';

const bytes = (text: string): Uint8Array => Uint8Array.from(text, (char) => char.charCodeAt(0));
const read = (...lines: string[]): Message => parseMessage(bytes(lines.join('\n')));
const roles = (message: Message): string[] => message.parts.map(({ role, mediaType }) => `${role} ${mediaType}`);

/** A part with these fields, inside boundary `b`. */
const part = (fields: string, body = 'x'): string => `--b\n${fields}\n\n${body}`;

describe('how a part is used', () => {
  test('shows both ways of an alternative and hangs its pictures to it', () => {
    const message = read('Content-Type: multipart/related; boundary=b', '', part('Content-Type: text/html'), part('Content-Type: image/png\nContent-ID: <logo>'), '--b--');
    expect(roles(message)).toEqual(['container multipart/related', 'body text/html', 'related image/png']);
    expect(message.parts[2]?.contentId).toBe('logo');
  });

  test('takes the part that start= names for the root of multipart/related', () => {
    const message = read('Content-Type: multipart/related; boundary=b; start="<root>"', '', part('Content-Type: image/png\nContent-ID: <p>'), part('Content-Type: text/html\nContent-ID: <root>'), '--b--');
    expect(roles(message).slice(1)).toEqual(['related image/png', 'body text/html']);
  });

  test.each([
    ['a footer behind an attachment', 'Content-Type: text/plain', 'body'],
    ['a text with a file name', 'Content-Type: text/plain; name=a.txt', 'attachment'],
    ['a text sent as attachment', 'Content-Disposition: attachment', 'attachment'],
    ['a calendar', 'Content-Type: text/calendar', 'attachment'],
    ['an unknown disposition', 'Content-Disposition: x-odd', 'attachment'],
  ])('takes %s for what it is', (_, fields, role) => {
    const message = read('Content-Type: multipart/mixed; boundary=b', '', part('Content-Type: text/html'), part('Content-Type: application/pdf; name=a.pdf'), part(fields), '--b--');
    expect(message.parts[3]?.role).toBe(role);
  });

  test('shows what stands in a multipart that has no parts', () => {
    const message = read('Content-Type: multipart/mixed; boundary=b', '', 'hello');
    expect(roles(message)).toEqual(['container multipart/mixed', 'body text/plain']);
  });

  test('takes parts of a digest for mails', () => {
    const message = read('Content-Type: multipart/digest; boundary=b', '', '--b', '', 'Subject: one', '', 'text', '--b--');
    expect(roles(message)).toEqual(['container multipart/digest', 'message message/rfc822', 'attachment text/plain']);
  });
});

describe('media types', () => {
  test.each([
    ['Content-Type: text', 'text/plain'],
    ['Content-Type: html', 'text/html'],
    ['Content-Type: text/html"', 'text/html'],
    ['Content-Type:', 'text/plain'],
    ['Content-Type: image', 'application/octet-stream'],
    ['Content-Type: text/html\nContent-Type: text/plain', 'text/html'],
    ['Subject: none', 'text/plain'],
  ])('takes %j for %s', (fields, mediaType) => {
    expect(read(fields, '', 'x').parts[0]?.mediaType).toBe(mediaType);
  });
});

describe('charsets of HTML', () => {
  test('believes a declaration in the page when the mail makes none', () => {
    const message = read('Content-Type: text/html', '', '<meta charset="windows-1251">\xef\xf0\xe8\xe2\xe5\xf2');
    expect(message.parts[0]).toMatchObject({ text: '<meta charset="windows-1251">привет', charset: { used: 'windows-1251', how: 'meta' } });
  });

  test('believes the mail more than the page', () => {
    const message = read('Content-Type: text/html; charset=iso-8859-1', '', '<meta charset="windows-1251">\xe9');
    expect(message.parts[0]?.text).toContain('é');
  });
});

test('reads nothing and anything', () => {
  expect(parseMessage(new Uint8Array(0))).toMatchObject({ sizeBytes: 0, lineEnd: 'none', fields: [] });
  expect(parseMessage(new Uint8Array(1_000))).toMatchObject({ lineEnd: 'none' });
  expect(read('no field here', '', 'text').parts[0]?.text).toContain('text');
});

test('gives plain values that survive the case file', () => {
  const message = read('From: a@example.com', 'Subject: x', 'Content-Type: multipart/mixed; boundary=b', '', part('', 'text'), '--b--', 'after');
  expect(JSON.parse(JSON.stringify(message))).toEqual(message);
});

// The grammar's alphabet: what makes structure in a mail, and what breaks it.
const token = fc.constantFrom(
  'Content-Type: ', 'multipart/mixed', 'multipart/alternative', 'text/html', 'text/plain', 'message/rfc822', 'image/png', '; boundary=b', '; boundary="c"', '; charset=', 'utf-8', 'iso-2022-jp', 'shift_jis', 'utf-7',
  '; name="', '; name*0*=', "utf-8''%e2", 'Content-Transfer-Encoding: ', 'base64', 'quoted-printable', 'x-uuencode', 'Content-Disposition: attachment', 'Content-ID: <a>', '\n', '\n', '\n', '\n\n', '--b', '--b--', '--c', '--c--', '--d', ' ', '\t', ':', '"', '(', '=?utf-8?B?', '?=', '=3D', '=\n', 'aGVsbG8=', 'begin 644 x', 'end', '%:&5L;&', 'Subject: ', 'From: ', 'Received: ', 'Date: ', 'a@b', '<', '>', ',', '\0', '\x1b$B', '\x1b(B', '\xe3\x81', '\x82', '\xff', '<meta charset=', '<p>', 'From ',
);
const structured = fc.array(token, { maxLength: 120 }).map((tokens) => tokens.join(''));
const anyBytes = fc.uint8Array({ maxLength: 400 });

function expectInside(message: Message, size: number): void {
  const ranges = [
    ...message.defects.map(({ range }) => range),
    ...message.parts.flatMap((each: Part) => [each.headerRange, each.bodyRange, ...each.fields.flatMap(({ range, bodyRange }) => [range, bodyRange])]),
  ];
  for (const { start, end } of ranges) expect(start >= 0 && start <= end && end <= size).toBe(true);
}

describe('on any input', () => {
  test('never throws, and every range lies inside the mail', () => {
    fc.assert(fc.property(fc.oneof(structured.map(bytes), anyBytes), (raw) => {
      const message = parseMessage(raw);
      expectInside(message, raw.length);
      message.parts.forEach((each, index) => {
        expect(each.id).toBe(index);
        expect(each.parent === null ? index : each.parent < index).not.toBe(false);
      });
    }), { seed: 4, numRuns: 3_000 });
  });

  test('says the same with LF and with CRLF', () => {
    const gist = (message: Message): unknown => ({
      subject: message.header.subject?.text,
      fields: message.fields.map(({ key, text }) => [key, text]),
      parts: message.parts.map(({ mediaType, role, text, fileName, foundIn }) => [mediaType, role, text, fileName, foundIn]),
    });
    fc.assert(fc.property(structured, (text) => {
      expect(gist(parseMessage(bytes(text.replaceAll('\n', '\r\n'))))).toEqual(gist(parseMessage(bytes(text))));
    }), { seed: 5, numRuns: 3_000 });
  });
});
