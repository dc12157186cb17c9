import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { dissectCommand } from '../src/apps/cli/dissect-command.ts';
import { publishCommand } from '../src/apps/cli/publish-command.ts';
import { reportCommand } from '../src/apps/cli/report-command.ts';
import type { DeskReport } from '../src/casefile/desk-reports.ts';
import { LOOPBACK, openLoopback } from './loopback.ts';
import { quietly } from './publish.fixture.ts';

openLoopback();
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const folder = mkdtempSync(join(tmpdir(), 'fuwake-desks-'));
const kept = join(folder, 'case');
const report = (...args: readonly string[]) => quietly(reportCommand, [kept, '--lang', 'en', ...args]);
const reports = (): readonly DeskReport[] => (JSON.parse(readFileSync(join(kept, 'reports.json'), 'utf8')) as { readonly reports: readonly DeskReport[] }).reports;

/** A mail server of the test's own. */
interface Received { readonly from: string; readonly to: readonly string[]; readonly source: string }
const received: Received[] = [];
let isFull = false;
const server = new SMTPServer({
  authOptional: true, disabledCommands: ['STARTTLS'], logger: false,
  onRcptTo: (_address, _session, callback) => { callback(isFull ? Object.assign(new Error('552 the mailbox is full'), { responseCode: 552 }) : null); },
  onData: (stream, session, callback) => {
    const chunks: Buffer[] = [];
    stream.on('data', (chunk: Buffer) => chunks.push(chunk));
    stream.on('end', () => {
      received.push({ from: session.envelope.mailFrom === false ? '' : session.envelope.mailFrom.address, to: session.envelope.rcptTo.map(({ address }) => address), source: Buffer.concat(chunks).toString() });
      callback();
    });
  },
});

it('every desk that is the same for all cases says where its address is published', async () => {
  const { out } = await report();
  const desks = out.split(/^(?=\S)/m).filter((desk) => !/^(?:brand|abuse)-/.test(desk));
  expect(desks.length).toBeGreaterThanOrEqual(5);
  for (const desk of desks) expect(desk).toMatch(/\n    says: https:\/\/\S+\n/);
});

beforeAll(async () => {
  await quietly(dissectCommand, ['samples/kagoya.eml', '--beside', '--case', kept, '--format', 'json', '-o', join(folder, 'k.json')]);
  await new Promise<void>((resolve) => { server.listen(0, LOOPBACK, resolve); });
  vi.stubEnv('FUWAKE_SMTP_URL', `smtp://${LOOPBACK}:${(server.server.address() as AddressInfo).port}`);
  vi.stubEnv('FUWAKE_SMTP_FROM', 'desk@warnings.example');
});
afterAll(async () => {
  await new Promise<void>((resolve) => { server.close(() => { resolve(); }); });
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

describe('the desks of a case', () => {
  it('are listed with how each takes a report, and nothing is sent', async () => {
    const { out } = await report();
    for (const desk of ['council-of-anti-phishing-japan', 'police-japan', 'brand-kagoya', 'google-safe-browsing', 'microsoft', 'apwg']) expect(out).toContain(`${desk}  [not sent]`);
    expect(out).toContain('form: https://safebrowsing.google.com/');
    expect(received).toEqual([]);
  });

  it('get a draft with broken addresses and without the reader', async () => {
    for (const desk of ['council-of-anti-phishing-japan', 'apwg', 'microsoft']) {
      const { out } = await report('--desk', desk);
      expect(out).toContain('hxxps://su-activemail-kagoya-jp[.]es');
      expect(out).not.toMatch(/https?:\/\/su-|su-activemail-kagoya-jp\.es|reader@|recipient@/);
    }
  });

  it('get a mail only on a person’s word, one at a time, once; when is kept in the case', async () => {
    const { status, talk } = await report('--desk', 'apwg', '--send');
    expect(status).toBe(0);
    expect(talk).toContain('sent: reportphishing@apwg.org');
    expect(received).toHaveLength(1);
    expect(received[0]).toMatchObject({ from: 'desk@warnings.example', to: ['reportphishing@apwg.org'] });
    const mail = await simpleParser(received[0]?.source ?? '');
    expect(mail.subject).toContain('KAGOYA Japan');
    expect(mail.attachments).toEqual([]);
    expect(reports()).toMatchObject([{ desk: 'apwg', messageId: mail.messageId, answered: null, takenDown: null }]);
    await expect(report('--desk', 'apwg', '--send')).rejects.toThrow(/told already/);
    expect(received).toHaveLength(1);
    expect((await report()).out).toMatch(/apwg {2}\[sent 20\d\d-/);
  });

  it('get the mail itself where a person says so', async () => {
    await report('--desk', 'council-of-anti-phishing-japan', '--send', '--with-mail');
    const mail = await simpleParser(received.at(-1)?.source ?? '');
    expect(mail.subject).toBe('フィッシング報告：カゴヤ・ジャパン');
    expect(received.at(-1)?.source).toMatch(/Content-Type: message\/rfc822;[^]*filename="?mail\.eml/);
    expect(received.at(-1)?.source).toContain('Message-ID: <20250318001241.7A1F2C3D4E@kmf.biglobe.ne.jp>');
  });

  it('that answered, or saw to it that the page is gone, are noted with the time', async () => {
    await report('--desk', 'apwg', '--answered', '--at', '2026-02-01T10:00:00+09:00');
    await report('--desk', 'apwg', '--taken-down', '--at', '2026-02-02T00:00:00Z');
    await report('--desk', 'google-safe-browsing', '--sent', '--at', '2026-02-01T00:00:00Z');
    expect(reports().find(({ desk }) => desk === 'apwg')).toMatchObject({ answered: '2026-02-01T01:00:00.000Z', takenDown: '2026-02-02T00:00:00.000Z' });
    expect(reports().find(({ desk }) => desk === 'google-safe-browsing')?.sent).toBe('2026-02-01T00:00:00.000Z');
  });

  it('that take no mail, or that are nobody’s, are not written to', async () => {
    await expect(report('--desk', 'microsoft', '--send')).rejects.toThrow(/takes no mail/);
    await expect(report('--desk', 'brand-kagoya', '--send')).rejects.toThrow(/--to/);
    await expect(report('--desk', 'nobody')).rejects.toThrow(/it has council/);
    await expect(report('--send')).rejects.toThrow(/Which desk/);
    const before = received.length;
    await report('--desk', 'brand-kagoya', '--send', '--to', 'abuse@kagoya.example');
    expect(received.slice(before).map(({ to }) => to)).toEqual([['abuse@kagoya.example']]);
  });

  it('whose server refuses are told as such, and nothing is noted', async () => {
    isFull = true;
    const { status, talk } = await report('--desk', 'police-japan', '--send', '--to', 'soudan@police.example');
    isFull = false;
    expect(status).toBe(70);
    expect(talk).toMatch(/not sent: 552/);
    expect(reports().some(({ desk }) => desk === 'police-japan')).toBe(false);
  });
});

describe('a case that was marked', () => {
  it('stays as it was marked until a person says otherwise', async () => {
    const marked = join(folder, 'marked');
    const site = join(folder, 'site');
    await quietly(dissectCommand, ['samples/kagoya.eml', '--beside', '--case', marked, '--mark', 'amber', '--format', 'json', '-o', join(folder, 'm.json')]);
    const refused = await quietly(publishCommand, [marked, '--site', site, '--lang', 'en']);
    expect(refused.status).toBe(65);
    expect(refused.talk).toContain('TLP:AMBER');
    expect((await quietly(publishCommand, [marked, '--site', site, '--tlp', 'clear'])).status).toBe(0);
  });
});
