import { describe, expect, test } from 'vitest';
import { openMail } from './open-mail.ts';
import { parseMessage } from './parse-message.ts';
import type { OpenMail } from './model.ts';

const utf8 = (text: string): string => String.fromCharCode(...new TextEncoder().encode(text));

function open(...lines: string[]): { mail: OpenMail; raw: string } {
  const raw = lines.join('\r\n');
  const bytes = Uint8Array.from(raw, (char) => char.charCodeAt(0));
  return { mail: openMail(bytes, parseMessage(bytes)), raw };
}

/** The raw bytes behind `words` in the text of part `partId`. */
function behind({ mail, raw }: { mail: OpenMail; raw: string }, partId: number, words: string): string {
  const start = mail.message.parts[partId]?.text?.indexOf(words) ?? -1;
  const range = mail.locateInPart(partId, { start, end: start + words.length });
  return range === null ? '' : raw.slice(range.start, range.end);
}

describe('finding the bytes behind the text of a part', () => {
  test('in text that is not encoded, over CRLF', () => {
    const opened = open('Subject: x', 'Content-Type: text/plain; charset=utf-8', '', 'one', `two ${utf8('確認')} 😀`.slice(0, 11), 'three', '');
    expect(behind(opened, 0, 'three')).toBe('three');
    expect(behind(opened, 0, '確認')).toBe(utf8('確認'));
    expect(behind(opened, 0, 'one\ntwo')).toBe('one\r\ntwo');
  });

  test('in quoted-printable', () => {
    const opened = open('Content-Type: text/html; charset=utf-8', 'Content-Transfer-Encoding: quoted-printable', '', 'a =E7=A2=BA=', '=E8=AA=8D b=3Dc');
    expect(opened.mail.message.parts[0]?.text).toBe('a 確認 b=c');
    expect(behind(opened, 0, '確')).toBe('=E7=A2=BA');
    expect(behind(opened, 0, '認')).toBe('=E8=AA=8D');
    expect(behind(opened, 0, '=')).toBe('=3D');
  });

  test('in Base64', () => {
    const opened = open('Content-Type: text/plain; charset=utf-8', 'Content-Transfer-Encoding: base64', '', btoa('abc').concat('\r\n', btoa(utf8('確認'))));
    expect(behind(opened, 0, 'abc')).toBe(btoa('abc'));
    expect(behind(opened, 0, '確認')).toBe(btoa(utf8('確認')));
  });

  test.each([
    ['iso-2022-jp', 'ab \x1b$B3NG\'\x1b(B cd', '確認', '3NG\''],
    ['shift_jis', 'ab \x8am\x94F cd', '確認', '\x8am\x94F'],
    ['euc-jp', 'ab \xb3\xce\xc7\xa7 cd', '確認', '\xb3\xce\xc7\xa7'],
    ['windows-1252', 'caf\xe9 x', 'é', '\xe9'],
    ['utf-7', 'a +MEI- b', 'b', 'b'],
  ])('in %s', (charset, body, words, bytes) => {
    const opened = open(`Content-Type: text/plain; charset=${charset}`, '', 'first line', body);
    expect(behind(opened, 0, words)).toContain(bytes);
  });

  test('behind a byte-order mark in the middle of a text, which is a character', () => {
    const { mail, raw } = open('Content-Type: text/plain; charset=utf-8', '', `ab${utf8('\ufeff')}cd`);
    expect(mail.view.text).toBe('abcd');
    const range = mail.locate({ start: 2, end: 4 });
    expect(range === null ? '' : raw.slice(range.start, range.end)).toBe('cd');
  });

  test('not where there is no such text', () => {
    const { mail } = open('Subject: x', '', 'text');
    expect(mail.locateInPart(0, { start: 2, end: 99 })).toBeNull();
    expect(mail.locateInPart(7, { start: 0, end: 1 })).toBeNull();
  });
});

describe('finding the bytes behind a field', () => {
  test('in encoded words over folded lines', () => {
    const { mail, raw } = open(`Subject: [x] =?utf-8?B?${btoa(utf8('重要'))}?=`, ` =?utf-8?Q?${'=E8=AA=8D'}?= end`, '', '');
    const field = mail.message.fields[0]!;
    expect(field.text).toBe('[x] 重要認 end');
    const at = (start: number, end: number): string => {
      const range = mail.locateInField(field, { start, end });
      return range === null ? '' : raw.slice(range.start, range.end);
    };
    expect(at(0, 3)).toBe('[x]');
    expect(at(4, 5)).toBe(btoa(utf8('重')));
    expect(at(6, 7)).toBe('=E8=AA=8D');
    expect(at(8, 11)).toBe('end');
  });
});

test('reads the bytes of a part again, up to a limit', () => {
  const { mail } = open('Content-Type: application/pdf', 'Content-Transfer-Encoding: base64', '', btoa('%PDF-1.4'));
  expect(String.fromCharCode(...mail.bytesOf(0))).toBe('%PDF-1.4');
  expect(String.fromCharCode(...mail.bytesOf(0, 4))).toBe('%PDF');
  expect(mail.bytesOf(9)).toHaveLength(0);
});
