import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openMail } from '../../../message/open-mail.ts';
import { parseMessage } from '../../../message/parse-message.ts';
import { encodeWords } from './encoded-word.ts';
import { stampMail } from './stamp-mail.ts';
import type { StampOrder } from './stamp-mail.ts';
import { foldField } from './verdict-fields.ts';

const ORDER: StampOrder = { fields: [['X-Fuwake-Verdict', 'phishing']], removed: ['x-fuwake-', 'x-spam-flag'], words: '[詐欺の疑い]' };
const WORD = encodeWords('[詐欺の疑い]');
const stamped = (text: string, order: StampOrder = ORDER): string => Buffer.from(stampMail(Buffer.from(text, 'latin1'), order)).toString('latin1');
const subjectOf = (text: string): string | undefined => {
  const bytes = Buffer.from(text, 'latin1');
  return openMail(bytes, parseMessage(bytes)).message.header.subject?.text;
};

describe('stampMail', () => {
  it('puts fields on top and words before the subject, and keeps every other byte', () => {
    const mail = 'Received: by mx\r\nAuthentication-Results: mx; dkim=pass\r\nSubject: account\r\nFrom: a@b.example\r\n\r\nbody \xff\r\nX-Fuwake-Verdict: in the body\r\n';
    expect(stamped(mail)).toBe(`X-Fuwake-Verdict: phishing\r\n${mail.replace('Subject: ', `Subject: ${WORD} `)}`);
    expect(subjectOf(stamped(mail))).toBe('[詐欺の疑い] account');
  });

  it('keeps a blank before a subject that is encoded already', () => {
    expect(subjectOf(stamped('Subject: =?utf-8?q?Konto?=\n\nbody'))).toBe('[詐欺の疑い] Konto');
    expect(subjectOf(stamped('Subject:\n =?utf-8?q?Konto?=\n\nbody'))).toContain('Konto');
  });

  it('takes out fields that speak in our name, with their folded lines, and no others', () => {
    const mail = 'X-FUWAKE-verdict: no-signs\n and more\nX-Fuwaken: stays\nX-Spam-Flag: NO\nX-Spam-Flags: stays\nTo: a@b.example\n\nX-Spam-Flag: body\n';
    expect(stamped(mail, { ...ORDER, words: '' })).toBe('X-Fuwake-Verdict: phishing\nX-Fuwaken: stays\nX-Spam-Flags: stays\nTo: a@b.example\n\nX-Spam-Flag: body\n');
  });

  it('stamps every one of several subjects and gives one to a mail that has none', () => {
    expect(stamped('Subject: a\nSubject: b\n\n').match(/=\?UTF-8\?B\?/g)).toHaveLength(2);
    expect(subjectOf(stamped('From: a@b.example\n\nSubject: body\n'))).toBe('[詐欺の疑い]');
    expect(subjectOf(stamped('From: a@b.example'))).toBe('[詐欺の疑い]');
  });

  it('does not stamp twice', () => {
    const once = stamped('Subject: a\n\nbody');
    expect(stamped(once)).toBe(once);
  });

  it('stands behind an mbox separator and behind lines that would become the tail of its fields', () => {
    expect(stamped('From a@b Tue\nTo: x@y.example\n\n', { ...ORDER, words: '' })).toBe('From a@b Tue\nX-Fuwake-Verdict: phishing\nTo: x@y.example\n\n');
    expect(stamped(' loose\nTo: x@y.example\n\n', { ...ORDER, words: '' })).toBe(' loose\nX-Fuwake-Verdict: phishing\nTo: x@y.example\n\n');
  });

  it('never throws and never loses a byte of the body, whatever the mail is', () => {
    const piece = fc.constantFrom('\r\n', '\n', '\r', 'Subject:', ' ', '\t', 'X-Fuwake-', ':', 'From ', '>From ', 'a', '\0', '\xff', '=?', 'Subject : x');
    fc.assert(fc.property(fc.array(piece, { maxLength: 30 }), fc.string({ unit: 'binary-ascii', maxLength: 40 }), (head, body) => {
      const out = stamped(`${head.join('')}\n\n${body}`);
      expect(out.endsWith(`\n\n${body}`)).toBe(true);
      expect(out).toContain('X-Fuwake-Verdict: phishing');
    }));
  });
});

describe('encodeWords', () => {
  it('keeps every word at 75 characters and every character whole', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 120 }), (text) => {
      const words = encodeWords(text);
      if (/^[ -~]*$/.test(words) && words === text) return;
      for (const word of words.split(' ')) expect(word.length).toBeLessThanOrEqual(75);
      const decoded = words.split(' ').map((word) => Buffer.from(word.slice('=?UTF-8?B?'.length, -2), 'base64').toString()).join('');
      expect(decoded).toBe(text.replaceAll(/[\r\n\0]/g, ' '));
    }));
  });
});

describe('foldField', () => {
  it('folds at blanks and commas, and unfolds to the same value', () => {
    const value = `Yes, score=9.0 required=5.0 tests=${Array.from({ length: 30 }, (_, nth) => `rule-number-${nth}`).join(',')}`;
    const folded = foldField('X-Spam-Status', value, '\r\n');
    expect(folded.split('\r\n').every((line) => line.length <= 78)).toBe(true);
    expect(folded.replaceAll('\r\n', '').replaceAll(', ', ',').replaceAll(' ', '')).toBe(`X-Spam-Status:${value}`.replaceAll(' ', ''));
    expect(foldField('X-Spam-Level', '', '\n')).toBe('X-Spam-Level: ');
  });
});
