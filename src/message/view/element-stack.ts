import { FORMATTING, SCOPE, SPECIAL, TABLE_PARTS } from './html-elements.ts';

/** Open elements kept; what is nested deeper is laid flat into the innermost one. */
export const MAX_ELEMENT_DEPTH = 10_000;
// An end tag looks this many elements up for its start; beyond, nesting is there to cost time.
const MAX_REACH = 500;
// Formatting that is opened again; a mail that leaves more of it open only wants to cost time.
const MAX_REOPENED = 40;

/** The least the stack must know of an element. */
export interface StackElement<E> {
  readonly name: string;
  /** Formatting that waits to be opened again, put by while this cell is read. */
  waiting: E[];
}

/** The open elements, closed by the rules browsers close them by when a mail does not. */
export class ElementStack<E extends StackElement<E>> {
  readonly items: E[];
  #waiting: E[] = [];
  #flat = 0;
  #deepest = 0;
  readonly #open = new Map<string, number>();
  readonly #onPop: (element: E) => void;

  constructor(root: E, onPop: (element: E) => void) {
    this.items = [root];
    this.#onPop = onPop;
  }

  get top(): E {
    return this.items.at(-1) as E;
  }

  /** How deep elements were nested in each other. */
  get deepest(): number {
    return this.#deepest;
  }

  isOpen(name: string): boolean {
    return (this.#open.get(name) ?? 0) > 0;
  }

  /** Opens an element; answers whether it was kept. */
  push(element: E): boolean {
    this.#deepest = Math.max(this.#deepest, this.items.length + this.#flat);
    if (this.items.length > MAX_ELEMENT_DEPTH) {
      this.#flat++;
      return false;
    }
    if (isCell(element.name)) {
      element.waiting = this.#waiting;
      this.#waiting = [];
    }
    this.items.push(element);
    this.#open.set(element.name, (this.#open.get(element.name) ?? 0) + 1);
    return true;
  }

  /** Closes the element an end tag names. Answers those left open above it whose style must be worked out anew. */
  close(name: string): E[] {
    if (this.#flat > 0) {
      this.#flat--;
      return [];
    }
    if (!this.isOpen(name)) {
      this.#forget(name);
      return [];
    }
    const found = this.#find(name);
    if (found === null) return [];
    if (FORMATTING.has(name) && found.crossesSpecial) return this.#takeOut(found.at);
    this.#popTo(found.at, !isCell(name) && !TABLE_PARTS.has(name));
    return [];
  }

  /** Closes the innermost element of this name, if it is open and in reach, with all inside it. */
  closeImplied(name: string): void {
    if (!this.isOpen(name)) return;
    const found = this.#find(name);
    if (found !== null) this.#popTo(found.at, !TABLE_PARTS.has(name) && name !== 'option');
  }

  /** Formatting that must be opened again before text follows. */
  takeWaiting(): E[] {
    if (this.#waiting.length === 0) return this.#waiting;
    const waiting = this.#waiting;
    this.#waiting = [];
    return waiting;
  }

  get hasWaiting(): boolean {
    return this.#waiting.length > 0;
  }

  closeAll(): void {
    while (this.items.length > 1) this.#pop();
  }

  #find(name: string): { readonly at: number; readonly crossesSpecial: boolean } | null {
    let crossesSpecial = false;
    const isTablePart = TABLE_PARTS.has(name);
    const isSpecial = SPECIAL.has(name);
    const isFormatting = FORMATTING.has(name);
    const last = Math.max(1, this.items.length - MAX_REACH);
    for (let at = this.items.length - 1; at >= last; at--) {
      const other = this.items[at]?.name ?? '';
      if (other === name) return { at, crossesSpecial };
      if (isTablePart ? other === 'table' : SCOPE.has(other)) return null;
      if (name === 'li' && (other === 'ul' || other === 'ol')) return null;
      if (name === 'p' && other === 'button') return null;
      if (SPECIAL.has(other)) {
        if (!isSpecial && !isFormatting) return null;
        crossesSpecial = true;
      }
    }
    return null;
  }

  #popTo(at: number, keepsFormatting: boolean): void {
    const waiting: E[] = [];
    while (this.items.length - 1 > at) {
      const element = this.#pop();
      if (keepsFormatting && FORMATTING.has(element.name)) waiting.push(element);
    }
    this.#pop();
    for (const element of waiting.toReversed()) if (this.#waiting.length < MAX_REOPENED) this.#waiting.push(element);
  }

  #pop(): E {
    const element = this.items.pop() as E;
    this.#open.set(element.name, (this.#open.get(element.name) ?? 1) - 1);
    if (isCell(element.name)) this.#waiting = element.waiting;
    this.#onPop(element);
    return element;
  }

  #takeOut(at: number): E[] {
    const [element] = this.items.splice(at, 1);
    if (element === undefined) return [];
    this.#open.set(element.name, (this.#open.get(element.name) ?? 1) - 1);
    this.#onPop(element);
    return this.items.slice(at);
  }

  #forget(name: string): void {
    for (let at = this.#waiting.length - 1; at >= 0; at--) {
      if (this.#waiting[at]?.name !== name) continue;
      this.#waiting.splice(at, 1);
      return;
    }
  }
}

function isCell(name: string): boolean {
  return name === 'td' || name === 'th' || name === 'caption';
}
