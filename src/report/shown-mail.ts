import type { Evidence } from '../evidence/model.ts';
import type { OpenMail } from '../message/model.ts';
import type { LimitHit } from '../base/limits.ts';
import type { ByteRange } from '../base/range.ts';
import type { MailView, Mark } from './model.ts';
import type { MappedText, SafeTextMaker } from './safe-text.ts';
import type { Place } from '../evidence/model.ts';

/** Characters of the body that a report shows. A reader sees the first pages; machines read the raw mail. */
export const SHOWN_TEXT = 20_000;
/** Pictures of the text that a report knows of; a newsletter may have hundreds. */
const SHOWN_IMAGES = 50;

/** The mail as its reader saw it, masked, and the way from a place in it to a mark on what is shown. */
export interface ShownMail {
  readonly view: MailView;
  readonly mark: (place: Place) => Mark;
  readonly limits: readonly LimitHit[];
}

export function showMail(mail: OpenMail, evidence: Evidence, language: string, safe: SafeTextMaker): ShownMail {
  const { header } = mail.message;
  const author = header.from[0];
  const shownBody = mail.view.text.slice(0, SHOWN_TEXT);
  const texts: Partial<Record<Place['view'], MappedText>> = {
    subject: safe.mapped(header.subject?.text ?? ''), 'author-name': safe.mapped(author?.displayName ?? ''),
    'author-address': safe.mapped(author?.addrSpec ?? ''), 'reply-to': safe.mapped(header.replyTo[0]?.addrSpec ?? ''),
    date: safe.mapped(header.date?.text ?? ''), body: safe.mapped(shownBody),
  };
  const body = texts.body!;
  const links = evidence.observations.filter((observation) => observation.kind === 'link');
  const view: MailView = {
    subject: texts.subject!.text, authorName: texts['author-name']!.text, authorAddress: texts['author-address']!.text,
    replyTo: header.replyTo.length === 0 ? null : texts['reply-to']!.text,
    recipient: safe.text(header.to[0]?.addrSpec ?? ''), date: header.date === null ? null : texts.date!.text, language,
    body: {
      source: mail.view.source, text: body.text, isCut: mail.view.text.length > SHOWN_TEXT,
      blocks: mail.view.blocks.filter((block) => block.range.start < shownBody.length).map((block) => ({ kind: block.kind, ...clip(body, block.range, shownBody.length) })),
      links: links.flatMap((link) => link.places.filter((place) => place.view === 'body' && place.at !== null && place.at.start < shownBody.length).map((place) => {
        const isButton = mail.view.anchors.some((anchor) => anchor.isButton && anchor.range.start === place.at!.start);
        return { ...clip(body, place.at!, shownBody.length), link: link.id, isButton };
      })),
      images: mail.view.images.slice(0, SHOWN_IMAGES).filter((image) => image.at <= shownBody.length).map((image) => ({
        at: body.at({ start: image.at, end: image.at }).start, alt: safe.text(image.alt.slice(0, 200)), widthPx: image.widthPx, heightPx: image.heightPx,
        ...carriedPicture(image.src, mail, evidence),
      })),
    },
    attachments: evidence.observations.flatMap((seen) => seen.kind === 'attachment' && seen.path.length === 1 ? [{ name: safe.text(seen.fileName), mediaType: seen.mediaType, sizeBytes: seen.sizeBytes, trueType: seen.trueType }] : []),
  };
  const limits = view.body.isCut ? [{ limit: 'shown-text', allowed: SHOWN_TEXT, seen: mail.view.text.length, unit: 'characters' }] : [];
  return { view, limits, mark: (place) => toMark(place, texts, shownBody.length, safe) };
}

/** The part that a picture of the text shows, when the mail carries it itself. */
function carriedPicture(src: string, { message }: OpenMail, evidence: Evidence): { readonly range: ByteRange | null; readonly codes: number } {
  const contentId = /^cid:(.+)$/i.exec(src)?.[1];
  const part = contentId === undefined ? undefined : message.parts.find((part) => part.contentId !== null && part.contentId.replace(/^<|>$/g, '') === contentId);
  if (part === undefined) return { range: null, codes: 0 };
  const seen = evidence.observations.find((seen) => seen.kind === 'picture' && seen.partId === part.id);
  return { range: part.bodyRange, codes: seen?.kind === 'picture' && seen.qrCodes.kind === 'found' ? seen.qrCodes.value.length : 0 };
}

const clip = (text: MappedText, range: { readonly start: number; readonly end: number }, end: number): { start: number; end: number } =>
  ({ ...text.at({ start: Math.min(range.start, end), end: Math.min(range.end, end) }) });

function toMark(place: Place, texts: Partial<Record<Place['view'], MappedText>>, bodyEnd: number, safe: SafeTextMaker): Mark {
  const text = texts[place.view];
  const isShown = place.at !== null && text !== undefined && (place.view !== 'body' || place.at.start < bodyEnd);
  const at = !isShown ? (place.view === 'attachment' ? place.at : null) : place.view === 'body' ? clip(text, place.at, bodyEnd) : text.at(place.at!);
  return { view: place.view, at, quote: safe.text(place.quote.slice(0, 400)), range: place.range };
}
