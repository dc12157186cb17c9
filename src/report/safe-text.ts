import type { TextRange } from '../base/range.ts';
import type { LiveUrl } from '../base/url.ts';
import { defang, defangHost, hrefOf, isLiveUrl, liveUrl } from '../base/url.ts';
import { indexWords } from '../base/word-index.ts';
import type { Bilingual } from '../base/bilingual.ts';
import type { DefangedUrl } from '../base/url.ts';
import type { Dissection, SafeBilingual, SafeText } from './model.ts';

type Masked = Dissection['masked'][number]['what'];

/** A text that may not be shown, and what to show instead. */
export interface Secret {
  readonly text: string;
  readonly shown: string;
  readonly what: Masked;
}

/** A safe text, and where each position of the unsafe one has gone. */
export interface MappedText {
  readonly text: SafeText;
  readonly at: (range: TextRange) => TextRange;
}

/** Makes text safe to show: the one door through which a report gets its words. */
export interface SafeTextMaker {
  readonly text: (unsafe: string) => SafeText;
  readonly both: (unsafe: Bilingual) => SafeBilingual;
  readonly mapped: (unsafe: string) => MappedText;
  readonly url: (url: LiveUrl) => DefangedUrl;
  readonly host: (host: string) => DefangedUrl;
  /** A JSON value with every string in it made safe and every live URL defanged. */
  readonly value: (unsafe: unknown) => unknown;
  readonly counts: () => Dissection['masked'];
}

// A URL that stands in running text. The bracketed dots of one that is already broken stay as they are.
const URL_IN_TEXT = /\b(?:https?|ftp):\/\/[^\s"'<>「」『』（）、。\u3000]+/gi;

const urlsIn = (text: string): readonly TextRange[] =>
  text.includes('://') ? Array.from(text.matchAll(URL_IN_TEXT), (hit) => ({ start: hit.index, end: hit.index + hit[0].length })) : NOTHING;
const NOTHING: readonly TextRange[] = [];
/** Words searched for; a mail with more secrets or hosts is hostile, and its shortest ones are left. */
const MAX_WORDS = 2_000;

/** Takes out of a URL what gives a recipient away in whatever encoding, and says how much that was. */
export type Scrub = (url: string, mark: string) => { readonly url: string; readonly tokens: readonly unknown[] };

const SCRUBS_NOTHING: Scrub = (url) => ({ url, tokens: [] });

/** *Shape*: `secrets` are masked wherever they stand, in any case; `hosts` get their dots broken; URLs go through `scrub`. */
export function makeSafeText(secrets: readonly Secret[], hosts: readonly string[], scrub: Scrub = SCRUBS_NOTHING): SafeTextMaker {
  const counted = new Map<Masked, number>();
  const byText = new Map(secrets.filter((secret) => secret.text.length >= 3).map((secret) => [secret.text.toLowerCase(), secret]));
  const secretWords = longestFirst([...byText.keys()]);
  const hostWords = longestFirst(hosts.filter((host) => host.includes('.')));
  const secretsIn = whenAsked(() => indexWords(secretWords).find);
  const hostsIn = whenAsked(() => indexWords(hostWords).find);
  // Nearly every string holds none of either: one look tells.
  const mayChange = indexWords([...secretWords, ...hostWords]).isIn;
  // Most strings of a dissection are names that come again and again and hold nothing to hide: `null`. The words of one
  // link or address stand in the link, in its places, and in each finding that rests on it.
  const known = new Map<string, Changed | null>();

  const count = (what: Masked, times: number): void => void counted.set(what, (counted.get(what) ?? 0) + times);
  const mask = (unsafe: string): Replaced => replace(unsafe, secretsIn()(unsafe), (hit) => {
    const secret = byText.get(hit.toLowerCase());
    if (secret === undefined) return hit;
    count(secret.what, 1);
    return secret.shown;
  });
  const scrubbed = (url: string): string => {
    const { url: clean, tokens } = scrub(url, '***');
    if (tokens.length > 0) count('recipient-token', tokens.length);
    return clean;
  };
  const breakUrls = (text: string): Replaced => replace(text, urlsIn(text), (hit) => defang(liveUrl(scrubbed(hit))));
  const breakHosts = (text: string): Replaced => replace(text, hostsIn()(text), (hit) => defangHost(hit));
  const isHarmless = (unsafe: string): boolean => !mayChange(unsafe) && urlsIn(unsafe).length === 0;
  const remade = (unsafe: string): MappedText => {
    const masked = mask(unsafe);
    const urls = breakUrls(masked.text);
    const hosts = breakHosts(urls.text);
    return { text: hosts.text as SafeText, at: (range) => hosts.at(urls.at(masked.at(range))) };
  };
  const mapped = (unsafe: string): MappedText => (isHarmless(unsafe) ? { text: unsafe as SafeText, at: inPlace } : remade(unsafe));
  const text = (unsafe: string): SafeText => {
    const before = known.get(unsafe);
    if (before === null) return unsafe as SafeText;
    if (before !== undefined) {
      for (const [what, times] of before.masks) count(what, times);
      return before.text;
    }
    if (isHarmless(unsafe)) {
      known.set(unsafe, null);
      return unsafe as SafeText;
    }
    const [counts, safe] = [new Map(counted), remade(unsafe).text];
    known.set(unsafe, { text: safe, masks: [...counted].flatMap(([what, times]) => (times === counts.get(what) ? [] : [[what, times - (counts.get(what) ?? 0)] as const])) });
    return safe;
  };
  const url = (live: LiveUrl): DefangedUrl => defang(liveUrl(scrubbed(mask(hrefOf(live)).text)));
  /** What holds nothing to hide is passed on as it is: nobody changes a value between the stages. */
  const value = (unsafe: unknown): unknown => {
    if (typeof unsafe === 'string') return text(unsafe);
    if (typeof unsafe !== 'object' || unsafe === null) return unsafe;
    if (Array.isArray(unsafe)) return list(unsafe);
    if (isLiveUrl(unsafe)) return url(unsafe);
    let safe: Record<string, unknown> | null = null;
    // The keys are names of our own; no mail chooses them.
    for (const key in unsafe) {
      const given = (unsafe as Record<string, unknown>)[key];
      const inner = value(given);
      if (inner !== given) (safe ??= { ...unsafe })[key] = inner;
    }
    return safe ?? unsafe;
  };
  const list = (unsafe: readonly unknown[]): readonly unknown[] => {
    let safe: unknown[] | null = null;
    for (let at = 0; at < unsafe.length; at++) {
      const inner = value(unsafe[at]);
      if (inner !== unsafe[at]) (safe ??= [...unsafe])[at] = inner;
    }
    return safe ?? unsafe;
  };
  return {
    text, mapped, url, value, host: (host) => defangHost(mask(host).text),
    both: ({ ja, en }) => ({ ja: text(ja), en: text(en) }),
    counts: () => [...counted].map(([what, count]) => ({ what, count })),
  };
}

/** A mail to a hundred people has thousands of words; who shows a few sentences of it meets none of them. */
function whenAsked<T>(make: () => T): () => T {
  let made: T | null = null;
  return () => (made ??= make());
}

/** What a string became, and how often something was masked in it. */
interface Changed {
  readonly text: SafeText;
  readonly masks: readonly (readonly [Masked, number])[];
}

interface Replaced {
  readonly text: string;
  readonly at: (range: TextRange) => TextRange;
}

const inPlace = (range: TextRange): TextRange => range;

/** Longest first, so that an address is masked before a part of it. */
const longestFirst = (texts: readonly string[]): readonly string[] => [...new Set(texts)].toSorted((a, b) => b.length - a.length).slice(0, MAX_WORDS);

function replace(text: string, hits: readonly TextRange[], shown: (hit: string) => string): Replaced {
  if (hits.length === 0) return { text, at: inPlace };
  const cuts: { readonly from: number; readonly to: number; readonly start: number; readonly end: number }[] = [];
  let out = '';
  let last = 0;
  for (const hit of hits) {
    out += text.slice(last, hit.start);
    const start = out.length;
    out += shown(text.slice(hit.start, hit.end));
    last = hit.end;
    cuts.push({ from: hit.start, to: last, start, end: out.length });
  }
  out += text.slice(last);
  const move = (at: number, isEnd: boolean): number => {
    let shift = 0;
    for (const cut of cuts) {
      if (isEnd ? at <= cut.from : at < cut.from) break;
      if (isEnd ? at <= cut.to : at < cut.to) return isEnd ? cut.end : cut.start;
      shift = cut.end - cut.to;
    }
    return at + shift;
  };
  return { text: out, at: ({ start, end }) => ({ start: move(start, false), end: end === start ? move(start, false) : move(end, true) }) };
}
