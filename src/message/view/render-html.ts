import { Parser } from 'htmlparser2';
import type { LimitHit } from '../../base/limits.ts';
import type { Anchor, Block, Form, HiddenText, Image, ReaderView, Resource, Run } from '../model.ts';
import { hasInvisible, withoutInvisible } from './invisible-characters.ts';
import { hidingOf } from './hiding-style.ts';

/** Characters of HTML that are read; clients stop showing long before. */
export const HTML_CHARS = 2_000_000;
const BLOCKS = /^(?:address|article|aside|blockquote|body|center|dd|div|dl|dt|fieldset|figure|footer|form|h[1-6]|header|hr|li|main|nav|ol|p|pre|section|table|td|th|tr|ul|caption)$/;
const UNSEEN = /^(?:script|style|head|title|template|noframes)$/;
const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/;
const RESOURCES: Readonly<Record<string, readonly [Resource['kind'], string]>> = {
  base: ['base', 'href'], area: ['area', 'href'], iframe: ['frame', 'src'], frame: ['frame', 'src'], script: ['script', 'src'], link: ['link', 'href'],
  object: ['object', 'data'], embed: ['object', 'src'], video: ['media', 'src'], audio: ['media', 'src'],
};

interface Open {
  readonly name: string;
  readonly hiding: HiddenText['why'] | 'unseen' | null;
  readonly anchor: number | null;
}

/** The text that a client shows for an HTML body, with a way back to the source of every character. */
export function renderHtml(html: string): Omit<ReaderView, 'source' | 'partId'> {
  const canvas = new Canvas(html);
  const source = html.slice(0, HTML_CHARS);
  const limits: LimitHit[] = html.length > HTML_CHARS ? [{ limit: 'html-characters', allowed: HTML_CHARS, seen: html.length, unit: 'characters' }] : [];
  const parser = new Parser({
    onopentag: (name, attributes) => canvas.open(name, attributes, parser.startIndex, parser.endIndex),
    onclosetag: (name) => canvas.close(name),
    ontext: (text) => canvas.write(text, parser.startIndex, parser.endIndex + 1),
    oncomment: (text) => canvas.comment(text, parser.startIndex, parser.endIndex + 1),
  }, { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true });
  parser.write(source);
  parser.end();
  return { ...canvas.finish(), limits };
}

/** Collects what is drawn. White space is folded as a browser does; a block begins a new line. */
class Canvas {
  readonly #html: string;
  readonly #stack: Open[] = [];
  readonly #blocks: Block[] = [];
  readonly #anchors: Anchor[] = [];
  readonly #images: Image[] = [];
  readonly #forms: Form[] = [];
  readonly #resources: Resource[] = [];
  readonly #hidden: HiddenText[] = [];
  readonly #runs: Run[] = [];
  #text: string[] = [];
  #length = 0;
  #blockStart = 0;
  #blockKind: Block['kind'] = 'paragraph';
  #space: number | null = null;

  constructor(html: string) {
    this.#html = html;
  }

  open(name: string, attributes: Readonly<Record<string, string>>, start: number, end: number): void {
    const outer = this.#stack.at(-1);
    if (BLOCKS.test(name) || name === 'br') this.#breakLine(name);
    const hiding = outer?.hiding ?? (UNSEEN.test(name) ? 'unseen' : hidingOf(attributes));
    this.#note(name, attributes, start, end);
    const anchor = name === 'a' && attributes['href'] !== undefined ? this.#openAnchor(attributes, start, end) : (outer?.anchor ?? null);
    if (!VOID.test(name)) this.#stack.push({ name, hiding, anchor });
  }

  close(name: string): void {
    const at = this.#stack.findLastIndex((open) => open.name === name);
    if (at < 0) return;
    const closed = this.#stack.splice(at)[0];
    if (closed?.name === 'a' && closed.anchor !== null) this.#closeAnchor(closed.anchor);
    if (BLOCKS.test(name)) this.#breakLine('p');
  }

  write(raw: string, start: number, end: number): void {
    const open = this.#stack.at(-1);
    if (open?.hiding === 'unseen') return;
    if (open?.hiding != null) {
      if (raw.trim() !== '') this.#hide(raw.trim(), open.hiding, start, end);
      return;
    }
    const isPre = this.#stack.some(({ name }) => name === 'pre');
    const text = hasInvisible(raw) ? withoutInvisible(raw) : raw;
    if (text.length !== raw.length) this.#hide(raw, 'zero-width', start, end);
    const isAsWritten = text.length === end - start;
    for (const piece of text.split(isPre ? /(\n)/ : /([ \t\r\n\f]+)/)) {
      const from = isAsWritten ? start : start;
      if (piece === '') continue;
      if (isPre && piece === '\n') this.#breakLine('pre');
      else if (!isPre && /^[ \t\r\n\f]/.test(piece)) this.#space ??= from;
      else this.#put(piece, from, isAsWritten ? start + piece.length : end);
      if (isAsWritten) start += piece.length;
    }
  }

  comment(text: string, start: number, end: number): void {
    if (text.trim() !== '' && !text.startsWith('[if')) this.#hide(text.trim(), 'comment', start, end);
  }

  finish(): Omit<ReaderView, 'source' | 'partId' | 'limits'> {
    this.#breakLine('p');
    for (const open of this.#stack) if (open.name === 'a' && open.anchor !== null) this.#closeAnchor(open.anchor);
    return {
      text: this.#text.join(''), blocks: this.#blocks, anchors: this.#anchors, images: this.#images, forms: this.#forms,
      resources: this.#resources, hidden: this.#hidden, runs: this.#runs,
    };
  }

  #put(piece: string, sourceStart: number, sourceEnd: number): void {
    if (this.#space !== null && this.#length > this.#blockStart) this.#add(' ', this.#space, this.#space + 1);
    this.#space = null;
    this.#add(piece, sourceStart, sourceEnd);
  }

  #add(piece: string, sourceStart: number, sourceEnd: number): void {
    this.#runs.push({ start: this.#length, end: this.#length + piece.length, sourceStart, sourceEnd });
    this.#text.push(piece);
    this.#length += piece.length;
  }

  #breakLine(name: string): void {
    this.#space = null;
    if (this.#length > this.#blockStart) {
      this.#blocks.push({ kind: this.#blockKind, range: { start: this.#blockStart, end: this.#length } });
      this.#text.push('\n');
      this.#length += 1;
    }
    this.#blockStart = this.#length;
    this.#blockKind = /^h[1-6]$/.test(name) ? 'heading' : name === 'li' ? 'list-item' : name === 'blockquote' ? 'quote' : name === 'pre' ? 'preformatted' : /^t[dh]$/.test(name) ? 'cell' : 'paragraph';
  }

  #openAnchor(attributes: Readonly<Record<string, string>>, start: number, end: number): number {
    if (this.#space !== null && this.#length > this.#blockStart) {
      this.#add(' ', this.#space, this.#space + 1);
      this.#space = null;
    }
    const href = attributes['href'] ?? '';
    const isButton = /background|padding/i.test(attributes['style'] ?? '') || /\b(?:btn|button)\b/i.test(attributes['class'] ?? '');
    this.#anchors.push({ href, range: { start: this.#length, end: this.#length }, sourceRange: this.#valueAt(href, start, end), isButton, images: [] });
    return this.#anchors.length - 1;
  }

  #closeAnchor(index: number): void {
    const anchor = this.#anchors[index];
    if (anchor !== undefined) this.#anchors[index] = { ...anchor, range: { start: anchor.range.start, end: Math.max(anchor.range.start, this.#text.at(-1) === '\n' ? this.#length - 1 : this.#length) } };
  }

  #note(name: string, attributes: Readonly<Record<string, string>>, start: number, end: number): void {
    const sourceRange = { start, end: end + 1 };
    if (name === 'img') {
      const anchor = this.#stack.at(-1)?.anchor;
      const size = (value: string | undefined): number | null => (value === undefined || !/^\d+/.test(value) ? null : Number.parseInt(value, 10));
      this.#images.push({ src: attributes['src'] ?? '', alt: attributes['alt'] ?? '', widthPx: size(attributes['width']), heightPx: size(attributes['height']), at: this.#length, sourceRange });
      const holder = anchor == null ? undefined : this.#anchors[anchor];
      if (anchor != null && holder !== undefined) this.#anchors[anchor] = { ...holder, images: [...holder.images, this.#images.length - 1] };
    } else if (name === 'form') {
      this.#forms.push({ action: attributes['action'] ?? '', method: attributes['method'] ?? 'get', fields: [], sourceRange });
    } else if (name === 'input' || name === 'select' || name === 'textarea') {
      const form = this.#forms.at(-1);
      if (form !== undefined) this.#forms[this.#forms.length - 1] = { ...form, fields: [...form.fields, { name: attributes['name'] ?? '', type: attributes['type'] ?? 'text' }] };
    } else if (name === 'meta' && /refresh/i.test(attributes['http-equiv'] ?? '')) {
      const url = /url\s*=\s*['"]?([^'"]+)/i.exec(attributes['content'] ?? '')?.[1];
      if (url !== undefined) this.#resources.push({ kind: 'meta-refresh', url, sourceRange });
    }
    const resource = RESOURCES[name];
    const url = resource === undefined ? undefined : attributes[resource[1]];
    if (resource !== undefined && url !== undefined) this.#resources.push({ kind: resource[0], url, sourceRange });
  }

  #hide(text: string, why: HiddenText['why'], start: number, end: number): void {
    if (this.#hidden.length < 5_000) this.#hidden.push({ text: text.slice(0, 2_000), why, at: this.#length, sourceRange: { start, end } });
  }

  #valueAt(value: string, start: number, end: number): { readonly start: number; readonly end: number } {
    const at = this.#html.indexOf(value, start);
    return value !== '' && at >= 0 && at < end ? { start: at, end: at + value.length } : { start, end: end + 1 };
  }
}
