import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { kindOfPaste } from './kind-of-paste.ts';

it.each([
  ['source', readFileSync('samples/kagoya.eml', 'latin1')],
  ['source', 'Return-Path: <a@b.example>\r\nFrom: a@b.example\r\n\r\nhello'],
  ['url', ' https://evil.example/login?x=1 '], ['url', 'hxxps://evil[.]example/'],
  ['text', '件名: お支払いのご確認\n\nFrom: here you go'], ['text', 'From: Bank\nSubject: Pay\n\nnow'], ['text', 'See https://a.example/ and call'], ['text', ''],
] as const)('a pasted %s is told as such', (kind, pasted) => { expect(kindOfPaste(pasted)).toBe(kind); });
