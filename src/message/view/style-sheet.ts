import type { LimitHit } from '../../base/limits.ts';
import { type Declarations, parseDeclarations, withoutCssComments } from './declarations.ts';

/** What selectors look at. */
export interface Styled {
  readonly name: string;
  readonly id: string;
  /** The `class` attribute, white space as written. */
  readonly className: string;
}

/** Rules kept; the largest honest newsletters bring about a thousand. */
export const MAX_STYLE_RULES = 10_000;
/** Selector tests in one mail: time is bounded whatever rules and elements are multiplied with each other. */
export const MAX_SELECTOR_TESTS = 2_000_000;
// A descendant selector looks this many elements up.
const MAX_ANCESTORS = 200;
const MAX_COMPOUNDS = 5;
// The width in px a mail is read at: rules for narrower windows are about telephones.
const WINDOW_PX = 1_000;

interface Compound {
  readonly tag: string;
  readonly id: string;
  readonly classes: readonly string[];
  /** Whether it must be the parent of what stands right of it. */
  readonly isParent: boolean;
}

interface Rule {
  /** Right to left: the first one is about the element itself. */
  readonly compounds: readonly Compound[];
  readonly specificity: number;
  readonly order: number;
  readonly declarations: Declarations;
}

/** The rules of a mail's `<style>` elements, as far as they bear on what is seen. */
export class StyleSheet {
  readonly #byKey = new Map<string, Rule[]>();
  #rules = 0;
  #tests = 0;

  get isEmpty(): boolean {
    return this.#rules === 0;
  }

  /** Adds the content of a `<style>` element. */
  add(css: string): void {
    this.#addRules(withoutCssComments(css).replace(/<!--|-->/g, ' '), 0);
  }

  /** The declarations for `element`, weakest first. `ancestors` ends with the parent. */
  match(element: Styled, ancestors: readonly Styled[]): Declarations[] {
    const found: Rule[] = [];
    this.#collect('*', element, ancestors, found);
    this.#collect(element.name, element, ancestors, found);
    if (element.id !== '') this.#collect(`#${element.id}`, element, ancestors, found);
    if (element.className !== '') {
      for (const name of new Set(element.className.split(/\s+/))) if (name !== '') this.#collect(`.${name}`, element, ancestors, found);
    }
    if (found.length > 1) found.sort((a, b) => a.specificity - b.specificity || a.order - b.order);
    return found.map((rule) => rule.declarations);
  }

  /** The limits that bit. */
  limits(): LimitHit[] {
    const hits: LimitHit[] = [];
    if (this.#rules > MAX_STYLE_RULES) hits.push({ limit: 'max-style-rules', allowed: MAX_STYLE_RULES, seen: this.#rules, unit: 'rules' });
    if (this.#tests > MAX_SELECTOR_TESTS) hits.push({ limit: 'max-selector-tests', allowed: MAX_SELECTOR_TESTS, seen: this.#tests, unit: 'tests' });
    return hits;
  }

  #collect(key: string, element: Styled, ancestors: readonly Styled[], found: Rule[]): void {
    const rules = this.#byKey.get(key);
    if (rules === undefined) return;
    for (const rule of rules) {
      if (++this.#tests > MAX_SELECTOR_TESTS) return;
      if (this.#fits(rule, element, ancestors)) found.push(rule);
    }
  }

  #fits(rule: Rule, element: Styled, ancestors: readonly Styled[]): boolean {
    const [own, ...others] = rule.compounds;
    if (own === undefined || !matches(own, element)) return false;
    let at = ancestors.length - 1;
    const last = Math.max(0, ancestors.length - MAX_ANCESTORS);
    for (const compound of others) {
      for (;;) {
        const ancestor = at < last ? undefined : ancestors[at--];
        if (ancestor === undefined) return false;
        this.#tests++;
        if (matches(compound, ancestor)) break;
        if (compound.isParent) return false;
      }
    }
    return true;
  }

  #addRules(css: string, depth: number): void {
    let from = 0;
    for (let open = css.indexOf('{'); open >= 0; open = css.indexOf('{', from)) {
      const prelude = css.slice(from, open).trim();
      const isGroup = prelude.startsWith('@') && !/^@(?:font-face|page|viewport|-ms-viewport)/i.test(prelude);
      const close = isGroup ? closingBrace(css, open) : closeOf(css, open);
      if (isGroup) {
        if (depth < 2 && appliesHere(prelude)) this.#addRules(css.slice(open + 1, close), depth + 1);
      } else if (!prelude.startsWith('@')) {
        this.#addRule(prelude, css.slice(open + 1, close));
      }
      from = close + 1;
    }
  }

  #addRule(prelude: string, body: string): void {
    const declarations = parseDeclarations(body);
    if (declarations.important === null && Object.keys(declarations.normal).length === 0) return;
    // What stands in front of the last semicolon is `@import` or `@charset`.
    for (const selector of prelude.slice(prelude.lastIndexOf(';') + 1).split(',')) {
      const compounds = parseSelector(selector);
      if (compounds === null) continue;
      if (++this.#rules > MAX_STYLE_RULES) return;
      const rule = { compounds, specificity: specificityOf(compounds), order: this.#rules, declarations };
      const key = keyOf(compounds[0]);
      const rules = this.#byKey.get(key);
      if (rules === undefined) this.#byKey.set(key, [rule]);
      else rules.push(rule);
    }
  }
}

function closeOf(css: string, open: number): number {
  const close = css.indexOf('}', open);
  return close < 0 ? css.length : close;
}

function closingBrace(css: string, open: number): number {
  let depth = 0;
  for (let at = open; at < css.length; at++) {
    const code = css.charCodeAt(at);
    if (code === 123) depth++;
    else if (code === 125 && --depth === 0) return at;
  }
  return css.length;
}

/** Whether an `@media` or `@supports` group counts on a desk's screen, in light dress. */
function appliesHere(prelude: string): boolean {
  const text = prelude.slice(0, 500).toLowerCase();
  if (text.startsWith('@supports') || text.startsWith('@layer')) return !text.includes('not ') && !text.includes('-moz') && !text.includes('-ms-');
  if (!text.startsWith('@media')) return false;
  return text.slice('@media'.length).split(',').some(fitsDesk);
}

function fitsDesk(query: string): boolean {
  const type = /^\s*(?:only\s+)?(screen|all|\()/.exec(query);
  if (type === null) return false;
  for (const [, feature, value] of query.matchAll(/\(\s*([a-z-]+)\s*(?::\s*([^)]*))?\)/g)) {
    const px = Number.parseFloat(value ?? '') * (/r?em/.test(value ?? '') ? 16 : 1);
    const fits = feature === 'min-width' || feature === 'min-device-width' ? px <= WINDOW_PX
      : feature === 'max-width' || feature === 'max-device-width' ? px >= WINDOW_PX
      : feature === 'prefers-color-scheme' ? value?.trim() === 'light'
      : false;
    if (!fits) return false;
  }
  return true;
}

function parseSelector(text: string): Compound[] | null {
  const words = text.trim().replace(/\s*>\s*/g, ' >').split(/\s+/);
  if (words.length > MAX_COMPOUNDS || words[0] === '') return null;
  const compounds: Compound[] = [];
  let isChild = false;
  for (const word of words.toReversed()) {
    const compound = parseCompound(word.startsWith('>') ? word.slice(1) : word, isChild);
    if (compound === null) return null;
    compounds.push(compound);
    isChild = word.startsWith('>');
  }
  return compounds;
}

// Pseudo-classes, attributes and siblings are left out: a rule that is only sometimes true must not hide anything.
function parseCompound(word: string, isParent: boolean): Compound | null {
  const match = /^(\*|[a-z][\w-]*)?((?:[.#][\w-]+)*)$/i.exec(word.length > 200 ? '' : word);
  if (match === null || match[0] === '') return null;
  const marks = (match[2] ?? '').match(/[.#][^.#]+/g) ?? [];
  const tag = match[1] === undefined || match[1] === '*' ? '' : match[1].toLowerCase();
  return {
    tag,
    id: marks.find((mark) => mark.startsWith('#'))?.slice(1) ?? '',
    classes: marks.filter((mark) => mark.startsWith('.')).map((mark) => mark.slice(1)),
    isParent,
  };
}

function keyOf(compound: Compound | undefined): string {
  if (compound === undefined) return '*';
  if (compound.id !== '') return `#${compound.id}`;
  const [first] = compound.classes;
  if (first !== undefined) return `.${first}`;
  return compound.tag === '' ? '*' : compound.tag;
}

function specificityOf(compounds: readonly Compound[]): number {
  return compounds.reduce((sum, { id, classes, tag }) => sum + (id === '' ? 0 : 10_000) + classes.length * 100 + (tag === '' ? 0 : 1), 0);
}

function matches(compound: Compound, element: Styled): boolean {
  if (compound.tag !== '' && compound.tag !== element.name) return false;
  if (compound.id !== '' && compound.id !== element.id) return false;
  return compound.classes.every((name) => hasClass(element.className, name));
}

function hasClass(className: string, name: string): boolean {
  if (className === name) return true;
  for (let at = className.indexOf(name); at >= 0; at = className.indexOf(name, at + name.length)) {
    const before = at === 0 ? 32 : className.charCodeAt(at - 1);
    const after = at + name.length === className.length ? 32 : className.charCodeAt(at + name.length);
    if (before <= 32 && after <= 32) return true;
  }
  return false;
}
