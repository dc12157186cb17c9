/**
 * Prints, for every rule, its weight and on which share of each set of mails it fires, and marks the rules that fire
 * above `note` on more than {@link BEARABLE} of a set of genuine mail.
 *
 * Usage: npm run rules:report -- [--set DIR|TAR.GZ …] [--sample N] [--jobs N] [--only ID-PREFIX] [--show RULE-ID]
 */
import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { RULES } from '../../src/findings/catalogue.ts';
import type { Rule } from '../../src/findings/model.ts';
import { pullOf } from '../../src/verdict/weigh-findings.ts';
import { shippedOptions } from '../../src/index.ts';
import { countHits } from './count-hits.ts';
import type { SetHits } from './count-hits.ts';

const DEFAULTS = ['ham-list-i2c', 'ham-list-sf', 'ham-2002', 'ham-bounces', 'phish-ja', 'phish-honeypot', 'phish-list-sf-candidates', 'phish-2005', 'spam-list-sf', 'spam-2002']
  .map((name) => `../shared/corpora/${name}.tar.gz`);
/** What a rule may cost: one genuine mail in three hundred. */
const BEARABLE = 0.003;

const { values } = parseArgs({
  options: {
    set: { type: 'string', multiple: true }, sample: { type: 'string', default: '0' }, jobs: { type: 'string', default: '1' },
    only: { type: 'string', default: '' }, show: { type: 'string' },
  },
});

const paths = (values.set ?? DEFAULTS).filter((path) => {
  if (existsSync(path)) return true;
  process.stderr.write(`${path}: not there, not measured\n`);
  return false;
});
const sets: SetHits[] = [];
for (const path of paths) {
  process.stderr.write(`${path} …\n`);
  sets.push(await countHits({ path, sample: Number(values.sample), show: values.show ?? null }, Number(values.jobs)));
}

if (sets.length === 0) {
  process.stderr.write('No mails to measure with.\n');
  process.exitCode = 64;
} else if (values.show !== undefined) {
  for (const { path, shown } of sets) process.stdout.write(`${nameOf(path)}: ${shown.length}\n${shown.map((line) => `  ${line}\n`).join('')}`);
} else {
  const rules = RULES.filter((rule) => rule.id.startsWith(values.only));
  for (const line of tableOf(rules)) process.stdout.write(`${line}\n`);
}

function nameOf(path: string): string {
  return basename(path).replace(/\.(?:tar\.gz|tgz|tar)$/, '');
}

function tableOf(rules: readonly Rule[]): readonly string[] {
  const { weights } = shippedOptions();
  const costly = new Set<string>();
  const rows = rules.map((rule) => {
    const weight = pullOf({ rule: rule.id, severity: rule.severity, bearing: rule.bearing }, weights);
    const cells = sets.map((set) => {
      const cell = cellOf(rule, set);
      if (cell.endsWith('!')) costly.add(rule.id);
      return cell;
    });
    const pull = rule.bearing === 'informs' ? '–' : `${weight.unwanted.toFixed(2)}/${weight.deception.toFixed(2)}`;
    return [rule.id, rule.severity, pull, ...cells];
  });
  const labels = [...new Set(sets.flatMap((set) => [...set.labels.keys()]))].toSorted();
  return [
    ...aligned([
      ['rule', 'severity', 'weight', ...sets.map((set) => nameOf(set.path))],
      ['mails', '', '', ...sets.map((set) => `${set.mails}`)],
      ...rows,
      ...labels.map((label) => [`verdict: ${label}`, '', '', ...sets.map((set) => percent((set.labels.get(label) ?? 0) / Math.max(1, set.mails)))]),
    ]),
    '', `Per cent of the mails on which a rule fires; "n" where it fires as a note only. Weight: unwanted/deception, log-odds.`,
    costly.size === 0 ? `No rule fires above note on more than ${percent(BEARABLE)} % of genuine mail.`
      : `! fires above note on more than ${percent(BEARABLE)} % of genuine mail: ${[...costly].join(', ')}`,
    `${rules.length} rules.`,
  ];
}

/** The share of mails; what only fired as a note stands behind a plus. */
function cellOf(rule: Rule, set: SetHits): string {
  const hits = set.byRule.get(rule.id);
  if (hits === undefined) return '·';
  const share = hits.aboveNote / Math.max(1, set.mails);
  const notes = hits.any - hits.aboveNote;
  const isCostly = nameOf(set.path).startsWith('ham') && rule.bearing === 'incriminates' && share > BEARABLE;
  const told = [...(hits.aboveNote > 0 ? [percent(share)] : []), ...(notes > 0 ? [`${percent(notes / Math.max(1, set.mails))}n`] : [])].join('+');
  return `${told}${isCostly ? ' !' : ''}`;
}

function percent(share: number): string {
  return (share * 100).toFixed(share < 0.1 ? 2 : 1);
}

function aligned(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) => row.map((cell, column) => (column < 2 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join('  ').trimEnd());
}
