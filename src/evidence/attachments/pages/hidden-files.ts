import { trueTypeOf } from '../file-type.ts';

/** Pieces of code that are decoded. */
const PIECES = 10;
/** Characters of one piece that are decoded: enough for a page, and for the head of a file. */
const PIECE_CHARS = 400_000;
/** What is longer without a break was written by a program. */
const LONG = 2_000;

/** What a piece of code holds in encoded form. */
export interface Hidden {
  /** Kinds of files, by their first bytes. */
  readonly files: readonly string[];
  /** Markup or code that would be written or run. */
  readonly texts: readonly string[];
  readonly isLong: boolean;
}

const BASE64 = /[A-Za-z0-9+/]{60,}={0,2}/g;
const PERCENT = /(?:%[0-9a-f]{2}|[\w.\-/]){60,}/gi;
const ESCAPES = /(?:\\x[0-9a-f]{2}|\\u[0-9a-f]{4}){12,}/gi;
const NUMBERS = /(?:\d{1,3}\s?,\s?){60,}\d{1,3}/g;
const WRITES = /(?:document\s*\.\s*write(?:ln)?\s*\(|HTML\s*=)\s*(["'`])((?:\\.|(?!\1)[^\\]){20,200000})\1/g;

/** Looks into the encodings that pages hide others in: base64, percent signs, escapes, lists of numbers, and plain strings that are written out. */
export function hiddenIn(code: string): Hidden {
  const files = new Set<string>();
  const texts: string[] = [];
  const longest = { size: 0 };
  const take = (bytes: Uint8Array): void => {
    const type = trueTypeOf(bytes);
    if (type !== null && !/^(?:image\/(?!svg)|audio|video|text\/(?!html))/.test(type)) files.add(type);
    if (type === null || /^(?:text\/|image\/svg)/.test(type)) {
      const text = new TextDecoder().decode(bytes);
      if (isText(text)) texts.push(text);
    }
  };
  each(code, BASE64, (hit) => {
    const text = hit.replace(/=+$/, '').slice(0, PIECE_CHARS);
    const bytes = fromBase64(text.slice(0, text.length - (text.length % 4)));
    // A picture in a page is long too, and nothing to hide.
    if (bytes !== null && !/^image\/(?!svg)|font/.test(trueTypeOf(bytes) ?? '')) {
      longest.size = Math.max(longest.size, hit.length);
      take(bytes);
    }
  });
  each(code, PERCENT, (hit) => {
    if ((hit.match(/%/g)?.length ?? 0) * 6 < hit.length) return;
    longest.size = Math.max(longest.size, hit.length);
    texts.push(hit.slice(0, PIECE_CHARS).replace(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))));
  });
  each(code, ESCAPES, (hit) => {
    longest.size = Math.max(longest.size, hit.length);
    texts.push(hit.slice(0, PIECE_CHARS).replace(/\\[xu]([0-9a-f]{2,4})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))));
  });
  each(code, NUMBERS, (hit) => {
    longest.size = Math.max(longest.size, hit.length);
    take(Uint8Array.from(hit.slice(0, PIECE_CHARS).split(','), Number));
  });
  for (const hit of first(code.matchAll(WRITES))) texts.push((hit[2] ?? '').replace(/\\(["'`/])/g, '$1').replace(/\\n/g, '\n'));
  return { files: [...files], texts: texts.slice(0, PIECES), isLong: longest.size >= LONG };
}

function each(code: string, pattern: RegExp, take: (hit: string) => void): void {
  for (const hit of first(code.matchAll(pattern))) take(hit[0]);
}

function* first<T>(hits: Iterable<T>): Generator<T> {
  let nth = 0;
  for (const hit of hits) {
    if (nth++ >= PIECES) return;
    yield hit;
  }
}

function fromBase64(text: string): Uint8Array | null {
  try {
    return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  } catch {
    return null;
  }
}

/** What decodes to noise was no text. */
function isText(text: string): boolean {
  const head = text.slice(0, 400);
  return head.length > 8 && (head.match(/[^\t\n\r\x20-\x7e\u00a0-\uffef]|\ufffd/g)?.length ?? 0) * 20 < head.length;
}
