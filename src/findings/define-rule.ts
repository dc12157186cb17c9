import type { Rule } from './model.ts';

/** A rule as it is written down; what most rules share has a default here. */
export type RuleDefinition = Omit<Rule, 'bearing' | 'techniques' | 'provenance' | 'shows'> & Partial<Pick<Rule, 'bearing' | 'techniques' | 'provenance' | 'shows'>>;

/** Completes a rule: it incriminates, names no ATT&CK technique, shows no trade and speaks even of pasted text, unless it says otherwise. */
export function defineRule(rule: RuleDefinition): Rule {
  return Object.freeze({ bearing: 'incriminates', techniques: [], provenance: 'pasted', shows: null, ...rule });
}
