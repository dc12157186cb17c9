import type { LimitHit } from '../../base/limits.ts';
import type { TextRange } from '../../base/range.ts';
import type { Anchor, Form, Image, Resource } from '../model.ts';
import type { Attribute, TagAttributes } from './tag-attributes.ts';
import type { Mark } from './text-canvas.ts';

/** Links listed; the longest honest digests bring a few hundred. */
export const MAX_ANCHORS = 20_000;
/** Pictures listed. */
export const MAX_IMAGES = 20_000;
/** Other URL-bearing things listed. */
export const MAX_RESOURCES = 20_000;
/** Forms listed. */
export const MAX_FORMS = 1_000;
/** Fields listed of one form. */
export const MAX_FORM_FIELDS = 1_000;
/** A coloured box with more text than this is no button. */
const MAX_BUTTON_CHARS = 100;

/** A link that is still being read. */
export interface OpenAnchor extends Mark {
  readonly href: string;
  readonly sourceRange: TextRange;
  readonly index: number;
  readonly images: number[];
  /** Where its own text starts and ends so far. */
  end: number;
  isButton: boolean;
}

/** A form that is still being read. */
export interface OpenForm {
  readonly action: string;
  readonly method: string;
  readonly sourceRange: TextRange;
  readonly fields: { readonly name: string; readonly type: string }[];
}

type Kind = 'anchors' | 'images' | 'resources' | 'forms';
const ALLOWED: Readonly<Record<Kind, number>> = { anchors: MAX_ANCHORS, images: MAX_IMAGES, resources: MAX_RESOURCES, forms: MAX_FORMS };

/** Everything found in HTML that is no text. */
export class HtmlFinds {
  readonly anchors: OpenAnchor[] = [];
  readonly images: Image[] = [];
  readonly resources: Resource[] = [];
  readonly forms: OpenForm[] = [];
  readonly #seen: Record<Kind, number> = { anchors: 0, images: 0, resources: 0, forms: 0 };

  anchor(href: Attribute, at: number): OpenAnchor | null {
    if (!this.#count('anchors')) return null;
    const anchor: OpenAnchor = {
      href: href.value, sourceRange: href.range, index: this.anchors.length, images: [], start: null, end: at, isButton: false,
    };
    this.anchors.push(anchor);
    return anchor;
  }

  image(attributes: TagAttributes, at: number, tag: TextRange, anchor: OpenAnchor | null): void {
    if (!this.#count('images')) return;
    const src = attributes.get('src');
    const pixels = (name: string): number | null => {
      const value = Number.parseFloat(attributes.value(name));
      return Number.isFinite(value) && !attributes.value(name).includes('%') ? value : null;
    };
    anchor?.images.push(this.images.length);
    this.images.push({
      src: src?.value ?? '', alt: attributes.value('alt'), widthPx: pixels('width'), heightPx: pixels('height'), at, sourceRange: src?.range ?? tag,
    });
  }

  resource(kind: Resource['kind'], url: string, sourceRange: TextRange): void {
    if (url.trim() === '' || !this.#count('resources')) return;
    this.resources.push({ kind, url, sourceRange });
  }

  form(action: Attribute | undefined, method: string, tag: TextRange): OpenForm | null {
    if (!this.#count('forms')) return null;
    const form: OpenForm = { action: action?.value ?? '', method: (method || 'get').toLowerCase(), sourceRange: action?.range ?? tag, fields: [] };
    this.forms.push(form);
    return form;
  }

  /** The URLs of a piece of CSS that stands unbroken at `offset`; where it does not, all of them point to `whole`. */
  cssUrls(css: string, offset: number, whole: TextRange | null): void {
    for (const match of css.matchAll(/(@import\s+(?:url\(\s*)?|url\(\s*)(["']?)([^"')\s;]+)/gi)) {
      const [all, lead = '', , url = ''] = match;
      const start = offset + match.index + all.length - url.length;
      this.resource(lead.startsWith('@') ? 'style' : 'background', url, whole ?? { start, end: start + url.length });
    }
  }

  /** A box with a colour or frame of its own ends: where it holds one link and nothing else, that link is a button. */
  endBox(box: { readonly start: number | null; readonly anchorsBefore: number }, end: number): void {
    if (box.start === null || end - box.start > MAX_BUTTON_CHARS || this.anchors.length !== box.anchorsBefore + 1) return;
    const anchor = this.anchors.at(-1);
    if (anchor !== undefined && anchor.start === box.start && anchor.end === end) anchor.isButton = true;
  }

  /** A link ends; `box` is the last coloured box inside it. */
  endAnchor(anchor: OpenAnchor, end: number, box: TextRange | null): void {
    anchor.end = end;
    const isWhole = anchor.start !== null && box !== null && box.start === anchor.start && box.end === end;
    if (isWhole && end - box.start <= MAX_BUTTON_CHARS) anchor.isButton = true;
  }

  finishedAnchors(length: number): Anchor[] {
    return this.anchors.map(({ href, sourceRange, images, start, end, isButton }) => {
      const from = Math.min(start ?? end, length);
      return { href, range: { start: from, end: Math.max(from, end) }, sourceRange, isButton, images };
    });
  }

  finishedForms(): Form[] {
    return this.forms.map((form) => ({ ...form }));
  }

  limits(): LimitHit[] {
    const kinds: readonly Kind[] = ['anchors', 'images', 'resources', 'forms'];
    return kinds.filter((kind) => this.#seen[kind] > ALLOWED[kind])
      .map((kind) => ({ limit: `max-${kind}`, allowed: ALLOWED[kind], seen: this.#seen[kind], unit: kind }));
  }

  #count(kind: Kind): boolean {
    return ++this.#seen[kind] <= ALLOWED[kind];
  }
}
