import type { Evidence, Observation, ObservationKind, ObservationOf } from '../evidence/model.ts';
import type { EvidenceReader } from './model.ts';

/** Opens the evidence for rules. What a rule gets does not depend on the order in which things were observed. */
export function readEvidence(evidence: Evidence): EvidenceReader {
  const byKind = Map.groupBy(evidence.observations, (observation) => observation.kind);
  for (const [kind, list] of byKind) if (list.length > 1) byKind.set(kind, sorted(list));
  // Rules ask for the same few groups over and over.
  const byGroup = new Map<string, readonly ObservationOf<'phrase'>[]>();
  const all = <K extends ObservationKind>(kind: K): readonly ObservationOf<K>[] => (byKind.get(kind) ?? []) as unknown as readonly ObservationOf<K>[];
  return {
    provenance: evidence.provenance,
    all,
    phrases: (group) => {
      let phrases = byGroup.get(group);
      if (phrases === undefined) byGroup.set(group, (phrases = all('phrase').filter((phrase) => phrase.group === group || phrase.group.startsWith(`${group}-`))));
      return phrases;
    },
    mainClaim: () => all('brand-claim').find((claim) => claim.isMain) ?? null,
    author: () => all('mailbox').find((mailbox) => mailbox.role === 'author') ?? null,
    callToAction: () => all('link').find((link) => link.isCallToAction) ?? null,
  };
}

/** `link:10` stands behind `link:9`. Not locale-aware: the same on every machine. */
function sorted(observations: readonly Observation[]): Observation[] {
  return observations.map((observation) => ({ observation, ...split(observation.id) }))
    .sort((a, b) => (a.head < b.head ? -1 : a.head > b.head ? 1 : a.number - b.number))
    .map(({ observation }) => observation);
}

function split(id: string): { readonly head: string; readonly number: number } {
  const digits = /\d+$/.exec(id)?.[0] ?? '';
  return { head: id.slice(0, id.length - digits.length), number: digits === '' ? -1 : Number(digits) };
}
