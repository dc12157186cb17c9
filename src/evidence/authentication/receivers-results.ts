import { found } from '../../base/outcome.ts';
import type { AuthenticationResult, AuthenticationResultsField } from '../../message/model.ts';
import type { CollectorInput } from '../collector.ts';
import type { AuthenticationSeen, HopSeen } from '../model.ts';
import type { AuthResult } from '../ports.ts';
import { isSameHouse } from '../domains.ts';
import { inSource } from '../place.ts';

const METHODS = ['spf', 'dkim', 'dmarc'] as const;
const RESULTS = new Set<string>(['pass', 'fail', 'softfail', 'neutral', 'none', 'policy', 'temperror', 'permerror']);

/**
 * What the receiver's own house wrote down (RFC 8601). A name proves nothing, for the sender can write
 * `Authentication-Results: <the receiver's name>; dmarc=pass` himself. The place does: a server writes on top, so what
 * stands above the boundary's Received field was written after the mail had come in. Some servers (Postfix with
 * milters) put the field right below their own Received field, where the sender can write too. There a failure is
 * believed, for nobody forges a failure of his own mail, and a pass is only a claim.
 */
export function readReceiversResults({ mail, trust, seen }: CollectorInput): readonly AuthenticationSeen[] {
  const author = seen('mailbox').find((mailbox) => mailbox.role === 'author');
  if (author === undefined) return [];
  const { header } = mail.message;
  const boundary = seen('hop').find((hop) => hop.isBoundary);
  const at = boundary === undefined ? -1 : header.received[boundary.index]!.range.start;
  const next = boundary === undefined ? -1 : (header.received[boundary.index + 1]?.range.start ?? Number.POSITIVE_INFINITY);
  const fields = header.authenticationResults;
  // Gmail writes its field below its Received field, and the same results above it as the first set of an ARC chain.
  const onTop = [...header.arcAuthenticationResults, ...fields].toSorted((a, b) => a.range.start - b.range.start);
  const isOwn = (field: AuthenticationResultsField): boolean => isOwnId(field.authservId, boundary, trust);
  // The one nearest to the boundary saw the true client; those further up may have checked an inner relay.
  const above = onTop.filter((field) => field.range.start < at && isOwn(field)).toReversed();
  const below = fields.filter((field) => field.range.start > at);
  return METHODS.flatMap((method) => {
    const taken = resultOf(above, method, author.domain);
    if (taken !== null) return [seenOf(taken, 'trusted-receiver', author.domain)];
    const claimed = resultOf(below, method, author.domain);
    if (claimed === null) return [];
    const isBelieved = claimed.field.range.start < next && isOwn(claimed.field) && claimed.result.result !== 'pass';
    return [seenOf(claimed, isBelieved ? 'trusted-receiver' : 'claimed', author.domain)];
  });
}

/** The reader's own names, or the boundary server's house. Exchange Online writes no name: there the place must do. */
function isOwnId(authservId: string, boundary: HopSeen | undefined, trust: readonly string[]): boolean {
  const id = authservId.toLowerCase();
  if (id === '') return boundary !== undefined;
  if (trust.some((name) => id === name.toLowerCase() || id.endsWith(`.${name.toLowerCase()}`))) return true;
  const by = boundary?.by?.toLowerCase() ?? null;
  return by !== null && (id === by || isSameHouse(id, by));
}

interface Taken {
  readonly field: AuthenticationResultsField;
  readonly result: AuthenticationResult;
  readonly method: (typeof METHODS)[number];
}

/** Of several signatures the one that passed, the author's own first; a second, failing one takes nothing away. */
function resultOf(fields: readonly AuthenticationResultsField[], method: Taken['method'], authorDomain: string): Taken | null {
  for (const field of fields) {
    const results = field.results.filter((result) => result.method === method && RESULTS.has(result.result));
    const passes = results.filter((each) => each.result === 'pass');
    const result = passes.find((each) => isSameHouse(domainOf(method, each), authorDomain)) ?? passes[0] ?? results[0];
    if (result !== undefined) return { field, result, method };
  }
  return null;
}

function seenOf({ field, result, method }: Taken, by: AuthenticationSeen['by'], authorDomain: string): AuthenticationSeen {
  const domain = domainOf(method, result);
  return {
    kind: 'authentication', id: `authentication:${method}:receiver`, places: [inSource(field.text.slice(0, 120), field.range)], method, by, doubt: null,
    outcome: found({ result: result.result as AuthResult, domain, comment: result.reason ?? result.comment }),
    isAuthorsHouse: isSameHouse(domain, authorDomain), isAligned: result.result === 'pass' && isSameHouse(domain, authorDomain), policy: method === 'dmarc' ? policyOf(result) : null,
  };
}

const DOMAIN_PROPERTIES = { spf: ['smtp.mailfrom', 'smtp.mail', 'smtp.helo'], dkim: ['header.d', 'header.i'], dmarc: ['header.from'] } as const;

function domainOf(method: Taken['method'], { properties }: AuthenticationResult): string | null {
  const value = DOMAIN_PROPERTIES[method].map((name) => properties[name]).find((text) => text !== undefined && text !== '' && text !== 'none');
  return value === undefined ? null : value.slice(value.lastIndexOf('@') + 1).replace(/[<>"]/g, '').toLowerCase();
}

/** Gmail and OpenDMARC write `(p=REJECT …)`, RFC 9989 `policy.dmarc`, Exchange what it did about it. */
function policyOf({ comment, properties }: AuthenticationResult): string | null {
  const said = properties['policy.dmarc'] ?? /\bp=([a-z]+)/i.exec(comment ?? '')?.[1] ?? /^(?:pct\.)?o?(quarantine|reject)$/i.exec(properties['action'] ?? '')?.[1] ?? null;
  return said === null ? null : said.toLowerCase();
}
