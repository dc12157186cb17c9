import type { Bearing, Kind, Shows } from '../findings/model.ts';
import { gatherSigns, type Weight, type Weights } from '../verdict/weigh-findings.ts';
import { weighMixture } from './evaluate-mails.ts';
import type { JudgedMail } from './model.ts';

/** Pull towards the prior, in mails: a rule that fewer mails than this speak about keeps most of its prior. */
const SHRINKAGE = 4;
const PASSES = 80;
/**
 * No finding of strength 1 may pull harder, whatever the corpora say: their ham holds almost no mail of banks, shops and
 * newsletters, so a habit that those share with phishing ("Dear customer") looks like proof there and is none.
 */
const MOST = 5;
/** Weights of rules that no mail of the corpora can speak about: in log-odds at strength 1. */
export const PRIOR: Weights['prior'] = { incriminates: { unwanted: 1.6, deception: 1.6 }, 'speaks-for': { unwanted: 4, deception: 4.5 } };
/** Signs that no corpus can show, because they rest on what a reader knows. A thief of the account can answer, too. */
const ACQUAINTANCE: Weights['byRule'] = { 'sender-answers-you': { unwanted: 2.5, deception: 1.5 }, 'route-known-list': { unwanted: 2, deception: 1 } };
const PRIOR_VIEWPOINT = 0.5;
/** Prior and least of a foreign name with a foreign link: they must carry the verdict without the wording. */
const NAME_AND_LINK = 2;

interface Bounds {
  readonly least: number;
  readonly most: number;
}

// No corpus shows a sign of genuineness offline, so nothing is learned of it that would have to be held in.
const UNBOUND: Bounds = { least: 0, most: Infinity };

/**
 * What a finding means bounds what may be learned of it. The corpora's labels are rough: letters of false heirs lie in a
 * set called spam, pills and loans in one called phish. A fraud is a deception wherever it lies, and a pill is none. And
 * whoever writes in another's name and leads to a third place deceives in whatever words: identity and links must carry
 * the verdict alone, so that rewording does not move it.
 */
const LEAST: Readonly<Record<Kind, Weight>> = {
  phishing: { unwanted: 1, deception: 1.1 }, fraud: { unwanted: 1, deception: 2.3 }, malware: { unwanted: 1, deception: 2.3 }, junk: { unwanted: 2.7, deception: 0 },
};
const JUNK_IS_NO_DECEPTION = 0.3;

function boundsFor(kind: Kind | null, figure: keyof Weight): Bounds {
  return { least: kind === null ? 0 : LEAST[kind][figure], most: kind === 'junk' && figure === 'deception' ? JUNK_IS_NO_DECEPTION : MOST };
}

/** What learning must know of a rule. */
export interface LearnedRule {
  readonly id: string;
  readonly bearing: Bearing;
  readonly shows: Shows | null;
}

interface Row {
  readonly columns: readonly number[];
  readonly values: readonly number[];
  readonly isTrue: boolean;
  readonly weight: number;
}

/**
 * Learns the weights: two logistic regressions over the findings, each weight held at zero or above (so that the
 * figures stay monotone) and drawn towards a prior. Deterministic: same mails in, same weights out. A `bias` that is
 * given is kept: what is said of a mail in which nothing was found. Of the first figure it is counted, not fitted: since
 * weak signs are held down, a fitted one would make up for them on every mail that has none. Rules of the `catalogue`
 * that no mail speaks about get their prior, within what they mean.
 */
export function fitWeights(mails: readonly JudgedMail[], bias: Weight | null = null, catalogue: readonly LearnedRule[] = []): Weights {
  const mixture = weighMixture(mails);
  const fired = mails.flatMap((mail) => mail.signs.map(({ rule, bearing, shows }) => ({ id: rule, bearing, shows })));
  const about = new Map([...fired, ...catalogue].filter((rule) => rule.bearing !== 'informs').map((rule) => [rule.id, rule]));
  const rules = [...about.keys()].toSorted();
  const column = new Map(rules.map((rule, at) => [rule, at]));
  const rows = mails.map((mail) => {
    const { byRule, furtherViewpoints, nameAndLink } = gatherSigns(mail.signs);
    const columns = [...byRule.keys()].map((rule) => column.get(rule) ?? 0);
    const values = [...byRule.values()].map(({ strength, bearing }) => (bearing === 'incriminates' ? strength : -strength));
    return { mail, columns: [...columns, rules.length, rules.length + 1], values: [...values, furtherViewpoints, nameAndLink], weight: mixture.get(mail) ?? 1 };
  });
  const boundsOf = (figure: keyof Weight): readonly Bounds[] =>
    [...rules.map((rule) => (about.get(rule)?.bearing === 'speaks-for' ? UNBOUND : boundsFor(about.get(rule)?.shows?.kind ?? null, figure))), { least: 0, most: MOST }, { least: NAME_AND_LINK, most: MOST }];
  const priorsOf = (figure: keyof Weight): readonly number[] =>
    [...rules.map((rule) => PRIOR[about.get(rule)?.bearing === 'speaks-for' ? 'speaks-for' : 'incriminates'][figure]), PRIOR_VIEWPOINT, NAME_AND_LINK];
  const unwanted = fit(rows.map((row) => ({ ...row, isTrue: row.mail.class !== 'ham' })), priorsOf('unwanted'), boundsOf('unwanted'), bias?.unwanted ?? biasOfSilence(rows));
  const deception = fit(rows.map((row) => ({ ...row, isTrue: row.mail.class === 'phish' })), priorsOf('deception'), boundsOf('deception'), bias?.deception ?? null);
  const weight = (at: number): Weight => ({ unwanted: round(unwanted.weights[at] ?? 0), deception: round(deception.weights[at] ?? 0) });
  return {
    bias: { unwanted: round(unwanted.bias), deception: round(deception.bias) }, prior: PRIOR,
    byRule: { ...Object.fromEntries(rules.map((rule, at) => [rule, weight(at)])), ...ACQUAINTANCE }, perViewpoint: weight(rules.length), nameAndLink: weight(rules.length + 1),
  };
}

/** The log-odds that a mail without any sign is unwanted, one mail of each kind added; null where every mail has one. */
function biasOfSilence(rows: readonly (Omit<Row, 'isTrue'> & { readonly mail: JudgedMail })[]): number | null {
  const silent = rows.filter(({ columns, values }) => columns.every((_, at) => values[at] === 0));
  if (silent.length === 0) return null;
  const sum = (some: typeof silent): number => some.reduce((all, { weight }) => all + weight, 1);
  return Math.log(sum(silent.filter(({ mail }) => mail.class !== 'ham')) / sum(silent.filter(({ mail }) => mail.class === 'ham')));
}

/** Coordinate-wise Newton steps, projected onto weights ≥ 0. */
function fit(rows: readonly Row[], priors: readonly number[], bounds: readonly Bounds[], fixedBias: number | null): { readonly bias: number; readonly weights: readonly number[] } {
  const held = (column: number, weight: number): number => Math.min(bounds[column]?.most ?? MOST, Math.max(bounds[column]?.least ?? 0, weight));
  const weights = priors.map((prior, column) => held(column, prior));
  let bias = fixedBias ?? -3;
  const score = Float64Array.from(rows, (row) => row.columns.reduce((sum, column, at) => sum + (weights[column] ?? 0) * (row.values[at] ?? 0), bias));
  const inColumn: { readonly row: number; readonly value: number }[][] = priors.map(() => []);
  rows.forEach((row, at) => row.columns.forEach((column, place) => {
    const value = row.values[place] ?? 0;
    if (value !== 0) inColumn[column]?.push({ row: at, value });
  }));
  const everyRow = rows.map((_, row) => ({ row, value: 1 }));
  const step = (entries: readonly { readonly row: number; readonly value: number }[], pull: number, stiffness: number): number => {
    let gradient = pull;
    let curvature = stiffness;
    for (const { row: at, value } of entries) {
      const row = rows[at] as Row;
      const chance = 1 / (1 + Math.exp(-(score[at] ?? 0)));
      gradient += row.weight * (chance - (row.isTrue ? 1 : 0)) * value;
      curvature += row.weight * chance * (1 - chance) * value * value;
    }
    return gradient / Math.max(curvature, 1e-9);
  };
  const move = (entries: readonly { readonly row: number; readonly value: number }[], by: number): void => {
    for (const { row, value } of entries) score[row] = (score[row] ?? 0) + by * value;
  };
  for (let pass = 0; pass < PASSES; pass += 1) {
    const shift = fixedBias === null ? -step(everyRow, 0, 1e-6) : 0;
    bias += shift;
    move(everyRow, shift);
    for (const [column, entries] of inColumn.entries()) {
      const before = weights[column] ?? 0;
      const prior = held(column, priors[column] ?? 0);
      const after = held(column, before - step(entries, SHRINKAGE * (before - prior), SHRINKAGE));
      weights[column] = after;
      move(entries, after - before);
    }
  }
  return { bias, weights };
}

const round = (x: number): number => Math.round(x * 1000) / 1000;
