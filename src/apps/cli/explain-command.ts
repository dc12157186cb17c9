import { basename } from 'node:path';
import { ConfigError } from '../../base/errors.ts';
import { dissectEach } from '../../dissect.ts';
import { RULES } from '../../findings/catalogue.ts';
import type { Rule } from '../../findings/model.ts';
import { shippedOptions } from '../../index.ts';
import type { Dissection } from '../../report/model.ts';
import { readInput } from './read-input.ts';
import { languageOfUser } from './user-language.ts';

/** `fuwake explain RULE-ID [MAIL …]`: what a rule says; and on mails, why it fired or which condition failed. */
export async function explainCommand([id, ...paths]: readonly string[]): Promise<number> {
  const rule = RULES.find((rule) => rule.id === id);
  if (rule === undefined) throw new ConfigError('no-such-rule', `${id === undefined ? 'Which rule?' : `There is no rule “${id}”.`} The rules:\n${RULES.map((rule) => `  ${rule.id}`).join('\n')}`);
  process.stdout.write(about(rule));
  for (const path of paths) {
    const { bytes, limits } = await readInput(path);
    for await (const { dissection } of dissectEach(bytes, { ...shippedOptions(), name: path === '-' ? null : basename(path), inputLimits: limits })) {
      process.stdout.write(`\n${path}${dissection.input.position.of > 1 ? ` (${dissection.input.position.number})` : ''}: ${onMail(rule.id, dissection)}\n`);
    }
  }
  return 0;
}

const about = (rule: Rule): string =>
  `${rule.id}  (${rule.viewpoint}, ${rule.severity}, ${rule.bearing})\n\n${rule.title.ja}\n${rule.why.ja}\n\n${rule.title.en}\n${rule.why.en}\n\nneeds: ${rule.needs.join(', ')}   ATT&CK: ${rule.techniques.join(', ') || '–'}\nmore: docs/rules/${rule.id}.md\n`;

function onMail(id: string, { findings, nearMisses, verdict }: Dissection): string {
  const language = languageOfUser();
  const fired = findings.filter((finding) => finding.rule === id);
  if (fired.length === 0) return `it did not fire: ${nearMisses.find((miss) => miss.rule === id)?.failed ?? 'nothing matched'}`;
  const weight = verdict.weights.find((weight) => weight.rule === id);
  const pull = weight === undefined ? 'it weighs nothing' : `it pulls unwanted by ${weight.unwanted.toFixed(2)} and deception by ${weight.deception.toFixed(2)} (log-odds)`;
  return `${fired.map((finding) => finding.sentence[language]).join('\n  ')}\n  ${pull}`;
}
