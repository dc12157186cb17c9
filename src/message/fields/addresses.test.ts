import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseMailboxes } from './addresses.ts';
import { FIELD_MAILBOXES } from './field-limits.ts';

/** A mailbox as `display name|addr-spec`, with `|group` where it has one. */
const brief = (body: string): string[] => parseMailboxes(body, 0).mailboxes
  .map((box) => `${box.displayName}|${box.addrSpec}${box.group === null ? '' : `|${box.group}`}`);
const codes = (body: string): string[] => parseMailboxes(body, 0).defects.map((defect) => defect.code);
const utf8 = (text: string): string => String.fromCharCode(...new TextEncoder().encode(text));

describe('well-formed lists', () => {
  const cases: readonly { body: string; expected: readonly string[] }[] = [
    { body: '', expected: [] },
    { body: ' , ,', expected: [] },
    { body: 'ann@example.com', expected: ['|ann@example.com'] },
    { body: 'Ann <ann@example.com>,\r\n\tbob@example.net', expected: ['Ann|ann@example.com', '|bob@example.net'] },
    { body: '"Roe, Ann \\"A\\"" <ann@example.com>', expected: ['Roe, Ann "A"|ann@example.com'] },
    { body: 'Ann (home (old)) <ann@example.com>', expected: ['Ann|ann@example.com'] },
    { body: 'ann@example.com (Ann Roe)', expected: ['Ann Roe|ann@example.com'] },
    { body: 'Team: ann@example.com, Bob <bob@example.net>; <c@example.org>', expected: ['|ann@example.com|Team', 'Bob|bob@example.net|Team', '|c@example.org'] },
    { body: 'undisclosed-recipients:;', expected: [] },
    { body: '=?utf-8?B?6YqA6KGM?= <ann@example.com>', expected: ['銀行|ann@example.com'] },
    { body: '"=?utf-8?B?6YqA6KGM?=" <ann@example.com>', expected: ['銀行|ann@example.com'] },
    { body: '"ann roe"@example.com', expected: ['|"ann roe"@example.com'] },
    { body: 'ann@[IPv6:2001:db8::1]', expected: ['|ann@[IPv6:2001:db8::1]'] },
    { body: 'ann@bank.example <bob@example.net>', expected: ['ann@bank.example|bob@example.net'] },
    { body: utf8('銀行 <窓口@銀行.example>'), expected: ['銀行|窓口@銀行.example'] },
    { body: '\x1b$B6d9T"(\x1b(B <ann@example.com>', expected: ['銀行→|ann@example.com'] },
  ];
  it.each(cases)('reads $body', ({ body, expected }) => {
    // The last case is about the delimiters inside of the escape; its exact character is the decoder's affair.
    if (body.startsWith('\x1b')) expect(parseMailboxes(body, 0).mailboxes[0]?.addrSpec).toBe('ann@example.com');
    else expect(brief(body)).toEqual(expected);
    expect(codes(body)).toEqual([]);
  });
});

describe('broken lists', () => {
  const cases: readonly { body: string; expected: readonly string[]; defects: readonly string[] }[] = [
    { body: '<a@bank.example> <evil@example.net>', expected: ['<a@bank.example>|evil@example.net'], defects: ['several-addresses'] },
    { body: '<a@bank.example <evil@example.net>', expected: ['<a@bank.example|evil@example.net'], defects: ['broken-angle'] },
    { body: '<<a@example.com>>', expected: ['|a@example.com'], defects: ['broken-angle', 'broken-angle'] },
    { body: 'Ann <a@example.com', expected: ['Ann|a@example.com'], defects: ['broken-angle'] },
    { body: '<a@example.com, Bob <b@example.net>', expected: ['|a@example.com', 'Bob|b@example.net'], defects: ['broken-angle'] },
    { body: 'Ann <a@example.com>&?>', expected: ['Ann|a@example.com'], defects: ['junk-after-address'] },
    { body: 'Ann a@example.com', expected: ['Ann|a@example.com'], defects: ['missing-angle'] },
    { body: '<Bank>a@example.com', expected: ['<Bank>|a@example.com'], defects: ['missing-angle'] },
    { body: 'a@example.com b@example.net', expected: ['|a@example.com', '|b@example.net'], defects: ['missing-comma'] },
    { body: 'a@example.com; b@example.net', expected: ['|a@example.com', '|b@example.net'], defects: [] },
    { body: '<a@example.com,b@example.net>', expected: ['|a@example.com', '|b@example.net'], defects: ['comma-in-address'] },
    { body: 'Shop <a@example,com>', expected: ['Shop|a@example,com'], defects: ['comma-in-address', 'bad-domain'] },
    { body: '<@one.example,@two.example:a@example.com>', expected: ['|a@example.com'], defects: ['obsolete-route'] },
    { body: 'ann @ example.com', expected: ['|ann @ example.com'], defects: ['space-in-address'] },
    { body: 'Roe, Ann <a@example.com>', expected: ['Roe, Ann|a@example.com'], defects: ['comma-in-name'] },
    { body: '"Prize!", <a@example.com>', expected: ['Prize!|a@example.com'], defects: ['comma-in-name'] },
    { body: 'Re: your bill <a@example.com>', expected: ['Re: your bill|a@example.com'], defects: ['colon-in-name'] },
    { body: 'Hidden recipients:', expected: [], defects: ['unterminated-group'] },
    { body: 'postmaster', expected: ['|postmaster'], defects: ['no-domain'] },
    { body: '"Only a name"', expected: ['Only a name|'], defects: ['no-address'] },
    { body: 'MAILER-DAEMON <>', expected: ['MAILER-DAEMON|'], defects: ['empty-address'] },
    { body: '<>', expected: ['|'], defects: ['empty-address'] },
    { body: '"Bank <a@example.com>', expected: ['"Bank|a@example.com'], defects: ['unterminated-quote'] },
    { body: 'Bank (secure <a@example.com>', expected: ['Bank (secure|a@example.com'], defects: ['unterminated-comment'] },
    { body: 'Bank,(<a@example.com>)', expected: ['Bank|a@example.com'], defects: ['address-in-comment', 'comma-in-name'] },
    { body: 'a@b@example.com', expected: ['|a@b@example.com'], defects: ['several-at'] },
    { body: '=?utf-8?Q?Bank_=3Ca=40example=2Ecom=3E?=', expected: ['Bank|a@example.com'], defects: ['encoded-address'] },
  ];
  it.each(cases)('reads $body', ({ body, expected, defects }) => {
    expect(brief(body)).toEqual(expected);
    expect(codes(body)).toEqual(defects);
  });
});

describe('places', () => {
  it('point at the raw bytes of mailbox, display name and address', () => {
    const body = ' "Ann Roe" <ann@example.com>, b@example.net';
    const [ann, bob] = parseMailboxes(body, 100).mailboxes;
    const cut = (range: { start: number; end: number } | null | undefined) => range && body.slice(range.start - 100, range.end - 100);
    expect(cut(ann?.range)).toBe('"Ann Roe" <ann@example.com>');
    expect(cut(ann?.displayNameRange)).toBe('"Ann Roe"');
    expect(cut(ann?.addressRange)).toBe('ann@example.com');
    expect(cut(bob?.range)).toBe('b@example.net');
    expect(bob?.displayNameRange).toBeNull();
  });

  it('lie inside the body, whatever the body is', () => {
    const alphabet = fc.constantFrom('a', '@', '<', '>', '"', '\\', '(', ')', ',', ';', ':', ' ', '\r\n ', '.', '=?utf-8?Q?', '?=', '\x1b$B', '\x1b(B', '\xe9', '[', ']');
    fc.assert(fc.property(fc.oneof(fc.string({ unit: alphabet, maxLength: 60 }), fc.string()), fc.nat(1000), (text, start) => {
      const body = text.replace(/[^\0-\xff]/g, '?');
      const { mailboxes, defects } = parseMailboxes(body, start);
      const ranges = [...mailboxes.flatMap((box) => [box.range, box.displayNameRange, box.addressRange]), ...defects.map((defect) => defect.range)];
      for (const range of ranges) {
        if (range === null) continue;
        expect(range.start).toBeGreaterThanOrEqual(start);
        expect(range.end).toBeGreaterThanOrEqual(range.start);
        expect(range.end).toBeLessThanOrEqual(start + body.length);
      }
    }));
  });
});

describe('limits', () => {
  it('keeps the first addresses of a list that is too long, and says so', () => {
    const { mailboxes, limits } = parseMailboxes('a@example.com,'.repeat(FIELD_MAILBOXES + 50), 0);
    expect(mailboxes).toHaveLength(FIELD_MAILBOXES);
    expect(limits).toEqual([{ limit: 'field-mailboxes', allowed: FIELD_MAILBOXES, seen: FIELD_MAILBOXES + 1, unit: 'mailboxes' }]);
  });

  const hostile = ['<', '(', '"', '((a) ', '<a@b (', 'a : ', 'a@b (c) ', '"a" <b@c> ', ',', 'a, ', '\\', '\x1b$B', 'a@[', ' ', '<",', '=?utf-8?Q?a?= '];
  it.each(hostile)('takes linear time for %j without end', (piece) => {
    parseMailboxes(piece.repeat(Math.ceil(200_000 / piece.length)), 0);
  });
});
