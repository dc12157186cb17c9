import type { ObservationOf } from '../evidence/model.ts';
import type { DomainListName } from '../brands/model.ts';
import type { EvidenceReader } from './model.ts';

/** What is known of a domain that had a hand in carrying a mail. */
interface Carrier {
  readonly organizationalDomain: string | null;
  readonly ownerBrandId: string | null;
  readonly lists: readonly DomainListName[];
}

/** A known firm's or service's domain: mail services, providers and hosters carry everybody's mail. */
export function isInnocentCarrier({ ownerBrandId, lists }: Carrier): boolean {
  return ownerBrandId !== null || lists.length > 0;
}

/** The domain is the claimed brand's own, or sends for it with its consent. */
export function isPermitted(claim: ObservationOf<'brand-claim'>, domain: string | null): boolean {
  return domain !== null && [...claim.brandDomains, ...claim.senderDomains].includes(domain);
}

/** Lists and forwarders write the envelope anew and sign in their own name: neither says anything about the author. */
export function isPassedOn(evidence: EvidenceReader): boolean {
  return (evidence.all('trace')[0]?.passedOnBy.length ?? 0) > 0 || evidence.all('text-shape')[0]?.isListMail === true || evidence.all('message-id')[0]?.isReport === true;
}

/** Something passed for the author's own domain where the sender could not have written it. */
export function isConfirmed(evidence: EvidenceReader): boolean {
  return evidence.all('authentication').some((seen) => seen.by !== 'claimed' && seen.isAligned && seen.outcome.kind === 'found' && seen.outcome.value.result === 'pass');
}
