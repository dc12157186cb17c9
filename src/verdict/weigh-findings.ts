import type { Finding, Severity } from '../findings/model.ts';

/** One rule's pull on the two figures, in log-odds. */
export interface Weight {
  readonly unwanted: number;
  readonly deception: number;
}

/** Weights as data: `data/verdict/weights.json`. Rules that are not named there weigh by their severity. */
export interface Weights {
  readonly bias: Weight;
  readonly bySeverity: Readonly<Record<Severity, Weight>>;
  readonly byRule: Readonly<Record<string, Weight>>;
}

export interface Weighed {
  readonly unwanted: number;
  readonly deception: number;
  readonly weights: readonly { readonly rule: string; readonly unwanted: number; readonly deception: number }[];
}

/**
 * Adds the findings up. Monotone by construction: an incriminating finding only raises, only one that speaks for the
 * mail lowers, one that informs does nothing; each rule counts once, at its gravest.
 */
export function weighFindings(findings: readonly Finding[], weights: Weights): Weighed {
  const byRule = new Map<string, Weight>();
  for (const finding of findings) {
    if (finding.bearing === 'informs') continue;
    const weight = weights.byRule[finding.rule] ?? weights.bySeverity[finding.severity];
    const scale = weights.byRule[finding.rule] === undefined ? 1 : severityScale(finding.severity);
    const sign = finding.bearing === 'incriminates' ? 1 : -1;
    const now = { unwanted: sign * Math.abs(weight.unwanted) * scale, deception: sign * Math.abs(weight.deception) * scale };
    const before = byRule.get(finding.rule);
    if (before === undefined || Math.abs(now.deception) > Math.abs(before.deception)) byRule.set(finding.rule, now);
  }
  const sum = (of: keyof Weight): number => weights.bias[of] + [...byRule.values()].reduce((total, weight) => total + weight[of], 0);
  return {
    unwanted: sigmoid(Math.max(sum('unwanted'), sum('deception'))), deception: sigmoid(sum('deception')),
    weights: [...byRule].map(([rule, weight]) => ({ rule, ...weight })).toSorted((a, b) => b.deception - a.deception || (a.rule < b.rule ? -1 : 1)),
  };
}

// A finding that its rule itself calls minor pulls less than the rule at its usual severity.
const severityScale = (severity: Severity): number => (severity === 'low' ? 0.5 : 1);
const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));
