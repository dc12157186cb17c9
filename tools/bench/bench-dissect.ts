/** Measures the whole offline dissection on one core: throughput, latency, memory. */
import { existsSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { dissectInStages } from '../../src/dissect.ts';
import { shippedOptions } from '../../src/index.ts';
import { readCorpus } from '../../src/adapters/corpus.ts';

const DEFAULTS = ['../shared/corpora/phish-honeypot.tar.gz', '../shared/corpora/phish-ja.tar.gz', '../shared/corpora/ham-list-sf.tar.gz'];
/** Mails of one set, evenly spread: enough for a steady figure, few enough to wait for. */
const SAMPLE = 500;

const paths = process.argv.slice(2).length > 0 ? process.argv.slice(2) : DEFAULTS;
const options = shippedOptions();
for (const path of paths) {
  if (!existsSync(path)) {
    process.stdout.write(`${path}: not there, not measured\n`);
    continue;
  }
  const all = readCorpus(path);
  const step = Math.max(1, Math.floor(all.length / SAMPLE));
  const mails = all.filter((_, at) => at % step === 0);
  const times: number[] = [];
  let refused = 0;
  for (const { bytes } of mails) {
    const start = performance.now();
    await dissectInStages(bytes, options).catch(() => { refused += 1; });
    times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  const at = (share: number): string => (times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0).toFixed(1);
  const total = times.reduce((sum, time) => sum + time, 0);
  const peak = (process.resourceUsage().maxRSS / 1024).toFixed(0);
  process.stdout.write(`${path}: ${mails.length} mails, ${((mails.length / total) * 1000).toFixed(0)} mails/s, p50 ${at(0.5)} ms, p99 ${at(0.99)} ms, worst ${at(1)} ms, refused ${refused}, peak ${peak} MiB\n`);
}
