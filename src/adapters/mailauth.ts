import type { Outcome } from '../base/outcome.ts';
import { failed, found, skipped } from '../base/outcome.ts';
import type { Authenticate, AuthenticationAnswer, AuthenticationInput, AuthResult, Outside } from '../evidence/ports.ts';

interface Status {
  readonly result: AuthResult;
  readonly comment?: string;
  readonly aligned?: string | false;
}

interface MailauthAnswer {
  readonly spf: { readonly status: Status; readonly domain?: string } | false;
  readonly dkim: { readonly results: readonly { readonly signingDomain?: string; readonly selector?: string; readonly status: Status }[] };
  readonly dmarc: { readonly status: Status; readonly domain?: string; readonly p?: string } | false;
}

type Mailauth = { readonly authenticate: (raw: Uint8Array, options: Readonly<Record<string, unknown>>) => Promise<MailauthAnswer> };

/**
 * SPF, DKIM and DMARC by mailauth, with our DNS port as its resolver. A question that the world did not answer makes
 * the method "not known": mailauth itself would take silence for "no record".
 */
export const authenticateWithMailauth: Authenticate = async (input, dns) => {
  // Loading the library takes longer than all the rest: not where there is nothing to check or nobody to ask.
  const unanswered = await whatIsUnanswered(input, dns);
  if (unanswered !== null) return unanswered;
  const asked = recorder(dns);
  const { authenticate } = (await import('mailauth')) as unknown as Mailauth;
  const answer = await authenticate(input.raw, {
    ip: input.clientAddress ?? undefined, helo: input.helo ?? undefined, sender: input.mailFrom ?? '', mta: 'fuwake', trustReceived: false,
    disableArc: true, disableBimi: true, disableDmarc: false, resolver: asked.resolve,
  });
  const known = <T>(value: T, isUnanswered: boolean): Outcome<T> => (isUnanswered ? skipped('not-recorded') : found(value));
  return {
    spf: answer.spf === false || input.clientAddress === null ? skipped('not-needed')
      : outcomeOf(answer.spf.status, known({ result: answer.spf.status.result, domain: answer.spf.domain ?? domainOf(input.mailFrom), comment: answer.spf.status.comment ?? null }, asked.isUnanswered('spf') && answer.spf.status.result !== 'pass')),
    dkim: answer.dkim.results.every((result) => result.signingDomain === undefined) ? found([])
      : known(answer.dkim.results.map((result) => ({ result: result.status.result, domain: result.signingDomain ?? null, comment: result.status.comment ?? null, selector: result.selector ?? null, isAligned: Boolean(result.status.aligned) })), asked.isUnanswered('dkim') && !answer.dkim.results.some((result) => result.status.result === 'pass')),
    dmarc: answer.dmarc === false ? skipped('not-needed')
      : outcomeOf(answer.dmarc.status, known({ result: answer.dmarc.status.result, domain: answer.dmarc.domain ?? null, comment: answer.dmarc.status.comment ?? null, policy: answer.dmarc.p ?? null }, asked.isAnyUnanswered() && answer.dmarc.status.result !== 'pass')),
  };
};

/** The answer, where neither SPF nor DMARC can be asked and no signature is there; `null` where there is work to do. */
async function whatIsUnanswered(input: AuthenticationInput, dns: Outside['dns']): Promise<AuthenticationAnswer | null> {
  const domain = domainOf(input.mailFrom) ?? 'invalid';
  const [policy, record] = [await dns(`_dmarc.${domain}`, 'TXT'), await dns(domain, 'TXT')];
  if (policy.kind !== 'skipped' || record.kind !== 'skipped') return null;
  const isSigned = /^dkim-signature[ \t]*:/im.test(new TextDecoder('latin1').decode(input.raw.subarray(0, HEADER_BYTES)));
  if (isSigned && policy.reason !== 'offline') return null;
  return { spf: record, dkim: isSigned || policy.reason === 'offline' ? policy : found([]), dmarc: policy };
}

/** A signature stands in the header section; beyond this it is no longer looked for. */
const HEADER_BYTES = 200_000;

const domainOf = (address: string | null): string | null => (address === null || !address.includes('@') ? null : address.slice(address.lastIndexOf('@') + 1).toLowerCase());

function outcomeOf<T>(status: Status, otherwise: Outcome<T>): Outcome<T> {
  return status.result === 'temperror' || status.result === 'permerror' ? failed(status.result, status.result, status.comment ?? '') : otherwise;
}

/** A resolver of mailauth's shape that remembers which questions stayed without an answer. */
function recorder(dns: Outside['dns']) {
  const unanswered: string[] = [];
  const resolve = async (name: string, type: string): Promise<unknown> => {
    const asked = type === 'A' || type === 'AAAA' || type === 'MX' || type === 'TXT' || type === 'PTR' ? await dns(name, type) : skipped('not-built');
    if (asked.kind === 'found') return type === 'TXT' ? asked.value.value.map((text) => [text]) : type === 'MX' ? asked.value.value.map(mailExchanger) : asked.value.value;
    if (asked.kind === 'skipped') unanswered.push(name);
    throw Object.assign(new Error(`${name} ${type}`), { code: asked.kind === 'failed' ? 'ETIMEOUT' : 'ENOTFOUND' });
  };
  return {
    resolve,
    isAnyUnanswered: (): boolean => unanswered.length > 0,
    isUnanswered: (method: 'spf' | 'dkim'): boolean => unanswered.some((name) => name.includes('._domainkey.') === (method === 'dkim') && !name.startsWith('_dmarc.')),
  };
}

function mailExchanger(record: string): { readonly priority: number; readonly exchange: string } {
  const [priority = '10', exchange = record] = record.split(/\s+/);
  return { priority: Number(priority), exchange };
}
