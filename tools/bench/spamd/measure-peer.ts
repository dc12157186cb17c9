import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Peer } from './peers.ts';
import { useOf } from './process-tree.ts';

/** *Units*: milliseconds. */
export interface Latency {
  readonly p50: number;
  readonly p99: number;
}

export interface Measured {
  readonly mailsPerSecond: number;
  readonly cpuMsPerMail: number;
  /** One mail at a time. */
  readonly alone: Latency;
  /** Two mails for each worker at any time, so that none of them waits for the client. */
  readonly busy: Latency;
  readonly memoryMiB: number;
  readonly refused: number;
}

const IN_HAND = 2;

/** No further round is begun after so long, nor is a server warmed for longer: a slow one is known by then. */
const ENOUGH_MS = 60_000;

/**
 * Starts a server, warms it, asks it about the mails of the rounds, of the last one at a time, and stops it. No mail comes twice: a server that remembers mails, or what it knew of their hosts, gains nothing.
 */
export async function measurePeer(peer: Peer, workers: number, warming: readonly Uint8Array[], rounds: readonly (readonly Uint8Array[])[]): Promise<Measured> {
  const measured = [...rounds];
  const single = measured.pop() ?? [];
  const folder = mkdtempSync(join(tmpdir(), 'fuwake-peer-'));
  const port = await freePort();
  const server = await peer.start({ folder, port, workers });
  try {
    await askAll(peer, port, warming, workers * IN_HAND, performance.now() + ENOUGH_MS);
    const before = useOf(server.pid);
    const started = performance.now();
    const busy: number[] = [];
    let refused = 0;
    for (const mails of measured) {
      if (performance.now() - started > ENOUGH_MS) break;
      const asked = await askAll(peer, port, mails, workers * IN_HAND);
      busy.push(...asked.times);
      refused += asked.refused;
    }
    const wallMs = performance.now() - started;
    const after = useOf(server.pid);
    const alone = await askAll(peer, port, single, 1);
    const count = busy.length;
    return { mailsPerSecond: (count * 1_000) / wallMs, cpuMsPerMail: (after.cpuMs - before.cpuMs) / count, alone: latencyOf(alone.times), busy: latencyOf(busy), memoryMiB: useOf(server.pid).memoryMiB, refused: refused + alone.refused };
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function askAll({ ask }: Peer, port: number, mails: readonly Uint8Array[], atOnce: number, until = Number.POSITIVE_INFINITY): Promise<{ readonly times: readonly number[]; readonly refused: number }> {
  const times: number[] = [];
  let [next, refused] = [0, 0];
  const work = async (): Promise<void> => {
    while (next < mails.length && performance.now() < until) {
      const mail = mails[next++] as Uint8Array;
      const started = performance.now();
      if (!(await ask(port, mail))) refused++;
      times.push(performance.now() - started);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return { times, refused };
}

function latencyOf(times: readonly number[]): Latency {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { p50: at(0.5), p99: at(0.99) };
}

const freePort = (): Promise<number> => new Promise((done) => {
  const server = createServer().listen(0, '127.0.0.1', () => {
    const { port } = server.address() as AddressInfo;
    server.close(() => done(port));
  });
});
