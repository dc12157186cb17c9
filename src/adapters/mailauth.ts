import { getDomain } from 'tldts';
import type { Outcome, Skipped } from '../base/outcome.ts';
import { failed, found, skipped } from '../base/outcome.ts';
import type { Authenticate, AuthenticationAnswer, AuthenticationInput, AuthResult, MethodResult, Outside, SignatureResult } from '../evidence/ports.ts';

interface Status {
  readonly result: AuthResult | 'skipped' | 'declined';
  readonly comment?: string;
  readonly underSized?: number;
}

interface MailauthAnswer {
  readonly spf: { readonly status: Status; readonly domain?: string } | false;
  readonly dkim: { readonly results: readonly { readonly signingDomain?: string; readonly selector?: string; readonly status: Status }[] };
  readonly dmarc: { readonly status: Status; readonly domain?: string; readonly policy?: string } | false | undefined;
  readonly arc: { readonly status: Status; readonly signature?: { readonly signingDomain?: string } } | false | undefined;
  readonly bimi: { readonly status: Status & { readonly header?: { readonly d?: string } } } | false | undefined;
}

type Mailauth = { readonly authenticate: (raw: Uint8Array, options: Readonly<Record<string, unknown>>) => Promise<MailauthAnswer> };

/**
 * SPF, DKIM, DMARC, ARC and BIMI by mailauth, with our DNS port as its resolver. A question that the world did not
 * answer makes the method "not known": mailauth itself would take silence for "no record".
 */
export const authenticateWithMailauth: Authenticate = async (input, dns) => {
  // Loading the library takes longer than all the rest: not where there is nothing to check or nobody to ask.
  const unanswered = await whatIsUnanswered(input, dns);
  if (unanswered !== null) return unanswered;
  const asked = recorder(dns);
  const { authenticate } = (await import('mailauth')) as unknown as Mailauth;
  const answer = await authenticate(input.raw, {
    ip: input.clientAddress ?? undefined, helo: input.helo ?? undefined, sender: input.mailFrom ?? '', mta: 'fuwake', trustReceived: false,
    disableArc: input.seals.length === 0, resolver: asked.resolve,
  });
  const keys = new Set([...input.signatures, ...input.seals].map(keyName));
  const silent = { keys: asked.silence((name) => keys.has(name)), policy: asked.silence((name) => name.startsWith('_dmarc.') && !isSuffix(name.slice(7))), spf: asked.silence((name) => !keys.has(name) && !/(?:^|\.)_(?:dmarc|bimi|domainkey)\./.test(name)) };
  return {
    spf: spfOf(answer, input, silent.spf), dkim: dkimOf(answer, asked), arc: arcOf(answer, input, silent.keys), bimi: bimiOf(answer),
    dmarc: dmarcOf(answer, input, silent.policy ?? silent.spf ?? silent.keys),
  };
};

function spfOf({ spf }: MailauthAnswer, input: AuthenticationInput, silence: Skipped | null): AuthenticationAnswer['spf'] {
  if (spf === false || input.clientAddress === null) return skipped('not-needed');
  return outcomeOf(spf.status, silence, { domain: spf.domain ?? domainOf(input.mailFrom) ?? input.helo });
}

/** Each signature by itself: one that verifies is told, however little is known of its neighbour. */
function dkimOf({ dkim }: MailauthAnswer, asked: Recorder): AuthenticationAnswer['dkim'] {
  const signed = dkim.results.filter((result) => result.signingDomain !== undefined);
  const known = signed.flatMap(({ signingDomain = '', selector = '', status }): readonly SignatureResult[] => {
    if (asked.silence((name) => name === keyName({ domain: signingDomain, selector })) !== null) return [];
    return [{ result: resultOf(status), domain: signingDomain.toLowerCase(), comment: status.comment ?? null, selector, isKeyMissing: status.result === 'neutral' && status.comment === 'no key', isPartial: (status.underSized ?? 0) > 0 }];
  });
  return known.length > 0 || signed.length === 0 ? found(known) : (asked.silence((name) => name.includes('._domainkey.')) ?? skipped('not-recorded'));
}

function dmarcOf({ dmarc, spf, dkim }: MailauthAnswer, input: AuthenticationInput, silence: Skipped | null): AuthenticationAnswer['dmarc'] {
  if (input.authorDomains.length > 1) return failed('permerror', 'several-authors', 'It names several authors of different domains; DMARC has no answer to that.');
  if (dmarc === false || dmarc === undefined) return failed('permerror', 'no-author', 'No single author domain could be read.');
  // What SPF or DKIM would have said might have made it pass.
  const isDown = (spf !== false && spf.status.result === 'temperror') || dkim.results.some(({ status }) => status.result === 'temperror');
  if (dmarc.status.result === 'fail' && isDown) return failed('temperror', 'temperror', 'SPF or DKIM could not be asked.');
  return outcomeOf(dmarc.status, silence, { domain: input.authorDomains[0] ?? dmarc.domain ?? null, policy: dmarc.policy ?? null });
}

function arcOf({ arc }: MailauthAnswer, input: AuthenticationInput, silence: Skipped | null): AuthenticationAnswer['arc'] {
  if (arc === false || arc === undefined || input.seals.length === 0) return skipped('not-needed');
  return outcomeOf(arc.status, silence, { domain: arc.signature?.signingDomain ?? input.seals[0]?.domain ?? null });
}

/** Only a record that is there is told: nearly nobody has one, and its absence says nothing. */
function bimiOf({ bimi }: MailauthAnswer): AuthenticationAnswer['bimi'] {
  if (bimi === false || bimi === undefined || bimi.status.result !== 'pass') return skipped('not-needed');
  return found({ result: 'pass', domain: bimi.status.header?.d ?? null, comment: bimi.status.comment ?? null });
}

const resultOf = ({ result }: Status): AuthResult => (result === 'skipped' || result === 'declined' ? 'none' : result);
const domainOf = (address: string | null): string | null => (address === null || !address.includes('@') ? null : address.slice(address.lastIndexOf('@') + 1).toLowerCase());
/** The tree walk ends at `_dmarc.com`, of which no recorded world tells, and which decides nothing about an author below. */
const isSuffix = (name: string): boolean => getDomain(name, { allowPrivateDomains: true }) === null;
const keyName = ({ domain, selector }: { readonly domain: string; readonly selector: string }): string => `${selector}._domainkey.${domain}`.toLowerCase();

/** A pass needs nothing more; any other result is only known where every question was answered. */
function outcomeOf<T extends Partial<MethodResult>>(status: Status, silence: Skipped | null, more: T): Outcome<MethodResult & T> {
  if (status.result !== 'pass' && silence !== null) return silence;
  if (status.result === 'temperror' || status.result === 'permerror') return failed(status.result, status.result, status.comment ?? '');
  return found({ domain: null, ...more, result: resultOf(status), comment: status.comment || null });
}

/** The answer, where the world answers none of the first questions that a check would ask; `null` where there is work to do. */
async function whatIsUnanswered(input: AuthenticationInput, dns: Outside['dns']): Promise<AuthenticationAnswer | null> {
  const envelope = domainOf(input.mailFrom) ?? input.helo ?? 'invalid';
  const names = [`_dmarc.${input.authorDomains[0] ?? 'invalid'}`, ...(input.clientAddress === null ? [] : [envelope]), ...[...input.signatures, ...input.seals].map(keyName)];
  // All at once: mailauth asks the same names one after the other, and finds the answers of a dead network in the cache.
  const answers = await Promise.all([...new Set(names)].map((name) => dns(name, 'TXT')));
  const silent = answers.filter((answer) => answer.kind === 'skipped');
  if (silent.length < answers.length) return null;
  const nobody = silent[0] ?? skipped('not-needed');
  return {
    spf: input.clientAddress === null && nobody.reason !== 'offline' ? skipped('not-needed') : nobody, dkim: input.signatures.length === 0 && nobody.reason !== 'offline' ? found([]) : nobody,
    dmarc: nobody, arc: input.seals.length === 0 ? skipped('not-needed') : nobody, bimi: skipped('not-needed'),
  };
}

interface Recorder {
  readonly resolve: (name: string, type: string) => Promise<unknown>;
  /** The first "not asked" among the names meant, or `null`. */
  readonly silence: (isMeant: (name: string) => boolean) => Skipped | null;
}

/** A resolver of mailauth's shape that remembers which questions stayed without an answer. */
function recorder(dns: Outside['dns']): Recorder {
  const unanswered = new Map<string, Skipped>();
  const resolve = async (name: string, type: string): Promise<unknown> => {
    // CNAME is asked only to tell a name that leads nowhere from one that does not exist; the port follows aliases itself.
    const asked = type === 'A' || type === 'AAAA' || type === 'MX' || type === 'TXT' || type === 'PTR' ? await dns(name, type) : null;
    if (asked?.kind === 'found') return type === 'TXT' ? asked.value.value.map((text) => [text]) : type === 'MX' ? asked.value.value.map(mailExchanger) : asked.value.value;
    if (asked?.kind === 'skipped') unanswered.set(name.toLowerCase(), asked);
    throw Object.assign(new Error(`${name} ${type}`), { code: asked?.kind === 'failed' ? 'ETIMEOUT' : 'ENOTFOUND' });
  };
  return { resolve, silence: (isMeant) => [...unanswered].find(([name]) => isMeant(name))?.[1] ?? null };
}

function mailExchanger(record: string): { readonly priority: number; readonly exchange: string } {
  const [priority = '10', exchange = record] = record.split(/\s+/);
  return { priority: Number(priority), exchange };
}
