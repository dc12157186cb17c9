import type { DateField, Defect, ReceivedField } from '../model.ts';
import { parseDate } from './date.ts';
import { addDefect, byteRange, readPlain, type DefectList } from './lexical.ts';
import { readClient } from './received-client.ts';
import { receivedTokens, type ReceivedToken } from './received-tokens.ts';

/**
 * Reads a trace field in the clauses that servers really write.
 *
 * *Shape*: `body` is Latin-1, its first character is byte `start` of the mail.
 * *Source*: RFC 5321 section 4.4 for the grammar; the servers for everything else.
 */
export function parseReceived(body: string, start: number): { readonly received: ReceivedField; readonly defects: readonly Defect[] } {
  const defects: DefectList = { start, list: [] };
  const tokens = receivedTokens(body);
  const date = readDate(body, start, tokens);
  const clauses = clausesOf(tokens, date?.at ?? body.length);
  const from = clauses.get('from');
  const by = firstWord(clauses.get('by'));
  const comments = tokens.filter((token) => token.kind === 'comment');
  const protocol = protocolOf(clauses.get('with')) ?? protocolOf(clauses.get('via'));
  // A mail handed in on the machine itself has no client: what stands behind "from" is the user.
  const isLocal = /^local\b/i.test(protocol ?? '');
  const isExim = comments.some((token) => token.text.startsWith('(Exim'));
  const client = from === undefined || isLocal
    ? { helo: null, reverseName: null, address: null }
    : readClient(firstWord(from), asides(from), isExim);
  // qmail, nullmailer and gateways of their kind write a comment alone.
  if (from === undefined && by === null && tokens[0]?.kind !== 'comment') {
    addDefect(defects, 'received-unreadable', 0, body.length);
  }
  if (date === null || date.field.time === null) addDefect(defects, 'received-no-date', 0, body.length);
  const last = from?.[from.length - 1];
  return {
    received: {
      text: readPlain(body),
      ...client,
      by,
      protocol,
      id: strip(firstWord(clauses.get('id'))),
      recipient: strip(firstWord(clauses.get('for'))) ?? commented(comments, /^\(ORCPT\s+(?:rfc822;\s*)?<?(?:rfc822;)?([^\s<>()]+)/i),
      envelopeFrom: commented(comments, /^\(envelope-(?:from|sender)\s*:?\s*<?([^\s<>()]*)/i)
        ?? commented(comments, /^\(from ([^\s<>()]+@[^\s<>()]+)\)$/i),
      date: date?.field ?? null,
      range: { start, end: start + body.length },
      fromRange: last === undefined ? null : byteRange(start, from![0]!.at, last.end),
    },
    defects: defects.list,
  };
}

/** What each clause holds, its keyword as the first token. */
type Clauses = ReadonlyMap<string, readonly ReceivedToken[]>;

const KEYWORDS: ReadonlySet<string> = new Set(['from', 'by', 'via', 'with', 'id', 'for', 'tls']);

function clausesOf(tokens: readonly ReceivedToken[], end: number): Clauses {
  const clauses = new Map<string, ReceivedToken[]>();
  let current: ReceivedToken[] | null = null;
  for (const token of tokens) {
    if (token.at >= end) break;
    const word = token.kind === 'word' && token.text.length <= 4 ? token.text.toLowerCase() : '';
    // The first clause of a kind is the server's; `with cipher X with Y` and the like come behind it.
    if (KEYWORDS.has(word)) {
      current = clauses.has(word) ? null : [token];
      if (current !== null) clauses.set(word, current);
    } else if (token.kind === 'semicolon') current = null;
    else current?.push(token);
  }
  return clauses;
}

function firstWord(clause: readonly ReceivedToken[] | undefined): string | null {
  const second = clause?.[1];
  return second?.kind === 'word' ? second.text : null;
}

/** The comments of a from clause; an address in square brackets that stands bare (`from host [address]`) counts as one. */
function asides(from: readonly ReceivedToken[]): string[] {
  return from.slice(1).flatMap(({ kind, text }, place) => {
    if (kind === 'comment') return [text];
    return place > 0 && text.startsWith('[') ? [`(${text})`] : [];
  });
}

/** Exchange writes its protocol in several words: all up to the first comment. */
function protocolOf(clause: readonly ReceivedToken[] | undefined): string | null {
  if (clause === undefined) return null;
  const stop = clause.findIndex((token, place) => place > 0 && token.kind !== 'word');
  const words = clause.slice(1, stop < 0 ? Math.min(clause.length, 7) : stop);
  return words.length === 0 ? null : words.map((token) => token.text).join(' ');
}

function strip(word: string | null): string | null {
  if (word === null) return null;
  const bare = word.replace(/,$/, '');
  return bare.startsWith('<') && bare.endsWith('>') ? bare.slice(1, -1) : bare;
}

function commented(comments: readonly ReceivedToken[], pattern: RegExp): string | null {
  for (const { text } of comments) {
    const match = pattern.exec(text);
    if (match !== null) return match[1]!;
  }
  return null;
}

/** The date behind the last semicolon, or, where a server forgot that, behind the first word that begins one. */
function readDate(body: string, start: number, tokens: readonly ReceivedToken[]): { field: DateField; at: number } | null {
  let place = tokens.findLastIndex((token) => token.kind === 'semicolon');
  if (place < 0) place = tokens.findIndex((token) => token.kind === 'word' && BEGINS_DATE.test(token.text)) - 1;
  const first = tokens[place + 1];
  if (place < -1 || first === undefined) return null;
  const field = parseDate(body.slice(first.at), start + first.at).date;
  return { field, at: tokens[place]?.kind === 'semicolon' ? tokens[place]!.at : first.at };
}

const BEGINS_DATE = /^(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),|\d{4}-\d\d-\d\d$)/;
