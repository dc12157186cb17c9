import { decodeCodePage } from '../../files/byte-text.ts';
import { RTF_DEPTH } from './limits.ts';
import type { LimitLog } from '../../files/limits.ts';

/** The letter inside an RTF body. `html` and `plain` are what Outlook had wrapped; `rtf` is text written as RTF. */
export interface RtfText {
  readonly kind: 'html' | 'plain' | 'rtf';
  readonly text: string;
}

/** Reads the text, or the wrapped HTML, out of RTF bytes. Source: MS-OXRTFEX for the wrapped forms. */
export function readRtf(bytes: Uint8Array, log: LimitLog): RtfText {
  return new RtfReader(bytes, log).read();
}

interface Group {
  /** Everything in it is dropped (a destination that is no text). */
  isDropped: boolean;
  /** It is markup that was wrapped as it stands. */
  isHtmlTag: boolean;
  isFontTable: boolean;
  /** Between `\htmlrtf` and `\htmlrtf0`: what only RTF readers should show. */
  isForRtfOnly: boolean;
  /** How many characters stand in for a `\u` for old readers. */
  fallbackChars: number;
  font: number;
}

const BACKSLASH = 0x5c;
const OPEN = 0x7b;
const CLOSE = 0x7d;
const LF = 0x0a;
const CR = 0x0d;

const DROPPED: ReadonlySet<string> = new Set([
  'colortbl', 'stylesheet', 'info', 'pict', 'object', 'header', 'footer', 'headerl', 'headerr', 'footerl', 'footerr', 'themedata',
]);

const TEXT_OF_WORD: Readonly<Record<string, string>> = {
  par: '\r\n', line: '\r\n', tab: '\t', lquote: '‘', rquote: '’', ldblquote: '“', rdblquote: '”', bullet: '•', endash: '–',
  emdash: '—', emspace: '\u2003', enspace: '\u2002', cell: '\t', row: '\r\n',
};

/** Windows font character sets and the code page each one means. */
const CODE_PAGE_OF_CHARSET: Readonly<Record<number, number>> = {
  0: 1252, 128: 932, 129: 949, 134: 936, 136: 950, 161: 1253, 162: 1254, 163: 1258, 177: 1255, 178: 1256, 186: 1257, 204: 1251,
  222: 874, 238: 1250,
};

class RtfReader {
  readonly #bytes: Uint8Array;
  readonly #log: LimitLog;
  readonly #pieces: string[] = [];
  readonly #stack: Group[] = [];
  readonly #fontCodePages = new Map<number, number>();
  #group: Group = { isDropped: false, isHtmlTag: false, isFontTable: false, isForRtfOnly: false, fallbackChars: 1, font: -1 };
  #kind: RtfText['kind'] = 'rtf';
  #codePage = 1252;
  #defaultFont = -1;
  #tableFont = -1;
  /** Bytes waiting to be decoded together: a character may be written as two escapes. */
  #pending: number[] = [];
  #skipChars = 0;
  #deeper = 0;
  #at = 0;

  constructor(bytes: Uint8Array, log: LimitLog) {
    this.#bytes = bytes;
    this.#log = log;
  }

  read(): RtfText {
    while (this.#at < this.#bytes.length) {
      const byte = this.#bytes[this.#at++] ?? 0;
      if (byte === OPEN) this.#openGroup();
      else if (byte === CLOSE) this.#closeGroup();
      else if (byte === BACKSLASH) this.#control();
      else if (byte !== LF && byte !== CR) this.#literal(byte);
    }
    this.#flush();
    return { kind: this.#kind, text: this.#pieces.join('') };
  }

  #openGroup(): void {
    this.#flush();
    this.#skipChars = 0;
    // Beyond the limit groups share one state: their text is still read, only its destination may be wrong.
    if (this.#stack.length < RTF_DEPTH) this.#stack.push({ ...this.#group });
    else this.#log.record('rtf-depth', RTF_DEPTH, RTF_DEPTH + ++this.#deeper, 'levels');
  }

  #closeGroup(): void {
    this.#flush();
    this.#skipChars = 0;
    if (this.#deeper > 0) this.#deeper--;
    else this.#group = this.#stack.pop() ?? this.#group;
  }

  #control(): void {
    const byte = this.#bytes[this.#at] ?? 0;
    if (isLetter(byte)) {
      this.#word();
      return;
    }
    this.#at++;
    if (byte === 0x27) {
      const code = hexAt(this.#bytes, this.#at);
      if (code < 0) return;
      this.#at += 2;
      this.#literal(code);
    } else if (byte === BACKSLASH || byte === OPEN || byte === CLOSE) this.#literal(byte);
    else if (byte === 0x7e) this.#emit('\u00a0');
    else if (byte === 0x5f) this.#emit('\u2011');
    else if (byte === 0x2a) this.#starred();
    else if (byte === LF || byte === CR) this.#emit('\r\n');
  }

  #word(): void {
    const start = this.#at;
    while (isLetter(this.#bytes[this.#at] ?? 0) && this.#at - start < 32) this.#at++;
    const word = String.fromCharCode(...this.#bytes.subarray(start, this.#at));
    const value = this.#number();
    if (this.#bytes[this.#at] === 0x20) this.#at++;
    this.#apply(word, value);
  }

  #number(): number | null {
    const start = this.#at;
    if (this.#bytes[this.#at] === 0x2d) this.#at++;
    while (isDigit(this.#bytes[this.#at] ?? 0) && this.#at - start < 11) this.#at++;
    const digits = String.fromCharCode(...this.#bytes.subarray(start, this.#at));
    if (digits === '' || digits === '-') return null;
    return Number(digits);
  }

  /** `\*` marks a destination that old readers drop; the wrapped markup is the only one wanted here. */
  #starred(): void {
    const bytes = this.#bytes;
    while (bytes[this.#at] === LF || bytes[this.#at] === CR || bytes[this.#at] === 0x20) this.#at++;
    if (bytes[this.#at] !== BACKSLASH || !isLetter(bytes[this.#at + 1] ?? 0)) return;
    this.#at++;
    const start = this.#at;
    while (isLetter(bytes[this.#at] ?? 0) && this.#at - start < 32) this.#at++;
    const word = String.fromCharCode(...bytes.subarray(start, this.#at));
    this.#number();
    if (bytes[this.#at] === 0x20) this.#at++;
    if (word === 'htmltag') {
      this.#group.isHtmlTag = true;
      this.#group.isForRtfOnly = false;
    } else this.#group.isDropped = true;
  }

  #apply(word: string, value: number | null): void {
    const text = TEXT_OF_WORD[word];
    if (text !== undefined) this.#emit(text);
    else if (word === 'u') this.#unicode(value ?? 0);
    else if (word === 'bin') this.#at += Math.max(0, Math.min(value ?? 0, this.#bytes.length));
    else if (word === 'uc') this.#group.fallbackChars = Math.max(0, Math.min(value ?? 1, 16));
    else if (word === 'fromhtml') this.#kind = 'html';
    else if (word === 'fromtext') this.#kind = 'plain';
    else if (word === 'htmlrtf') {
      this.#flush();
      this.#group.isForRtfOnly = value !== 0;
    } else if (DROPPED.has(word)) this.#group.isDropped = true;
    else this.#applyFont(word, value);
  }

  #applyFont(word: string, value: number | null): void {
    if (word === 'ansicpg') this.#codePage = value ?? this.#codePage;
    else if (word === 'deff') this.#defaultFont = value ?? -1;
    else if (word === 'f') this.#font(value ?? 0);
    else if (word === 'plain') this.#font(-1);
    else if (word === 'fcharset' && this.#group.isFontTable) this.#fontCharset(value ?? 0);
    else if (word === 'fonttbl') {
      this.#group.isFontTable = true;
      this.#group.isDropped = true;
    }
  }

  #font(font: number): void {
    if (this.#group.isFontTable) this.#tableFont = font;
    else {
      this.#flush();
      this.#group.font = font;
    }
  }

  #fontCharset(charset: number): void {
    const codePage = CODE_PAGE_OF_CHARSET[charset];
    // Western fonts say nothing: Japanese Outlook writes kanji in them all the same.
    if (codePage !== undefined && charset !== 0) this.#fontCodePages.set(this.#tableFont, codePage);
  }

  #unicode(value: number): void {
    this.#emit(String.fromCharCode(value & 0xffff));
    this.#skipChars = this.#group.fallbackChars;
  }

  #literal(byte: number): void {
    if (this.#skipChars > 0) this.#skipChars--;
    else if (this.#isShown()) this.#pending.push(byte);
  }

  #emit(text: string): void {
    this.#flush();
    if (this.#isShown()) this.#pieces.push(text);
  }

  #isShown(): boolean {
    const group = this.#group;
    return !group.isDropped && !group.isForRtfOnly;
  }

  #flush(): void {
    if (this.#pending.length === 0) return;
    const font = this.#group.font < 0 ? this.#defaultFont : this.#group.font;
    const codePage = this.#group.isHtmlTag ? this.#codePage : (this.#fontCodePages.get(font) ?? this.#codePage);
    this.#pieces.push(decodeCodePage(Uint8Array.from(this.#pending), codePage));
    this.#pending = [];
  }
}

const isLetter = (byte: number): boolean => (byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a);
const isDigit = (byte: number): boolean => byte >= 0x30 && byte <= 0x39;

function hexAt(bytes: Uint8Array, at: number): number {
  const text = String.fromCharCode(bytes[at] ?? 0, bytes[at + 1] ?? 0);
  return /^[0-9a-fA-F]{2}$/.test(text) ? Number.parseInt(text, 16) : -1;
}
