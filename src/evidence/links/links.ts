import { liveUrl } from '../../base/url.ts';
import type { Collector, CollectorInput } from '../collector.ts';
import { isAddressLiteral, isPublicAddress, isSameHouse, registrableDomain } from '../domains.ts';
import type { LinkSeen, Place } from '../model.ts';
import { chooseCallToAction } from './call-to-action.ts';
import { endingsInside } from './endings-inside.ts';
import { findLinks } from './find-links.ts';
import type { RawLink } from './model.ts';
import type { ReadLink } from './read-link.ts';
import { readLink } from './read-link.ts';
import { readableHost } from './readable-host.ts';
import { recipientsOf } from './scrub/recipients.ts';
import type { Scrubber } from './scrub/scrub-url.ts';
import { makeScrubber } from './scrub/scrub-url.ts';
import { hostShownIn } from './spot-urls.ts';
import type { Unwrapped } from './unwrap-link.ts';
import { sendsOnTo, unwrapLink } from './unwrap-link.ts';
import { percentDecoded } from './wrapper-parts.ts';

export type { RawLink } from './model.ts';

/** Different links looked at; more than any mail that a person reads. Those beyond are not looked at. */
export const MAX_LINKS = 500;
/** Places kept of one link that stands in the mail again and again. */
const MAX_PLACES = 20;
const PATH_CHARS = 400;
const TEXT_CHARS = 400;
/** Archives file a letter under its identifier, which may end in its author's address; nobody is counted by it. It is scrubbed all the same. */
const MESSAGE_ID = /\/(?:<|%3c)?\d{8,}[.-]\d+[.-][\w.+=$-]*(?:@|%40)[\w.-]+(?:>|%3e)?(?=[/?#]|$)/i;
const SCHEMES = /^(?:https?|ftp|javascript|vbscript|data|blob|file|mailto|tel|sms):$/;

/** Every link of the mail, normalised as a browser does, wrappers undone, and the one that the mail wants followed. */
export const collectLinks: Collector = (input) => {
  const found = once(findLinks(input));
  if (found.length > MAX_LINKS) input.hitLimit({ limit: 'max-links', allowed: MAX_LINKS, seen: found.length, unit: 'links' });
  const raws = found.slice(0, MAX_LINKS);
  const base = input.mail.view.resources.find((resource) => resource.kind === 'base')?.url ?? null;
  const look = looker(input, base !== null && /^https?:/i.test(base) && URL.canParse(base) ? base : null);
  const links = withoutTwins(raws.flatMap((raw, index) => {
    const seen = look(raw, index);
    return seen === null ? [] : [{ seen, raw }];
  }));
  const chosen = chooseCallToAction(links);
  return links.map(({ seen }) => (chosen !== null && seen.id === chosen.id ? { ...seen, isCallToAction: true, whyCallToAction: chosen.why } : seen));
};

interface LinkAndSource {
  readonly seen: LinkSeen;
  readonly raw: RawLink;
}

/** The text beside the HTML repeats its links, counted by another number; only where it leads elsewhere is it told. */
function withoutTwins(links: readonly LinkAndSource[]): readonly LinkAndSource[] {
  const house = ({ seen }: LinkAndSource): string => seen.registrableDomain ?? seen.host;
  const known = new Set(links.filter(({ seen }) => seen.via !== 'other-part').flatMap((link) => [house(link), link.seen.writtenHost]));
  return links.filter((link) => link.seen.via !== 'other-part' || !(known.has(house(link)) || known.has(link.seen.writtenHost)));
}

/** One address under one text is one link, however often it stands there. */
function once(raws: readonly RawLink[]): readonly RawLink[] {
  const all = new Map<string, RawLink & { places: Place[] }>();
  for (const raw of raws) {
    const key = `${raw.via}\n${raw.href}\n${raw.text}`;
    const known = all.get(key);
    if (known === undefined) all.set(key, { ...raw, places: [...raw.places] });
    else if (known.places.length < MAX_PLACES) known.places.push(...raw.places);
  }
  return [...all.values()];
}

type Address = Omit<LinkSeen, 'kind' | 'id' | 'places' | 'text' | 'via' | 'asksPassword' | 'isCallToAction' | 'whyCallToAction' | 'hostInText'>;

/** Looks at links; what is said of an address is worked out once, however many texts lead to it. */
function looker(input: CollectorInput, base: string | null): (raw: RawLink, index: number) => LinkSeen | null {
  const { mail } = input;
  const scrubber = makeScrubber(recipientsOf(mail.message));
  const author = input.seen('mailbox').find((mailbox) => mailbox.role === 'author')?.domain ?? null;
  const known = new Map<string, Address | null>();
  return (raw, index) => {
    let address = known.get(raw.href);
    if (address === undefined) known.set(raw.href, (address = addressOf(input, raw.href, base, scrubber, author)));
    if (address === null) return null;
    return {
      kind: 'link', id: `link:${index}`, places: raw.places, ...address, text: raw.text.slice(0, TEXT_CHARS), via: raw.via,
      asksPassword: raw.asksPassword === true, isCallToAction: false, whyCallToAction: [], hostInText: raw.via === 'anchor' ? hostShownIn(raw.text) : null,
    };
  };
}

function addressOf({ brands, lists }: CollectorInput, href: string, base: string | null, scrubber: Scrubber, author: string | null): Address | null {
  const read: ReadLink | null = readLink(href, base);
  if (read === null || !SCHEMES.test(read.url.protocol)) return null;
  const { url, wrappers }: Unwrapped = /^https?:$/.test(read.url.protocol) ? unwrapLink(read.url) : { url: read.url, wrappers: [] };
  const host = url.hostname;
  const readable = readableHost(host);
  const onward = sendsOnTo(url, isSameHouse);
  return {
    url: liveUrl(url.href), scheme: url.protocol.slice(0, -1), host, registrableDomain: registrableDomain(host),
    port: url.port === '' ? null : Number(url.port), path: url.pathname.slice(0, PATH_CHARS),
    writtenUrl: liveUrl(read.url.href), writtenHost: read.url.hostname, wrappers, tricks: read.tricks,
    mayLeadTo: onward === null ? null : { url: liveUrl(onward.href), host: onward.hostname },
    ownerBrandId: host === '' ? null : brands.ownerOf(host)?.id ?? null, lists: host === '' ? [] : lists.listsOf(host), brandWords: host === '' ? [] : brands.wordsInHost(host), likeness: host === '' ? [] : brands.likenessOf(host),
    endingsInside: endingsInside(host, registrableDomain(host)),
    isAuthorsDomain: isSameHouse(host, author), isAddressLiteral: host !== '' && isAddressLiteral(host),
    isPrivateAddress: host === 'localhost' || (isAddressLiteral(host) && !isPublicAddress(host.replace(/^\[|\]$/g, ''))), hostShown: readable.shown, isMixedScript: readable.isMixedScript,
    userName: url.username === '' ? null : percentDecoded(url.username).slice(0, PATH_CHARS), hasUserInfo: url.username !== '', holdsRecipient: scrubber.holds(read.url.href.replace(MESSAGE_ID, '/')),
  };
}
