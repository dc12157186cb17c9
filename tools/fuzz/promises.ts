import type { ByteRange } from '../../src/base/range.ts';
import { unwrapForward } from '../../src/message/containers/attached-mail.ts';
import { openContainer } from '../../src/message/containers/open-container.ts';
import { unwrapQuoted } from '../../src/message/containers/quoted-mail.ts';
import { guessLanguage } from '../../src/message/language/guess-language.ts';
import type { Message, OpenMail } from '../../src/message/model.ts';
import { openMail } from '../../src/message/open-mail.ts';
import { parseMessage } from '../../src/message/parse-message.ts';

// What the room promises of any bytes: it does not throw, every place lies inside, every character has bytes, and the
// kind of line end changes nothing. Each function gives the promise that was broken, or `null`.

const bytesOf = (text: string): Uint8Array => Buffer.from(text, 'latin1');

/** Of a mail. `text` holds one byte a character. */
export function bytesPromise(text: string): string | null {
  return kept(() => mailPromise(bytesOf(text)) ?? lineEndsMatter(text));
}

/** Of an HTML body. */
export function htmlPromise(html: string): string | null {
  return bytesPromise(`Content-Type: text/html; charset=utf-8\n\n${html}`);
}

/** Of header fields. */
export function fieldPromise(fields: string): string | null {
  return bytesPromise(`${fields}\n\ntext`);
}

/** Of a file, whatever it is: the mails in it, and those that they carry. */
export function givenPromise(text: string): string | null {
  return kept(() => {
    for (const { bytes, provenance } of openContainer(bytesOf(text), 'given').mails) {
      const broken = mailPromise(bytes);
      if (broken !== null) return broken;
      const mail = openMail(bytes, parseMessage(bytes, provenance));
      for (const inner of [unwrapForward(mail), unwrapQuoted(mail)]) {
        const inside = inner === null ? null : mailPromise(inner.bytes);
        if (inside !== null) return `carried: ${inside}`;
      }
    }
    return null;
  });
}

function kept(promise: () => string | null): string | null {
  try {
    return promise();
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
}

function mailPromise(raw: Uint8Array): string | null {
  const message = parseMessage(raw);
  const mail = openMail(raw, message);
  guessLanguage(mail.view.text);
  return outside(message, raw.length) ?? wrongPlace(mail) ?? wrongView(mail);
}

/** Every range of a message is one of bytes, wherever in it it stands. */
function outside(message: Message, size: number): string | null {
  const isRange = (value: object): value is ByteRange => 'start' in value && 'end' in value;
  const look = (value: unknown, path: string): string | null => {
    if (typeof value !== 'object' || value === null) return null;
    if (isRange(value)) return value.start >= 0 && value.start <= value.end && value.end <= size ? null : `${path}: ${value.start}–${value.end} of ${size}`;
    for (const [name, inner] of Object.entries(value)) {
      const found = look(inner, `${path}.${name}`);
      if (found !== null) return found;
    }
    return null;
  };
  return look(message, 'message');
}

function wrongPlace(mail: OpenMail): string | null {
  for (const part of mail.message.parts) {
    if (part.decodedBytes !== null && mail.bytesOf(part.id).length !== part.decodedBytes) return `part ${part.id}: bytes miscounted`;
    const length = part.text?.length ?? 0;
    for (let at = 0; at < length; at += 1 + (length >> 3)) {
      const range = mail.locateInPart(part.id, { start: at, end: at + 1 });
      if (range === null || range.start < part.bodyRange.start || range.end > part.bodyRange.end || range.start > range.end) return `part ${part.id}: character ${at} has no place`;
    }
    for (const field of part.fields) {
      const range = field.text === '' ? field.bodyRange : mail.locateInField(field, { start: 0, end: field.text.length });
      if (range === null || range.start < field.bodyRange.start || range.end > field.bodyRange.end) return `field ${field.name}: text has no place`;
    }
  }
  return null;
}

/** Characters of the view that are looked up one by one. */
const LOOKED_UP = 24;

const isIn = ({ start, end }: ByteRange, size: number): boolean => start >= 0 && start <= end && end <= size;

function wrongView(mail: OpenMail): string | null {
  const { view, message } = mail;
  const source = view.partId === null ? 0 : message.parts[view.partId]?.text?.length ?? 0;
  for (const block of view.blocks) if (!isIn(block.range, view.text.length)) return 'a block lies outside the view';
  for (const anchor of view.anchors) if (!isIn(anchor.range, view.text.length) || !isIn(anchor.sourceRange, source)) return 'a link lies outside the view';
  for (const found of [...view.images, ...view.forms, ...view.resources, ...view.hidden]) if (!isIn(found.sourceRange, source)) return 'something found lies outside the source';
  for (const found of [...view.images, ...view.hidden]) if (found.at < 0 || found.at > view.text.length) return 'something found lies outside the view';
  let end = 0;
  for (const run of view.runs) {
    if (run.start < end || run.end <= run.start || run.end > view.text.length || !isIn({ start: run.sourceStart, end: run.sourceEnd }, source)) return 'the runs are in no order';
    end = run.end;
  }
  return wrongLetter(mail);
}

function wrongLetter({ view, message, raw, locate }: OpenMail): string | null {
  const part = view.partId === null ? undefined : message.parts[view.partId];
  if (part === undefined) return null;
  const isPlain = part.transferEncoding === 'identity' && !/utf-(?:7|16)/.test(part.charset?.used ?? '');
  for (let at = 0; at < view.text.length; at += 1 + Math.floor(view.text.length / LOOKED_UP)) {
    const place = locate({ start: at, end: at + 1 });
    if (place === null) continue;
    if (place.start < part.bodyRange.start || place.end > part.bodyRange.end) return `the view's character ${at} lies outside its part`;
    const char = view.text[at] ?? '';
    // A letter that stands as it is in the source stands as it is in the bytes.
    const isBare = isPlain && /^[a-zA-Z0-9]$/.test(char) && place.end - place.start === 1;
    if (isBare && String.fromCharCode(raw[place.start] ?? 0) !== char) return `the view's character ${at} points at another letter`;
  }
  return null;
}

function lineEndsMatter(text: string): string | null {
  // Where a line feed is half a character, another line end is another text.
  if (text.includes('\r') || /utf-?16|ucs-?2/i.test(text)) return null;
  const [lf, crlf] = [gist(text), gist(text.replaceAll('\n', '\r\n'))];
  const at = lf.findIndex((line, index) => line !== crlf[index]);
  return at < 0 && lf.length === crlf.length ? null : `LF and CRLF differ: ${lf[at]?.slice(0, 300)} / ${crlf[at]?.slice(0, 300)}`;
}

/** What a mail says, without its bytes and places. */
function gist(text: string): readonly string[] {
  const bytes = bytesOf(text);
  const message = parseMessage(bytes);
  const { view } = openMail(bytes, message);
  const { header } = message;
  return [
    header.subject?.text, ...header.from.map((box) => [box.displayName, box.addrSpec]), header.date?.time, ...header.received.map((hop) => [hop.helo, hop.address, hop.by, hop.date?.time]),
    ...message.parts.map(({ mediaType, role, foundIn, fileName, text: body, charset, fields }) => [mediaType, role, foundIn, fileName, body, charset, fields.map((field) => [field.name, field.text])]),
    ...message.defects.map(({ code, partId }) => [code, partId]), view.source, view.text, view.hidden.map(({ text: hidden, why, at }) => [hidden, why, at]),
    view.anchors.map(({ href, range, isButton }) => [href, range, isButton]), view.blocks,
  ].map((value) => JSON.stringify(value) ?? 'none');
}
