import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readConfig } from '../../src/adapters/config.ts';
import { openDesk } from '../../src/apps/cli/smtp-command.ts';
import { handleReport } from '../../src/apps/mail-door/report-mailbox/handle-report.ts';
import type { Handled, ReportDesk } from '../../src/apps/mail-door/report-mailbox/handle-report.ts';
import { reportLine } from '../../src/apps/mail-door/report-mailbox/report-line.ts';
import { SMTP_LIMITS } from '../../src/apps/mail-door/smtp/limits.ts';
import { serveSmtp } from '../../src/apps/mail-door/smtp/serve-smtp.ts';
import type { SmtpServing } from '../../src/apps/mail-door/smtp/serve-smtp.ts';
import { openSpool } from '../../src/apps/mail-door/smtp/spool.ts';
import type { Spool } from '../../src/apps/mail-door/smtp/spool.ts';
import { openLoopback } from '../loopback.ts';
import { openSink } from './sink.fixture.ts';
import type { Sink } from './sink.fixture.ts';
import { verifyDkim } from './verify-dkim.fixture.ts';

const folder = mkdtempSync(join(tmpdir(), 'fuwake-smtp-'));
const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048, publicKeyEncoding: { type: 'spki', format: 'der' }, privateKeyEncoding: { type: 'pkcs8', format: 'pem' } });
let sink: Sink;
let desk: ReportDesk;
let spool: Spool;
let smtp: SmtpServing;
let handled: Promise<Handled> | null = null;

beforeAll(async () => {
  openLoopback();
  sink = await openSink();
  const key = join(folder, 'dkim.pem');
  writeFileSync(key, privateKey);
  const config = readConfig({
    FUWAKE_REPORTERS: '@reader.example', FUWAKE_ANSWER_FROM: 'fuwake <report@reader.example>', FUWAKE_ANSWER_SMTP: `smtp://127.0.0.1:${sink.port}`,
    FUWAKE_DKIM_DOMAIN: 'reader.example', FUWAKE_DKIM_SELECTOR: 'fuwake', FUWAKE_DKIM_KEY: key,
  });
  desk = await openDesk(config, { isAnswering: true, own: ['report@reader.example'], jobs: 1, trust: [], language: 'en', isQuiet: true });
  spool = openSpool(join(folder, 'spool'));
  smtp = await serveSmtp({
    listen: { host: '127.0.0.1', port: 0 }, allow: ['127.0.0.0/8'], mailboxes: ['report@reader.example'], limits: { ...SMTP_LIMITS, mailBytes: 1_000_000, mailsAMinute: 7 }, spool, tally: desk.tally,
    onMail: (id) => {
      const { bytes, envelopeFrom } = spool.take(id);
      handled = handleReport(bytes, envelopeFrom, desk).then((done) => {
        spool.done(id);
        return done;
      });
    },
  });
});
afterAll(async () => {
  await smtp.stop();
  await sink.stop();
  await desk.judges.stop();
  rmSync(folder, { recursive: true });
});

const send = async (from: string, content: { readonly raw: string | Buffer } | { readonly text: string; readonly attachments?: readonly { readonly content: Buffer; readonly contentType: string }[] }, to = 'report@reader.example'): Promise<Handled | null> => {
  handled = null;
  const attachments = 'attachments' in content && content.attachments !== undefined ? [...content.attachments] : [];
  await createTransport({ host: '127.0.0.1', port: smtp.port, secure: false }).sendMail({ from, to, subject: 'Fwd: 確認', ...content, attachments, envelope: { from: from.replace(/.*<|>/g, ''), to } });
  return handled;
};
const phish = { content: readFileSync('samples/kagoya.eml'), contentType: 'message/rfc822' };

describe('the mailbox for reports', () => {
  it('answers who forwards a phish, with the verdict, the advice, a signature and no way to be answered back', async () => {
    const done = await send('Taro <taro@reader.example>', { text: 'これは本物ですか。よろしくお願いします。', attachments: [phish] });
    expect(done && reportLine(done)).toMatchObject({ label: 'phishing', imitated: 'kagoya', provenance: 'attached', answer: 'sent' });
    const [{ from, to, mail } = { from: null, to: [], mail: Buffer.alloc(0) }] = sink.answers;
    expect([from, to]).toEqual(['', ['taro@reader.example']]);
    const text = mail.toString('latin1');
    expect(text).toMatch(/^Auto-Submitted: auto-replied\r$/m);
    expect(text).toMatch(/^In-Reply-To: <.+>\r$/m);
    expect(text).toContain('multipart/alternative');
    expect(await verifyDkim(mail, 'fuwake._domainkey.reader.example', `v=DKIM1; k=rsa; p=${publicKey.toString('base64')}`)).toBe('pass');
    expect(readdirSync(join(folder, 'spool'))).toEqual([]);
    if (process.env['FUWAKE_TEST_KEEP'] !== undefined) writeFileSync(process.env['FUWAKE_TEST_KEEP'], mail);
  }, 120_000);

  it('is silent to its own answers, to strangers, and to a phish that was sent to it', async () => {
    const before = sink.answers.length;
    const own = await send('report@reader.example', { raw: sink.answers[0]?.mail ?? '' });
    expect(own?.answer).toBe('automatic');
    expect((await send('attacker@bad.example', { text: 'see this', attachments: [phish] }))?.answer).toBe('not-a-reporter');
    expect((await send('taro@reader.example', { raw: readFileSync('samples/kagoya.eml') }))?.answer).toBe('suspect');
    expect(sink.answers).toHaveLength(before);
  }, 120_000);

  it('takes nothing for others, nothing too long, and not too many', async () => {
    await expect(send('taro@reader.example', { text: 'x' }, 'other@reader.example')).rejects.toThrow('550');
    await expect(send('taro@reader.example', { text: 'x'.repeat(1_200_000) })).rejects.toThrow('552');
    expect((await send('taro@reader.example', { text: 'これだけです。' }))?.answer).toBe('sent');
    await expect(send('taro@reader.example', { text: 'once more' })).rejects.toThrow('450');
    expect(readdirSync(join(folder, 'spool'))).toEqual([]);
  }, 120_000);
});
