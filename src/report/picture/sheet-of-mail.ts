import { toBase64 } from '../../base/base64.ts';
import type { LimitHit } from '../../base/limits.ts';
import type { TextRange } from '../../base/range.ts';
import type { Language } from '../../base/bilingual.ts';
import type { Place } from '../../evidence/model.ts';
import type { Finding } from '../../findings/model.ts';
import type { OpenMail, Part } from '../../message/model.ts';
import type { MailSheet } from '../ports.ts';
import { inSource, MOST_SIGNS, setSigns, withoutSigns } from './place-signs.ts';
import type { SetSign } from './place-signs.ts';

/** Characters of HTML that a browser is given; Gmail cuts a mail at a tenth of it. */
const SHEET_CHARS = 1_000_000;
/** Bytes of pictures that the mail carries and shows. */
const CARRIED_BYTES = 8_000_000;
/** A finding that points at hundreds of places shows the first few, as on the drawn plate. */
const PLACES_OF_FINDING = 6;
const SHOWN_FILES = 12;
/** Attached pictures shown below the text, as mail programs do. */
const LOOSE_PICTURES = 4;
const PICTURE_TYPES: ReadonlySet<string> = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/bmp']);

const WORDS = {
  from: { ja: '差出人', en: 'From' }, to: { ja: '宛先', en: 'To' }, date: { ja: '日時', en: 'Date' }, replyTo: { ja: '返信先', en: 'Reply to' },
  noSubject: { ja: '（件名なし）', en: '(no subject)' }, empty: { ja: '画像（外部にあり、読み込んでいません）', en: 'Picture elsewhere, not loaded' },
} as const;

/** The sheet, and which finding each of its signs is of. */
export interface LaidOut {
  readonly sheet: MailSheet;
  /** For each sign the position of its finding in the list that was given. */
  readonly findings: readonly number[];
  readonly limits: readonly LimitHit[];
}

/** Lays a mail out as a mail program shows it: the lines of its head, its own document with the pictures that it carries, its files. */
export function layOutSheet(mail: OpenMail, findings: readonly Finding[], fileNames: readonly string[], language: Language): LaidOut {
  const { header } = mail.message;
  const { view } = mail;
  const asked = findings.flatMap((finding, at) => finding.places.filter(isShown).slice(0, PLACES_OF_FINDING).map((place) => ({ finding: at, place })));
  const kept = asked.slice(0, MOST_SIGNS);
  const signsIn = (name: Place['view'], length: number): readonly SetSign[] => kept.flatMap(({ place }, sign) => {
    if (place.view !== name) return [];
    const range = place.at === null ? { start: 0, end: length } : { start: Math.max(0, place.at.start), end: Math.min(length, place.at.end) };
    return range.end > range.start ? [{ sign, range }] : [];
  });
  const field = (name: Place['view'], text: string): string => setSigns(withoutSigns(text), signsIn(name, text.length), escapeHtml);
  const row = (label: keyof typeof WORDS, value: string): string => `<tr><th>${WORDS[label][language]}</th><td>${value}</td></tr>`;

  const author = header.from[0];
  const name = author === undefined || author.displayName === '' ? '' : `<b>${field('author-name', author.displayName)}</b> `;
  const files = fileNames.slice(0, SHOWN_FILES).map((file) => `<span class="file">${setSigns(withoutSigns(file), kept.flatMap(({ place }, sign) => (place.view === 'attachment' ? fileSign(place, file, sign) : [])), escapeHtml)}</span>`);
  const head = `<h1>${header.subject === null || header.subject.text === '' ? WORDS.noSubject[language] : field('subject', header.subject.text)}</h1><table>${
    row('from', `${name}<span class="address">&lt;${field('author-address', author?.addrSpec ?? '')}&gt;</span>`)}${
    header.to[0] === undefined ? '' : row('to', escapeHtml(withoutSigns(header.to[0].addrSpec)))}${
    header.replyTo[0] === undefined || !kept.some(({ place }) => place.view === 'reply-to') ? '' : row('replyTo', field('reply-to', header.replyTo[0].addrSpec))}${
    header.date === null ? '' : row('date', field('date', header.date.text))}</table>${files.length === 0 ? '' : `<p class="files">${files.join('')}</p>`}`;

  const bodySigns = kept.flatMap(({ place }, sign): readonly SetSign[] => (place.view === 'body' && place.at !== null ? [{ sign, range: place.at }] : []));
  const source = view.source === 'html' && view.partId !== null ? (mail.message.parts[view.partId]?.text ?? '') : null;
  const limits = [...over('picture-places', MOST_SIGNS, asked.length, 'places'), ...over('picture-html', SHEET_CHARS, source?.length ?? view.text.length, 'characters')];
  // Bodies beside the main one stand behind its last run, and are text.
  const ownEnd = source === null ? 0 : (view.runs.at(-1)?.end ?? 0);
  const tailText = view.text.slice(ownEnd, ownEnd + SHEET_CHARS);
  const inTail = bodySigns.filter(({ range }) => range.start >= ownEnd).map(({ sign, range }) => ({ sign, range: moved(range, -ownEnd, tailText.length) }));
  const words = tailText.trim() === '' ? '' : `<pre>${setSigns(withoutSigns(tailText), inTail, escapeHtml)}</pre>`;
  const inHtml = source === null ? [] : bodySigns.filter(({ range }) => range.start < ownEnd).flatMap(({ sign, range }) => {
    const at = inSource(view.text, view.runs, range);
    return at === null || at.end > SHEET_CHARS ? [] : [{ sign, range: at }];
  });
  const carrier = new Carrier(mail, new Map(kept.flatMap(({ place }, sign) => (place.view === 'source' && place.range !== null ? [[`${place.range.start}-${place.range.end}`, sign] as const] : []))));
  const body = source === null ? null : carrier.fill(setSigns(withoutSigns(source.slice(0, SHEET_CHARS)), inHtml));
  const tail = words + carrier.loose().map((url) => `<img src="${url}">`).join('');
  return {
    sheet: { head, body, tail, emptyPicture: WORDS.empty[language], signs: kept.length }, findings: kept.map(({ finding }) => finding),
    limits: [...limits, ...over('picture-carried', CARRIED_BYTES, carrier.wanted, 'bytes')],
  };
}

const isShown = (place: Place): boolean => place.view === 'source' ? place.range !== null : place.view !== 'body' || place.at !== null;

const moved = ({ start, end }: TextRange, by: number, most: number): TextRange => ({ start: Math.min(most, start + by), end: Math.min(most, end + by) });

function fileSign(place: Place, file: string, sign: number): readonly SetSign[] {
  const at = file.indexOf(place.quote);
  return at < 0 || place.quote === '' ? [] : [{ sign, range: { start: at, end: at + place.quote.length } }];
}

/** The pictures that the mail carries, as far as there is room for them. */
class Carrier {
  wanted = 0;
  readonly #mail: OpenMail;
  readonly #signs: ReadonlyMap<string, number>;
  readonly #made = new Map<number, string | null>();
  #left = CARRIED_BYTES;

  constructor(mail: OpenMail, signs: ReadonlyMap<string, number>) {
    this.#mail = mail;
    this.#signs = signs;
  }

  /** The picture as a `data:` URL that bears the sign of whoever points at it; `null` where it is too large. */
  urlOf(part: Part): string | null {
    const made = this.#made.get(part.id);
    if (made !== undefined) return made;
    this.wanted += part.decodedBytes ?? 0;
    const fits = (part.decodedBytes ?? Infinity) <= this.#left;
    if (fits) this.#left -= part.decodedBytes ?? 0;
    const sign = this.#signs.get(`${part.bodyRange.start}-${part.bodyRange.end}`);
    const url = fits ? `data:${part.mediaType};base64,${toBase64(this.#mail.bytesOf(part.id, CARRIED_BYTES))}#fuwake-${sign ?? 'none'}` : null;
    this.#made.set(part.id, url);
    return url;
  }

  /** Puts them where the mail shows them. What lies elsewhere is left, and the browser empties it. */
  fill(html: string): string {
    return html.replace(/\bcid:([^"'\s)>]{1,300})/gi, (whole, id: string) => {
      const key = safeDecode(id).toLowerCase();
      const part = this.#mail.message.parts.find((part) => PICTURE_TYPES.has(part.mediaType) && part.contentId?.replace(/^<|>$/g, '').toLowerCase() === key);
      return part === undefined ? whole : (this.urlOf(part) ?? whole);
    });
  }

  /** Those that the mail shows nowhere: programs put them below the text. */
  loose(): readonly string[] {
    const parts = this.#mail.message.parts.filter((part) => PICTURE_TYPES.has(part.mediaType) && !this.#made.has(part.id) && (part.role === 'attachment' || part.role === 'related' || part.role === 'body'));
    return parts.slice(0, LOOSE_PICTURES).flatMap((part) => this.urlOf(part) ?? []);
  }
}

function safeDecode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

const over = (limit: string, allowed: number, seen: number, unit: string): readonly LimitHit[] => (seen > allowed ? [{ limit, allowed, seen, unit }] : []);

const escapeHtml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
