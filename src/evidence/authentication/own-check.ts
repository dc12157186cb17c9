import { failed, found } from '../../base/outcome.ts';
import type { Outcome } from '../../base/outcome.ts';
import type { Header, TagListField } from '../../message/model.ts';
import type { CollectorInput } from '../collector.ts';
import type { AuthenticationSeen, HopSeen, Place } from '../model.ts';
import type { AuthenticationAnswer, MethodResult, Outside, SignatureResult, SigningKey } from '../ports.ts';
import { isSameHouse } from '../domains.ts';
import { inSource } from '../place.ts';

const DAY_MS = 86_400_000;
/** Keys are rotated and sending hosts change: after a month today's DNS says little about the day of arrival. */
const FRESH_DAYS = 30;

/** Our own check from the bytes. Where a failure has an innocent cause that we can see, it is told as not known. */
export async function checkOurselves(input: CollectorInput): Promise<readonly AuthenticationSeen[]> {
  const { mail, authenticate, outside, seen } = input;
  const authors = seen('mailbox').filter((mailbox) => mailbox.role === 'author');
  const author = authors[0];
  if (authenticate === null || author === undefined) return [];
  const { header } = mail.message;
  const boundary = seen('hop').find((hop) => hop.isBoundary);
  const clock = askedAt(outside.dns);
  const answer = await authenticate({
    raw: mail.raw, clientAddress: boundary?.address ?? null, helo: boundary?.helo ?? null, mailFrom: mailFrom(header, boundary),
    authorDomains: [...new Set(authors.map(({ domain }) => domain))], signatures: keysOf(header.dkimSignatures), seals: keysOf([...header.arcSeals, ...header.arcMessageSignatures]),
  }, clock.dns);
  const signatures = answer.dkim.kind === 'found' ? answer.dkim.value : [];
  const from: readonly Place[] = author.places.slice(0, 1);
  const seenOf = (method: AuthenticationSeen['method'], outcome: Outcome<MethodResult>, places: readonly Place[], more: Partial<AuthenticationSeen> = {}): AuthenticationSeen => ({
    kind: 'authentication', id: `authentication:${method}:own`, places, method, outcome, by: 'own-check', policy: null, doubt: null,
    isAligned: outcome.kind === 'found' && outcome.value.result === 'pass' && isSameHouse(outcome.value.domain, author.domain),
    isAuthorsHouse: outcome.kind === 'found' && isSameHouse(outcome.value.domain, author.domain), ...more,
  });
  const ageDays = boundary?.time == null || Number.isNaN(clock.latest()) ? null : (clock.latest() - boundary.time) / DAY_MS;
  const isPassedOn = (seen('trace')[0]?.passedOnBy.length ?? 0) > 0 || isVouchedForByArc(answer.arc, header, author.domain);
  const reason = whyNotKnown({ boundary, isPassedOn, ageDays, signatures, authorDomain: author.domain });
  const optional = (['arc', 'bimi'] as const).flatMap((method) => (answer[method].kind === 'skipped' && answer[method].reason === 'not-needed' ? []
    : [seenOf(method, answer[method], method === 'arc' ? fieldPlace(header.arcSeals) : from)]));
  return [
    seenOf('spf', softened(answer.spf, isPassedOn ? 'forwarded' : ageDays !== null && ageDays > FRESH_DAYS ? 'old' : null), boundary?.places ?? from),
    seenOf('dkim', answer.dkim.kind === 'found' ? found(best(signatures, author.domain)) : answer.dkim, fieldPlace(header.dkimSignatures)),
    seenOf('dmarc', softened(answer.dmarc, reason), from, { policy: answer.dmarc.kind === 'found' ? answer.dmarc.value.policy : null, doubt: doubtOf(answer, signatures, author.domain) }),
    ...optional,
  ];
}

/** The receiver's own note of the envelope comes first; Return-Path is written at delivery, above or below. */
function mailFrom(header: Header, boundary: HopSeen | undefined): string | null {
  const noted = boundary === undefined ? null : (header.received[boundary.index]?.envelopeFrom ?? null);
  return noted ?? header.returnPath?.addrSpec ?? null;
}

const keysOf = (fields: readonly TagListField[]): readonly SigningKey[] =>
  fields.flatMap(({ tags }) => (tags['d'] === undefined || tags['s'] === undefined ? [] : [{ domain: tags['d'].toLowerCase(), selector: tags['s'] }]));
const fieldPlace = (fields: readonly TagListField[]): readonly Place[] => fields.slice(0, 1).map((field) => inSource(field.text.slice(0, 80), field.range));

/** Why a failure says nothing about the sender; `null` where it does. */
type NotKnownCode = 'no-boundary' | 'forwarded' | 'old' | 'key-gone';

function whyNotKnown(seen: { boundary: HopSeen | undefined; isPassedOn: boolean; ageDays: number | null; signatures: readonly SignatureResult[]; authorDomain: string }): NotKnownCode | null {
  if (seen.boundary === undefined || seen.boundary.address === null) return 'no-boundary';
  if (seen.isPassedOn) return 'forwarded';
  if (seen.ageDays !== null && seen.ageDays > FRESH_DAYS) return 'old';
  const ofAuthor = seen.signatures.filter((signature) => isSameHouse(signature.domain, seen.authorDomain));
  // Anybody can write a signature with a key that never was: only an aged mail may have lost one.
  return ofAuthor.some((signature) => signature.isKeyMissing) && (seen.ageDays === null || seen.ageDays > 1) ? 'key-gone' : null;
}

const DETAILS: Readonly<Record<NotKnownCode, string>> = {
  'no-boundary': 'The address that handed it in is not known.', forwarded: 'It was passed on by a list or forwarder, which breaks SPF and DKIM.',
  old: 'The mail is older than the answers of DNS.', 'key-gone': 'The signing key is no longer published.',
};

/** A pass stays a pass; a failure with an innocent cause becomes "not known". */
function softened<T extends MethodResult>(outcome: Outcome<T>, why: NotKnownCode | null): Outcome<T> {
  if (why === null || outcome.kind !== 'found' || !['fail', 'softfail'].includes(outcome.value.result)) return outcome;
  return failed('permerror', why, DETAILS[why]);
}

/** A valid chain whose first sealer says that the author's domain passed when it came there. */
function isVouchedForByArc(arc: AuthenticationAnswer['arc'], header: Header, authorDomain: string): boolean {
  if (arc.kind !== 'found' || arc.value.result !== 'pass' || isSameHouse(arc.value.domain, authorDomain)) return false;
  return header.arcAuthenticationResults.some(({ results }) => results.some(({ method, result, properties }) =>
    result === 'pass' && ((method === 'dmarc' && isSameHouse(properties['header.from'] ?? null, authorDomain)) || (method === 'dkim' && isSameHouse(properties['header.d'] ?? properties['header.i']?.split('@').at(-1) ?? null, authorDomain)))));
}

function doubtOf({ dmarc, spf }: AuthenticationAnswer, signatures: readonly SignatureResult[], authorDomain: string): AuthenticationSeen['doubt'] {
  if (dmarc.kind !== 'found') return null;
  const ofAuthor = signatures.filter((signature) => isSameHouse(signature.domain, authorDomain));
  if (dmarc.value.result === 'fail') return ofAuthor.some((signature) => signature.result !== 'pass') ? 'broken-signature' : null;
  const bySpf = spf.kind === 'found' && spf.value.result === 'pass' && isSameHouse(spf.value.domain, authorDomain);
  return !bySpf && ofAuthor.filter((signature) => signature.result === 'pass').every((signature) => signature.isPartial) && ofAuthor.length > 0 ? 'partial-signature' : null;
}

/** The signature that speaks best for the author: an aligned pass, any pass, an aligned one, or the first. */
function best(results: readonly SignatureResult[], authorDomain: string): MethodResult {
  const passes = results.filter((result) => result.result === 'pass');
  const isAligned = (result: SignatureResult): boolean => isSameHouse(result.domain, authorDomain);
  return passes.find(isAligned) ?? passes[0] ?? results.find(isAligned) ?? results[0] ?? { result: 'none', domain: null, comment: null };
}

/** Remembers when the answers were given: DNS of today says little about a mail of last year. */
function askedAt(dns: Outside['dns']): { readonly dns: Outside['dns']; readonly latest: () => number } {
  let latest = Number.NaN;
  return {
    latest: () => latest,
    dns: async (name, type) => {
      const answer = await dns(name, type);
      const taken = answer.kind === 'found' && answer.value.takenAt !== null ? Date.parse(answer.value.takenAt) : Number.NaN;
      if (Number.isNaN(latest) || taken > latest) latest = taken;
      return answer;
    },
  };
}
