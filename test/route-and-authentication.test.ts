import { describe, expect, it } from 'vitest';
import type { Evidence, ObservationOf } from '../src/evidence/model.ts';
import { CASES } from './route-and-authentication.cases.ts';
import { dissectFixed } from './shipped.ts';

const RULES = /^(?:route-|sender-(?:dmarc-fail|spf-fail|passes-for-another|authenticated-brand)$)/;

describe('route and authentication, each case exact both ways', () => {
  it.each(CASES)('$name', async ({ mail, dns, takenAt, trust, boundary, results, rules }) => {
    const world = dns === undefined ? undefined : JSON.stringify({ takenAt: takenAt ?? '2025-03-18T00:10:00Z', dns });
    const { evidence, findings } = await dissectFixed(new TextEncoder().encode(await mail()), null, world, { trust: trust ?? [] });
    expect({ boundary: boundaryOf(evidence), results: resultsOf(evidence), rules: findings.map(({ rule }) => rule).filter((rule) => RULES.test(rule)).toSorted().join(', ') })
      .toEqual({ boundary, results, rules });
  });
});

function boundaryOf({ observations }: Evidence): string | null {
  const trace = observations.find((seen) => seen.kind === 'trace');
  const hop = observations.find((seen) => seen.kind === 'hop' && seen.isBoundary);
  return hop?.kind === 'hop' ? hop.address : (trace?.missing ?? null);
}

function resultsOf({ observations }: Evidence): string {
  return observations.flatMap((seen) => (seen.kind === 'authentication' && seen.outcome.kind !== 'skipped' ? [wordsOf(seen)] : [])).join(', ');
}

function wordsOf({ method, outcome, by, doubt }: ObservationOf<'authentication'>): string {
  const said = outcome.kind === 'found' ? `${outcome.value.result}${outcome.value.domain === null ? '' : ` ${outcome.value.domain}`}` : outcome.kind === 'failed' ? `?${outcome.code}` : outcome.kind;
  return `${by === 'claimed' ? '~' : ''}${method}=${said}${doubt === 'partial-signature' ? ` !${doubt}` : ''}`;
}
