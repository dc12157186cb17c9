import { expect, test } from 'vitest';
import { guessCharset } from './charset-guess.ts';

const bytes = (digits: string): Uint8Array => Uint8Array.from(digits.replace(/\s/g, '').match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
const latin = (text: string): Uint8Array => Uint8Array.from(text, (char) => char.charCodeAt(0));

test.each([
  ['utf-8', new TextEncoder().encode('お客様の口座')],
  ['utf-8', latin('plain')],
  ['iso-2022-jp', latin('\x1b$B$*\x1b(B')],
  // 重要なお知らせ, ご確認ください
  ['shift_jis', bytes('8f64 9776 82c8 82a8 926d 82e7 82b9')],
  ['euc-jp', bytes('bdc5 cdd7 a4ca a4aa c3ce a4e9 a4bb')],
  ['shift_jis', bytes('82b2 8a6d 9446 82ad 82be 82b3 82a2')],
  // 您的账户 请登录
  ['gb18030', bytes('c4fa b5c4 d5cb bba7 c7eb b5c7 c2bc')],
  // 您的帳戶 請登入
  ['big5', bytes('b17a aaba b162 a4e1 bdd0 b56e a44a')],
  // 고객님 계좌
  ['euc-kr', bytes('b0ed b0b4 b4d4 20 b0e8 c1c2')],
  ['windows-1252', latin('Tr\xe8s bient\xf4t \xe0 l\'adresse')],
  ['windows-1252', latin('\xa37,000 and \xa98 2004')],
  ['windows-1252', latin('Geb\xfchr f\xe4llig')],
  // Уважаемый клиент
  ['windows-1251', bytes('d3e2e0e6e0e5ecfbe9 20 eaebe8e5edf2')],
  ['koi8-r', bytes('f5d7c1d6c1c5cdd9ca 20 cbccc9c5ced4')],
  ['utf-16le', new Uint8Array(new Uint16Array([...'hello there'].map((char) => char.charCodeAt(0))).buffer)],
])('takes bytes for %s', (charset, sample) => {
  expect(guessCharset(sample)).toBe(charset);
});
