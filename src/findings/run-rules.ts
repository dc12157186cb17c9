import { isAtLeast } from '../base/provenance.ts';
import type { Evidence } from '../evidence/model.ts';
import type { EvidenceReader, Finding, NearMiss, Rule, RuleResult } from './model.ts';
import { readEvidence } from './read-evidence.ts';

/** Forms an opinion: every rule reads the whole evidence, in the catalogue's order. */
export function runRules(evidence: Evidence, rules: readonly Rule[]): { readonly findings: readonly Finding[]; readonly nearMisses: readonly NearMiss[] } {
  const reader = readEvidence(evidence);
  const findings: Finding[] = [];
  const nearMisses: NearMiss[] = [];
  for (const rule of rules) {
    const results = resultsOf(rule, reader);
    if (typeof results === 'string') nearMisses.push({ rule: rule.id, failed: results });
    else for (const result of results) findings.push(finding(rule, result));
  }
  return { findings, nearMisses };
}

function resultsOf(rule: Rule, reader: EvidenceReader): readonly RuleResult[] | string {
  if (!isAtLeast(reader.provenance, rule.provenance)) return `needs the mail as ${rule.provenance}, has it as ${reader.provenance}`;
  for (const kind of rule.needs) if (reader.all(kind).length === 0) return `no ${kind} was observed`;
  const results = rule.evaluate(reader);
  return typeof results !== 'string' && results.length === 0 ? 'nothing matched' : results;
}

function finding(rule: Rule, result: RuleResult): Finding {
  const places = result.places ?? result.observations.flatMap((observation) => observation.places);
  return {
    rule: rule.id, viewpoint: rule.viewpoint, severity: result.severity ?? rule.severity, bearing: rule.bearing,
    title: rule.title, sentence: result.sentence, why: rule.why,
    observations: result.observations.map((observation) => observation.id), places: places.slice(0, 6), techniques: rule.techniques, shows: rule.shows,
  };
}
