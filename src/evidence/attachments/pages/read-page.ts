import { Parser } from 'htmlparser2';
import { found } from '../../../base/outcome.ts';
import { PAGE_CHARS, TEXT_CHARS } from '../limits.ts';
import { reading } from '../workbench.ts';
import type { FileLink, PageContent, PageDeed } from '../model.ts';
import type { GivenFile, ReadFile } from '../workbench.ts';
import { hiddenIn } from './hidden-files.ts';
import { deedsOf, redirectsOf } from './script-cues.ts';

/** How deep a page that is hidden in a page, as code that writes it, is followed. */
const WRITTEN_DEPTH = 3;

interface Found {
  title: string;
  readonly forms: { action: string; fields: string[]; asksPassword: boolean }[];
  readonly does: Set<PageDeed>;
  readonly hides: Set<string>;
  readonly links: FileLink[];
  readonly text: string[];
}

/** An HTML, SVG or MHTML file: what it shows, what it asks for, what its scripts are made to do. Nothing of it is run. */
export const readPage: ReadFile = (file, bench) => {
  const whole = textOf(file);
  if (whole.length > PAGE_CHARS) bench.log.record('page-characters', PAGE_CHARS, whole.length, 'characters');
  // A blob stands in the middle, the code that unpacks it before or behind.
  const source = whole.length <= PAGE_CHARS ? whole : whole.slice(0, PAGE_CHARS / 2) + whole.slice(-PAGE_CHARS / 2);
  const found_: Found = { title: '', forms: [], does: new Set(), hides: new Set(), links: [], text: [] };
  look(source, found_, 0);
  const lower = source.toLowerCase();
  const isSvg = file.trueType === 'image/svg+xml' || /\.svgz?$/i.test(file.fileName);
  const content: PageContent = {
    format: 'page', isSvg, title: found_.title.trim().slice(0, 200), forms: found_.forms.slice(0, 10), does: [...found_.does].toSorted(), hides: [...found_.hides].toSorted(),
    holdsRecipient: bench.recipients().some((form) => lower.includes(form)),
  };
  const shown = found_.text.join('').replace(/[ \t]+/g, ' ').replace(/\s*\n\s*/g, '\n').trim().slice(0, TEXT_CHARS);
  return Promise.resolve(reading(found(content), { links: withMain(found_.links), texts: shown === '' && content.title === '' ? [] : [{ from: 'page', title: content.title, text: shown }] }));
};

/** A page with one place to go is there for it. */
function withMain(links: readonly FileLink[]): readonly FileLink[] {
  const goals = new Set(links.map((link) => link.href));
  return goals.size === 1 ? links.map((link) => ({ ...link, isMain: true })) : links;
}

function textOf(file: GivenFile): string {
  if (file.text !== undefined && file.text !== null) return file.text;
  const { bytes } = file;
  const label = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(label).decode(bytes.subarray(0, PAGE_CHARS * 4));
}

const BREAKS = new Set(['p', 'div', 'br', 'tr', 'li', 'h1', 'h2', 'h3', 'h4', 'table', 'form', 'title', 'td', 'label', 'button']);
const FRAMES = new Set(['iframe', 'frame', 'embed', 'object']);
const UNSEEN = new Set(['script', 'style', 'noscript', 'template']);

/** Reads one layer of markup into `into`, and the layers that its code would write. */
function look(source: string, into: Found, depth: number): void {
  const scripts: string[] = [];
  let unseen = 0;
  let isInTitle = false;
  let form: Found['forms'][number] | null = null;
  let anchor: { href: string; text: string } | null = null;
  const closeAnchor = (): void => {
    if (anchor !== null) into.links.push({ href: anchor.href, text: anchor.text.trim().slice(0, 200), isMain: false, asksPassword: false });
    anchor = null;
  };
  const parser = new Parser({
    onopentag(name, attributes) {
      if (UNSEEN.has(name)) unseen += 1;
      if (BREAKS.has(name)) into.text.push('\n');
      if (name === 'title') isInTitle = true;
      if (name === 'script') into.does.add('script');
      addHandlers(attributes, scripts);
      const href = attributes['href'] ?? attributes['xlink:href'];
      if ((name === 'a' || name === 'area') && href !== undefined) {
        closeAnchor();
        anchor = { href, text: '' };
        if (name === 'area') closeAnchor();
        if (attributes['download'] !== undefined) into.does.add('downloads');
      }
      if (name === 'form') into.forms.push((form = { action: attributes['action'] ?? '', fields: [], asksPassword: false }));
      if (name === 'input' || name === 'textarea') addField(into, form, attributes);
      if (FRAMES.has(name)) addFrame(into, attributes, scripts);
      if (name === 'meta' && /refresh/i.test(attributes['http-equiv'] ?? '')) addRefresh(into, attributes['content'] ?? '');
    },
    ontext(text) {
      if (isInTitle) into.title += text;
      else if (unseen > 0) scripts.push(text);
      else {
        into.text.push(text);
        if (anchor !== null) anchor.text += text;
      }
    },
    onclosetag(name) {
      if (UNSEEN.has(name)) unseen = Math.max(0, unseen - 1);
      if (name === 'title') isInTitle = false;
      if (name === 'a') closeAnchor();
      if (name === 'form') form = null;
      if (BREAKS.has(name)) into.text.push('\n');
    },
  }, { decodeEntities: true, lowerCaseAttributeNames: true, lowerCaseTags: true });
  parser.end(source);
  closeAnchor();
  const code = scripts.join('\n');
  if (code !== '') lookAtCode(code, into, depth);
  for (const { action, asksPassword } of into.forms) if (/^(?:https?:)?\/\//i.test(action)) addOnce(into.links, { href: action, text: '', isMain: true, asksPassword });
}

/** Code that stands in attributes. */
function addHandlers(attributes: Readonly<Record<string, string>>, scripts: string[]): void {
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith('on') && value !== '') scripts.push(value);
    if (/^\s*javascript:(?!\s*(?:void|;|$))/i.test(value)) scripts.push(value);
    if (/^\s*data:/i.test(value)) scripts.push(`"${value}"`);
  }
}

function addField(into: Found, form: Found['forms'][number] | null, attributes: Readonly<Record<string, string>>): void {
  const type = (attributes['type'] ?? 'text').toLowerCase();
  const says = `${attributes['name'] ?? ''} ${attributes['id'] ?? ''} ${attributes['placeholder'] ?? ''}`;
  // A page may show a field for a password as one for text and hide the letters by its style.
  const isSecret = type === 'password' || (/^(?:text|tel|number)$/.test(type) && /pass ?word|passwd|パスワード|暗証|card ?number|カード番号|\bcvv?\b|\botp\b/i.test(says));
  if (type === 'hidden' || type === 'submit' || type === 'button') return;
  let target = form;
  if (target === null) into.forms.push((target = { action: '', fields: [], asksPassword: false }));
  if (target.fields.length < 20) target.fields.push(isSecret ? 'password' : type);
  if (isSecret) target.asksPassword = true;
}

function addFrame(into: Found, attributes: Readonly<Record<string, string>>, scripts: string[]): void {
  const source = attributes['src'] ?? attributes['data'] ?? '';
  if (/^(?:https?:)?\/\//i.test(source)) {
    into.does.add('frame');
    addOnce(into.links, { href: source, text: '', isMain: true, asksPassword: false });
  }
  if (attributes['srcdoc'] !== undefined) scripts.push(`document.write(${JSON.stringify(attributes['srcdoc'])})`);
}

function addRefresh(into: Found, content: string): void {
  const href = /url\s*=\s*["']?([^"'>]+)/i.exec(content)?.[1]?.trim();
  if (href === undefined) return;
  into.does.add('redirect');
  if (/^(?:https?:)?\/\//i.test(href)) addOnce(into.links, { href, text: '', isMain: true, asksPassword: false });
}

function addOnce(links: FileLink[], link: FileLink): void {
  const at = links.findIndex((other) => other.href === link.href && other.text === '');
  if (at < 0) links.push(link);
  else if (link.asksPassword) links[at] = link;
}

function lookAtCode(code: string, into: Found, depth: number): void {
  for (const deed of deedsOf(code)) into.does.add(deed);
  for (const href of redirectsOf(code)) addOnce(into.links, { href, text: '', isMain: true, asksPassword: false });
  const { files, texts, isLong } = hiddenIn(code);
  if (isLong) into.does.add('long-code');
  for (const type of files) into.hides.add(type);
  if (depth >= WRITTEN_DEPTH) return;
  for (const text of texts) {
    if (/<[a-z!/]/i.test(text)) look(text, into, depth + 1);
    else lookAtCode(text, into, depth + 1);
  }
}
