import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { readConfig } from '../../src/adapters/config.ts';
import { smtpLimits } from '../../src/apps/cli/smtp-command.ts';
import { SMTP_LIMITS } from '../../src/apps/mail-door/smtp/limits.ts';
import type { SmtpLimits } from '../../src/apps/mail-door/smtp/limits.ts';
import { serveSmtp } from '../../src/apps/mail-door/smtp/serve-smtp.ts';
import { openSpool } from '../../src/apps/mail-door/smtp/spool.ts';
import { openTally } from '../../src/apps/mail-door/tally.ts';
import { openOnly, PATIENCE_MS } from './door.fixture.ts';

const folder = mkdtempSync(join(tmpdir(), 'fuwake-smtp-abuse-'));
let stop: () => Promise<void> = async () => {};
afterEach(async () => {
  await stop();
  rmSync(folder, { recursive: true, force: true });
});

async function open(limits: Partial<SmtpLimits>, allow = '127.0.0.0/8'): Promise<{ readonly port: number; readonly bitten: (what: string) => number; readonly spooled: () => number }> {
  const [tally, spool] = [openTally(() => {}), openSpool(folder)];
  const serving = await serveSmtp({ listen: { host: '127.0.0.1', port: 0 }, allow: [allow], mailboxes: ['report@reader.example', 'desk@reader.example'], limits: { ...SMTP_LIMITS, mailsAMinute: 1_000, ...limits }, spool, tally, onMail: () => {} });
  stop = serving.stop;
  return { port: serving.port, bitten: (what) => tally.counts()[`limit ${what}`] ?? 0, spooled: () => spool.waiting().length };
}

const send = (port: number, text = 'x', to: string | string[] = 'report@reader.example'): Promise<unknown> =>
  createTransport({ host: '127.0.0.1', port, secure: false }).sendMail({ from: 'taro@reader.example', to, subject: 'Fwd', text });

/** Says lines one by one as the server answers, and gives the connection in the state that it is left in. */
function speak(port: number, lines: readonly string[]): Promise<import('node:net').Socket> {
  return new Promise((done) => {
    const socket = connect({ host: '127.0.0.1', port });
    const rest = [...lines];
    socket.on('error', () => {});
    socket.on('data', (bytes) => {
      if (!/^\d{3} /m.test(bytes.toString())) return;
      const next = rest.shift();
      if (next !== undefined) socket.write(`${next}\r\n`);
      if (rest.length === 0) done(socket);
    });
  });
}
const BEGUN = ['EHLO a.example', 'MAIL FROM:<a@reader.example>', 'RCPT TO:<report@reader.example>', 'DATA', 'Subject: half a'];

describe('a stranger at the door of fuwake smtp', () => {
  it('meets the limits of the settings', () => {
    expect(smtpLimits(readConfig({}))).toEqual(SMTP_LIMITS);
    expect(smtpLimits(readConfig({ FUWAKE_SMTP_MAIL_BYTES: '1000', FUWAKE_SMTP_MAILS_A_MINUTE: '2', FUWAKE_SMTP_SPOOLED: '3' }))).toEqual({ ...SMTP_LIMITS, mailBytes: 1_000, mailsAMinute: 2, spooled: 3 });
  });

  it('is told what there is too much of: networks, recipients, mails that wait, mails a minute, bytes', async () => {
    const { port, bitten, spooled } = await open({ recipients: 1, spooled: 1, mailBytes: 100_000 });
    await expect(send(port, 'x'.repeat(200_000))).rejects.toThrow('552');
    // The one recipient that was taken gets it.
    await send(port, 'x', ['report@reader.example', 'desk@reader.example']);
    await expect(send(port)).rejects.toThrow('452');
    expect([bitten('mail-bytes'), bitten('recipients'), bitten('spooled'), spooled()]).toEqual([1, 1, 1, 1]);
    await stop();
    const hasty = await open({ mailsAMinute: 0 });
    await expect(send(hasty.port)).rejects.toThrow('450');
    expect(hasty.bitten('mails-a-minute')).toBe(1);
    await stop();
    const closed = await open({}, '192.0.2.0/24');
    await expect(send(closed.port)).rejects.toThrow('554');
    expect(closed.bitten('not-allowed')).toBe(1);
  });

  it('cannot keep others out by five hundred connections that say nothing', async () => {
    const { port, bitten, spooled } = await open({ connections: 20 });
    const idle = [];
    for (let nth = 0; nth < 500; nth++) {
      idle.push(await openOnly(port));
      if (nth % 100 === 99) await send(port);
    }
    expect(spooled()).toBe(5);
    expect(bitten('connections')).toBeGreaterThanOrEqual(480);
    for (const socket of idle) socket.destroy();
  });

  it('is turned away when everybody else is handing a mail over, who are not disturbed', async () => {
    const { port, bitten, spooled } = await open({ connections: 2 });
    const sending = [await speak(port, BEGUN), await speak(port, BEGUN)];
    await expect(send(port)).rejects.toThrow();
    expect(bitten('connections')).toBe(1);
    for (const socket of sending) socket.write('\r\nmail\r\n.\r\n');
    await vi.waitFor(() => { expect(spooled()).toBe(2); }, PATIENCE_MS);
    for (const socket of sending) socket.destroy();
  });

  it('cannot stay for ever by a byte now and then, nor by silence, while others are served', async () => {
    const { port, bitten } = await open({ sessionMs: 2_500, idleMs: 100_000 });
    const slow = await speak(port, BEGUN);
    const gone = new Promise<void>((done) => slow.once('close', () => done()));
    const drip = setInterval(() => slow.write('x'), 20);
    await send(port);
    await gone;
    clearInterval(drip);
    expect(bitten('session-time')).toBe(1);
    await stop();
    const quiet = await open({ idleMs: 2_500 });
    const silent = connect({ host: '127.0.0.1', port: quiet.port });
    const heard = new Promise<string>((done) => {
      let text = '';
      silent.on('data', (bytes) => void (text += bytes.toString()));
      silent.on('close', () => done(text));
    });
    await send(quiet.port);
    expect(await heard).toContain('421');
  });

  it('cannot fill the memory with many mails at once: those beyond are told to come again', async () => {
    const { port, bitten, spooled } = await open({ heldBytes: 100_000 });
    const holding = await speak(port, [...BEGUN, 'x'.repeat(60_000)].map((line, nth, all) => (nth === all.length - 2 ? `${line}\r\n${all[nth + 1]}` : line)).slice(0, -1));
    // Those that come before its bytes do are taken.
    await vi.waitFor(async () => { await expect(send(port, 'y\n'.repeat(30_000))).rejects.toThrow('451'); }, PATIENCE_MS);
    const before = spooled();
    expect(bitten('held-bytes')).toBe(1);
    // What a client that hangs up held is free again.
    holding.destroy();
    await vi.waitFor(async () => { await send(port, 'y\n'.repeat(30_000)); }, PATIENCE_MS);
    expect(spooled()).toBe(before + 1);
  });
});
