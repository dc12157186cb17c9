import type { Mailbox } from '../model.ts';
import type { AddressToken } from './address-tokens.ts';
import { addDefect, byteRange, isWhite, quotedEnd, readText, skipWhite, trimWhite, unescape, type DefectList } from './lexical.ts';

/** What stands between two commas of an address list, and the group it stands in. */
export interface Piece {
  readonly tokens: readonly AddressToken[];
  readonly group: string | null;
  /** The first byte of the field body. */
  readonly start: number;
}

/** The mailboxes that one piece of an address list names: one, or several where commas were forgotten. */
export function readMailboxes(body: string, piece: Piece, defects: DefectList): Mailbox[] {
  const words = piece.tokens.filter((token) => token.kind !== 'comment');
  const angles = words.filter((token) => token.kind === 'angle' && !isEmptyAngle(body, token));
  const angle = angles[angles.length - 1] ?? words.findLast((token) => token.kind === 'angle');
  if (angle === undefined) return bareMailboxes(body, piece, words, defects);
  if (isPassedOver(body, angle, words)) return bareMailboxes(body, piece, words.map(asAtom), defects);
  if (angles.length > 1) addDefect(defects, 'several-addresses', words[0]!.at, angle.end);
  const name = displayName(body, piece, words, angle, defects);
  return splitAngle(body, angle, defects).map((address, place) => (
    mailbox(body, place === 0 ? piece : { ...piece, tokens: [angle] }, name, address, defects)));
}

/** `<Bank>a@x`: what stands in the brackets is no address, what stands behind them is. */
function isPassedOver(body: string, angle: AddressToken, words: readonly AddressToken[]): boolean {
  return !body.slice(angle.at, angle.end).includes('@')
    && words.some((word) => word.at > angle.at && word.kind === 'atom' && holdsAddress(body, word));
}

const asAtom = (word: AddressToken): AddressToken => (word.kind === 'angle' ? { ...word, kind: 'atom' } : word);

/** Whether a piece names no address in any way: then it may be the first half of a name with a comma in it. */
export function isNameOnly(body: string, piece: Piece): boolean {
  return piece.tokens.some((token) => token.kind !== 'comment') && !piece.tokens.some((token) => holdsAddress(body, token));
}

/** Whether a token is an address or may be part of one. */
export function holdsAddress(body: string, token: AddressToken): boolean {
  return token.kind === 'angle' || (token.kind === 'atom' && body.slice(token.at, token.end).includes('@'));
}

/** Text or address at a place in the body. */
interface Span {
  readonly at: number;
  readonly end: number;
  readonly text: string;
}

const NO_NAME: Span = { at: 0, end: 0, text: '' };

function displayName(body: string, piece: Piece, words: readonly AddressToken[], angle: AddressToken, defects: DefectList): Span {
  const before = words.filter((token) => token.at < angle.at && !isStrayAngle(body, token));
  const after = words.filter((token) => token.at > angle.at && !isStrayAngle(body, token));
  if (words[words.length - 1] !== angle && after.length === 0) addDefect(defects, 'broken-angle', angle.end, words[words.length - 1]!.end);
  if (after.length > 0) addDefect(defects, 'junk-after-address', after[0]!.at, after[after.length - 1]!.end);
  const named = before.length > 0 ? before : after;
  return named.length > 0 ? joined(body, named) : commentAsName(body, piece);
}

/** `a@x (Name)`: before RFC 822 had display names, the name stood in a comment, and clients still show it as one. */
function commentAsName(body: string, piece: Piece): Span {
  const comment = piece.tokens.find((token) => token.kind === 'comment');
  if (comment === undefined) return NO_NAME;
  return { at: comment.at + 1, end: comment.end - 1, text: commentText(body, comment) };
}

function joined(body: string, tokens: readonly AddressToken[]): Span {
  const at = tokens[0]!.at;
  const end = tokens[tokens.length - 1]!.end;
  const parts: string[] = [];
  let last = at;
  for (const token of tokens) {
    if (token.at > last) parts.push(' ');
    const text = body.slice(token.at, token.end);
    parts.push(token.kind === 'quoted' ? unescape(text.slice(1, -1)) : text);
    last = token.end;
  }
  // The comma that stood between quoted name and address belongs to the list, not to the name.
  return { at, end, text: readText(parts.join('').replace(/[ \t\r\n]+/g, ' ')).replace(/[ ,]{1,100}$/, '') };
}

/** The addresses inside one pair of brackets: more than one only where every piece between commas is an address. */
function splitAngle(body: string, angle: AddressToken, defects: DefectList): Span[] {
  const isClosed = body.charCodeAt(angle.end - 1) === 0x3e;
  const close = isClosed ? angle.end - 1 : angle.end;
  let at = skipWhite(body, angle.at + 1);
  const end = trimWhite(body, Math.min(at, close), close);
  at = Math.min(at, end);
  if (body.charCodeAt(at) === 0x40) {
    const colon = body.indexOf(':', at);
    if (colon > 0 && colon < end) {
      addDefect(defects, 'obsolete-route', at, colon + 1);
      at = Math.min(skipWhite(body, colon + 1), end);
    }
  }
  const text = body.slice(at, end);
  const commas = text.includes(',') && !text.includes('"') ? text.split(',') : [text];
  if (commas.length > 1) addDefect(defects, 'comma-in-address', at, end);
  if (commas.length === 1 || !commas.every((part) => part.includes('@'))) return [{ at, end, text }];
  const spans: Span[] = [];
  for (const part of commas) {
    const first = skipWhite(body, at);
    spans.push({ at: first, end: first + part.trim().length, text: part.trim() });
    at += part.length + 1;
  }
  return spans;
}

function bareMailboxes(body: string, piece: Piece, words: readonly AddressToken[], defects: DefectList): Mailbox[] {
  const runs = runsOf(body, words);
  const found = runs.filter((run) => run.isAtom && isWhole(body, run));
  if (found.length === 0) {
    const spaced = spacedAddress(body, runs);
    if (spaced !== null) {
      const before = words.filter((word) => word.end <= spaced.at);
      return [mailbox(body, piece, before.length > 0 ? joined(body, before) : commentAsName(body, piece), spaced, defects)];
    }
    return [addressless(body, piece, words, runs, defects)];
  }
  if (found.length > 1) return severalBare(body, piece, found, defects);
  const names = runs.flatMap((run) => run === found[0] ? [] : run.words);
  if (names.length > 0) addDefect(defects, 'missing-angle', names[0]!.at, names[names.length - 1]!.end);
  const name = names.length > 0 ? joined(body, names) : commentAsName(body, piece);
  return [mailbox(body, piece, name, spanOf(body, found[0]!), defects)];
}

/** Each address takes what follows it up to the next one; the first takes what stands before it too. */
function severalBare(body: string, piece: Piece, found: readonly Run[], defects: DefectList): Mailbox[] {
  addDefect(defects, 'missing-comma', found[0]!.at, found[found.length - 1]!.end);
  let taken = 0;
  return found.map((run, place) => {
    const next = found[place + 1]?.at ?? Infinity;
    const from = taken;
    while (taken < piece.tokens.length && piece.tokens[taken]!.at < next) taken += 1;
    const own: Piece = { ...piece, tokens: piece.tokens.slice(from, taken) };
    const words = own.tokens.filter((token) => token.kind !== 'comment' && (token.end <= run.at || token.at >= run.end));
    return mailbox(body, own, words.length > 0 ? joined(body, words) : commentAsName(body, own), spanOf(body, run), defects);
  });
}

function spanOf(body: string, run: Run): Span {
  return { at: run.at, end: run.end, text: body.slice(run.at, run.end) };
}

interface Run {
  readonly at: number;
  end: number;
  isAtom: boolean;
  readonly words: AddressToken[];
}

/** Words that stand side by side without white space: `"john doe"@example.com` is one run of two words. */
function runsOf(body: string, words: readonly AddressToken[]): Run[] {
  const runs: Run[] = [];
  for (const word of words) {
    const last = runs[runs.length - 1];
    if (last !== undefined && last.end === word.at && !endsInAngle(body, last)) {
      last.end = word.end;
      last.words.push(word);
      last.isAtom = last.isAtom || word.kind === 'atom';
    } else runs.push({ at: word.at, end: word.end, isAtom: word.kind === 'atom', words: [word] });
  }
  return runs;
}

function endsInAngle(body: string, run: Run): boolean {
  return body.charCodeAt(run.end - 1) === 0x3e && body.charCodeAt(run.at) === 0x3c;
}

function isWhole(body: string, run: Run): boolean {
  const text = body.slice(run.at, run.end);
  const at = text.lastIndexOf('@');
  return at > 0 && at < text.length - 1 && (!text.startsWith('=?') || text.includes('?=@'));
}

/** `user @ example.com`: RFC 822 allowed white space around the @, and clients still close it up. */
function spacedAddress(body: string, runs: readonly Run[]): Span | null {
  const middle = runs.findIndex((run) => run.isAtom && body.slice(run.at, run.end).includes('@')
    && !body.startsWith('=?', run.at));
  const run = runs[middle];
  if (run === undefined || runs.length === 1) return null;
  const first = body.charCodeAt(run.at) === 0x40 ? runs[middle - 1] ?? run : run;
  const last = body.charCodeAt(run.end - 1) === 0x40 ? runs[middle + 1] ?? run : run;
  return { at: first.at, end: last.end, text: body.slice(first.at, last.end) };
}

function addressless(body: string, piece: Piece, words: readonly AddressToken[], runs: readonly Run[], defects: DefectList): Mailbox {
  const only = runs.length === 1 && runs[0]!.isAtom ? runs[0]! : null;
  if (only !== null && !body.startsWith('=?', only.at) && body.charCodeAt(only.at) < 0x80) {
    // `To: postmaster`: a local part alone, which a server completes with its own domain.
    return mailbox(body, piece, commentAsName(body, piece), spanOf(body, only), defects);
  }
  const name = words.length > 0 ? joined(body, words) : commentAsName(body, piece);
  const inside = /<\s*([^<>\s@]{1,64}@[^<>\s@]{1,255})\s*>\s*$/.exec(name.text.slice(-400));
  const bare = name.text.includes(' ') || name.text.length > 320 || !/^[^\s@]+@[^\s@]+$/.test(name.text) ? null : name.text;
  const address = inside?.[1] ?? bare;
  if (address === null || !body.startsWith('=?', name.at)) {
    addDefect(defects, 'no-address', name.at, name.end);
    return plainMailbox(body, piece, name, '', null);
  }
  addDefect(defects, 'encoded-address', name.at, name.end);
  const left = inside === null ? '' : name.text.slice(0, name.text.lastIndexOf('<')).trim();
  return plainMailbox(body, piece, { ...name, text: left }, address, name);
}

function mailbox(body: string, piece: Piece, name: Span, address: Span, defects: DefectList): Mailbox {
  const { at, end } = address;
  if (at === end) {
    addDefect(defects, 'empty-address', Math.max(at - 1, 0), Math.min(end + 1, body.length));
    return plainMailbox(body, piece, name, '', address);
  }
  const spec = readText(withoutComments(address.text).replace(/[ \t\r\n]+/g, ' '));
  const box = plainMailbox(body, piece, name, spec, address);
  if (box.domain === '') addDefect(defects, 'no-domain', at, end);
  else if (BAD_DOMAIN.test(box.domain) || box.domain.startsWith('.') || box.domain.includes('..')) {
    addDefect(defects, 'bad-domain', at, end);
  }
  if (address.text.startsWith('=?')) addDefect(defects, 'encoded-address', at, end);
  if (spec.includes(' ') && !spec.includes('"')) addDefect(defects, 'space-in-address', at, end);
  if (spec.indexOf('@') !== spec.lastIndexOf('@') && !spec.includes('"')) addDefect(defects, 'several-at', at, end);
  return box;
}

/** Anything ASCII that stands in no host name and no domain literal. */
const BAD_DOMAIN = /[^a-z0-9._[\]:\u0080-\uffff-]/;

function plainMailbox(body: string, piece: Piece, name: Span, addrSpec: string, address: Omit<Span, 'text'> | null): Mailbox {
  const split = addrSpec.lastIndexOf('@');
  const local = (split < 0 ? addrSpec : addrSpec.slice(0, split)).trim();
  const isQuoted = local.startsWith('"') && quotedEnd(local, 0) === local.length;
  const tokens = piece.tokens;
  const bytes = (at: number, end: number) => byteRange(piece.start, at, end);
  return {
    displayName: name.text,
    addrSpec,
    localPart: isQuoted ? unescape(local.slice(1, -1)) : local.replace(/ /g, ''),
    domain: split < 0 ? '' : addrSpec.slice(split + 1).replace(/ /g, '').toLowerCase(),
    group: piece.group,
    comments: tokens.filter((token) => token.kind === 'comment').map((token) => commentText(body, token)),
    range: bytes(tokens[0]!.at, tokens[tokens.length - 1]!.end),
    displayNameRange: name.end > name.at ? bytes(name.at, name.end) : null,
    addressRange: address === null ? null : bytes(address.at, address.end),
  };
}

function commentText(body: string, token: AddressToken): string {
  return readText(unescape(body.slice(token.at + 1, token.end - 1)));
}

function withoutComments(text: string): string {
  const open = text.indexOf('(');
  if (open < 0 || text.includes('"')) return text;
  const close = text.lastIndexOf(')');
  return close > open ? text.slice(0, open) + text.slice(close + 1) : text;
}

function isEmptyAngle(body: string, token: AddressToken): boolean {
  return skipWhite(body, token.at + 1) >= token.end - 1;
}

/** A bracket that opens or closes nothing; the tokens have noted it. */
function isStrayAngle(body: string, token: AddressToken): boolean {
  if (token.kind !== 'atom') return false;
  for (let i = token.at; i < token.end; i += 1) {
    const code = body.charCodeAt(i);
    if (code !== 0x3c && code !== 0x3e && !isWhite(code)) return false;
  }
  return true;
}
