import type { Finding, Severity } from '../findings/model.ts';

/** One rule's pull on the two figures, in log-odds for a finding of strength 1. Never negative. */
export interface Weight {
  readonly unwanted: number;
  readonly deception: number;
}

/** Weights as data, learned by `npm run train`: `data/verdict/weights.json`; how is told in the model card beside it. */
export interface Weights {
  readonly bias: Weight;
  /** For rules that the learning never saw: those that need the network, and users' own. */
  readonly prior: { readonly incriminates: Weight; readonly 'speaks-for': Weight };
  readonly byRule: Readonly<Record<string, Weight>>;
  /** For each further viewpoint, up to {@link MOST_VIEWPOINTS}, that something is wrong from. */
  readonly perViewpoint: Weight;
  /** Where it writes in another's name *and* leads to a third place: each alone has innocent cousins, both together hardly. */
  readonly nameAndLink: Weight;
}

/** What of a finding weighs: everything but its words. */
export type Sign = Pick<Finding, 'rule' | 'viewpoint' | 'severity' | 'bearing' | 'shows'>;

export interface Weighed {
  readonly unwanted: number;
  readonly deception: number;
  readonly weights: readonly { readonly rule: string; readonly unwanted: number; readonly deception: number }[];
}

/** How much a finding counts by what its rule says of it. */
const STRENGTH: Readonly<Record<Severity, number>> = { note: 0.1, low: 0.35, medium: 1, high: 1.8, critical: 3 };
/** Past this many, one more viewpoint says nothing new. */
const MOST_VIEWPOINTS = 5;

// How grave a sign of genuineness is makes no sense to ask: it is there or it is not.
const strengthOf = (severity: Severity, bearing: Finding['bearing']): number => (bearing === 'speaks-for' ? 1 : STRENGTH[severity]);

/** What one finding of a rule does to the two figures. */
export function pullOf({ rule, severity, bearing }: Omit<Sign, 'viewpoint' | 'shows'>, weights: Weights): Weight {
  if (bearing === 'informs') return { unwanted: 0, deception: 0 };
  const weight = weights.byRule[rule] ?? weights.prior[bearing];
  const scale = strengthOf(severity, bearing) * (bearing === 'incriminates' ? 1 : -1);
  return { unwanted: scale * weight.unwanted, deception: scale * weight.deception };
}

/** What the figures are made from: each rule once, at its gravest, and the viewpoints that something is wrong from. */
export interface Gathered {
  readonly byRule: ReadonlyMap<string, { readonly strength: number; readonly severity: Severity; readonly bearing: 'incriminates' | 'speaks-for' }>;
  /** 0 where fewer than two viewpoints incriminate. */
  readonly furtherViewpoints: number;
  readonly nameAndLink: 0 | 1;
}

/** Gathers what weighs; findings that only inform do not. */
export function gatherSigns(signs: readonly Sign[]): Gathered {
  const byRule = new Map<string, { strength: number; severity: Severity; bearing: 'incriminates' | 'speaks-for' }>();
  const viewpoints = new Set<string>();
  const foreign = new Set<string>();
  for (const { rule, viewpoint, severity, bearing, shows } of signs) {
    if (bearing === 'informs') continue;
    const strength = strengthOf(severity, bearing);
    if (strength > (byRule.get(rule)?.strength ?? 0)) byRule.set(rule, { strength, severity, bearing });
    if (bearing !== 'incriminates' || severity === 'note') continue;
    viewpoints.add(viewpoint);
    if (shows?.kind === 'phishing' && severity !== 'low') foreign.add(viewpoint);
  }
  return { byRule, furtherViewpoints: Math.max(0, Math.min(viewpoints.size, MOST_VIEWPOINTS) - 1), nameAndLink: foreign.has('sender') && (foreign.has('link') || foreign.has('page')) ? 1 : 0 };
}

/** The name under which the several viewpoints stand among the weights of a verdict. */
export const SEVERAL_VIEWPOINTS = 'several-viewpoints';
/** The name under which a foreign name with a foreign link stands there. */
export const NAME_AND_LINK = 'name-and-link';

/**
 * Adds the findings up. Monotone by construction: an incriminating finding only raises, only one that speaks for the
 * mail lowers, one that informs does nothing.
 */
export function weighFindings(signs: readonly Sign[], weights: Weights): Weighed {
  const { byRule, furtherViewpoints, nameAndLink } = gatherSigns(signs);
  const pulls = [...byRule].map(([rule, { severity, bearing }]) => ({ rule, ...pullOf({ rule, severity, bearing }, weights) }));
  if (furtherViewpoints > 0) {
    pulls.push({ rule: SEVERAL_VIEWPOINTS, unwanted: furtherViewpoints * weights.perViewpoint.unwanted, deception: furtherViewpoints * weights.perViewpoint.deception });
  }
  if (nameAndLink > 0) pulls.push({ rule: NAME_AND_LINK, ...weights.nameAndLink });
  const sum = (of: keyof Weight): number => pulls.reduce((total, pull) => total + pull[of], weights.bias[of]);
  // A deception is unwanted: the first figure is never below the second.
  return {
    unwanted: sigmoid(Math.max(sum('unwanted'), sum('deception'))), deception: sigmoid(sum('deception')),
    weights: pulls.toSorted((a, b) => b.deception - a.deception || (a.rule < b.rule ? -1 : 1)),
  };
}

const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));
