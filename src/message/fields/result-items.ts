import { commentEnd, isWhite, quotedEnd, readPlain, skipWhite, unescape } from './lexical.ts';

/** A word, a comment, or a `key=value` of a result field; keys in lower case, values without quotes. */
export interface ResultItem {
  readonly kind: 'word' | 'comment' | 'pair';
  /** The word as written, or what stands in the comment. */
  readonly text: string;
  readonly key: string;
  readonly value: string;
  readonly at: number;
  readonly end: number;
}

/** Cuts a field such as Authentication-Results at its semicolons and each segment into items. Empty segments fall out. */
export function resultSegments(body: string): ResultItem[][] {
  const segments: ResultItem[][] = [];
  const open = { comments: true, quotes: true };
  let current: ResultItem[] = [];
  let at = skipWhite(body, 0);
  while (at < body.length) {
    if (body.charCodeAt(at) === 0x3b) {
      if (current.length > 0) segments.push(current);
      current = [];
      at = skipWhite(body, at + 1);
      continue;
    }
    const item = comment(body, at, open) ?? pairOrWord(body, at, open);
    if (item.text !== '' || item.kind === 'pair') current.push(item);
    at = skipWhite(body, item.end);
  }
  if (current.length > 0) segments.push(current);
  return segments;
}

/** Once a delimiter was found to have no partner, looking for one again and again would take quadratic time. */
interface Open {
  comments: boolean;
  quotes: boolean;
}

function comment(body: string, at: number, open: Open): ResultItem | null {
  if (body.charCodeAt(at) !== 0x28 || !open.comments) return null;
  const end = commentEnd(body, at);
  if (end < 0) {
    open.comments = false;
    return null;
  }
  return { kind: 'comment', text: readPlain(unescape(body.slice(at + 1, end - 1))), key: '', value: '', at, end };
}

function pairOrWord(body: string, at: number, open: Open): ResultItem {
  let keyEnd = at;
  while (keyEnd < body.length && !endsKey(body.charCodeAt(keyEnd))) keyEnd += 1;
  const text = body.slice(at, keyEnd);
  const sign = skipWhite(body, keyEnd);
  if (body.charCodeAt(sign) !== 0x3d || keyEnd === at) {
    const end = Math.max(keyEnd, at + 1);
    return { kind: 'word', text: body.slice(at, end), key: '', value: '', at, end };
  }
  const from = skipWhite(body, sign + 1);
  const quoted = body.charCodeAt(from) === 0x22 && open.quotes ? quotedEnd(body, from) : -1;
  if (body.charCodeAt(from) === 0x22 && quoted < 0) open.quotes = false;
  let end = quoted < 0 ? from : quoted;
  while (end < body.length && !endsValue(body.charCodeAt(end))) end += 1;
  // `"a b"@example.com` is one value with quotes inside; `"a b"` alone is one in quotes.
  const raw = body.slice(from, end);
  return { kind: 'pair', text, key: text.toLowerCase(), value: readPlain(quoted === end ? unescape(raw.slice(1, -1)) : raw), at, end };
}

const endsValue = (code: number): boolean => isWhite(code) || code === 0x3b || code === 0x28;
const endsKey = (code: number): boolean => endsValue(code) || code === 0x3d;
