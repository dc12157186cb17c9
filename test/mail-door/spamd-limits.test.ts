import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { readConfig } from '../../src/adapters/config.ts';
import { spamdLimits } from '../../src/apps/cli/spamd-command.ts';
import { keepForLater } from '../../src/apps/mail-door/deep/keep-for-later.ts';
import { openJudges } from '../../src/apps/mail-door/judging/open-judges.ts';
import type { Judges } from '../../src/apps/mail-door/judging/open-judges.ts';
import { SPAMD_LIMITS } from '../../src/apps/mail-door/spamd/limits.ts';
import { keepTold } from '../../src/apps/mail-door/spamd/told-mails.ts';
import { openTally } from '../../src/apps/mail-door/tally.ts';
import { judgesThatSay, NOTHING_SEEN, openDoor, openOnly, PATIENCE_MS, talk } from './door.fixture.ts';
import type { TestDoor } from './door.fixture.ts';

let door: TestDoor | null = null;
let judges: Judges | null = null;
const folder = mkdtempSync(join(tmpdir(), 'fuwake-limits-'));
afterEach(async () => {
  await door?.stop();
  await judges?.stop();
  [door, judges] = [null, null];
  rmSync(folder, { recursive: true, force: true });
});
const fine = judgesThatSay(() => NOTHING_SEEN);
const MAIL = 'From: a@b.example\r\nSubject: hello\r\n\r\nbody\r\n';
const ask = (command: string, mail = MAIL, fields = ''): string => `${command} SPAMC/1.5\r\n${fields}Content-length: ${mail.length}\r\n\r\n${mail}`;
const bitten = (what: string): number => door?.tally.counts()[`limit ${what}`] ?? 0;

describe('a limit of fuwake spamd', () => {
  it('is set by its setting, and stays as it is without one', async () => {
    expect(spamdLimits(readConfig({}))).toEqual(SPAMD_LIMITS);
    const limits = spamdLimits(readConfig({ FUWAKE_SPAMD_CONNECTIONS: '2', FUWAKE_SPAMD_MAIL_BYTES: '1000', FUWAKE_SPAMD_QUEUED: '3', FUWAKE_SPAMD_JUDGING_MS: '4000' }));
    expect(limits).toEqual({ ...SPAMD_LIMITS, connections: 2, mailBytes: 1_000, queued: 3, judgingMs: 4_000 });
    // More than is read at all cannot be kept.
    expect(spamdLimits(readConfig({ FUWAKE_SPAMD_MAIL_BYTES: String(2 ** 30) })).mailBytes).toBe(SPAMD_LIMITS.sentBytes);
  });

  it('holds for what is sent without a length: it is not read on for ever', async () => {
    door = await openDoor(fine, { limits: { sentBytes: 100_000, mailBytes: 1_000 } });
    expect(await talk(door.port, `CHECK SPAMC/1.2\r\n\r\n${'x'.repeat(200_000)}`)).toContain('65 EX_DATAERR The mail is longer than 100000 bytes');
    expect(bitten('sent-bytes')).toBe(1);
  });

  it('counts what it holds, what came to nothing, and heads without an end', async () => {
    door = await openDoor(fine, { limits: { heldBytes: 50 } });
    expect(await talk(door.port, ask('CHECK', 'x'.repeat(60)))).toContain('75 EX_TEMPFAIL');
    expect(await talk(door.port, `CHECK SPAMC/1.5\r\n${'X: y\r\n'.repeat(3_000)}`)).toContain('76 EX_PROTOCOL');
    expect([bitten('held-bytes'), bitten('head-bytes')]).toEqual([1, 1]);
    expect(door.held()).toBe(0);
  });

  it('ends the patience with a client that does not take its answer', async () => {
    door = await openDoor(fine, { limits: { replyMs: 1_000 } });
    const long = ask('PROCESS', MAIL + 'x'.repeat(8_000_000));
    const deaf = connect({ host: '127.0.0.1', port: door.port });
    deaf.on('error', () => {});
    deaf.pause();
    deaf.write(long);
    await vi.waitFor(() => { expect(bitten('reply-time')).toBe(1); }, PATIENCE_MS);
    expect(await talk(door.port, ask('CHECK'))).toContain('0 EX_OK');
    await vi.waitFor(() => { expect([door?.open(), door?.held()]).toEqual([0, 0]); }, PATIENCE_MS);
    deaf.destroy();
  });

  it('turns newcomers away while every connection has a mail that is looked at', async () => {
    let go: () => void = () => {};
    const slow = new Promise<void>((done) => { go = done; });
    door = await openDoor(judgesThatSay(() => slow.then(() => NOTHING_SEEN)), { limits: { connections: 2 } });
    const first = [talk(door.port, ask('CHECK')), talk(door.port, ask('CHECK'))];
    await vi.waitFor(() => { expect(door?.held()).toBe(2 * MAIL.length); }, PATIENCE_MS);
    expect(await talk(door.port, ask('CHECK'))).toContain('75 EX_TEMPFAIL Too many connections');
    go();
    expect((await Promise.all(first)).every((answer) => answer?.includes('0 EX_OK'))).toBe(true);
    expect(bitten('connections')).toBe(1);
  });

  it('lets a mail pass unchecked that stands too far back, and looks at who stands before it', async () => {
    judges = openJudges({ gives: 'stamp', jobs: 1, trust: [], queued: 1, judgingMs: 60_000 });
    door = await openDoor(judges);
    // The thread still reads its data: the first one waits for it.
    const first = talk(door.port, ask('CHECK'));
    await vi.waitFor(() => { expect(judges?.waiting()).toBe(1); }, { timeout: PATIENCE_MS, interval: 1 });
    expect(await talk(door.port, ask('CHECK'))).toContain('X-Fuwake-Verdict: not-checked (busy)');
    expect(await first).toMatch(/X-Fuwake-Verdict: (?!not-checked)/);
    expect(bitten('queue')).toBe(1);
  });

  it('lets a mail pass unchecked that takes too long', async () => {
    judges = openJudges({ gives: 'stamp', jobs: 1, trust: [], queued: 1, judgingMs: 1 });
    await judges.ready;
    door = await openDoor(judges);
    const heavy = `From: a@b.example\r\nSubject: x\r\n\r\n${'https://www.example.com/a?b=c\r\n'.repeat(20_000)}`;
    expect(await talk(door.port, ask('CHECK', heavy))).toContain('X-Fuwake-Verdict: not-checked (time)');
    expect(bitten('judging-time')).toBe(1);
  });

  it('says of a mail that wants more memory than a thread has that nobody looked, and looks at the next one', async () => {
    judges = openJudges({ gives: 'stamp', jobs: 1, trust: [], queued: 1, judgingMs: 300_000, heapMiB: 48 });
    await judges.ready;
    door = await openDoor(judges);
    const vast = `From: a@b.example\r\nMIME-Version: 1.0\r\nContent-Type: text/html\r\n\r\n${'<p>hello</p>\r\n'.repeat(1_000_000)}`;
    expect(await talk(door.port, ask('HEADERS', vast))).toContain('X-Fuwake-Not-Checked: broke');
    expect(bitten('thread-broke')).toBe(1);
    expect(await talk(door.port, ask('CHECK'))).toMatch(/X-Fuwake-Verdict: (?!not-checked)/);
  }, 300_000);

  it('keeps no more mails that users tell of, and no more cases, than there may be', async () => {
    const tally = openTally(() => {});
    door = await openDoor(judgesThatSay(() => ({ ...NOTHING_SEEN, label: 'suspicious' })), { tell: keepTold(join(folder, 'told'), 1), keepForLater: keepForLater(join(folder, 'cases'), tally, () => new Date(), 1) });
    const tell = (mail: string): Promise<string | null> => talk(door?.port ?? 0, ask('TELL', mail, 'Message-class: spam\r\nSet: local\r\n'));
    expect(await tell(MAIL)).toContain('DidSet: local');
    expect(await tell(`X: 1\r\n${MAIL}`)).toContain('69 EX_UNAVAILABLE The folder holds 1 mails already');
    expect(bitten('told-mails')).toBe(1);
    expect(await talk(door.port, ask('HEADERS'))).toContain('X-Fuwake-Case: ');
    expect(await talk(door.port, ask('HEADERS', `X: 1\r\n${MAIL}`))).not.toContain('X-Fuwake-Case: ');
    expect(tally.counts()['limit cases']).toBe(1);
  });

  it('bounds a client that closes neither side, whatever half it left open', async () => {
    door = await openDoor(fine, { limits: { requestMs: 1_500 } });
    const silent = await openOnly(door.port);
    const halfSent = await openOnly(door.port);
    halfSent.write(ask('CHECK').slice(0, -3));
    // Closes its writing side in the middle of its mail, and waits.
    const cut = talk(door.port, ask('CHECK').slice(0, -3));
    expect(await cut).toContain('76 EX_PROTOCOL (Content-Length mismatch');
    await vi.waitFor(() => { expect(door?.open()).toBe(0); }, PATIENCE_MS);
    expect(bitten('request-time')).toBe(2);
    for (const socket of [silent, halfSent]) socket.destroy();
  });
});

it('every limit that fuwake spamd counts is reached by a test', () => {
  const limits = readFileSync('src/apps/mail-door/spamd/limits.ts', 'utf8');
  const named = [...(/Bitten =\s*([^;]*);/.exec(limits)?.[1] ?? '').matchAll(/'([a-z-]+)'/g)].map(([, name]) => name ?? '');
  const tests = ['spamd-abuse', 'spamd-limits'].map((name) => readFileSync(`test/mail-door/${name}.test.ts`, 'utf8')).join('\n');
  expect(named.length).toBeGreaterThan(10);
  expect(named.filter((name) => !tests.includes(`limit ${name}'`) && !tests.includes(`bitten('${name}')`))).toEqual([]);
});
