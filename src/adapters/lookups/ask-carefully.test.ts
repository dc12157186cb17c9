import { describe, expect, it } from 'vitest';
import { permanent, temporary } from './ask-error.ts';
import type { AskPolicy, Clock } from './ask-carefully.ts';
import { askCarefully } from './ask-carefully.ts';

const POLICY: AskPolicy = { source: 'a source', timeoutMs: 5_000, ttlMs: 60_000, gapMs: 0, retries: 2 };

/** A clock that is moved by waiting. */
function ownClock(): Clock & { readonly waits: number[]; skip: (ms: number) => void } {
  let now = Date.parse('2026-01-01T00:00:00Z');
  const waits: number[] = [];
  return { now: () => now, wait: async (ms) => {
      waits.push(ms);
      const until = now + ms;
      await Promise.resolve();
      now = Math.max(now, until);
    }, waits, skip: (ms) => { now += ms; } };
}

describe('asking carefully', () => {
  it('tries again what may pass, waits longer each time, and gives up', async () => {
    const clock = ownClock();
    let tries = 0;
    const outcome = await askCarefully(POLICY, clock)('q', async () => { tries += 1; throw temporary('server-error', 'down'); });
    expect(outcome).toMatchObject({ kind: 'failed', error: 'temperror', code: 'server-error' });
    expect([tries, clock.waits]).toEqual([3, [250, 500]]);
  });

  it('does not ask again what will answer the same', async () => {
    let tries = 0;
    await askCarefully(POLICY, ownClock())('q', async () => { tries += 1; throw permanent('restricted', 'no'); });
    expect(tries).toBe(1);
  });

  it('waits as long as the source wants, unless that is longer than the reader waits', async () => {
    const clock = ownClock();
    let tries = 0;
    const ask = askCarefully(POLICY, clock);
    expect(await ask('short', async () => { if ((tries += 1) === 1) throw temporary('rate-limited', '', 2_000); return 'x'; })).toMatchObject({ kind: 'found' });
    expect(clock.waits).toEqual([2_000]);
    expect(await ask('long', async () => { throw temporary('rate-limited', '', 3_600_000); })).toMatchObject({ kind: 'failed', code: 'rate-limited' });
    expect(clock.waits).toEqual([2_000]);
  });

  it('keeps answers for their time, failures for a minute, and "nothing" as an answer', async () => {
    const clock = ownClock();
    const ask = askCarefully({ ...POLICY, ttlMs: 600_000, retries: 0 }, clock);
    let calls = 0;
    const count = async () => { calls += 1; return undefined; };
    expect(await ask('a', count)).toEqual({ kind: 'absent' });
    clock.skip(500_000);
    await ask('a', count);
    clock.skip(200_000);
    await ask('a', count);
    expect(calls).toBe(2);
    const fail = async () => { calls += 1; throw temporary('x', ''); };
    await ask('b', fail);
    await ask('b', fail);
    clock.skip(61_000);
    await ask('b', fail);
    expect(calls).toBe(4);
  });

  it('keeps its distance between questions', async () => {
    const clock = ownClock();
    const ask = askCarefully({ ...POLICY, gapMs: 1_000, timeoutMs: 2_500 }, clock);
    const kinds = await Promise.all(['a', 'b', 'c', 'd', 'e'].map((question) => ask(question, async () => question)));
    expect(kinds.map(({ kind }) => kind)).toContain('failed');
    expect(kinds.find(({ kind }) => kind === 'failed')).toMatchObject({ code: 'rate-limited' });
    expect(kinds.filter(({ kind }) => kind === 'found').length).toBeGreaterThan(2);
  });

  it('has an answer when the time is up, whatever the attempt does', async () => {
    const outcome = await askCarefully({ ...POLICY, timeoutMs: 30 })('q', () => new Promise(() => {}));
    expect(outcome).toMatchObject({ kind: 'failed', error: 'temperror', code: 'timeout' });
  });
});
