import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readCorpus } from '../../src/adapters/corpus.ts';
import { Dice } from './dice.ts';
import { entries } from './entries.ts';
import { nextCase } from './mutate.ts';
import { bytesPromise, givenPromise } from './promises.ts';

// Feeds broken mails to every parser entry until the time is up, or whole corpora once. What breaks a promise is
// written down and its path printed.
// Usage: npm run fuzz -- [--minutes N] [--seed S] [--entry NAME]   or   npm run fuzz -- --over FOLDER|TAR.GZ …

/** Broken promises after which it stops: more of them tell the same. */
const MOST_BROKEN = 10;

const args = process.argv.slice(2);
const option = (name: string): string | undefined => (args.includes(name) ? args[args.indexOf(name) + 1] : undefined);
const broken: string[] = [];

function complain(name: string, text: string, complaint: string): void {
  const folder = join(tmpdir(), 'fuwake-fuzz');
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `${name}.bin`);
  writeFileSync(path, text, 'latin1');
  broken.push(path);
  process.stdout.write(`${path}: ${complaint}\n`);
}

function fuzz(): void {
  const samples = existsSync('samples') ? readdirSync('samples').filter((name) => name.endsWith('.eml')).map((name) => readFileSync(join('samples', name), 'latin1')) : [];
  const doors = entries(samples.filter((text) => text.length < 100_000)).filter(({ name }) => (option('--entry') ?? name) === name);
  const dice = new Dice(Number(option('--seed') ?? 1));
  const tried = new Map<string, number>();
  const end = performance.now() + Number(option('--minutes') ?? 0.5) * 60_000;
  while (performance.now() < end && broken.length < MOST_BROKEN) {
    const door = dice.pick(doors);
    const nth = (tried.get(door.name) ?? 0) + 1;
    tried.set(door.name, nth);
    const text = nextCase(door, dice);
    const complaint = door.broken(text);
    if (complaint !== null) complain(`${door.name}-${nth}`, text, complaint);
  }
  for (const [name, count] of tried) process.stdout.write(`${String(count).padStart(9)}  ${name}\n`);
}

function readOver(paths: readonly string[]): void {
  for (const path of paths) {
    const before = broken.length;
    const mails = readCorpus(path);
    for (const [nth, { name, bytes }] of mails.entries()) {
      const text = Buffer.from(bytes).toString('latin1');
      // The bytes as they are, and with LF alone, so that both kinds of line end are read of every mail.
      const complaint = bytesPromise(text) ?? bytesPromise(text.replaceAll('\r\n', '\n')) ?? givenPromise(text);
      if (complaint !== null && broken.length < MOST_BROKEN) complain(`over-${nth}`, text, `${name}: ${complaint}`);
    }
    process.stdout.write(`${String(mails.length).padStart(9)}  ${path}, ${broken.length - before} broke a promise\n`);
  }
}

if (args.includes('--over')) readOver(args.slice(args.indexOf('--over') + 1));
else fuzz();
process.stdout.write(`${broken.length} broke a promise\n`);
if (broken.length > 0) process.exitCode = 70;
