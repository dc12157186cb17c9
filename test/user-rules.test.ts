import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { RULES } from '../src/findings/catalogue.ts';
import { readUserRules } from '../src/user-rules/read-rules.ts';
import { dissectFixed, mailOf } from './shipped.ts';

const RULES_TEXT = `rules:
  - id: own-plain-links
    viewpoint: link
    severity: high
    title: { ja: 暗号化されていないリンク, en: A link without encryption }
    sentence: { ja: リンクが暗号化されていません。, en: The link is not encrypted. }
    why: { ja: 当社の連絡はすべてhttpsです。, en: Everything that we send uses https. }
    when: links.exists(l, l.url.startsWith("hxxp://"))
    points-at: links.filter(l, l.url.startsWith("hxxp://")).map(l, l.id)
exceptions:
  - id: own-known-partner
    rule: sender-reply-elsewhere
    reason: the partner's ticket system answers from elsewhere
    when: mail.authorAddress.endsWith("@partner.example")
`;
const userRules = readUserRules(RULES_TEXT, 'own.yaml', RULES.map((rule) => rule.id));
const judged = async (mail: Parameters<typeof mailOf>[0], rules = userRules) => (await dissectFixed(mailOf(mail), null, undefined, { userRules: rules })).dissection;

describe('own rules', () => {
  it('find, point at the words and weigh like any other', async () => {
    const html = '<p>Please look at this.</p><p><a href="http://shop.example/a">here</a></p>';
    const [without, withRules] = [(await dissectFixed(mailOf({ html }), null)).dissection, await judged({ html })];
    const finding = withRules.findings.find((one) => one.rule === 'own-plain-links');
    expect(finding?.marks.map((mark) => mark.quote)).toContain('here');
    expect(withRules.verdict.unwanted).toBeGreaterThan(without.verdict.unwanted);
    expect(withRules.verdict.reasons).toContain('own-plain-links');
  });

  it('stay silent where their condition does not hold', async () => {
    expect((await judged({ html: '<a href="https://shop.example/a">here</a>' })).findings.map((one) => one.rule)).not.toContain('own-plain-links');
  });

  it('set findings aside, and the report says so', async () => {
    const fields = ['Reply-To: desk@gmail.com'];
    const before = (await dissectFixed(mailOf({ from: 'Partner <a@partner.example>', fields }), null)).dissection;
    const after = await judged({ from: 'Partner <a@partner.example>', fields });
    expect(before.findings.map((one) => one.rule)).toContain('sender-reply-elsewhere');
    expect(after.findings.map((one) => one.rule)).not.toContain('sender-reply-elsewhere');
    expect(after.setAside).toEqual([{ exception: 'own-known-partner', rule: 'sender-reply-elsewhere', reason: 'the partner\'s ticket system answers from elsewhere' }]);
    expect((await judged({ from: 'Other <a@other.example>', fields })).setAside).toEqual([]);
  });

  it('that cannot be worked out on a mail are told and change nothing', async () => {
    const broken = readUserRules(RULES_TEXT.replace('mail.authorAddress.endsWith("@partner.example")', 'mail.noSuchPart == "x"'), 'own.yaml', RULES.map((rule) => rule.id));
    const { ownRulesFailed, setAside } = await judged({}, broken);
    expect(setAside).toEqual([]);
    expect(ownRulesFailed.map(({ id }) => id)).toEqual(['own-known-partner']);
  });
});

describe('fuwake rules', () => {
  const folder = mkdtempSync(join(tmpdir(), 'fuwake-rules-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const run = (...args: readonly string[]): string => execFileSync(process.execPath, ['src/apps/cli/main.js', 'rules', ...args], { encoding: 'utf8' });

  it('checks a file, and shows on mails what it would change', () => {
    const file = join(folder, 'own.yaml');
    writeFileSync(file, RULES_TEXT.replace('l.url.startsWith("hxxp://")', 'l.isCallToAction').replace('severity: high', 'severity: critical'));
    writeFileSync(join(folder, 'a.eml'), mailOf({ html: '<p>See you at <a href="https://club.example/x">the club</a> on Monday, as every week.</p>' }));
    expect(run('check', file)).toContain('1 rules, 1 exceptions');
    const told = run('try', file, '--ham', folder);
    expect(told).toContain('own-plain-links: 1 hits on mail that is wanted');
    expect(told).toMatch(/verdicts that change: 1 × no-signs → /);
  });
});
