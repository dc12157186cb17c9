import type { Header, ReceivedField } from '../../message/model.ts';
import { isPublicAddress, registrableDomain } from '../domains.ts';
import { areNeighbours, ownAddress } from './addresses.ts';
import type { TraceSeen } from './model.ts';
import { hopOfOwnCheck } from './own-check.ts';

/** Where the mail came in from outside, and how that is known. */
export type Boundary = Pick<TraceSeen, 'boundary' | 'foundBy' | 'missing'>;

/**
 * Finds the hop at which the reader's own house took the mail in. Servers write their field on top, so the walk goes
 * down from the top, through fields written by the house about clients inside it, to the first client from outside.
 * What a client says of itself (HELO) never makes it one of ours: a forger would have himself passed through, and
 * everything that he wrote below would be believed.
 */
export function findBoundary(header: Header, trust: readonly string[]): Boundary {
  const fields = header.received;
  if (fields.length === 0) return notFound('no-trace');
  const walked = walk(fields, trust.map((name) => name.toLowerCase()));
  const checked = hopOfOwnCheck(header);
  // In mail between two customers of one provider the names never leave the house; its own check still says where the
  // receiving side began.
  if (checked !== null && checked <= walked.last && (walked.boundary === null || checked < walked.boundary)) return { boundary: checked, foundBy: 'own-check', missing: null };
  if (walked.boundary !== null) return { boundary: walked.boundary, foundBy: trust.length > 0 ? 'trusted-names' : 'own-hosts', missing: null };
  return notFound(walked.missing);
}

const notFound = (missing: NonNullable<TraceSeen['missing']>): Boundary => ({ boundary: null, foundBy: null, missing });

interface Walked {
  readonly boundary: number | null;
  /** The last field that the house wrote; -1 for none. */
  readonly last: number;
  readonly missing: NonNullable<TraceSeen['missing']>;
}

function walk(fields: readonly ReceivedField[], trust: readonly string[]): Walked {
  const own = ownNames(fields, trust);
  let hasOwn = false;
  for (const [index, field] of fields.entries()) {
    const above = index === 0 ? null : fields[index - 1]!;
    const isOwn = own(field.by) || isInsideClient(field, above);
    hasOwn ||= isOwn;
    const client = clientOf(field, own);
    // Without names to go by the topmost field is the receiver's: it was written last. A field without a client is the
    // server's note to itself.
    const isWritten = isOwn || (client === 'none' && !isName(field.by)) || (index === 0 && (trust.length === 0 || client === 'inside'));
    if (!isWritten || (client === 'outside' && trust.length > 0 && !hasOwn)) return { boundary: null, last: index - 1, missing: trust.length > 0 && !hasOwn ? 'top-not-trusted' : 'broken-run' };
    if (client === 'outside') return { boundary: index, last: index, missing: 'no-outside-client' };
  }
  return { boundary: null, last: fields.length - 1, missing: 'no-outside-client' };
}

type IsOwn = (host: string | null) => boolean;

/** The reader's own names, or else the house of the first named server from the top. */
function ownNames(fields: readonly ReceivedField[], trust: readonly string[]): IsOwn {
  if (trust.length > 0) return (host) => host !== null && trust.some((name) => isUnder(host.toLowerCase(), name));
  const first = fields.find((field) => isName(field.by))?.by?.toLowerCase() ?? null;
  const house = first === null ? null : (registrableDomain(first) ?? first);
  return (host) => host !== null && house !== null && isUnder(host.toLowerCase(), house);
}

const isUnder = (host: string, house: string): boolean => host === house || host.endsWith(`.${house}`);
const isName = (host: string | null): boolean => host !== null && /[a-z]/i.test(host) && !host.includes(':') && !host.startsWith('[');

/** The hop above took it from a machine of its own network that goes by this writer's name or address. */
function isInsideClient(field: ReceivedField, above: ReceivedField | null): boolean {
  if (above === null || field.by === null || !isInsideAddress(above)) return false;
  if (above.address === ownAddress(field)) return true;
  return [above.helo, above.reverseName].some((name) => name !== null && firstLabel(name) === firstLabel(field.by!));
}

const firstLabel = (host: string): string => host.toLowerCase().split('.')[0] ?? '';

function isInsideAddress(field: ReceivedField): boolean {
  if (field.address === null) return false;
  const own = ownAddress(field);
  return !isPublicAddress(field.address) || (own !== null && areNeighbours(field.address, own));
}

function clientOf(field: ReceivedField, own: IsOwn): 'inside' | 'outside' | 'none' {
  // LMTP is spoken inside a house only; its servers write no address.
  if (/^(?:utf8)?lmtp/i.test(field.protocol ?? '')) return 'inside';
  // So is HTTP between the machines of one provider (Exchange Online's topmost field): other houses hand over by SMTP.
  if (/^https?$/i.test(field.protocol ?? '') && own(field.helo)) return 'inside';
  if (field.address === null) return field.helo === null && field.reverseName === null ? 'none' : own(field.helo) || /^localhost\b/i.test(field.helo ?? '') ? 'inside' : 'outside';
  if (isInsideAddress(field)) return 'inside';
  const isNameFound = own(field.reverseName) && !/may be forged/i.test(field.text);
  return isNameFound ? 'inside' : 'outside';
}
