import type { ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { openClient } from '../../src/client/api.ts';
import { kill, mailOf, openHouse, sleep } from '../crash/house.ts';
import type { Seeded } from './seed-cases.ts';

/** Plain values: it goes to a process of its own. */
export interface LoadOptions {
  readonly folder: string;
  readonly databaseUrl: string | null;
  readonly seeded: Seeded;
  readonly seconds: number;
  /** Mails handed in a second. */
  readonly rate: number;
  /** Mails dissected at once. With PostgreSQL by a process of its own. */
  readonly workers: number;
}

/** Of one kind of request, in milliseconds, from the moment at which it was due. */
export interface Latency {
  readonly count: number;
  readonly failed: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly max: number;
}

export interface LoadResult {
  readonly seconds: number;
  readonly acceptedPerSecond: number;
  readonly dissectedDuring: number;
  /** Mails that waited at the end, and how long the workers took for them. */
  readonly waitingAtEnd: number;
  readonly drainedInS: number;
  readonly latencies: Readonly<Record<string, Latency>>;
  /** Why requests failed, and how many each. */
  readonly failures: Readonly<Record<string, number>>;
  /** Processor seconds, of two cores' `2 × seconds`. */
  readonly processorS: Readonly<Record<string, number>>;
  readonly serverMiB: number;
  /** How late the server's own thread came to what was due, and this program: where the second is late, the latencies are partly its own. */
  readonly loopDelayMs: Readonly<Record<'server' | 'this program', { readonly p50: number; readonly p99: number; readonly max: number }>>;
  /** Of the machine, over the last minute; with others at work on it, the latencies are theirs too. */
  readonly machineLoad: number;
}

/** What people look for: a word of one case, of a thousandth, of many, a word of Japanese, and one that is nowhere. */
const QUESTIONS = (nth: number): readonly string[] => [`seed${1 + ((nth * 7919) % 90_000)}`, `lot${nth % 1_000}`, 'example', '楽天', 'アカウント 確認', 'zebra', 'account'];
const WARM_MS = 3_000;
const LOOP_MS = 5;
/** A program that comes later than this to its own work measures itself. */
const OWN_DELAY_MS = 10;

/** Hands mails in at a steady rate and reads beside it. Nobody waits for an answer before the next one asks, as on a real desk. */
export async function loadRun({ folder, databaseUrl, seeded, seconds, rate, workers }: LoadOptions, say: (words: string) => void): Promise<LoadResult> {
  const house = await openHouse({ folder, databaseUrl, environment: { FUWAKE_LEASE_MS: '30000' } });
  const server = house.start('serve', databaseUrl === null ? workers : 0);
  const worker = databaseUrl === null ? null : house.start('worker', workers);
  await house.ready();
  const analyst = openClient({ baseUrl: house.baseUrl, key: seeded.key });
  const newcomer = openClient({ baseUrl: house.baseUrl, key: seeded.newcomer });
  const taken = new Map<string, number[]>();
  const failures = new Map<string, number>();
  const reasons: Record<string, number> = {};
  const pending = new Set<Promise<void>>();
  let isMeasured = false;
  const every = async (name: string, perSecond: number, ask: (nth: number) => Promise<unknown>): Promise<void> => {
    const began = performance.now();
    const times: number[] = [];
    taken.set(name, times);
    for (let nth = 0; performance.now() - began < WARM_MS + seconds * 1_000; nth++) {
      const due = began + (nth * 1_000) / perSecond;
      if (due > performance.now()) await sleep(due - performance.now());
      const asked = ask(nth).then(() => { if (isMeasured) times.push(performance.now() - due); }, (error: unknown) => {
        failures.set(name, (failures.get(name) ?? 0) + 1);
        const reason = error instanceof Error ? `${error.message} ${error.cause instanceof Error && 'code' in error.cause ? String(error.cause.code) : ''}`.trim() : 'unknown';
        reasons[reason] = (reasons[reason] ?? 0) + 1;
      }).finally(() => pending.delete(asked));
      pending.add(asked);
    }
  };
  const pick = (nth: number): string => seeded.ids[(nth * 104_729) % seeded.ids.length] ?? '';
  const tolerant = async (work: Promise<unknown>): Promise<unknown> => await work.catch((error: unknown) => { if (!(error instanceof Error && 'status' in error && error.status === 404)) throw error; });
  const metric = async (): Promise<(line: string) => number> => {
    const text = await (await fetch(`${house.baseUrl}/metrics`)).text();
    return (line) => Number(text.split('\n').find((each) => each.startsWith(`${line} `))?.slice(line.length + 1) ?? 0);
  };
  const unfinished = async (): Promise<number> => {
    const of = await metric();
    return of('fuwake_jobs{state="waiting"}') + of('fuwake_jobs{state="running"}');
  };
  const own = monitorEventLoopDelay({ resolution: LOOP_MS });
  const starting = Promise.all([
    every('hand in', rate, (nth) => analyst.submit({ kind: 'source', name: `load-${nth}.eml`, text: mailOf(nth), visibility: 'team' })),
    every('case', 20, (nth) => tolerant(analyst.case(pick(nth)))),
    every('dissection', 4, (nth) => tolerant(analyst.dissection(pick(nth), 1))),
    every('list', 4, (nth) => (nth % 2 === 0 ? analyst : newcomer).cases({ limit: 50 })),
    every('list: filtered', 2, (nth) => analyst.cases({ limit: 50, ...[{ label: 'phishing' as const }, { brand: 'rakuten' }, { mine: 'true' as const }, { state: 'done' as const, label: 'junk' as const }][nth % 4] })),
    every('search', 4, (nth) => (nth % 2 === 0 ? analyst : newcomer).cases({ limit: 50, text: QUESTIONS(nth)[nth % QUESTIONS(nth).length] ?? '' })),
    every('figures', 0.5, () => analyst.figures({ from: new Date(Date.now() - 30 * 86_400_000).toISOString().slice(0, 10), to: new Date().toISOString().slice(0, 10) })),
  ]);
  await sleep(WARM_MS);
  isMeasured = true;
  const before = [processorS(server), worker === null ? 0 : processorS(worker), ownS()] as const;
  const waitingBefore = await unfinished();
  own.enable();
  await starting;
  own.disable();
  const after = [processorS(server), worker === null ? 0 : processorS(worker), ownS()] as const;
  const atEnd = await metric();
  const waitingAtEnd = atEnd('fuwake_jobs{state="waiting"}') + atEnd('fuwake_jobs{state="running"}');
  const lateMs = (quantile: string): number => round(atEnd(`fuwake_event_loop_delay_seconds{quantile="${quantile}"}`) * 1_000);
  const ownMs = (percentile: number): number => round(Math.max(0, own.percentile(percentile) / 1_000_000 - LOOP_MS));
  await Promise.all(pending);
  const accepted = taken.get('hand in')?.length ?? 0;
  say(`${accepted} mails accepted in ${seconds} s, ${waitingAtEnd} wait. Waiting for the workers.`);
  if (ownMs(99) > OWN_DELAY_MS) say(`This program itself came up to ${ownMs(99)} ms late (p99): the latencies hold that too.`);
  const since = Date.now();
  const serverMiB = residentMiB(server);
  while (await unfinished() > 0 && Date.now() - since < 300_000) await sleep(200);
  const drainedInS = (Date.now() - since) / 1_000;
  for (const child of [server, worker]) if (child !== null) await kill(child, 'SIGTERM');
  return {
    seconds, acceptedPerSecond: round(accepted / seconds), dissectedDuring: accepted + waitingBefore - waitingAtEnd, waitingAtEnd, drainedInS: round(drainedInS),
    latencies: Object.fromEntries([...taken].map(([name, times]) => [name, latencyOf(times, failures.get(name) ?? 0)])),
    failures: reasons,
    processorS: { server: round(after[0] - before[0]), worker: round(after[1] - before[1]), 'this program': round(after[2] - before[2]) }, serverMiB,
    loopDelayMs: { server: { p50: lateMs('0.5'), p99: lateMs('0.99'), max: lateMs('1') }, 'this program': { p50: ownMs(50), p99: ownMs(99), max: ownMs(100) } }, machineLoad: round(loadavg()[0] ?? 0),
  };
}

function latencyOf(times: readonly number[], failed: number): Latency {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number): number => round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);
  return { count: sorted.length, failed, p50: at(0.5), p95: at(0.95), p99: at(0.99), max: at(1) };
}

const round = (value: number): number => Math.round(value * 10) / 10;

/** The kernel counts in hundredths of a second. */
const TICKS = 100;

/** Processor time of a process so far. */
function processorS({ pid }: ChildProcess): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) /, '').split(' ');
  return (Number(fields[11]) + Number(fields[12])) / TICKS;
}

function ownS(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000_000;
}

/** Resident memory of a process. */
export const residentMiB = ({ pid }: ChildProcess): number => Math.round(Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1_024);
