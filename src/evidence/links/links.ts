import { liveUrl } from '../../base/url.ts';
import type { Collector, CollectorInput } from '../collector.ts';
import type { LinkSeen, Place } from '../model.ts';
import { isAddressLiteral, isSameHouse, registrableDomain } from '../domains.ts';
import { inBody, inSource, whole } from '../place.ts';
import { chooseCallToAction } from './call-to-action.ts';
import { holdsAddress } from './recipient-token.ts';
import { hostShownIn, spotUrls } from './spot-urls.ts';

/** More links than any mail that a person reads; what is beyond is counted by the limit `links`. */
export const MAX_LINKS = 500;

/** A link before it is looked at. */
export interface RawLink {
  readonly href: string;
  readonly text: string;
  readonly via: LinkSeen['via'];
  readonly places: readonly Place[];
  readonly isButton: boolean;
}

/** Every link of the mail, normalised as a browser does, and the one that the mail wants followed. */
export const collectLinks: Collector = (input) => {
  const raw = [...anchors(input), ...inText(input), ...formsAndResources(input), ...qrCodes(input)].slice(0, MAX_LINKS);
  const links = raw.flatMap((link, index) => look(input, link, index));
  const chosen = chooseCallToAction(links, raw);
  return links.map((link) => ({ ...link, isCallToAction: link.id === chosen }));
};

function anchors({ mail }: CollectorInput): readonly RawLink[] {
  return mail.view.anchors.map((anchor) => {
    const isShown = anchor.range.end > anchor.range.start;
    const bytes = mail.view.partId === null ? null : mail.locateInPart(mail.view.partId, anchor.sourceRange);
    const alt = anchor.images.map((index) => mail.view.images[index]?.alt ?? '').join(' ').trim();
    return {
      href: anchor.href, via: 'anchor', isButton: anchor.isButton,
      text: isShown ? mail.view.text.slice(anchor.range.start, anchor.range.end) : alt,
      places: isShown ? [inBody(mail, anchor.range), inSource(anchor.href, bytes)] : [inSource(anchor.href, bytes)],
    };
  });
}

function inText({ mail }: CollectorInput): readonly RawLink[] {
  const isInAnchor = (at: number): boolean => mail.view.anchors.some((anchor) => anchor.range.start <= at && at < anchor.range.end);
  return spotUrls(mail.view.text)
    .filter((url) => !isInAnchor(url.start))
    .map((url) => ({ href: url.href, text: mail.view.text.slice(url.start, url.end), via: 'text', places: [inBody(mail, url)], isButton: false }));
}

function formsAndResources({ mail }: CollectorInput): readonly RawLink[] {
  const { partId, forms, resources } = mail.view;
  const at = (source: { readonly start: number; readonly end: number }, quote: string): readonly Place[] => [inSource(quote, partId === null ? null : mail.locateInPart(partId, source))];
  return [
    ...forms.filter((form) => form.action !== '').map((form): RawLink => ({ href: form.action, text: '', via: 'form', places: at(form.sourceRange, form.action), isButton: false })),
    ...resources.filter((resource) => resource.kind === 'area' || resource.kind === 'meta-refresh')
      .map((resource): RawLink => ({ href: resource.url, text: '', via: 'area', places: at(resource.sourceRange, resource.url), isButton: false })),
  ];
}

function qrCodes({ mail, seen }: CollectorInput): readonly RawLink[] {
  return seen('picture').flatMap((picture) =>
    picture.qrCodes.kind !== 'found' ? [] : picture.qrCodes.value.flatMap((text) => spotUrls(text, 3).map((url): RawLink => ({
      href: url.href, text: '', via: 'qr-code', isButton: false,
      places: [whole('source', text, mail.message.parts[picture.partId]?.bodyRange ?? null)],
    }))));
}

function look({ brands, lists, seen, mail }: CollectorInput, link: RawLink, index: number): readonly LinkSeen[] {
  const href = link.href.trim();
  if (!URL.canParse(href)) return [];
  const url = new URL(href);
  if (!/^(?:https?|ftp|javascript|data):$/.test(url.protocol)) return [];
  const author = seen('mailbox').find((mailbox) => mailbox.role === 'author');
  const host = url.hostname;
  const recipients = [...mail.message.header.to, ...mail.message.header.deliveredTo].map((mailbox) => mailbox.addrSpec);
  return [{
    kind: 'link', id: `link:${index}`, places: link.places, url: liveUrl(url.href), scheme: url.protocol.slice(0, -1), host,
    registrableDomain: registrableDomain(host), path: url.pathname.slice(0, 400), text: link.text.slice(0, 400), via: link.via, isCallToAction: false,
    ownerBrandId: brands.ownerOf(host)?.id ?? null, lists: lists.listsOf(host), brandWords: host === '' ? [] : brands.wordsInHost(host),
    hostInText: hostShownIn(link.text), isAuthorsDomain: isSameHouse(host, author?.domain ?? null),
    isAddressLiteral: isAddressLiteral(host), hasUserInfo: url.username !== '', holdsRecipient: recipients.some((recipient) => holdsAddress(href, recipient)),
  }];
}
