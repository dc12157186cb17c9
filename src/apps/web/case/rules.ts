import type { Rule } from '../../../findings/model.ts';

let loaded: Promise<ReadonlyMap<string, Rule>> | null = null;

/** What each rule looks for, by id; fetched once, when it is first wanted. */
export function loadRules(): Promise<ReadonlyMap<string, Rule>> {
  loaded ??= import('../../../findings/catalogue.ts').then(({ RULES }) => new Map(RULES.map((rule) => [rule.id, rule])), (cause: unknown) => { loaded = null; throw cause; });
  return loaded;
}
