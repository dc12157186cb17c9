import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { readCorpus } from '../../adapters/corpus.ts';
import { ConfigError } from '../../base/errors.ts';
import { dissectEach } from '../../dissect.ts';
import { RULES } from '../../findings/catalogue.ts';
import { shippedOptions } from '../../index.ts';
import type { Dissection } from '../../report/model.ts';
import type { UserRules } from '../../user-rules/model.ts';

const USAGE = 'fuwake rules check FILE.yaml\n  fuwake rules try FILE.yaml --mails DIR|TAR.GZ … [--phish DIR|TAR.GZ …] [--ham DIR|TAR.GZ …]';
/** Mails that changed are named up to here; the counts tell of all. */
const NAMED = 20;

/** `fuwake rules check|try FILE.yaml …`: whether own rules can be used, and what they would change. */
export async function rulesCommand(args: readonly string[]): Promise<number> {
  const { values, positionals: [verb, path] } = parseArgs({
    args: [...args], allowPositionals: true, strict: true,
    options: { mails: { type: 'string', multiple: true, default: [] }, phish: { type: 'string', multiple: true, default: [] }, ham: { type: 'string', multiple: true, default: [] } },
  });
  if (path === undefined || (verb !== 'check' && verb !== 'try')) throw new ConfigError('rules-usage', USAGE);
  const userRules = await readRuleFile(path);
  if (verb === 'check') {
    process.stdout.write(`${path}: ${userRules.rules.length} rules, ${userRules.exceptions.length} exceptions; all can be used.\n`);
    return 0;
  }
  const corpora = (['phish', 'ham', 'mails'] as const).flatMap((kind) => values[kind].map((folder) => ({ kind, folder })));
  if (corpora.length === 0) throw new ConfigError('rules-usage', USAGE);
  for (const { kind, folder } of corpora) process.stdout.write(await tryOn(userRules, kind, folder));
  return 0;
}

/** Reads a rule file. *Errors*: {@link ConfigError} with everything that is wrong with it. */
export async function readRuleFile(path: string): Promise<UserRules> {
  if (!existsSync(path)) throw new ConfigError('no-rules', `There is no rule file “${path}”.`);
  const { readUserRules } = await import('../../user-rules/read-rules.ts');
  return readUserRules(readFileSync(path, 'utf8'), path, RULES.map((rule) => rule.id));
}

async function tryOn(userRules: UserRules, kind: 'phish' | 'ham' | 'mails', folder: string): Promise<string> {
  const options = shippedOptions();
  const hits = new Map<string, number>([...userRules.rules, ...userRules.exceptions].map(({ id }) => [id, 0]));
  const failures = new Map<string, string>();
  const changes: string[] = [];
  const moves = new Map<string, number>();
  let mails = 0;
  let refused = 0;
  const note = (file: string, before: Dissection, after: Dissection): void => {
    mails += 1;
    const fired = [...after.findings.map((finding) => finding.rule), ...after.setAside.map((exception) => exception.exception)];
    for (const id of new Set(fired)) if (hits.has(id)) hits.set(id, (hits.get(id) ?? 0) + 1);
    for (const { id, detail } of after.ownRulesFailed) failures.set(id, detail);
    if (before.verdict.label === after.verdict.label) return;
    const move = `${before.verdict.label} → ${after.verdict.label}`;
    moves.set(move, (moves.get(move) ?? 0) + 1);
    changes.push(`    ${basename(file)}: ${move} (unwanted ${before.verdict.unwanted} → ${after.verdict.unwanted})`);
  };
  for (const { name, bytes } of readCorpus(folder)) {
    try {
      const [before, after] = [await all(bytes, { ...options, name }), await all(bytes, { ...options, name, userRules })];
      before.forEach((one, at) => note(name, one, after[at] ?? one));
    } catch {
      refused += 1;
    }
  }
  return [
    `${folder} (${kind}): ${mails} mails${refused === 0 ? '' : `, ${refused} refused as no mail`}`,
    ...[...hits].map(([id, count]) => `  ${id}: ${count} hits${kind === 'ham' && count > 0 ? ' on mail that is wanted' : ''}${failures.has(id) ? `; failed on some: ${failures.get(id)}` : ''}`),
    moves.size === 0 ? '  no verdict changes' : `  verdicts that change: ${[...moves].map(([move, count]) => `${count} × ${move}`).join(', ')}`,
    ...changes.slice(0, NAMED), ...(changes.length > NAMED ? [`    … and ${changes.length - NAMED} more`] : []), '',
  ].join('\n');
}

async function all(bytes: Uint8Array, options: Parameters<typeof dissectEach>[1]): Promise<readonly Dissection[]> {
  const dissections: Dissection[] = [];
  for await (const stages of dissectEach(bytes, options)) dissections.push(stages.dissection);
  return dissections;
}
