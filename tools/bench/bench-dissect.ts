/** Measures the whole offline dissection on one thread: throughput, latency, memory, and what each stage takes of it. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readCorpus } from '../../src/adapters/corpus.ts';
import { dissect as dissectWhole } from '../../src/dissect.ts';
import { shippedOptions } from '../../src/index.ts';
import { StageClock } from './stage-clock.ts';

const DEFAULTS = ['../shared/corpora/phish-honeypot.tar.gz', '../shared/corpora/phish-ja.tar.gz', '../shared/corpora/ham-list-sf.tar.gz'];
/**
 * Mails of one set that are measured, evenly spread: enough for a steady figure, few enough to wait for. Processor time
 * comes in ticks of some milliseconds on many systems: means hold, a single mail's figure is no finer than that.
 */
const SAMPLE = 400;
/** Other mails of the set dissected beforehand: until then the engine is still compiling, which a server does once a day. */
const WARM_UP = 200;

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const args = process.argv.slice(2);
if (args[0] === '--one') await measure(args[1] ?? '');
else {
  say(`Offline dissection on one thread. Load when it began: ${loadavg().map((load) => load.toFixed(1)).join(' ')} on ${availableParallelism()} processors.`);
  for (const path of args.length > 0 ? args : DEFAULTS) {
    // Each set in a process of its own: one set's memory and compiled code are not the next one's.
    if (existsSync(path)) spawnSync(process.execPath, [...process.execArgv, fileURLToPath(import.meta.url), '--one', path], { stdio: 'inherit' });
    else say(`\n${path}: not there, not measured`);
  }
}

async function measure(path: string): Promise<void> {
  const all = readCorpus(path);
  const mails = spread(all, SAMPLE);
  const others = all.filter((mail) => !mails.includes(mail));
  const warmUp = spread(others.length > 0 ? others : mails, WARM_UP);
  const options = shippedOptions();
  let refused = 0;
  const dissect = (bytes: Uint8Array, watch?: (step: string) => void): Promise<unknown> =>
    dissectWhole(bytes, { ...options, ...(watch === undefined ? {} : { watch }) }).catch(() => { refused += 1; });
  for (const { bytes } of warmUp) await dissect(bytes);
  refused = 0;
  const restMiB = process.memoryUsage.rss() / 2 ** 20;
  const [wallMs, threadMs]: [number[], number[]] = [[], []];
  const before = process.cpuUsage();
  for (const { bytes } of mails) {
    const [wall, thread] = [performance.now(), threadMillis()];
    await dissect(bytes);
    wallMs.push(performance.now() - wall);
    threadMs.push(threadMillis() - thread);
  }
  const { user, system } = process.cpuUsage(before);
  say(`\n${basename(path)}: ${mails.length} of ${all.length} mails, after ${warmUp.length}${others.length > 0 ? ' others' : ''} to warm up; refused ${refused}`);
  say(`  wall clock       ${figures(wallMs)}`);
  say(`  processor        ${figures(threadMs)}`);
  say(`  with the engine's own threads (memory, compiler) ${((mails.length * 1e6) / (user + system)).toFixed(0)} mails/s`);
  say(`  memory           ${restMiB.toFixed(0)} MiB with the mails in it, at most ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MiB`);
  // Once more for the stages, since looking at the clock thirty times a mail costs something itself.
  const clock = new StageClock(threadMillis);
  for (const { bytes } of mails) {
    await dissect(bytes, clock.begin);
    clock.end();
  }
  for (const line of clock.table(mails.length)) say(`  ${line}`);
}

function threadMillis(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1_000;
}

function spread<T>(all: readonly T[], count: number): readonly T[] {
  const step = Math.max(1, all.length / count);
  return Array.from({ length: Math.min(count, all.length) }, (_, at) => all[Math.floor(at * step)] as T);
}

function figures(times: readonly number[]): string {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number): string => (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(1);
  const total = sorted.reduce((sum, time) => sum + time, 0);
  return `${((sorted.length * 1_000) / total).toFixed(0).padStart(5)} mails/s   p50 ${at(0.5)} ms, p99 ${at(0.99)} ms, worst ${at(1)} ms`;
}
