import { existsSync } from 'node:fs';
import { simpleParser } from 'mailparser';
import PostalMime from 'postal-mime';
import { parseMessage } from '../../src/message/parse-message.ts';
import { readCorpus } from '../../src/adapters/corpus.ts';
import type { CorpusFile } from '../../src/adapters/corpus.ts';

// Measures the parser alone against the two libraries that serve as its oracles, on the same mails in the same run.
// Usage: node tools/bench/bench-message.ts [--ours-only] [FOLDER|TAR.GZ …]

const DEFAULTS = ['../shared/corpora/phish-honeypot.tar.gz', '../shared/corpora/ham-list-sf.tar.gz'];

/** The best of so many rounds counts: the others tell of what else the machine was doing. */
const ROUNDS = 2;

interface Contestant {
  readonly name: string;
  readonly parse: (bytes: Uint8Array) => unknown;
}

const CONTESTANTS: readonly Contestant[] = [
  { name: 'fuwake', parse: (bytes) => parseMessage(bytes) },
  { name: 'mailparser', parse: (bytes) => simpleParser(Buffer.from(bytes)) },
  { name: 'mailparser, lean', parse: (bytes) => simpleParser(Buffer.from(bytes), { skipHtmlToText: true, skipTextToHtml: true, skipTextLinks: true, skipImageLinks: true }) },
  { name: 'postal-mime', parse: (bytes) => PostalMime.parse(bytes) },
];

async function measure({ name, parse }: Contestant, mails: readonly CorpusFile[], megabytes: number): Promise<void> {
  for (const { bytes } of mails.slice(0, 300)) await attempt(parse, bytes);
  let faults = 0;
  let seconds = Infinity;
  let processorSeconds = Infinity;
  for (let round = 0; round < ROUNDS; round++) {
    faults = 0;
    const begin = performance.now();
    const processor = process.cpuUsage();
    for (const { bytes } of mails) {
      if (!(await attempt(parse, bytes))) faults++;
    }
    seconds = Math.min(seconds, (performance.now() - begin) / 1000);
    const { user, system } = process.cpuUsage(processor);
    processorSeconds = Math.min(processorSeconds, (user + system) / 1e6);
  }
  const rate = (time: number): string =>
    `${Math.round(mails.length / time).toString().padStart(7)} mails/s ${(megabytes / time).toFixed(1).padStart(7)} MB/s`;
  process.stdout.write(`${name.padEnd(18)}${rate(seconds)}   by processor time ${rate(processorSeconds)}   ${faults} faults\n`);
}

async function attempt(parse: Contestant['parse'], bytes: Uint8Array): Promise<boolean> {
  try {
    const result = parse(bytes);
    // Ours is no promise, and must not pay for the turn of the event loop that the others need.
    if (result instanceof Promise) await result;
    return true;
  } catch {
    return false;
  }
}

const args = process.argv.slice(2);
const oursOnly = args.includes('--ours-only');
const given = args.filter((arg) => !arg.startsWith('--'));
const paths = (given.length > 0 ? given : DEFAULTS).filter((path) => {
  if (existsSync(path)) return true;
  process.stderr.write(`There is no ${path}: left out. Name a folder of mails or a .tar.gz.\n`);
  return false;
});
const mails = paths.flatMap(readCorpus);
if (mails.length === 0) {
  process.stderr.write('No mails to measure with.\n');
  process.exitCode = 64;
} else {
  const megabytes = mails.reduce((sum, { bytes }) => sum + bytes.length, 0) / 1e6;
  process.stdout.write(`${mails.length} mails, ${megabytes.toFixed(1)} MB\n`);
  for (const contestant of CONTESTANTS.slice(0, oursOnly ? 1 : undefined)) await measure(contestant, mails, megabytes);
  process.stdout.write(`peak memory ${Math.round(process.resourceUsage().maxRSS / 1024)} MiB, of which the mails ${megabytes.toFixed(0)} MB\n`);
}
