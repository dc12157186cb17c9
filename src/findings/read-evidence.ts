import type { Evidence, ObservationKind, ObservationOf } from '../evidence/model.ts';
import type { EvidenceReader } from './model.ts';

/** Opens the evidence for rules. What a rule gets does not depend on the order in which things were observed. */
export function readEvidence(evidence: Evidence): EvidenceReader {
  const byKind = Map.groupBy(evidence.observations, (observation) => observation.kind);
  for (const list of byKind.values()) list.sort((a, b) => collate(a.id, b.id));
  const all = <K extends ObservationKind>(kind: K): readonly ObservationOf<K>[] => (byKind.get(kind) ?? []) as unknown as readonly ObservationOf<K>[];
  return {
    provenance: evidence.provenance,
    all,
    phrases: (group) => all('phrase').filter((phrase) => phrase.group === group || phrase.group.startsWith(`${group}-`)),
    mainClaim: () => all('brand-claim').find((claim) => claim.isMain) ?? null,
    author: () => all('mailbox').find((mailbox) => mailbox.role === 'author') ?? null,
    callToAction: () => all('link').find((link) => link.isCallToAction) ?? null,
  };
}

/** `link:10` stands behind `link:9`. Not locale-aware: the same on every machine. */
function collate(one: string, other: string): number {
  const [a, b] = [split(one), split(other)];
  return a.head < b.head ? -1 : a.head > b.head ? 1 : a.number - b.number;
}

function split(id: string): { readonly head: string; readonly number: number } {
  const digits = /\d+$/.exec(id)?.[0] ?? '';
  return { head: id.slice(0, id.length - digits.length), number: digits === '' ? -1 : Number(digits) };
}
