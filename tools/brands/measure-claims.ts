import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readCorpus } from '../../src/adapters/corpus.ts';
import { dissectInStages } from '../../src/dissect.ts';
import type { Stages } from '../../src/dissect.ts';
import { shippedOptions } from '../../src/index.ts';

/*
 * Whether the brand that a mail claims to be is the right one, and on which mails the brand rules fire:
 *   node tools/brands/measure-claims.ts FOLDER|TAR.GZ …   mails of the set phish-ja are compared with their labels
 */

/** Rules that say that a brand is not who writes. */
const BRAND_RULES: readonly string[] = ['sender-brand-mismatch', 'sender-consumer-provider', 'sender-lookalike-domain', 'sender-two-brands', 'sender-brand-in-local-part', 'sender-id-elsewhere', 'sender-envelope-elsewhere', 'sender-signed-elsewhere'];

const LABELS = new URL('labels/phish-ja.tsv', import.meta.url);

function readLabels(): ReadonlyMap<string, string> {
  return new Map(readFileSync(LABELS, 'utf8').split('\n').filter((line) => line !== '' && !line.startsWith('#')).map((line): [string, string] => {
    const [digest = '', brandId = ''] = line.split('\t');
    return [digest, brandId];
  }));
}

const claimOf = ({ evidence }: Stages): string => {
  for (const seen of evidence.observations) if (seen.kind === 'brand-claim' && seen.isMain) return seen.brandId;
  return 'nobody';
};

/** Counts, and keeps the first few names of what was counted. */
class Tally {
  readonly #names = new Map<string, string[]>();
  add(key: string, name: string): void {
    const names = this.#names.get(key);
    if (names === undefined) this.#names.set(key, [name]);
    else names.push(name);
  }
  print(indent: string): void {
    for (const [key, names] of [...this.#names].toSorted(([, a], [, b]) => b.length - a.length)) {
      process.stdout.write(`${indent}${String(names.length).padStart(4)} ${key}   ${names.slice(0, 4).join(' ')}\n`);
    }
  }
}

async function measure(path: string, labels: ReadonlyMap<string, string>): Promise<void> {
  const options = shippedOptions();
  const [wrong, fired] = [new Tally(), new Tally()];
  let [mails, labelled, right, imitated, mismatched] = [0, 0, 0, 0, 0];
  for (const { name, bytes } of readCorpus(path)) {
    const stages = await dissectInStages(bytes, options).catch(() => null);
    if (stages === null) continue;
    mails++;
    const short = name.split('/').at(-1) ?? name;
    const claim = claimOf(stages);
    const label = labels.get(createHash('sha256').update(bytes).digest('hex'));
    if (label !== undefined) {
      labelled++;
      if (claim === label) right++;
      else wrong.add(`${label} read as ${claim}`, short);
      if (stages.verdict.imitated?.brandId === label) imitated++;
    }
    const rules = stages.findings.filter((finding) => BRAND_RULES.includes(finding.rule) && finding.severity !== 'note');
    if (rules.length > 0) mismatched++;
    for (const { rule, severity } of rules) fired.add(`${rule} (${severity}) claim ${claim}`, short);
  }
  const share = (part: number, whole: number): string => `${part} of ${whole} (${whole === 0 ? '–' : ((100 * part) / whole).toFixed(2)} %)`;
  process.stdout.write(`${path}\n  a brand rule fires on ${share(mismatched, mails)}\n`);
  fired.print('  ');
  if (labelled === 0) return;
  process.stdout.write(`  main claim right ${share(right, labelled)}; imitated brand of the verdict right ${share(imitated, labelled)}\n`);
  wrong.print('  ');
}

const paths = process.argv.slice(2);
if (paths.length === 0) {
  process.stderr.write('Give folders or .tar.gz of mails.\n');
  process.exitCode = 64;
} else {
  const labels = readLabels();
  for (const path of paths) await measure(path, labels);
}
