import type { TextRange } from '../../../base/range.ts';
import { remember } from '../../../base/remember.ts';
import { registrableDomain } from '../../domains.ts';
import { leadingText, readings, turned } from './decode-token.ts';
import type { RecipientWords } from './recipient-words.ts';
import { recipientWords } from './recipient-words.ts';

/** A URL without what would tell the other side whose mail it was. */
export interface ScrubbedUrl {
  readonly url: string;
  /** What was taken out, where it stood in the URL that was given. */
  readonly tokens: readonly TextRange[];
}

/** Takes recipients out of URLs; made once a mail. */
export interface Scrubber {
  readonly scrub: (url: string, mark?: string) => ScrubbedUrl;
  readonly holds: (url: string) => boolean;
}

/** What stands in the place of a token. A host label may hold it too. */
export const MARK = 'redacted';
/** Encodings looked for one inside another. */
const DEPTH = 3;
/** Rounds of percent-encoding undone; each wrapper around a link adds one. */
const ROUNDS = 7;
/** Of these, such as are undone backwards or in ROT13: two with a round between them are three encodings already. */
const TURNS = 2;
/**
 * Letters read again in one URL, and in all of one mail: a link wrapped seven times, of 3,400 letters, takes 360,000.
 * Hostile ones that want more lose the piece that wants it: rather too much than a name.
 */
const MAX_READ_AGAIN = { url: 2_000_000, mail: 20_000_000 } as const;
/** Places tried in one token: behind each mark that may separate it from what stands before. */
const MAX_STARTS = 24;
/** Tokens and URLs remembered of one mail; its links share most of theirs. */
const MAX_KNOWN = 5_000;

/**
 * Takes the recipients' addresses and local parts out of a URL: plain, percent-encoded, in base64, base32, hex, ROT13,
 * backwards, as MD5, SHA-1 or SHA-256, and up to three of these inside one another. The registrable domain stays: without
 * it there is no URL. A local part that is a common word (`info`) or has fewer than four letters is taken out only
 * together with its domain.
 */
export function scrubUrl(url: string, recipients: readonly string[], mark: string = MARK): ScrubbedUrl {
  return makeScrubber(recipients).scrub(url, mark);
}

/** Scrubbers by their recipients: links, the gate to the network and the report of one mail ask about the same URLs. */
const made = new WeakMap<readonly string[], Scrubber>();

/** The same for many URLs of one mail; for one list of recipients it is one scrubber. */
export function makeScrubber(recipients: readonly string[]): Scrubber {
  let scrubber = made.get(recipients);
  if (scrubber === undefined) made.set(recipients, (scrubber = newScrubber(recipients)));
  return scrubber;
}

function newScrubber(recipients: readonly string[]): Scrubber {
  const words = recipientWords(recipients);
  const find = remember(finder(words), MAX_KNOWN);
  const answers = new Map<string, ScrubbedUrl>();
  const work = (url: string, mark: string): ScrubbedUrl => {
    const tokens = joined(find(url));
    let out = cut(url, tokens, mark);
    // What stood around a token may only now read as one.
    for (let again = 0; again < DEPTH && tokens.length > 0; again++) {
      const more = joined(find(out));
      if (more.length === 0) break;
      out = cut(out, more, mark);
    }
    return { url: out, tokens };
  };
  return {
    scrub: (url, mark = MARK) => {
      if (words.index === null) return { url, tokens: [] };
      const key = `${mark}\n${url}`;
      let answer = answers.get(key);
      if (answer === undefined) {
        if (answers.size > MAX_KNOWN) answers.clear();
        answers.set(key, (answer = work(url, mark)));
      }
      return answer;
    },
    holds: (url) => words.index !== null && find(url).length > 0,
  };
}

function cut(url: string, tokens: readonly TextRange[], mark: string): string {
  let out = '';
  let last = 0;
  for (const { start, end } of tokens) {
    out += url.slice(last, start) + mark;
    last = end;
  }
  return out + url.slice(last);
}

function joined(ranges: readonly TextRange[]): readonly TextRange[] {
  const all: { start: number; end: number }[] = [];
  for (const range of ranges.toSorted((a, b) => a.start - b.start)) {
    const last = all.at(-1);
    if (last !== undefined && range.start <= last.end) last.end = Math.max(last.end, range.end);
    else all.push({ ...range });
  }
  return all;
}

/** The parts of a URL in which a token may stand: everything but the scheme and the registrable domain. */
function regions(url: string): readonly TextRange[] {
  const head = /^[a-z][a-z0-9+.-]*:[/\\]*/i.exec(url)?.[0].length ?? 0;
  if (!/^[a-z]+:[/\\]{2}/i.test(url)) return [{ start: head, end: url.length }];
  const authority = /^[^/\\?#]*/.exec(url.slice(head))?.[0] ?? '';
  const hostStart = head + authority.lastIndexOf('@') + 1;
  const host = url.slice(hostStart, head + authority.length).replace(/:\d*$/, '');
  const domain = registrableDomain(host.toLowerCase());
  const kept = domain !== null && host.toLowerCase().endsWith(domain) ? domain.length : /^[\d.]+$|^\[/.test(host) ? host.length : 0;
  const hostEnd = hostStart + host.length;
  return [{ start: head, end: hostEnd - kept }, { start: hostEnd, end: url.length }];
}

function finder(words: RecipientWords): (url: string) => readonly TextRange[] {
  const { index, fewestBytes } = words;
  // A token shorter than the shortest word in the densest alphabet hides nothing.
  const shortest = Math.max(5, Math.ceil((fewestBytes * 4) / 3));
  const tokenPattern = new RegExp(`[A-Za-z0-9+/_=-]{${shortest},}`, 'g');

  const isWord = (text: string): boolean => index !== null && (index.isIn(text) || (LIKE_DIGEST.test(text) && words.writtenDigests().isIn(text)));
  const isDigest = (bytes: string): boolean => (bytes.length === 16 || bytes.length === 20 || bytes.length === 32)
    && words.digests().has(Array.from(bytes, (byte) => byte.charCodeAt(0).toString(16).padStart(2, '0')).join(''));

  let readOfUrl = 0;
  let readOfMail = 0;
  /** Texts that hold nobody, and how many encodings, rounds and turns were undone in them: the turns of a link meet again and again. */
  const clean = new Map<string, { readonly depth: number; readonly rounds: number; readonly turns: number }>();
  const holds = (text: string, depth: number, rounds: number, turns: number): boolean => {
    const known = clean.get(text);
    if (known !== undefined && known.depth >= depth && known.rounds >= rounds && known.turns >= turns) return false;
    readOfUrl += text.length;
    readOfMail += text.length;
    if (readOfUrl > MAX_READ_AGAIN.url || readOfMail > MAX_READ_AGAIN.mail || isHeldBy(text, depth, rounds, turns)) return true;
    if (clean.size >= MAX_KNOWN) clean.clear();
    clean.set(text, { depth, rounds, turns });
    return false;
  };
  const isHeldBy = (text: string, depth: number, rounds: number, turns: number): boolean => {
    if (isWord(text)) return true;
    if (depth > 0) for (const [token] of text.matchAll(tokenPattern)) if (hidden(token, depth) !== null) return true;
    return rounds > 0 && (turns > 0 ? turned(text) : [text]).some((other, nth) => ESCAPE.test(other) && holds(percentDecoded(other), depth, rounds - 1, nth === 0 ? turns : turns - 1));
  };
  /** How many letters of a token, from one place on, hide a word; 0 when they hide none. */
  const usedBy = (token: string, from: number, step: 1 | -1, depth: number): number => {
    for (const { text, used } of readings(token, from, step, fewestBytes)) {
      if (isWord(text) || isDigest(text)) return used;
      const inner = depth > 1 ? leadingText(text) : '';
      if (inner.length >= fewestBytes && holds(inner, depth - 1, ROUNDS, TURNS - 1)) return used;
    }
    return 0;
  };
  /** Where in a token a word is hidden: from one of its starts on, or backwards from one of its ends. */
  const locate = (token: string, depth: number): TextRange | null => {
    for (const start of starts(token)) {
      const used = usedBy(token, start, 1, depth);
      if (used > 0) return { start, end: start + used };
    }
    for (const end of ends(token)) {
      const used = usedBy(token, end - 1, -1, depth);
      if (used > 0) return { start: end - used, end };
    }
    return null;
  };
  // Every wrapper around a link is read once more in each way of writing, and holds the same tokens each time.
  const located = Array.from({ length: DEPTH }, (_, below) => remember((token) => locate(token, below + 1), MAX_KNOWN));
  const hidden = (token: string, depth: number): TextRange | null => located[depth - 1]?.(token) ?? null;

  /** Ranges in `text`, of which `rounds` rounds of percent-decoding may still be undone. */
  const spans = (text: string, rounds: number): readonly TextRange[] => {
    const found: TextRange[] = [];
    if (index !== null) found.push(...index.find(text));
    if (LIKE_DIGEST.test(text)) found.push(...words.writtenDigests().findAll(text));
    for (const hit of text.matchAll(tokenPattern)) {
      const range = hidden(hit[0], DEPTH);
      if (range !== null) found.push({ start: hit.index + range.start, end: hit.index + range.end });
    }
    if (rounds === 0 || !text.includes('%')) return found;
    const { text: plain, at } = percentMap(text);
    if (plain !== text) for (const range of spans(plain, rounds - 1)) found.push({ start: at[range.start] ?? text.length, end: at[range.end] ?? text.length });
    // Backwards or in ROT13 the escapes themselves are turned: such a piece is read as a whole.
    for (const hit of text.matchAll(/[^/?&#=;]+/g)) {
      const piece = { start: hit.index, end: hit.index + hit[0].length };
      if (!hit[0].includes('%') || found.some((range) => range.start < piece.end && piece.start < range.end)) continue;
      if (turned(hit[0]).slice(1).some((other) => ESCAPE.test(other) && holds(percentDecoded(other), DEPTH, rounds - 1, TURNS - 1))) found.push(piece);
    }
    return found;
  };

  return (url) => regions(url).flatMap((region, nth) => {
    readOfUrl = 0;
    const text = url.slice(region.start, region.end);
    if (text === '') return [];
    const found = spans(text, ROUNDS).map(({ start, end }) => ({ start: region.start + start, end: region.start + end }));
    // Long tokens are cut over several labels of the host.
    if (nth === 0 && found.length === 0 && text.includes('.')) {
      const labels = text.replace(/\.$/, '');
      const token = labels.replace(/\./g, '');
      if (token.length >= shortest && /^[A-Za-z0-9_-]+$/.test(token) && hidden(token, DEPTH) !== null) return [{ start: region.start, end: region.start + labels.length }];
    }
    return found;
  });
}

/** Hex, also in ROT13. */
const LIKE_DIGEST = /[0-9a-fn-s]{32}/i;
const ESCAPE = /%[0-7][0-9a-f]/i;
const ESCAPES = /%([0-7][0-9a-f])/gi;

/** Where a token that is written backwards may begin, seen from its end. */
function ends(token: string): readonly number[] {
  const all = [token.length];
  for (let at = token.length - 1; at > 0 && all.length < MAX_STARTS; at--) if (/[-_/+=]/.test(token[at] ?? '') && !/[-_/+=]/.test(token[at - 1] ?? '')) all.push(at);
  return all;
}

/** Where in a run of letters a token may begin: at its start and behind whatever may be a mark or a letter of base64. */
function starts(token: string): readonly number[] {
  const all = [0];
  for (let at = 1; at < token.length && all.length < MAX_STARTS; at++) if (/[-_/+=]/.test(token[at - 1] ?? '') && !/[-_/+=]/.test(token[at] ?? '')) all.push(at);
  return all;
}

/** One round of percent-decoding. */
const percentDecoded = (text: string): string => text.replace(ESCAPES, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));

/** The same, and for each character where it stood. Bytes beyond ASCII are left as they are. */
function percentMap(text: string): { readonly text: string; readonly at: readonly number[] } {
  let plain = '';
  const at: number[] = [];
  for (let index = 0; index < text.length; index++) {
    at.push(index);
    const code = text[index] === '%' ? /^[0-7][0-9a-f]$/i.exec(text.slice(index + 1, index + 3))?.[0] : undefined;
    plain += code === undefined ? text[index] : String.fromCharCode(Number.parseInt(code, 16));
    if (code !== undefined) index += 2;
  }
  at.push(text.length);
  return { text: plain, at };
}
