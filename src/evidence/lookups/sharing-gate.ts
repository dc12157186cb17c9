import { skipped } from '../../base/outcome.ts';
import type { LiveUrl } from '../../base/url.ts';
import { hrefOf, liveUrl } from '../../base/url.ts';
import type { Message } from '../../message/model.ts';
import { registrableDomain } from '../domains.ts';
import { writtenForms } from '../links/recipient-token.ts';
import type { Listings, Outside } from '../ports.ts';

/** What stands in a shared URL where the reader stood. */
const READER = 'reader';
/** Local parts that name a desk and nobody: a host called so tells nothing about who reads the mail. */
const DESKS = new Set(['info', 'mail', 'contact', 'support', 'admin', 'sales', 'office', 'help', 'service', 'webmaster', 'postmaster', 'news', 'www', 'shop', 'login']);
/** Shorter local parts stand in other words by chance. */
const LOCAL_PART_LENGTH = 4;

/** Every address that the mail or its envelope says it was for. */
export function readersOf({ header }: Message): readonly string[] {
  const named = [...header.to, ...header.cc, ...header.deliveredTo].map((mailbox) => mailbox.addrSpec);
  const traced = header.received.flatMap((hop) => (hop.recipient === null ? [] : [hop.recipient.replace(/^<|>$/g, '')]));
  return [...new Set([...named, ...traced].filter((address) => address.includes('@')))];
}

/**
 * The outside world behind a gate: no question holds the reader's address in any written form, nor a part that looks
 * made for one reader. A name that does is not asked; a URL is asked without it. Every adapter stands behind this.
 */
export function withoutReaders(outside: Outside, readers: readonly string[]): Outside {
  const isPrivate = identifies(readers);
  const name = (host: string): boolean => isPrivate(host) || hasToken(host);
  const one = <T>(ask: (subject: string) => Promise<T>, subject: string): Promise<T | ReturnType<typeof skipped>> => (isPrivate(subject) ? Promise.resolve(skipped('not-shared')) : ask(subject));
  const url = (given: LiveUrl): LiveUrl | null => scrubUrl(given, isPrivate);
  return {
    dns: (host, type) => (name(host) ? Promise.resolve(skipped('not-shared')) : outside.dns(host, type)),
    placeOfAddress: outside.placeOfAddress,
    networkRegistration: outside.networkRegistration,
    addressBlocklists: outside.addressBlocklists,
    registration: (domain) => one(outside.registration, domain),
    certificates: (domain) => one(outside.certificates, domain),
    blocklists: async (given): Promise<Listings> => {
      const asked = url(given);
      return asked === null ? [{ source: '–', outcome: skipped('not-shared') }] : outside.blocklists(asked);
    },
    capture: async (given) => {
      const asked = url(given);
      return asked === null ? skipped('not-shared') : outside.capture(asked);
    },
  };
}

const folded = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]/g, '');

/** Whether a text holds a reader: the address in a written form, run together (`taro=home.example`), or the local part as a word. */
function identifies(readers: readonly string[]): (text: string) => boolean {
  const forms = readers.flatMap(writtenForms);
  const joined = readers.map(folded).filter((text) => text.length > LOCAL_PART_LENGTH);
  const locals = readers.map((reader) => reader.slice(0, reader.lastIndexOf('@')).toLowerCase()).filter((local) => local.length >= LOCAL_PART_LENGTH && !DESKS.has(local));
  return (text) => {
    const [lower, together] = [text.toLowerCase(), folded(text)];
    return forms.some((form) => text.includes(form) || lower.includes(form.toLowerCase())) || joined.some((address) => together.includes(address))
      || locals.some((local) => lower.split(/[^a-z0-9_+-]+/).includes(local));
  };
}

/** Names under which DNS holds records about a domain as such; their selectors are long and speak of no reader. */
const OF_THE_DOMAIN = /(?:^|\.)_(?:domainkey|dmarc|report)\.|\.(?:in-addr|ip6)\.arpa$/;

/** Whether a label left of the registrable domain looks made for one reader: whoever runs the domain would see it asked. */
function hasToken(host: string): boolean {
  if (OF_THE_DOMAIN.test(host)) return false;
  const house = registrableDomain(host);
  if (house === null || house === host.toLowerCase()) return false;
  return host.slice(0, -house.length - 1).split('.').some(isToken);
}

/** Long runs of letters and digits mixed, hexadecimal numbers, UUIDs: what a mail merge writes and a person does not. */
function isToken(word: string): boolean {
  const bare = word.replace(/[-_=.~]/g, '');
  if (/^[0-9a-f]{12,}$/i.test(bare) && /\d/.test(bare)) return true;
  if (bare.length < 16 || !/^[a-z0-9+/]+$/i.test(bare)) return false;
  const changes = [...bare].filter((letter, at) => at > 0 && /\d/.test(letter) !== /\d/.test(bare[at - 1] ?? '')).length;
  return changes >= 3 || (bare.length >= 24 && !/[-_]/.test(word) && new Set(bare.toLowerCase()).size > 12);
}

/**
 * The URL without user info, fragment and whatever may stand for the reader; `null` where the host itself does.
 * Phishing pages carry the reader's address in path, query or fragment, and note who came.
 */
export function scrubUrl(given: LiveUrl, isPrivate: (text: string) => boolean): LiveUrl | null {
  const href = hrefOf(given);
  if (!URL.canParse(href)) return isPrivate(href) ? null : given;
  const url = new URL(href);
  if (isPrivate(url.hostname) || hasToken(url.hostname)) return null;
  url.username = '';
  url.password = '';
  url.hash = '';
  const clean = (text: string): string => {
    const plain = decoded(text);
    return isPrivate(text) || isPrivate(plain) || isToken(plain) ? READER : text;
  };
  if (/^https?:$/.test(url.protocol)) url.pathname = url.pathname.split('/').map(clean).join('/');
  else if (isPrivate(url.pathname) || isPrivate(decoded(url.pathname))) return null;
  if (url.search !== '') url.search = url.search.slice(1).split('&').map((pair) => pair.split('=').length > 1 ? `${clean(pair.slice(0, pair.indexOf('=')))}=${clean(pair.slice(pair.indexOf('=') + 1))}` : clean(pair)).join('&');
  return liveUrl(url.href);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
