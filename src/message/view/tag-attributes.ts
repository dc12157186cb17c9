import type { TextRange } from '../../base/range.ts';

/** An attribute with the place of its value. */
export interface Attribute {
  readonly value: string;
  readonly range: TextRange;
}

// Only these are kept, the first of each: a tag with a hundred thousand attributes costs no memory.
const WANTED: ReadonlySet<string> = new Set(
  ('href src action method name type value style class id hidden bgcolor color background alt width height content http-equiv rel data '
  + 'poster xlink:href formaction text link open cellpadding border').split(' '),
);

/** The attributes of the tag that is being read, gathered from the tokenizer's events. */
export class TagAttributes {
  readonly #source: string;
  #found = new Map<string, Attribute>();
  #name = '';
  #nameEnd = 0;
  #pieces: string[] = [];

  constructor(source: string) {
    this.#source = source;
  }

  clear(): void {
    if (this.#found.size > 0) this.#found = new Map();
    this.#name = '';
  }

  get(name: string): Attribute | undefined {
    return this.#found.get(name);
  }

  value(name: string): string {
    return this.#found.get(name)?.value ?? '';
  }

  startName(start: number, end: number): void {
    const name = this.#source.slice(start, end).toLowerCase();
    this.#name = WANTED.has(name) && !this.#found.has(name) ? name : '';
    this.#nameEnd = end;
    this.#pieces = [];
  }

  addData(start: number, end: number): void {
    if (this.#name !== '') this.#pieces.push(this.#source.slice(start, end));
  }

  addCodePoint(point: number): void {
    if (this.#name !== '') this.#pieces.push(String.fromCodePoint(point));
  }

  /** `end` is the first character after the value, its closing quote left out. */
  endValue(end: number, hasValue: boolean): void {
    if (this.#name === '') return;
    const start = hasValue ? this.#valueStart(end) : end;
    this.#found.set(this.#name, { value: this.#pieces.join(''), range: { start, end } });
    this.#name = '';
  }

  #valueStart(end: number): number {
    let at = this.#nameEnd;
    let hasEquals = false;
    for (; at < end; at++) {
      const code = this.#source.charCodeAt(at);
      if (code === 61 && !hasEquals) hasEquals = true;
      else if (code > 32) break;
    }
    const quote = this.#source.charCodeAt(at);
    return at < end && (quote === 34 || quote === 39) ? at + 1 : at;
  }
}
