import type { Evidence } from '../evidence/model.ts';
import type { Finding } from '../findings/model.ts';
import type { Judgement } from './model.ts';

/** The findings with the user's own among them and without those that an exception sets aside. */
export function applyJudgement(findings: readonly Finding[], { findings: own, setAside }: Judgement, evidence: Evidence): readonly Finding[] {
  const isSetAside = (rule: string): boolean => setAside.some((exception) => exception.rule === rule);
  const added = own.map(({ rule, observations }): Finding => {
    const seen = evidence.observations.filter((observation) => observations.includes(observation.id));
    return {
      rule: rule.id, viewpoint: rule.viewpoint, severity: rule.severity, bearing: 'incriminates', title: rule.title, sentence: rule.sentence, why: rule.why,
      observations: seen.map((observation) => observation.id), places: seen.flatMap((observation) => observation.places), techniques: rule.techniques, shows: null,
    };
  });
  return [...findings, ...added].filter((finding) => !isSetAside(finding.rule));
}
