import type { Rule } from './model.ts';

/** A rule as it is written down; what most rules share has a default here. */
export type RuleDefinition = Omit<Rule, 'bearing' | 'techniques' | 'provenance'> & Partial<Pick<Rule, 'bearing' | 'techniques' | 'provenance'>>;

/** Completes a rule: it incriminates, names no ATT&CK technique and speaks even of pasted text, unless it says otherwise. */
export function defineRule(rule: RuleDefinition): Rule {
  return Object.freeze({ bearing: 'incriminates', techniques: [], provenance: 'pasted', ...rule });
}
