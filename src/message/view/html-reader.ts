import { type TokenizerCallbacks, QuoteType } from 'htmlparser2';
import type { TextRange } from '../../base/range.ts';
import type { HiddenText } from '../model.ts';
import { type Colour, parseAttributeColour } from './colour.ts';
import { cascade, computeStyle, isBlockDisplay, ROOT_STYLE, type Style } from './computed-style.ts';
import { type Declarations, type Facts, parseDeclarations } from './declarations.ts';
import { ElementStack } from './element-stack.ts';
import { CLOSES, elementDefaults, ENDS_DRAWING, NOT_TEXT, VOID } from './html-elements.ts';
import { HtmlFinds, MAX_FORM_FIELDS, type OpenAnchor, type OpenForm } from './html-finds.ts';
import type { StyleSheet } from './style-sheet.ts';
import { TagAttributes } from './tag-attributes.ts';
import { type Mark, TextCanvas } from './text-canvas.ts';

interface OpenElement {
  readonly name: string;
  readonly id: string;
  readonly className: string;
  readonly facts: Facts;
  readonly isLink: boolean;
  readonly isBlock: boolean;
  style: Style;
  readonly anchor: OpenAnchor | null;
  /** Where it is a box that could be a button. */
  readonly box: (Mark & { readonly anchorsBefore: number }) | null;
  waiting: OpenElement[];
}

const NO_FACTS: Facts = {};
// Fields whose value stands written on the screen.
const SHOWN_INPUTS: ReadonlySet<string> = new Set(['submit', 'button', 'reset', 'text', 'email', 'tel', 'url', 'number', 'search']);
const CONDITION = /^\s*(?:<!)?\s*\[(?:if|endif)[^\]]{0,100}\]\s*(?:><!)?\s*$/i;

/** Listens to the tokenizer and lays the mail's text down as a browser without scripts would. */
export class HtmlReader implements TokenizerCallbacks {
  readonly canvas: TextCanvas;
  readonly finds = new HtmlFinds();
  readonly stack: ElementStack<OpenElement>;
  readonly #html: string;
  readonly #sheet: StyleSheet;
  readonly #attributes: TagAttributes;
  readonly #inlineStyles = new Map<string, Declarations>();
  #name = '';
  #tagStart = 0;
  #anchor: OpenAnchor | null = null;
  #anchorBox: TextRange | null = null;
  #form: OpenForm | null = null;
  #linkColour: Colour | null = null;
  #hasBody = false;
  #htmlStyle = ROOT_STYLE;
  /** What the style sheet says of a `<body>` that has no attributes. */
  #bodyFacts = NO_FACTS;
  #skipLineEndAt = -1;

  constructor(html: string, sheet: StyleSheet) {
    this.#html = html;
    this.#sheet = sheet;
    this.canvas = new TextCanvas(html);
    this.#attributes = new TagAttributes(html);
    const root: OpenElement = {
      name: '', id: '', className: '', facts: NO_FACTS, isLink: false, isBlock: true, style: ROOT_STYLE, anchor: null, box: null, waiting: [],
    };
    this.stack = new ElementStack(root, (element) => this.#closed(element));
  }

  ontext(start: number, end: number): void {
    const { name } = this.stack.top;
    if (NOT_TEXT.has(name)) return;
    let from = start;
    if (from === this.#skipLineEndAt) from += this.#html.startsWith('\r\n', from) ? 2 : this.#html.startsWith('\n', from) ? 1 : 0;
    if (from >= end) return;
    if (this.stack.hasWaiting && /[^ \t\n\r\f]/.test(this.#html.slice(from, end))) this.#reopen();
    const { style } = this.stack.top;
    if (style.why !== null) this.canvas.hide(this.#html.slice(from, end), style.why, from, end);
    else if (style.isPre) this.canvas.verbatim(from, end, style.kind);
    else this.canvas.collapse(from, end, style.kind);
  }

  ontextentity(point: number, end: number): void {
    if (NOT_TEXT.has(this.stack.top.name)) return;
    this.#reopen();
    this.#lay(String.fromCodePoint(point), Math.max(0, this.#html.lastIndexOf('&', end - 1)), end);
  }

  onopentagname(start: number, end: number): void {
    this.#name = this.#html.slice(start, end).toLowerCase();
    this.#tagStart = start - 1;
    this.#attributes.clear();
  }

  onattribname(start: number, end: number): void {
    this.#attributes.startName(start, end);
  }

  onattribdata(start: number, end: number): void {
    this.#attributes.addData(start, end);
  }

  onattribentity(point: number): void {
    this.#attributes.addCodePoint(point);
  }

  onattribend(quote: QuoteType, end: number): void {
    this.#attributes.endValue(quote === QuoteType.Double || quote === QuoteType.Single ? end - 1 : end, quote !== QuoteType.NoValue);
  }

  onopentagend(end: number): void {
    this.#open(this.#name, { start: this.#tagStart, end: end + 1 });
  }

  onselfclosingtag(end: number): void {
    const isDrawing = this.isInForeignContext();
    this.onopentagend(end);
    if (isDrawing && this.isInForeignContext() && !VOID.has(this.#name)) this.stack.close(this.#name);
  }

  onclosetag(start: number, end: number): void {
    const name = this.#html.slice(start, end).toLowerCase();
    const tag = { start: start - 2, end };
    if (name === 'br') this.#break(tag);
    else if (name === 'p' && !this.stack.isOpen('p')) this.#boundary();
    else if (name !== 'body' && name !== 'html' && name !== 'head' && !VOID.has(name)) {
      for (const element of this.stack.close(name)) this.#restyle(element);
    }
  }

  oncomment(start: number, end: number, offset: number): void {
    const text = this.#html.slice(start, end - offset).trim();
    if (text === '' || (text.length < 200 && CONDITION.test(text))) return;
    this.canvas.hideAlone(text, 'comment', start, Math.max(start, end - offset));
  }

  oncdata(start: number, end: number, endOffset: number): void {
    if (this.isInForeignContext()) this.ontext(start, end - endOffset);
    else this.oncomment(start, end, endOffset);
  }

  ondeclaration(): void {}
  onprocessinginstruction(): void {}

  onend(): void {
    this.stack.closeAll();
  }

  isInForeignContext(): boolean {
    return (this.stack.isOpen('svg') || this.stack.isOpen('math')) && !this.stack.isOpen('foreignobject');
  }

  #open(name: string, tag: TextRange): void {
    if (name === 'body' || name === 'html') {
      this.#openPage(name);
      return;
    }
    if (name === 'head') return;
    if (ENDS_DRAWING.has(name) && this.isInForeignContext()) for (const outer of ['svg', 'math']) this.stack.closeImplied(outer);
    for (const other of CLOSES.get(name) ?? []) this.stack.closeImplied(other);
    this.#note(name, tag);
    if (VOID.has(name)) {
      this.#openVoid(name, tag);
      return;
    }
    const element = this.#element(name);
    if (!element.isBlock && !NOT_TEXT.has(name)) this.#reopen();
    if (!this.stack.push(element)) return;
    this.#enter(element);
    if (name === 'pre' || name === 'listing' || name === 'textarea') this.#skipLineEndAt = tag.end;
  }

  /** Begins the page: a mail that writes no `<body>` has one all the same, and its style sheet may paint it. */
  openPage(): void {
    if (this.#sheet.isEmpty) return;
    this.#bodyFacts = this.#factsOf('body');
    this.#openHtml();
  }

  #openPage(name: string): void {
    if (name === 'body') {
      if (this.#hasBody) return;
      this.#hasBody = true;
      this.#linkColour = parseAttributeColour(this.#attributes.value('link'));
      this.#bodyFacts = this.#factsOf('body');
    }
    this.#noteStyleUrls();
    if (name === 'html') this.#openHtml();
    else this.#paintRoot();
    for (const element of this.stack.items.slice(1)) this.#restyle(element);
  }

  #openHtml(): void {
    this.#htmlStyle = computeStyle(ROOT_STYLE, elementDefaults('html', false), this.#factsOf('html'), null);
    this.#paintRoot();
  }

  #paintRoot(): void {
    const [root] = this.stack.items;
    if (root !== undefined) root.style = computeStyle(this.#htmlStyle, elementDefaults('body', false), this.#bodyFacts, null);
  }

  #element(name: string): OpenElement {
    const parent = this.stack.top;
    const href = name === 'a' ? this.#attributes.get('href') ?? this.#attributes.get('xlink:href') : undefined;
    const facts = this.#factsOf(name);
    const defaults = elementDefaults(name, href !== undefined);
    const isPlain = facts === NO_FACTS && defaults.display === 'inline' && !defaults.isLink;
    const style = isPlain ? parent.style : computeStyle(parent.style, defaults, facts, this.#linkColour);
    const isBox = name === 'button' || (facts.background !== undefined && facts.background.alpha > 0) || facts.hasBackgroundImage === true
      || (facts.hasBorder === true && facts.hasPadding === true);
    const anchor = href === undefined ? null : this.finds.anchor(href, this.canvas.length);
    return {
      name, id: this.#attributes.value('id'), className: this.#attributes.value('class'), facts, style, anchor, waiting: [],
      isLink: href !== undefined,
      isBlock: isBlockDisplay(facts.display ?? defaults.display),
      box: isBox ? { start: null, anchorsBefore: this.finds.anchors.length - (anchor === null ? 0 : 1) } : null,
    };
  }

  #enter(element: OpenElement): void {
    if (element.style.gone !== null) this.canvas.hiddenBoundary();
    else if (element.isBlock) this.canvas.boundary();
    if (element.anchor !== null) {
      this.#anchor = element.anchor;
      this.#anchorBox = null;
      this.canvas.await(element.anchor);
    }
    if (element.box !== null) this.canvas.await(element.box);
  }

  #closed(element: OpenElement): void {
    const end = this.canvas.length;
    const { anchor, box } = element;
    if (anchor !== null && this.#anchor === anchor) {
      this.finds.endAnchor(anchor, end, this.#anchorBox);
      this.#anchor = null;
    }
    if (box !== null) {
      this.finds.endBox(box, end);
      if (this.#anchor !== null && box.start !== null) this.#anchorBox = { start: box.start, end };
    }
    if (element.name === 'form') this.#form = null;
    if (element.style.gone !== null) this.canvas.hiddenBoundary();
    else if (element.isBlock) this.canvas.boundary();
  }

  /** Opens again the formatting that a block closed over, as browsers do before the next text. */
  #reopen(): void {
    if (!this.stack.hasWaiting) return;
    for (const closed of this.stack.takeWaiting()) {
      const again: OpenElement = { ...closed, waiting: [], box: null };
      this.#restyle(again);
      if (!this.stack.push(again)) return;
      if (again.anchor !== null) {
        this.#anchor = again.anchor;
        if (again.anchor.start === null) this.canvas.await(again.anchor);
      }
    }
  }

  #restyle(element: OpenElement): void {
    const at = this.stack.items.lastIndexOf(element);
    const parent = at > 0 ? this.stack.items[at - 1] : this.stack.top;
    if (parent === undefined) return;
    element.style = computeStyle(parent.style, elementDefaults(element.name, element.isLink), element.facts, this.#linkColour);
  }

  #factsOf(name: string): Facts {
    const layers: Declarations[] = [];
    const attributes = this.#attributeFacts(name);
    if (attributes !== null) layers.push({ normal: attributes, important: null });
    if (!this.#sheet.isEmpty) {
      const element = { name, id: this.#attributes.value('id'), className: this.#attributes.value('class') };
      for (const declarations of this.#sheet.match(element, this.stack.items)) layers.push(declarations);
    }
    const inline = this.#attributes.get('style');
    if (inline !== undefined && inline.value !== '') layers.push(this.#inlineStyle(inline.value));
    return layers.length === 0 ? NO_FACTS : cascade(layers);
  }

  #attributeFacts(name: string): Facts | null {
    const facts: Facts = {};
    const background = this.#attributes.get('bgcolor');
    const colour = name === 'font' ? this.#attributes.get('color') : name === 'body' ? this.#attributes.get('text') : undefined;
    if (this.#attributes.get('hidden') !== undefined) facts.display = 'none';
    if (this.#attributes.value('background') !== '') facts.hasBackgroundImage = true;
    const paint = background === undefined ? null : parseAttributeColour(background.value);
    if (paint !== null) facts.background = paint;
    const ink = colour === undefined ? null : parseAttributeColour(colour.value);
    if (ink !== null) facts.colour = ink;
    return Object.keys(facts).length === 0 ? null : facts;
  }

  #inlineStyle(text: string): Declarations {
    let declarations = this.#inlineStyles.get(text);
    if (declarations === undefined) this.#inlineStyles.set(text, (declarations = parseDeclarations(text)));
    return declarations;
  }

  #openVoid(name: string, tag: TextRange): void {
    if (name === 'br') this.#break(tag);
    else if (name === 'hr') this.#boundary();
    else if (name === 'input') this.#input(tag);
  }

  #input(tag: TextRange): void {
    const type = (this.#attributes.value('type') || 'text').toLowerCase();
    const value = this.#attributes.get('value');
    if (type === 'image') this.finds.image(this.#attributes, this.canvas.length, tag, this.#anchor);
    if (value === undefined || value.value === '' || !SHOWN_INPUTS.has(type)) return;
    const facts = this.#factsOf('input');
    const style = computeStyle(this.stack.top.style, elementDefaults('button', false), facts, null);
    this.#layAs(style, value.value, value.range.start, value.range.end);
  }

  #break(tag: TextRange): void {
    if (this.stack.top.style.gone !== null) this.canvas.hiddenBoundary();
    else this.canvas.lineBreak(tag.start, tag.end);
  }

  #boundary(): void {
    if (this.stack.top.style.gone !== null) this.canvas.hiddenBoundary();
    else this.canvas.boundary();
  }

  #lay(text: string, start: number, end: number): void {
    this.#layAs(this.stack.top.style, text, start, end);
  }

  #layAs(style: Style, text: string, start: number, end: number): void {
    const why: HiddenText['why'] | null = style.why;
    if (why !== null) this.canvas.hide(text, why, start, end);
    else this.canvas.decoded(text, start, end, style.kind);
  }

  /** Notes what a tag brings that is no text: pictures, forms, URLs. */
  #note(name: string, tag: TextRange): void {
    const attributes = this.#attributes;
    this.#noteStyleUrls();
    switch (name) {
      case 'img': return this.finds.image(attributes, this.canvas.length, tag, this.#anchor);
      case 'form': {
        this.#form ??= this.finds.form(attributes.get('action'), attributes.value('method'), tag);
        return;
      }
      case 'input': case 'select': case 'textarea': case 'button': return this.#noteField(name, tag);
      case 'meta': return this.#noteRefresh();
      case 'base': case 'area': return this.#noteUrl(name, 'href');
      case 'link': return this.#noteUrl('link', 'href');
      case 'script': return this.#noteUrl('script', 'src');
      case 'iframe': case 'frame': return this.#noteUrl('frame', 'src');
      case 'embed': return this.#noteUrl('object', 'src');
      case 'object': return this.#noteUrl('object', 'data');
      case 'video': case 'audio': case 'source': case 'track': case 'bgsound':
        this.#noteUrl('media', 'poster');
        return this.#noteUrl('media', 'src');
      default:
        if (name === 'a' || !this.isInForeignContext()) return;
        this.#noteUrl('svg', 'href');
        this.#noteUrl('svg', 'xlink:href');
    }
  }

  #noteStyleUrls(): void {
    this.#noteUrl('background', 'background');
    const style = this.#attributes.get('style');
    if (style === undefined || !/url\(/i.test(style.value)) return;
    const isVerbatim = style.value.length === style.range.end - style.range.start;
    this.finds.cssUrls(style.value, style.range.start, isVerbatim ? null : style.range);
  }

  #noteUrl(kind: Parameters<HtmlFinds['resource']>[0], name: string): void {
    const attribute = this.#attributes.get(name);
    if (attribute !== undefined) this.finds.resource(kind, attribute.value, attribute.range);
  }

  #noteRefresh(): void {
    if (this.#attributes.value('http-equiv').trim().toLowerCase() !== 'refresh') return;
    const content = this.#attributes.get('content');
    const url = /^\s*[\d.]*\s*[;,]?\s*(?:url\s*=\s*)?["']?([^"']*)/i.exec(content?.value.slice(0, 10_000) ?? '')?.[1] ?? '';
    if (content !== undefined) this.finds.resource('meta-refresh', url, content.range);
  }

  #noteField(name: string, tag: TextRange): void {
    const type = name === 'input' ? (this.#attributes.value('type') || 'text').toLowerCase() : name;
    const field = { name: this.#attributes.value('name'), type };
    if (this.#form !== null && this.#form.fields.length < MAX_FORM_FIELDS) this.#form.fields.push(field);
    const action = this.#attributes.get('formaction');
    if (action !== undefined) this.finds.form(action, this.#form?.method ?? '', tag)?.fields.push(field);
  }
}
