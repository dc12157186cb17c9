import { addDefect, commentEnd, isWhite, quotedEnd, skipWhite, type DefectList } from './lexical.ts';

/** A piece of an address list: `at` and `end` are places in the body, delimiters included. */
export interface AddressToken {
  readonly kind: 'atom' | 'quoted' | 'comment' | 'angle' | 'comma' | 'colon' | 'semicolon';
  readonly at: number;
  readonly end: number;
}

const QUOTE = 0x22;
const OPEN_COMMENT = 0x28;
const COMMA = 0x2c;
const COLON = 0x3a;
const SEMICOLON = 0x3b;
const OPEN_ANGLE = 0x3c;
const CLOSE_ANGLE = 0x3e;
const OPEN_LITERAL = 0x5b;
const ESCAPE = 0x1b;

/** Cuts an address list into tokens, once, from left to right; what is not closed is read as if it were no delimiter. */
export function addressTokens(body: string, defects: DefectList): AddressToken[] {
  const tokens: AddressToken[] = [];
  // Once a delimiter was found to have no partner, looking again for each of its kind would take quadratic time.
  const open = { quotes: true, comments: true, literals: true, escapes: true };
  let at = skipWhite(body, 0);
  while (at < body.length) {
    const token = delimited(body, at, open, defects) ?? { kind: 'atom' as const, at, end: atomEnd(body, at, open) };
    const previous = tokens[tokens.length - 1];
    if (token.kind === 'atom' && previous?.kind === 'atom' && previous.end === at) {
      tokens[tokens.length - 1] = { kind: 'atom', at: previous.at, end: token.end };
    } else tokens.push(token);
    at = skipWhite(body, token.end);
  }
  return tokens;
}

type Open = Record<'quotes' | 'comments' | 'literals' | 'escapes', boolean>;

function delimited(body: string, at: number, open: Open, defects: DefectList): AddressToken | null {
  switch (body.charCodeAt(at)) {
    case COMMA: return { kind: 'comma', at, end: at + 1 };
    case COLON: return { kind: 'colon', at, end: at + 1 };
    case SEMICOLON: return { kind: 'semicolon', at, end: at + 1 };
    case QUOTE: {
      const end = open.quotes ? quotedEnd(body, at) : -1;
      if (end > 0) return { kind: 'quoted', at, end };
      if (open.quotes) addDefect(defects, 'unterminated-quote', at, at + 1);
      open.quotes = false;
      return null;
    }
    case OPEN_COMMENT: {
      const end = open.comments ? commentEnd(body, at) : -1;
      if (end > 0) return { kind: 'comment', at, end };
      if (open.comments) addDefect(defects, 'unterminated-comment', at, at + 1);
      open.comments = false;
      return null;
    }
    case OPEN_ANGLE: return angle(body, at, defects);
    default: return null;
  }
}

/** An angle bracket up to its end; one that another follows before it is closed is a plain character (null). */
function angle(body: string, at: number, defects: DefectList): AddressToken | null {
  let comma = -1;
  let inQuotes = false;
  for (let i = at + 1; i < body.length; i += 1) {
    const code = body.charCodeAt(i);
    if (code === QUOTE) inQuotes = !inQuotes;
    else if (code === CLOSE_ANGLE && !inQuotes) return { kind: 'angle', at, end: i + 1 };
    else if (code === COMMA && comma < 0) comma = i;
    else if (code === OPEN_ANGLE && !inQuotes) {
      addDefect(defects, 'broken-angle', at, at + 1);
      // `<a@x, <b@y>`: two mailboxes, the first one not closed. `<a@bank <b@y>`: the first is part of a name.
      return comma < 0 ? null : { kind: 'angle', at, end: comma };
    }
  }
  addDefect(defects, 'broken-angle', at, at + 1);
  return { kind: 'angle', at, end: comma < 0 ? body.length : comma };
}

/** Where a run of plain characters ends that begins at `at`; it holds at least that one. */
function atomEnd(body: string, at: number, open: Open): number {
  let end = at;
  do {
    const code = body.charCodeAt(end);
    if (code === OPEN_LITERAL && end > 0 && body.charCodeAt(end - 1) === 0x40) end = literalEnd(body, end, open);
    else if (code === ESCAPE) end = escapedEnd(body, end, open);
    else end += 1;
  } while (end < body.length && !endsAtom(body.charCodeAt(end)));
  return end;
}

function endsAtom(code: number): boolean {
  return isWhite(code) || code === QUOTE || code === OPEN_COMMENT || code === COMMA || code === COLON
    || code === SEMICOLON || code === OPEN_ANGLE;
}

/** A domain literal such as `[IPv6:2001:db8::1]`: its colons open no group. */
function literalEnd(body: string, at: number, open: Open): number {
  const close = open.literals ? body.indexOf(']', at) : -1;
  if (close < 0) open.literals = false;
  return close < 0 ? at + 1 : close + 1;
}

/** A run of raw ISO-2022-JP up to the escape back to ASCII: between them, `"` and `(` are halves of characters. */
function escapedEnd(body: string, at: number, open: Open): number {
  if (body.charCodeAt(at + 1) !== 0x24) return at + 1;
  const back = open.escapes ? body.indexOf('\x1b(', at + 1) : -1;
  if (back < 0) open.escapes = false;
  return back < 0 ? at + 1 : Math.min(back + 3, body.length);
}
