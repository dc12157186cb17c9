import type { OpenMail } from '../../message/model.ts';
import type { Collector } from '../collector.ts';
import type { TextShape } from '../model.ts';
import { inBody } from '../place.ts';
import { blanksInJapanese } from './blanks-in-japanese.ts';

/** The text is searched this far; blanks do not wait until page ten. */
const SEARCHED_CHARS = 60_000;
/** Smaller pictures are marks, lines and pixels that count readers. */
const LARGE_WIDTH_PX = 200;
const LARGE_HEIGHT_PX = 80;
/** Blanks that are shown; all are counted. */
const PLACES = 3;

/** Facts about the text as a whole. */
export const collectTextShape: Collector = ({ mail, language }) => {
  const { view } = mail;
  const { header } = mail.message;
  const blanks = blanksInJapanese(view.text.slice(0, SEARCHED_CHARS));
  const shape: TextShape = {
    kind: 'text-shape', id: 'text-shape:0', places: blanks.slice(0, PLACES).map((at) => inBody(mail, at)),
    language, characters: view.text.trim().length, bodySource: view.source,
    spacesInsideJapanese: blanks.length, splitByZeroWidth: splitByZeroWidth(mail), images: view.images.length,
    largePictures: view.images.filter(({ widthPx, heightPx }) => (widthPx ?? LARGE_WIDTH_PX) >= LARGE_WIDTH_PX && (heightPx ?? LARGE_HEIGHT_PX) >= LARGE_HEIGHT_PX).length,
    hasUnsubscribe: header.list.some((field) => field.name.toLowerCase() === 'list-unsubscribe'),
    isListMail: header.list.some((field) => /^list-(?:id|post|subscribe)$/i.test(field.name)),
    isDeliveryReport: isDeliveryReport(mail),
  };
  return [shape];
};

/** Words that are shown as examples. */
const SPLIT_WORDS = 20;
// Scripts without blanks have no words to cut out: three letters on each side.
const LETTERS_BEFORE = /(?:[\p{sc=Latin}\p{sc=Cyrillic}]{1,12}|\p{L}{1,3})$/u;
const LETTERS_AFTER = /^(?:[\p{sc=Latin}\p{sc=Cyrillic}]{1,12}|\p{L}{1,3})/u;
const ZERO_WIDTH = /[\u034f\u200b\u200c\u200d\u2060-\u2064\ufe00-\ufe0f\ufeff]/;

// Between words such characters fill the preview of a newsletter, or mark where a line may break.
function splitByZeroWidth({ view }: OpenMail): readonly string[] {
  const words = view.hidden.flatMap(({ why, text, at }) => {
    if (why !== 'zero-width' || !ZERO_WIDTH.test(text)) return [];
    const before = LETTERS_BEFORE.exec(view.text.slice(Math.max(0, at - 12), at))?.[0] ?? '';
    const after = LETTERS_AFTER.exec(view.text.slice(at, at + 12))?.[0] ?? '';
    return before === '' || after === '' ? [] : [before + after];
  });
  return [...new Set(words)].slice(0, SPLIT_WORDS);
}

const REPORTED = /^(?:message\/(?:delivery-status|global-delivery-status|rfc822|rfc822-headers|global)|text\/rfc822-headers)$/;
/** Servers of old put the mail they could not deliver into the text, with its header. */
const QUOTED_HEADER = /^(?:Received|Return-Path|Message-Id): /im;

// The structure, not the words: a null return path alone is easily written, and so is the name of a mail server, which
// servers of old put in its place.
function isDeliveryReport({ message, view }: OpenMail): boolean {
  const isReport = message.parts[0]?.mediaType === 'multipart/report' && message.parts.some((part) => part.mediaType.endsWith('delivery-status'));
  const isFromNobody = /^(?:mailer-daemon(?:@.*)?)?$/i.test(message.header.returnPath?.addrSpec ?? 'somebody');
  return isReport || (isFromNobody && (message.parts.some((part) => REPORTED.test(part.mediaType)) || QUOTED_HEADER.test(view.text.slice(0, SEARCHED_CHARS))));
}
