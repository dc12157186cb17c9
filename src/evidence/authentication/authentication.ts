import { found } from '../../base/outcome.ts';
import type { Outcome } from '../../base/outcome.ts';
import type { AuthenticationResult } from '../../message/model.ts';
import type { Collector, CollectorInput } from '../collector.ts';
import type { AuthenticationSeen, Place } from '../model.ts';
import type { AuthResult, MethodResult } from '../ports.ts';
import { isSameHouse } from '../domains.ts';
import { inSource } from '../place.ts';

const METHODS = ['spf', 'dkim', 'dmarc'] as const;
const RESULTS = new Set<string>(['pass', 'fail', 'softfail', 'neutral', 'none', 'policy', 'temperror', 'permerror']);

/**
 * SPF, DKIM and DMARC: our own check from the bytes where DNS can be asked, and what a receiver whom the reader
 * trusts wrote down. What passed always says *for which domain*. A DKIM signature that fails is not told as a charge:
 * every mailing list breaks them.
 */
export const collectAuthentication: Collector = async (input) => [...trusted(input), ...(await own(input))];

async function own({ mail, authenticate, outside, seen }: CollectorInput): Promise<readonly AuthenticationSeen[]> {
  const author = seen('mailbox').find((mailbox) => mailbox.role === 'author');
  if (authenticate === null || author === undefined) return [];
  const boundary = seen('hop').find((hop) => hop.isBoundary);
  const answer = await authenticate(
    { raw: mail.raw, clientAddress: boundary?.address ?? null, helo: boundary?.helo ?? null, mailFrom: mail.message.header.returnPath?.addrSpec ?? null },
    outside.dns,
  );
  const from: readonly Place[] = author.places.slice(0, 1);
  const spf: Outcome<MethodResult> = answer.spf;
  const dkim: Outcome<MethodResult> = answer.dkim.kind !== 'found' ? answer.dkim : found(best(answer.dkim.value, author.domain));
  const seenOf = (method: AuthenticationSeen['method'], outcome: Outcome<MethodResult>, places: readonly Place[]): AuthenticationSeen => ({
    kind: 'authentication', id: `authentication:${method}:own`, places, method, outcome, by: 'own-check',
    isAligned: outcome.kind === 'found' && outcome.value.result === 'pass' && isSameHouse(outcome.value.domain, author.domain),
  });
  return [
    seenOf('spf', spf, boundary?.places ?? from),
    seenOf('dkim', dkim, mail.message.header.dkimSignatures.slice(0, 1).map((field) => inSource(field.text.slice(0, 80), field.range))),
    seenOf('dmarc', answer.dmarc, from),
  ];
}

/** The signature that speaks best for the author: an aligned pass, any pass, or the first. */
function best<T extends MethodResult>(results: readonly T[], authorDomain: string): MethodResult {
  const passes = results.filter((result) => result.result === 'pass');
  return passes.find((result) => isSameHouse(result.domain, authorDomain)) ?? passes[0] ?? results[0] ?? { result: 'none', domain: null, comment: null };
}

function trusted({ mail, trust, seen }: CollectorInput): readonly AuthenticationSeen[] {
  const author = seen('mailbox').find((mailbox) => mailbox.role === 'author');
  const field = mail.message.header.authenticationResults.find(({ authservId }) => trust.some((name) => authservId === name || authservId.endsWith(`.${name}`)));
  if (field === undefined || author === undefined) return [];
  return METHODS.flatMap((method) => field.results.filter((result) => result.method === method && RESULTS.has(result.result)).slice(0, 1).map((result): AuthenticationSeen => {
    const domain = domainOf(result);
    return {
      kind: 'authentication', id: `authentication:${method}:receiver`, places: [inSource(field.text.slice(0, 120), field.range)], method, by: 'trusted-receiver',
      outcome: found({ result: result.result as AuthResult, domain, comment: result.comment }),
      isAligned: result.result === 'pass' && isSameHouse(domain, author.domain),
    };
  }));
}

function domainOf({ properties }: AuthenticationResult): string | null {
  const value = properties['header.from'] ?? properties['header.d'] ?? properties['header.i'] ?? properties['smtp.mailfrom'] ?? null;
  return value === null ? null : value.slice(value.lastIndexOf('@') + 1).toLowerCase();
}
