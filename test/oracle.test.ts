import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compareMail } from '../tools/oracle/compare-mail.ts';
import { DIFFERENCES } from '../tools/oracle/differences.ts';

const SAMPLES = readdirSync('samples').filter((name) => name.endsWith('.eml'));
const mail = (...lines: string[]): Uint8Array => Buffer.from(lines.join('\r\n'), 'latin1');
const kinds = async (bytes: Uint8Array): Promise<readonly string[]> => [...new Set((await compareMail(bytes)).disagreements.map(({ kind }) => kind))];

// Every set of real mails is compared by hand (`npm run oracle`); what differs there must fit a row of the same list.
describe('mailparser and postal-mime', () => {
  it.each(SAMPLES)('say the same of %s', async (name) => {
    const { disagreements, threw } = await compareMail(readFileSync(`samples/${name}`));
    expect([disagreements.filter(({ kind }) => kind === 'unexplained'), threw]).toEqual([[], []]);
  });

  it.each([
    ['mismatched-boundary', mail('Content-Type: multipart/alternative; boundary=named', '', '--used', 'Content-Type: text/html', '', '<p>Pay</p>', '--used--', '')],
    ['raw-bytes-in-field', mail('Subject: \x82\xa8\x8bq\x97l\x82\xcc\x8c\xfb\x8d\xc0', '', 'x')],
    ['charset-they-lack', mail('Subject: x', 'Content-Type: text/plain; charset=utf-7', '', 'A+MEIwRA-B')],
    ['several-authors', mail('From: a@bank.example', 'From: b@evil.example', '', 'x')],
    ['broken-address', mail('From: Bank, Tokyo <a@bank.example>', '', 'x')],
    ['no-domain', mail('From: daemon', '', 'x')],
    ['guessed-charset', mail('Subject: x', '', '\x82\xa8\x8bq\x97l\x82\xcc\x8c\xfb\x8d\xc0')],
    ['last-line-end', mail('Content-Type: multipart/mixed; boundary=b', '', '--b', '', 'x', '--b', 'Content-Type: application/x-sh', 'Content-Disposition: attachment', '', 'ls', '--b--', '')],
  ])('differ from ours in the kind “%s”, which the list explains', async (kind, bytes) => {
    expect(await kinds(bytes)).toContain(kind);
    expect(await kinds(bytes)).not.toContain('unexplained');
  });

  it('are not explained away: what is simply wrong fits no row', () => {
    const facts = { oracle: 'mailparser', defects: new Set<string>(), parts: ['text/plain|body|mime|declared:utf-8>utf-8|identity'] } as const;
    for (const [category, mine, theirs] of [['subject', 'Hello', 'Hallo'], ['from', 'a@b.example', 'c@d.example'], ['text', 'one two', 'one three'], ['files', 'aa', 'bb'], ['types', 'image/png', 'text/html']] as const) {
      expect(DIFFERENCES.filter((row) => row.categories.includes(category) && row.explains(mine, theirs, facts)).map((row) => row.kind)).toEqual([]);
    }
  });
});
