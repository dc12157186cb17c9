import type { LimitHit } from '../base/limits.ts';
import type { Collector, CollectorInput } from './collector.ts';
import type { Evidence, Observation, ObservationKind, ObservationOf } from './model.ts';
import { collectAttachedMails } from './attachments/attached-mails.ts';
import { collectAttachments } from './attachments/attachments.ts';
import { collectAuthentication } from './authentication/authentication.ts';
import { collectDefects, collectHiddenText } from './content/hidden-text.ts';
import { collectPictureWords } from './content/picture-words.ts';
import { collectPictures } from './content/pictures.ts';
import { collectAcquaintance } from './identities/acquaintance.ts';
import { collectClaims } from './identities/claims.ts';
import { collectMailboxes } from './identities/mailboxes.ts';
import { collectMessageId } from './identities/message-id.ts';
import { collectSigners } from './identities/signers.ts';
import { collectSubject } from './identities/subject.ts';
import { collectUrgencyMarks } from './identities/urgency-marks.ts';
import { collectWrappedWords } from './identities/wrapped-words.ts';
import { collectLandingPages } from './landing-pages/landing-pages.ts';
import { collectLinks } from './links/links.ts';
import { recipientsOf } from './links/scrub/recipients.ts';
import { collectAddressListings, collectBlocklists } from './lookups/blocklists.ts';
import { collectBoundaryPlace } from './lookups/boundary-place.ts';
import { collectLinkHosts } from './lookups/link-hosts.ts';
import { collectNetworkHolders } from './lookups/network-holders.ts';
import { withoutReaders } from './lookups/sharing-gate.ts';
import { collectClocks } from './trace/clocks.ts';
import { collectConfirmedAddress } from './trace/confirmed-address.ts';
import { collectDate } from './trace/date.ts';
import { collectHelo } from './trace/helo.ts';
import { collectHops } from './trace/hops.ts';
import { collectSubmission } from './trace/submission.ts';
import { collectAddressee } from './wording/addressee.ts';
import { collectOddities } from './wording/oddities.ts';
import { collectPhrases } from './wording/phrases.ts';
import { collectTextShape } from './wording/text-shape.ts';

/** From the mail: each collector sees what stands before it. */
const FROM_MAIL: readonly Collector[] = [
  collectSubject, collectMailboxes, collectMessageId, collectSigners, collectUrgencyMarks, collectWrappedWords, collectHops, collectClocks, collectSubmission, collectDate, collectAttachments, collectAttachedMails, collectPictures, collectPictureWords,
  collectAddressee, collectPhrases, collectOddities, collectTextShape, collectLinks, collectClaims, collectHiddenText, collectDefects, collectAcquaintance,
];

/**
 * From the network. Those of one row ask at once, for none needs what another finds: a dead network then costs a row its
 * longest time limit, and not the sum of all. Each sees what the rows above it have found.
 */
const FROM_NETWORK: readonly (readonly Collector[])[] = [
  [collectConfirmedAddress, collectHelo, collectAuthentication, collectBoundaryPlace, collectLinkHosts],
  [collectNetworkHolders, collectBlocklists, collectAddressListings],
];

const FROM_CAPTURES: readonly Collector[] = [collectLandingPages];

/** The three waves, in rows of collectors that know nothing of one another. */
const ROWS: readonly (readonly Collector[])[] = [...FROM_MAIL.map((collect) => [collect]), ...FROM_NETWORK, FROM_CAPTURES];

/** Looks at the mail from every side. The answer holds facts only. `watch` is told of each collector as it begins. */
export async function collectEvidence(input: Omit<CollectorInput, 'seen' | 'hitLimit'>, watch?: (step: string) => void): Promise<Evidence> {
  const observations: Observation[] = [];
  const limits: LimitHit[] = [];
  const hitLimit = (hit: LimitHit): void => void limits.push(hit);
  const byKind = new Map<ObservationKind, Observation[]>();
  const seen = <K extends ObservationKind>(kind: K): readonly ObservationOf<K>[] => (byKind.get(kind) ?? []) as unknown as readonly ObservationOf<K>[];
  const { message, view } = input.mail;
  const outside = withoutReaders(input.outside, recipientsOf(message));
  const given = { ...input, outside, seen, hitLimit };
  for (const row of ROWS) {
    const found = await Promise.all(row.map((collect) => {
      watch?.(`evidence/${collect.name}`);
      return collect(given);
    }));
    for (const observation of found.flat()) {
      observations.push(observation);
      const others = byKind.get(observation.kind);
      if (others === undefined) byKind.set(observation.kind, [observation]);
      else others.push(observation);
    }
  }
  return { schema: 'fuwake/evidence@1', provenance: message.provenance, observations, limits: [...message.limits, ...view.limits, ...limits] };
}
