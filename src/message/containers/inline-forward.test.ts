import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseMessage } from '../parse-message.ts';
import { utf8 } from '../../files/byte-text.ts';
import { findInlineForward, forwardedMail, rebuildForward } from './inline-forward.ts';

const GIVEN = { from: 'info@example.com', name: '楽市カード', subject: '【重要】ご確認', body: '本文 https://example.org/' };

/** What each mail program writes above the mail it forwards; `note` stands for the words of the one who forwards. */
const FORWARDS: readonly (readonly [program: string, text: string, kind: 'forward' | 'quote'])[] = [
  ['Gmail in Japanese', 'これ本物？\n\n---------- 転送メッセージ ----------\nFrom: 楽市カード <info@example.com>\nDate: 2025年5月5日(月) 10:00\nSubject: 【重要】ご確認\nTo: <me@example.net>\n\n\n本文 https://example.org/', 'forward'],
  ['Gmail in English', '---------- Forwarded message ---------\nFrom: 楽市カード <info@example.com>\nDate: Mon, May 5, 2025 at 10:00 AM\nSubject: 【重要】ご確認\nTo: <me@example.net>\n\n本文 https://example.org/', 'forward'],
  ['Outlook in English', 'Hi\n\n-----Original Message-----\nFrom: 楽市カード <info@example.com> \nSent: Monday, May 5, 2025 10:00 AM\nTo: Me <me@example.net>\nSubject: 【重要】ご確認\n\n本文 https://example.org/', 'quote'],
  ['Outlook in Japanese', '-----元のメッセージ-----\n差出人: 楽市カード [mailto:info@example.com]\n送信日時: 2025年5月5日 10:00\n宛先: me@example.net\n件名: 【重要】ご確認\n\n本文 https://example.org/', 'quote'],
  ['Outlook with a line', '確認お願いします\n________________________________\n差出人: 楽市カード <info@example.com>\n送信日時: 2025年5月5日月曜日 10:00\n宛先: 私 <me@example.net>\n件名: 【重要】ご確認\n\n本文 https://example.org/', 'quote'],
  ['Outlook without a rule', '確認お願いします\n\nFrom: 楽市カード <info@example.com>\nSent: Monday, May 5, 2025 10:00\nTo: me@example.net\nSubject: 【重要】ご確認\n\n本文 https://example.org/', 'quote'],
  ['Apple Mail in English', 'Begin forwarded message:\n\nFrom: 楽市カード <info@example.com>\nSubject: 【重要】ご確認\nDate: May 5, 2025 at 10:00:00 AM GMT+9\nTo: me@example.net\nReply-To: other@example.org\n\n本文 https://example.org/', 'forward'],
  ['iPhone in Japanese', 'iPhoneから送信\n\n転送されたメッセージ：\n\n> 差出人: 楽市カード <info@example.com>\n> 日時: 2025年5月5日 10:00:00 JST\n> 宛先: me@example.net\n> 件名: 【重要】ご確認\n> \n> 本文 https://example.org/', 'forward'],
  ['Thunderbird in English', '-------- Forwarded Message --------\nSubject: \t【重要】ご確認\nDate: \tMon, 5 May 2025 10:00:00 +0900\nFrom: \t楽市カード <info@example.com>\nTo: \tme@example.net\n\n\n\n本文 https://example.org/', 'forward'],
  ['Thunderbird in Japanese', '-------- 転送メッセージ --------\n件名: 	【重要】ご確認\n日付: 	Mon, 5 May 2025 10:00:00 +0900\n差出人: 	楽市カード <info@example.com>\n宛先: 	me@example.net\n\n本文 https://example.org/', 'forward'],
  ['Yahoo! Japan', '----- Forwarded Message -----\nFrom: "楽市カード" <info@example.com>\nTo: me@example.net\nDate: 2025/5/5, Mon 10:00\nSubject: 【重要】ご確認\n\n本文 https://example.org/', 'forward'],
  ['a phone company', '---------- 転送メール ----------\nFrom：楽市カード＜info@example.com＞\nDate：2025/05/05 10:00\nSub：【重要】ご確認\n本文 https://example.org/', 'forward'],
  ['spaced full-width labels', '--元のメール--\n差 出 人：楽市カード <info@example.com>\n日　　時：2025/05/05 10:00\n件　　名：【重要】ご確認\n\n本文 https://example.org/', 'quote'],
  ['HTML with a line for each', '---------- Forwarded message ---------\nFrom:\n楽市カード <info@example.com>\n\nSubject:\n【重要】ご確認\n\n\n\n本文 https://example.org/', 'forward'],
  ['bold labels', '________________________________\n*From:* 楽市カード <info@example.com<mailto:info@example.com>>\n*Sent:* Monday\n*Subject:* 【重要】ご確認\n\n本文 https://example.org/', 'quote'],
  ['one below a bullet of dashes', '--\n山田\n\n---------- Forwarded message ---------\nFrom: 楽市カード <info@example.com>\nSubject: 【重要】ご確認\n\n本文 https://example.org/', 'forward'],
];

describe('findInlineForward reads the forward of', () => {
  it.each(FORWARDS)('%s', (_, text, kind) => {
    const found = findInlineForward(text);
    expect([found?.kind, found?.from?.address, found?.from?.displayName, found?.subject?.text]).toEqual([kind, GIVEN.from, GIVEN.name, GIVEN.subject]);
    expect(text.slice(found?.bodyStart).replace(/^> ?/, '')).toBe(GIVEN.body);
    for (const value of [found?.from, found?.subject, found?.date, found?.to]) if (value) expect(text.slice(value.range.start, value.range.end)).toBe(value.text);
  });
});

describe('findInlineForward leaves', () => {
  it.each([
    ['an itinerary', 'Your trip\nFrom: Tokyo\nTo: Osaka\nDate: 5 May\n'],
    ['a form', '件名: 返品\nお名前: 山田\n'],
    ['a signature', 'Yours\n--\nMe\nFrom: the office'],
    ['talk of forwarding', 'I forwarded message 3 to you:\nplease look'],
    ['a rule alone', 'a\n____________________\nb\n'],
    ['nothing', ''],
  ])('%s', (_, text) => expect(findInlineForward(text)).toBeNull());
});

describe('rebuildForward', () => {
  it.each(FORWARDS)('makes a mail of the forward of %s', (_, text) => {
    const forward = findInlineForward(text);
    if (forward === null) throw new Error('not found');
    const { header, parts, defects } = parseMessage(rebuildForward(forward, text, null), 'inline-forward');
    expect([header.from[0]?.addrSpec, header.from[0]?.displayName, header.subject?.text]).toEqual([GIVEN.from, GIVEN.name, GIVEN.subject]);
    expect([parts[0]?.text, defects]).toEqual([GIVEN.body, []]);
  });

  it('keeps a date it cannot read out of the Date field', () => {
    const text = '---- Forwarded message ----\nFrom: a@example.com\nDate: 5/6/25 noon\n\nx';
    const forward = findInlineForward(text);
    const { header, fields } = parseMessage(forward === null ? new Uint8Array() : rebuildForward(forward, text, null));
    expect([header.date, fields.find((field) => field.key === 'x-shown-date')?.text]).toEqual([null, '5/6/25 noon']);
  });

  it('carries the HTML and the mail it came in', () => {
    const text = FORWARDS[0]?.[1] ?? '';
    const forward = findInlineForward(text);
    const outer = utf8('outer');
    const mail = forward === null ? null : forwardedMail(outer, forward, text, '<a href="https://example.org/">x</a>');
    expect([mail?.provenance, mail?.coveringLetter, mail?.isRebuilt]).toEqual(['inline-forward', outer, true]);
    expect(parseMessage(mail?.bytes ?? outer).parts.map((part) => part.mediaType)).toEqual(['multipart/alternative', 'text/plain', 'text/html']);
  });

  it('lets no value open a field of its own', () => {
    const text = '---- Forwarded message ----\nFrom: a@example.com\nSubject: x\rBcc: y@example.org\n\nz';
    const forward = findInlineForward(text);
    const { fields } = parseMessage(forward === null ? new Uint8Array() : rebuildForward(forward, text, null));
    expect(fields.map((field) => field.key)).not.toContain('bcc');
  });
});

describe('findInlineForward stands', () => {
  it('any lines, with ranges inside the text', () => {
    const piece = fc.oneof(fc.constantFrom('\n', '> ', 'From: ', '差出人：', '---- 転送メッセージ ----\n', 'a@b', '<', '件名:', ',', '____________'), fc.string({ maxLength: 8 }));
    fc.assert(fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      const text = pieces.join('');
      const found = findInlineForward(text);
      if (found === null) return;
      expect(found.headerRange.start >= 0 && found.headerRange.end <= text.length && found.bodyStart <= text.length).toBe(true);
      for (const value of [found.from, found.to, found.subject, found.date]) if (value) expect(value.range.end).toBeLessThanOrEqual(text.length);
      rebuildForward(found, text, null);
    }), { numRuns: 500, seed: 9 });
  });

  it('megabytes of header lines, of quote marks and of one address', () => {
    for (const unit of ['From: x\n', '> ', 'From: a\nTo: b\nDate: c\n', 'a@', '_', '-----\n', 'To: \n']) {
      const text = `---- Forwarded message ----\nFrom: ${unit.repeat(2_000_000 / unit.length)}`;
      const found = findInlineForward(text);
      if (found !== null) rebuildForward(found, text, null);
    }
  });
});
