import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openJournal } from '../../src/apps/mail-door/imap/journal.ts';
import { lookForStamp } from '../../src/apps/mail-door/imap/look.ts';
import { watchImap } from '../../src/apps/mail-door/imap/watch-imap.ts';
import { openTally } from '../../src/apps/mail-door/tally.ts';
import { Dice } from '../../tools/fuzz/dice.ts';
import { openLoopback } from '../loopback.ts';
import { judgesThatSay, NOTHING_SEEN } from './door.fixture.ts';
import { hasDovecot, startCuttingProxy, startDovecot } from './dovecot.fixture.ts';
import type { TestDovecot } from './dovecot.fixture.ts';

/** `FUWAKE_TEST_MAILS=10000 FUWAKE_TEST_CUTS=50 npx vitest run test/mail-door/imap.test.ts` is a large mailbox on a bad line. */
const MANY = Number(process.env['FUWAKE_TEST_MAILS'] ?? 120);
const CUTS = Number(process.env['FUWAKE_TEST_CUTS'] ?? 6);

const isPossible = hasDovecot();
let dovecot: TestDovecot;
let folder: string;
let looked: Map<string, number>;

beforeAll(() => openLoopback());
beforeEach(async () => {
  if (!isPossible) return;
  folder = mkdtempSync(join(tmpdir(), 'fuwake-imap-'));
  dovecot = await startDovecot();
  looked = new Map();
  return async () => {
    await dovecot.stop();
    rmSync(folder, { recursive: true });
  };
});

const mail = (nth: number): string => `From: a${nth}@b.example\r\nSubject: ${nth % 3 === 0 ? 'PHISH' : 'fine'} ${nth}\r\nMessage-ID: <${nth}@b.example>\r\n\r\nbody of ${nth}\r\n${'line with text\r\n'.repeat(nth % 40)}`;
const hashOf = (text: string | Uint8Array): string => createHash('sha256').update(text).digest('hex');

/** Says phish of every third mail, and counts how often each was looked at. */
const judges = judgesThatSay((bytes) => {
  const hash = hashOf(bytes);
  looked.set(hash, (looked.get(hash) ?? 0) + 1);
  return { ...NOTHING_SEEN, label: Buffer.from(bytes).includes('PHISH') ? 'phishing' : 'no-signs' };
});

interface Watched {
  readonly caughtUp: Promise<void>;
  readonly stop: () => Promise<void>;
  readonly counts: () => Readonly<Record<string, number>>;
}

function watch({ port = dovecot.port, pass = 'secret', moveTo = 'Junk' as string | null, isAll = true } = {}): Watched {
  const stop = new AbortController();
  const tally = openTally(() => {});
  let announce = (): void => {};
  const caughtUp = new Promise<void>((done) => { announce = done; });
  const running = watchImap({
    account: { host: '127.0.0.1', port, tls: 'none', user: 'reader', folder: 'INBOX', secret: async () => ({ pass }) }, journal: openJournal(join(folder, 'journal.jsonl')), look: lookForStamp(judges, 'phishing', moveTo),
    isAll, atOnce: 8, tally, tell: () => {}, stop: stop.signal, onCaughtUp: () => announce(), retryMs: { first: 5, longest: 50 },
  });
  running.catch(() => {});
  return {
    caughtUp, counts: tally.counts,
    stop: async () => {
      stop.abort();
      await running;
    },
  };
}

async function until(holds: () => boolean, what: string): Promise<void> {
  for (let tries = 0; tries < 6_000; tries++) {
    if (holds()) return;
    await new Promise((done) => setTimeout(done, 50));
  }
  throw new Error(`waited in vain: ${what}`);
}

/** Every mail lies in one place, in its own bytes. */
function expectWhole(mails: readonly string[]): void {
  const lying = [...dovecot.folder('INBOX'), ...dovecot.folder('Junk')].map(({ text }) => hashOf(text));
  expect(lying.toSorted()).toEqual(mails.map(hashOf).toSorted());
}

describe.skipIf(!isPossible)('a mailbox at Debian’s Dovecot', () => {
  it('has new mail looked at as it comes; a phish is marked and moved, the rest stays unread as it was', async () => {
    const [old, fresh] = [[mail(0), mail(1)], [mail(3), mail(4), mail(6)]];
    dovecot.deliver(old);
    const watched = watch({ isAll: false });
    await watched.caughtUp;
    dovecot.deliver(fresh);
    await until(() => dovecot.folder('Junk').length === 2 && looked.size === 3, 'two phish in Junk');
    await watched.stop();
    expect(dovecot.folder('Junk').map(({ flags }) => flags)).toEqual(['$Phishing', '$Phishing']);
    expect(dovecot.folder('INBOX').map(({ flags }) => flags)).toEqual(['', '', '']);
    expectWhole([...old, ...fresh]);
  }, 60_000);

  it(`looks once at each of ${MANY} mails while the connection is cut ${CUTS} times, and loses and changes none`, async () => {
    const mails = Array.from({ length: MANY }, (_, nth) => mail(nth));
    const dice = new Dice(11);
    const share = Math.max(2_000, Math.floor((MANY * 1_400) / Math.max(1, CUTS)));
    const proxy = await startCuttingProxy(dovecot.port, CUTS, () => 200 + dice.below(2 * share));
    dovecot.deliver(mails.slice(0, MANY / 2));
    const watched = watch({ port: proxy.port });
    await until(() => looked.size > MANY / 4, 'the first quarter');
    dovecot.deliver(mails.slice(MANY / 2));
    const phish = mails.filter((text) => text.includes('PHISH')).length;
    await until(() => looked.size === MANY && dovecot.folder('Junk').length === phish, 'all mails');
    await watched.stop();
    await proxy.stop();
    if (process.env['FUWAKE_TEST_MAILS'] !== undefined) process.stderr.write(`${JSON.stringify({ mails: MANY, cuts: proxy.cuts(), ...watched.counts() })}\n`);
    expect(proxy.cuts()).toBeGreaterThanOrEqual(Math.min(CUTS, 3));
    expect([...looked.values()].filter((times) => times !== 1)).toEqual([]);
    expectWhole(mails);
    expect(dovecot.folder('Junk').every(({ text, flags }) => text.includes('PHISH') && flags.includes('$Phishing'))).toBe(true);
  }, 600_000);

  it('looks at none again after a restart, nor when the server numbers the mailbox anew', async () => {
    const mails = [mail(1), mail(3), mail(5)];
    dovecot.deliver(mails);
    const first = watch({ moveTo: null });
    await until(() => looked.size === 3 && dovecot.folder('INBOX').some(({ flags }) => flags.includes('$Phishing')), 'three mails');
    await first.stop();
    await dovecot.forgetNumbers();
    dovecot.deliver([mail(7)]);
    const again = watch({ moveTo: null });
    await until(() => looked.size === 4, 'the fourth mail');
    await again.stop();
    expect([...looked.values()]).toEqual([1, 1, 1, 1]);
    expect(again.counts()).toMatchObject({ 'numbered anew': 1, 'known mails': 3, mails: 1 });
    expectWhole([...mails, mail(7)]);
  }, 60_000);

  it('says so when the password is wrong', async () => {
    await expect(watchImap({
      account: { host: '127.0.0.1', port: dovecot.port, tls: 'none', user: 'reader', folder: 'INBOX', secret: async () => ({ pass: 'wrong' }) }, journal: openJournal(join(folder, 'journal.jsonl')), look: lookForStamp(judges, 'phishing', null),
      isAll: true, atOnce: 1, tally: openTally(() => {}), tell: () => {}, stop: new AbortController().signal,
    })).rejects.toThrow('The mail server refused');
  }, 60_000);
});
