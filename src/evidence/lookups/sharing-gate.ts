import { skipped } from '../../base/outcome.ts';
import { remember } from '../../base/remember.ts';
import type { LiveUrl } from '../../base/url.ts';
import { hrefOf, liveUrl } from '../../base/url.ts';
import { registrableDomain } from '../domains.ts';
import { isCommonWord } from '../links/scrub/recipient-words.ts';
import { makeScrubber } from '../links/scrub/scrub-url.ts';
import type { Scrubber } from '../links/scrub/scrub-url.ts';
import type { Listings, Outside } from '../ports.ts';

/** What stands in a shared URL where the reader stood. */
const READER = 'reader';
/** Shorter local parts stand in other words by chance. */
const LOCAL_PART_LENGTH = 4;
/** Hosts of one mail remembered. */
const MOST_HOSTS = 5_000;

/**
 * The outside world behind a gate: no question holds the reader's address in any written form, nor a part that looks
 * made for one reader. A name that does is not asked; a URL is asked without it. Every adapter stands behind this.
 */
export function withoutReaders(outside: Outside, readers: readonly string[]): Outside {
  let made: Reader | null = null;
  // Most dissections ask nobody: what a reader may be written as is worked out at the first question.
  const reader = (): Reader => (made ??= readerOf(readers));
  // A host is asked about in many ways.
  const isPrivate = remember((host) => reader().isIn(host) || reader().scrubber.holds(`https://${host}/`), MOST_HOSTS);
  const one = <T>(ask: (subject: string) => Promise<T>, subject: string): Promise<T | ReturnType<typeof skipped>> => (isPrivate(subject) ? Promise.resolve(skipped('not-shared')) : ask(subject));
  const url = (given: LiveUrl): LiveUrl | null => shareableUrl(given, reader(), isPrivate);
  return {
    dns: (host, type) => (isPrivate(host) || hasToken(host) ? Promise.resolve(skipped('not-shared')) : outside.dns(host, type)),
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

/** How the reader is recognised: encoded and digested by the scrubber of links, and written out in ways that names allow. */
interface Reader {
  readonly scrubber: Scrubber;
  readonly isIn: (text: string) => boolean;
}

/** Finds the address run together (`taro=home.example`, `taro-home-example`) and the local part as a word. */
function readerOf(readers: readonly string[]): Reader {
  const joined = readers.map(folded).filter((text) => text.length > LOCAL_PART_LENGTH);
  const locals = readers.map((reader) => reader.slice(0, reader.lastIndexOf('@')).toLowerCase()).filter((local) => folded(local).length >= LOCAL_PART_LENGTH && !isCommonWord(local)).map(asWord);
  return {
    scrubber: makeScrubber(readers),
    isIn: (text) => {
      const [lower, together] = [text.toLowerCase(), folded(text)];
      return joined.some((address) => together.includes(address)) || locals.some((local) => local.test(lower));
    },
  };
}

/** The local part as a word of its own, with whatever separators: `taro.yamada`, `taro-yamada`, `taroyamada`. */
function asWord(local: string): RegExp {
  const parts = local.split(/[^a-z0-9]+/).filter((part) => part !== '');
  return new RegExp(`(?<![a-z0-9])${parts.join('[^a-z0-9]?')}(?![a-z0-9])`);
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
  if (bare.length < 12 || !/^[a-z0-9+/]+$/i.test(bare)) return false;
  const changes = [...bare].filter((letter, at) => at > 0 && /\d/.test(letter) !== /\d/.test(bare[at - 1] ?? '')).length;
  return changes >= 4 || (bare.length >= 24 && !/[-_]/.test(word) && new Set(bare.toLowerCase()).size > 12);
}

/**
 * The URL without user info, fragment and whatever may stand for the reader; `null` where the host itself does.
 * Phishing pages carry the reader's address in path, query or fragment, and note who came.
 */
function shareableUrl(given: LiveUrl, { scrubber, isIn }: Reader, isPrivate: (host: string) => boolean): LiveUrl | null {
  const href = hrefOf(given);
  if (!URL.canParse(href)) return scrubber.holds(href) || isIn(href) ? null : given;
  const { hostname } = new URL(href);
  if (isPrivate(hostname) || hasToken(hostname)) return null;
  const scrubbed = scrubber.scrub(href, READER).url;
  const url = new URL(URL.canParse(scrubbed) ? scrubbed : `https://${hostname}/`);
  url.username = '';
  url.password = '';
  url.hash = '';
  const clean = (text: string): string => (isIn(text) || isIn(decoded(text)) || isToken(decoded(text)) ? READER : text);
  if (!/^https?:$/.test(url.protocol)) return clean(url.pathname) === url.pathname ? liveUrl(url.href) : null;
  url.pathname = url.pathname.split('/').map(clean).join('/');
  if (url.search !== '') url.search = url.search.slice(1).split('&').map((pair) => pair.split('=').map(clean).join('=')).join('&');
  return liveUrl(url.href);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
