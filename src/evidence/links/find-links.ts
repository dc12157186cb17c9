import type { TextRange } from '../../base/range.ts';
import type { Anchor, Resource } from '../../message/model.ts';
import type { CollectorInput } from '../collector.ts';
import { inBody, inSource, whole } from '../place.ts';
import type { LinkSeen, RawLink } from './model.ts';
import { inOtherPart } from './other-part.ts';
import { spotUrls } from './spot-urls.ts';

/** Everything in the mail that leads somewhere, in the order in which a reader meets it. */
export function findLinks(input: CollectorInput): readonly RawLink[] {
  return [...inAnchors(input), ...inText(input), ...inForms(input), ...inQrCodes(input), ...inAttachments(input), ...inResources(input), ...inOtherPart(input, MAX_TEXT_LINKS)];
}

/** Characters before a link in which its demand may stand. */
const BEFORE_CHARS = 80;

function inAnchors(input: CollectorInput): readonly RawLink[] {
  const { mail } = input;
  return merged(mail.view.text, mail.view.anchors).map(({ anchor, range, images }) => {
    const isShown = range.end > range.start;
    const bytes = mail.view.partId === null ? null : mail.locateInPart(mail.view.partId, anchor.sourceRange);
    const alt = images.map((index) => mail.view.images[index]?.alt ?? '').join(' ').trim();
    return {
      href: anchor.href, via: 'anchor', isButton: anchor.isButton,
      text: isShown ? mail.view.text.slice(range.start, range.end) : alt,
      places: isShown ? [inBody(mail, range), inSource(anchor.href, bytes)] : [inSource(anchor.href, bytes)],
    };
  });
}

interface Whole {
  readonly anchor: Anchor;
  readonly range: TextRange;
  readonly images: readonly number[];
}

/** Neighbours with one address are one link to the reader: `<a href=x>Log</a><a href=x>in</a>`. */
function merged(text: string, anchors: readonly Anchor[]): readonly Whole[] {
  const all: Whole[] = [];
  for (const anchor of anchors) {
    const last = all.at(-1);
    const touches = last !== undefined && last.anchor.href === anchor.href && last.range.end > last.range.start && anchor.range.start >= last.range.end
      && anchor.range.start - last.range.end <= 1 && !text.slice(last.range.end, anchor.range.start).includes('\n');
    if (touches) all[all.length - 1] = { anchor: last.anchor.isButton ? last.anchor : anchor, range: { start: last.range.start, end: anchor.range.end }, images: [...last.images, ...anchor.images] };
    else all.push({ anchor, range: anchor.range, images: anchor.images });
  }
  return all;
}

/** Links looked for in the text; more than any mail that a person reads. Those beyond are not looked at. */
const MAX_TEXT_LINKS = 500;

function inText({ mail, hitLimit }: CollectorInput): readonly RawLink[] {
  const { text, anchors } = mail.view;
  const ranges = anchors.map((anchor) => anchor.range).filter((range) => range.end > range.start).toSorted((a, b) => a.start - b.start);
  let next = 0;
  const spotted = spotUrls(text, MAX_TEXT_LINKS + 1);
  if (spotted.length > MAX_TEXT_LINKS) hitLimit({ limit: 'max-text-links', allowed: MAX_TEXT_LINKS, seen: spotted.length, unit: 'links' });
  return spotted.slice(0, MAX_TEXT_LINKS).flatMap((url): readonly RawLink[] => {
    while (next < ranges.length && ranges[next]!.end <= url.start) next++;
    const isInAnchor = next < ranges.length && ranges[next]!.start <= url.start;
    if (isInAnchor) return [];
    const before = text.slice(Math.max(0, url.start - BEFORE_CHARS), url.start);
    return [{ href: url.href, text: text.slice(url.start, url.end), via: 'text', places: [inBody(mail, url)], isButton: false, before }];
  });
}

const sourceOf = ({ mail }: CollectorInput, source: TextRange, quote: string): RawLink['places'] =>
  [inSource(quote, mail.view.partId === null ? null : mail.locateInPart(mail.view.partId, source))];

function inForms(input: CollectorInput): readonly RawLink[] {
  return input.mail.view.forms.filter((form) => form.action !== '').map((form) => ({
    href: form.action, text: '', via: 'form', places: sourceOf(input, form.sourceRange, form.action), isButton: false,
    asksPassword: form.fields.some((field) => field.type === 'password'),
  }));
}

/** What each resource is to the reader; `base` and what has a way of its own are left out. */
const VIA: Readonly<Partial<Record<Resource['kind'], LinkSeen['via']>>> = {
  'meta-refresh': 'meta-refresh', area: 'area', frame: 'resource', object: 'resource', svg: 'resource', base: 'resource',
  script: 'loaded', style: 'loaded', link: 'loaded', media: 'loaded', background: 'loaded',
};

function inResources(input: CollectorInput): readonly RawLink[] {
  const hosts = new Set<string>();
  return input.mail.view.resources.flatMap((resource): readonly RawLink[] => {
    const via = VIA[resource.kind];
    if (via === undefined || resource.url.startsWith('#')) return [];
    // Of what is only loaded, one a house is enough to tell whose servers hear of it.
    if (via === 'loaded') {
      const house = /^(?:https?:)?\/\/[^/?#]*/i.exec(resource.url)?.[0] ?? resource.url.slice(0, 40);
      if (hosts.has(house) || /^(?:cid|data):/i.test(house)) return [];
      hosts.add(house);
    }
    return [{ href: resource.url, text: '', via, places: sourceOf(input, resource.sourceRange, resource.url), isButton: false }];
  }).toSorted((a, b) => Number(a.via === 'loaded') - Number(b.via === 'loaded'));
}

function inQrCodes({ mail, seen }: CollectorInput): readonly RawLink[] {
  return seen('picture').flatMap((picture) =>
    picture.qrCodes.kind !== 'found' ? [] : picture.qrCodes.value.flatMap((text) => spotUrls(text, 3).map((url): RawLink => ({
      href: url.href, text: '', via: 'qr-code', isButton: false,
      places: [whole('source', text, mail.message.parts[picture.partId]?.bodyRange ?? null)],
    }))));
}

/** Links of one mail's files together; what lures has few. */
const FROM_FILES = 80;

function inAttachments({ mail, seen }: CollectorInput): readonly RawLink[] {
  return seen('attachment').flatMap(({ links, places, partId }) => links.map((link): RawLink => ({
    href: link.href, text: link.text, via: 'attachment', isButton: link.isMain, asksPassword: link.asksPassword,
    places: [inSource(link.href, mail.message.parts[partId]?.bodyRange ?? null), ...places],
  }))).slice(0, FROM_FILES);
}
