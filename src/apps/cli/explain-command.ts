import { ConfigError } from '../../base/errors.ts';
import { RULES } from '../../findings/catalogue.ts';

/** `fuwake explain RULE-ID` */
export function explainCommand([id]: readonly string[]): number {
  const rule = RULES.find((rule) => rule.id === id);
  if (rule === undefined) throw new ConfigError('no-such-rule', `${id === undefined ? 'Which rule?' : `There is no rule “${id}”.`} The rules:\n${RULES.map((rule) => `  ${rule.id}`).join('\n')}`);
  process.stdout.write(`${rule.id}  (${rule.viewpoint}, ${rule.severity}, ${rule.bearing})\n\n${rule.title.ja}\n${rule.why.ja}\n\n${rule.title.en}\n${rule.why.en}\n\nneeds: ${rule.needs.join(', ')}   ATT&CK: ${rule.techniques.join(', ') || '–'}\nmore: docs/rules/${rule.id}.md\n`);
  return 0;
}
