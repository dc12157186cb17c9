import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openJournal } from '../../src/apps/mail-door/imap/journal.ts';
import { lookForStamp } from '../../src/apps/mail-door/imap/look.ts';
import { watchImap } from '../../src/apps/mail-door/imap/watch-imap.ts';
import type { Watched } from '../../src/apps/mail-door/imap/watch-imap.ts';
import { openTally } from '../../src/apps/mail-door/tally.ts';
import { Dice } from '../../tools/fuzz/dice.ts';
import { openLoopback } from '../loopback.ts';
import { judgesThatSay, NOTHING_SEEN } from './door.fixture.ts';
import { hasDovecot, startCuttingProxy, startDovecot } from './dovecot.fixture.ts';
import type { TestDovecot, TestMailbox } from './dovecot.fixture.ts';

/** `npm run trial:imap -- --mails 10000 --cuts 50` is a large mailbox on a bad line. */
const MANY = 120;
const CUTS = 6;

const isPossible = hasDovecot();
let dovecot: TestDovecot;
let box: TestMailbox;
let boxes = 0;
let folder: string;
let looked: Map<string, number>;

beforeAll(async () => {
  openLoopback();
  if (isPossible) dovecot = await startDovecot();
}, 60_000);
afterAll(() => dovecot?.stop());
beforeEach(() => {
  if (!isPossible) return;
  folder = mkdtempSync(join(tmpdir(), 'fuwake-imap-'));
  box = dovecot.mailbox(`reader${++boxes}`);
  looked = new Map();
  return () => rmSync(folder, { recursive: true });
});

const mail = (nth: number): string => `From: a${nth}@b.example\r\nSubject: ${nth % 3 === 0 ? 'PHISH' : 'fine'} ${nth}\r\nMessage-ID: <${nth}@b.example>\r\n\r\nbody of ${nth}\r\n${'line with text\r\n'.repeat(nth % 40)}`;
const hashOf = (text: string | Uint8Array): string => createHash('sha256').update(text).digest('hex');

/** Says phish of every third mail, and counts how often each was looked at. */
const judges = judgesThatSay((bytes) => {
  const hash = hashOf(bytes);
  looked.set(hash, (looked.get(hash) ?? 0) + 1);
  return { ...NOTHING_SEEN, label: Buffer.from(bytes).includes('PHISH') ? 'phishing' : 'no-signs' };
});

interface Watch {
  readonly caughtUp: Promise<void>;
  readonly stop: () => Promise<void>;
  readonly counts: () => Readonly<Record<string, number>>;
}

function watch({ port = dovecot.port, pass = 'secret', moveTo = 'Junk' as string | null, isAll = true } = {}): Watch {
  const stop = new AbortController();
  const tally = openTally(() => {});
  let announce = (): void => {};
  const caughtUp = new Promise<void>((done) => { announce = done; });
  const running = watchImap({
    account: { host: '127.0.0.1', port, tls: 'none', user: box.user, folder: 'INBOX', secret: async () => ({ pass }) }, journal: openJournal(join(folder, 'journal.jsonl')), look: lookForStamp(judges, 'phishing', moveTo),
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
  const lying = [...box.folder('INBOX'), ...box.folder('Junk')].map(({ text }) => hashOf(text));
  expect(lying.toSorted()).toEqual(mails.map(hashOf).toSorted());
}

describe.skipIf(!isPossible)('a mailbox at Debian’s Dovecot', () => {
  it('has new mail looked at as it comes; a phish is marked and moved, the rest stays unread as it was', async () => {
    const [old, fresh] = [[mail(0), mail(1)], [mail(3), mail(4), mail(6)]];
    box.deliver(old);
    const watched = watch({ isAll: false });
    await watched.caughtUp;
    box.deliver(fresh);
    await until(() => box.folder('Junk').length === 2 && looked.size === 3, 'two phish in Junk');
    await watched.stop();
    expect(box.folder('Junk').map(({ flags }) => flags)).toEqual(['$Phishing', '$Phishing']);
    expect(box.folder('INBOX').map(({ flags }) => flags)).toEqual(['', '', '']);
    expectWhole([...old, ...fresh]);
  }, 60_000);

  it(`looks once at each of ${MANY} mails while the connection is cut ${CUTS} times, and loses and changes none`, async () => {
    const mails = Array.from({ length: MANY }, (_, nth) => mail(nth));
    const dice = new Dice(11);
    const share = Math.max(2_000, Math.floor((MANY * 1_400) / Math.max(1, CUTS)));
    const proxy = await startCuttingProxy(dovecot.port, CUTS, () => 200 + dice.below(2 * share));
    box.deliver(mails.slice(0, MANY / 2));
    const watched = watch({ port: proxy.port });
    await until(() => looked.size > MANY / 4, 'the first quarter');
    box.deliver(mails.slice(MANY / 2));
    const phish = mails.filter((text) => text.includes('PHISH')).length;
    await until(() => looked.size === MANY && box.folder('Junk').length === phish, 'all mails');
    await watched.stop();
    await proxy.stop();
    expect(proxy.cuts()).toBeGreaterThanOrEqual(Math.min(CUTS, 3));
    expect([...looked.values()].filter((times) => times !== 1)).toEqual([]);
    expectWhole(mails);
    expect(box.folder('Junk').every(({ text, flags }) => text.includes('PHISH') && flags.includes('$Phishing'))).toBe(true);
  }, 600_000);

  it('looks at none again after a restart, nor when the server numbers the mailbox anew', async () => {
    const mails = Array.from({ length: 130 }, (_, nth) => mail(nth));
    box.deliver(mails);
    const first = watch({ moveTo: null });
    await until(() => looked.size === mails.length && box.folder('INBOX').filter(({ flags }) => flags.includes('$Phishing')).length === 44, 'all mails');
    await first.stop();
    await box.forgetNumbers();
    box.deliver([mail(200)]);
    const again = watch({ moveTo: null });
    await until(() => looked.size === mails.length + 1, 'the mail that is new');
    await again.stop();
    expect([...looked.values()].filter((times) => times !== 1)).toEqual([]);
    expect(again.counts()).toMatchObject({ 'numbered anew': 1, 'known mails': mails.length, mails: 1 });
    expectWhole([...mails, mail(200)]);
  }, 60_000);

  it('takes a second copy of the same bytes for a mail of its own', async () => {
    box.deliver([mail(3), mail(3)]);
    const watched = watch();
    await until(() => box.folder('Junk').length === 2, 'both copies');
    box.deliver([mail(3)]);
    await until(() => box.folder('Junk').length === 3, 'the third one');
    await watched.stop();
    expect([...looked.values()]).toEqual([3]);
    expectWhole([mail(3), mail(3), mail(3)]);
  }, 60_000);

  it('says so when the password is wrong', async () => {
    await expect(watchImap({
      account: { host: '127.0.0.1', port: dovecot.port, tls: 'none', user: box.user, folder: 'INBOX', secret: async () => ({ pass: 'wrong' }) }, journal: openJournal(join(folder, 'journal.jsonl')), look: lookForStamp(judges, 'phishing', null),
      isAll: true, atOnce: 1, tally: openTally(() => {}), tell: () => {}, stop: new AbortController().signal,
    })).rejects.toThrow('The mail server refused');
  }, 60_000);
});

describe('a mail server that is away', () => {
  /** A port of which nothing answers: it was free a moment ago. */
  const deadPort = (): Promise<number> => new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => done(port));
    });
  });

  async function watchNobody(mostTries: number | null, told: (event: { readonly tries?: number }, stop: () => void) => void): Promise<Watched> {
    const path = mkdtempSync(join(tmpdir(), 'fuwake-imap-'));
    const stop = new AbortController();
    try {
      return await watchImap({
        account: { host: '127.0.0.1', port: await deadPort(), tls: 'none', user: 'reader', folder: 'INBOX', secret: async () => ({ pass: 'secret' }) }, journal: openJournal(join(path, 'journal.jsonl')), look: lookForStamp(judges, 'phishing', null),
        isAll: true, atOnce: 1, tally: openTally((line) => told(JSON.parse(line) as object, () => stop.abort())), tell: () => {}, stop: stop.signal, retryMs: { first: 1, longest: 2 }, ...(mostTries === null ? {} : { mostTries }),
      });
    } finally {
      rmSync(path, { recursive: true });
    }
  }

  it('is given up after so many tries, where that is wanted', async () => {
    let told = 0;
    expect(await watchNobody(3, () => { told++; })).toEqual({ kind: 'given-up', tries: 3, reason: expect.stringContaining('ECONNREFUSED') });
    expect(told).toBe(3);
  }, 60_000);

  it('is tried for ever otherwise, and told of less and less often', async () => {
    const told: number[] = [];
    const ended = await watchNobody(null, ({ tries = 1 }, stop) => {
      told.push(tries);
      if (told.length === 6) stop();
    });
    expect(ended).toEqual({ kind: 'stopped' });
    expect(told).toEqual([1, 2, 3, 4, 8, 16]);
  }, 60_000);
});
