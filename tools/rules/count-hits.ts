import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { NoMailError } from '../../src/base/errors.ts';
import { dissectInStages } from '../../src/dissect.ts';
import { shippedOptions } from '../../src/index.ts';
import { readCorpus } from '../bench/read-corpus.ts';

/** What the rules did on one set of mails. */
export interface SetHits {
  readonly path: string;
  readonly mails: number;
  /** Files that are no mail. */
  readonly refused: number;
  /** By rule id: mails on which it fired at all, and on which it fired as more than a note. */
  readonly byRule: ReadonlyMap<string, { readonly any: number; readonly aboveNote: number }>;
  /** Names of the mails on which the rule that was asked for fired above `note`. */
  readonly shown: readonly string[];
  /** Labels of the verdict, counted. */
  readonly labels: ReadonlyMap<string, number>;
}

export interface CountInput {
  readonly path: string;
  /** At most so many mails, evenly spread over the set; 0 for all. */
  readonly sample: number;
  /** The rule whose mails are named. */
  readonly show: string | null;
}

interface Share extends CountInput {
  readonly shard: number;
  readonly shards: number;
}

/** Dissects a set offline, over so many threads, and counts. */
export async function countHits(input: CountInput, jobs: number): Promise<SetHits> {
  const counted = jobs <= 1 ? [await countShare({ ...input, shard: 0, shards: 1 })]
    : await Promise.all(Array.from({ length: jobs }, (_, shard) => inThread({ ...input, shard, shards: jobs })));
  return counted.reduce((a, b) => ({
    path: a.path, mails: a.mails + b.mails, refused: a.refused + b.refused, shown: [...a.shown, ...b.shown].toSorted(),
    byRule: merged(a.byRule, b.byRule, (x, y) => ({ any: x.any + y.any, aboveNote: x.aboveNote + y.aboveNote })),
    labels: merged(a.labels, b.labels, (x, y) => x + y),
  }));
}

function merged<V>(a: ReadonlyMap<string, V>, b: ReadonlyMap<string, V>, add: (x: V, y: V) => V): ReadonlyMap<string, V> {
  const sum = new Map(a);
  for (const [key, value] of b) {
    const before = sum.get(key);
    sum.set(key, before === undefined ? value : add(before, value));
  }
  return sum;
}

function inThread(share: Share): Promise<SetHits> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL(import.meta.url), { workerData: share });
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}

async function countShare({ path, sample, show, shard, shards }: Share): Promise<SetHits> {
  const all = readCorpus(path);
  const step = sample === 0 ? 1 : Math.max(1, Math.ceil(all.length / sample));
  const chosen = all.filter((_, at) => at % step === 0).filter((_, at) => at % shards === shard);
  const options = shippedOptions();
  const byRule = new Map<string, { any: number; aboveNote: number }>();
  const labels = new Map<string, number>();
  const shown: string[] = [];
  let mails = 0;
  let refused = 0;
  for (const { name, bytes } of chosen) {
    try {
      const { findings, verdict } = await dissectInStages(bytes, options);
      mails += 1;
      labels.set(verdict.label, (labels.get(verdict.label) ?? 0) + 1);
      for (const [rule, ofRule] of Map.groupBy(findings, (finding) => finding.rule)) {
        const isAboveNote = ofRule.some((finding) => finding.severity !== 'note');
        const before = byRule.get(rule) ?? { any: 0, aboveNote: 0 };
        byRule.set(rule, { any: before.any + 1, aboveNote: before.aboveNote + (isAboveNote ? 1 : 0) });
        if (rule === show) shown.push(`${name}\t${ofRule.map((finding) => `${finding.severity}: ${finding.sentence.en}`).join(' ')}`);
      }
    } catch (error) {
      if (!(error instanceof NoMailError)) throw error;
      refused += 1;
    }
  }
  return { path, mails, refused, byRule, shown, labels };
}

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
if (!isMainThread && parentPort !== null) parentPort.postMessage(await countShare(workerData as Share));
