import { commentEnd, isWhite, skipWhite } from './lexical.ts';

/** A piece of a Received field at its outermost level; a comment holds its brackets. */
export interface ReceivedToken {
  readonly kind: 'word' | 'comment' | 'semicolon';
  readonly at: number;
  readonly end: number;
  readonly text: string;
}

/** Cuts a Received field into words, comments and semicolons. A comment that is not closed ends its meaning there. */
export function receivedTokens(body: string): ReceivedToken[] {
  const tokens: ReceivedToken[] = [];
  let canComment = true;
  let at = skipWhite(body, 0);
  while (at < body.length) {
    const code = body.charCodeAt(at);
    let kind: ReceivedToken['kind'] = 'word';
    let end = -1;
    if (code === 0x28 && canComment) {
      end = commentEnd(body, at);
      // Looking again at each bracket for a partner that is not there would take quadratic time.
      if (end < 0) canComment = false;
      else kind = 'comment';
    } else if (code === 0x3b) {
      kind = 'semicolon';
      end = at + 1;
    }
    if (end < 0) end = wordEnd(body, at, canComment);
    tokens.push({ kind, at, end, text: body.slice(at, end) });
    at = skipWhite(body, end);
  }
  return tokens;
}

function wordEnd(body: string, at: number, canComment: boolean): number {
  let end = at + 1;
  while (end < body.length) {
    const code = body.charCodeAt(end);
    if (isWhite(code) || code === 0x3b || (code === 0x28 && canComment)) break;
    end += 1;
  }
  return end;
}
