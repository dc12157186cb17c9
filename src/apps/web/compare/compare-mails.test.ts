import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { Dissection } from '../../../report/model.ts';
import { compareMails } from './compare-mails.ts';

const of = (name: string): Dissection => JSON.parse(readFileSync(`samples/golden/${name}.json`, 'utf8')) as Dissection;
const kagoya = of('kagoya');

it('finds nothing that differs between a mail and itself', () => {
  const { facts, findings, text } = compareMails(kagoya, kagoya);
  expect(facts.every(({ isSame }) => isSame === 'yes')).toBe(true);
  expect([findings.first, findings.second]).toEqual([[], []]);
  expect(text?.map(({ of: side }) => side)).toEqual(['both']);
  expect(facts.map(({ what }) => what)).toEqual(expect.arrayContaining(['subject', 'author-domain', 'links', 'boundary']));
});

it('tells the same link from another sender as the same link, and the changed words as changed', () => {
  const other = { ...kagoya, mail: { ...kagoya.mail, subject: '至急' as typeof kagoya.mail.subject, body: { ...kagoya.mail.body, text: `${kagoya.mail.body.text}至急` as typeof kagoya.mail.body.text } }, findings: kagoya.findings.slice(1) };
  const { facts, findings, text } = compareMails(kagoya, other);
  expect(facts.find(({ what }) => what === 'subject')?.isSame).toBe('no');
  expect(facts.find(({ what }) => what === 'links')?.isSame).toBe('yes');
  expect(findings.first.map(({ rule }) => rule)).toEqual([kagoya.findings[0]?.rule]);
  expect(text?.filter(({ of: side }) => side === 'second').map((run) => run.text).join('')).toContain('至急');
  expect(text?.filter(({ of: side }) => side !== 'second').map((run) => run.text).join('')).toBe(kagoya.mail.body.text);
});

it('says that texts are too long instead of holding the page up', () => {
  const long = { ...kagoya, mail: { ...kagoya.mail, body: { ...kagoya.mail.body, text: 'x'.repeat(40_000) as typeof kagoya.mail.body.text } } };
  expect(compareMails(kagoya, long).text).toBeNull();
});
