/**
 * A URL taken from a mail, as a browser would open it: live ammunition.
 *
 * It is deliberately no string: it cannot be concatenated, put into a template by a typed function, or handed to
 * anything that prints. The stored form is also cut in two, so that even a dump of it holds nothing clickable.
 * Only {@link hrefOf} puts it together again, and only adapters that must send it somewhere call that.
 */
export interface LiveUrl {
  readonly live: readonly [scheme: string, rest: string];
}

declare const defanged: unique symbol;

/** A URL that a person can read and no program will open: `hxxps://example[.]com/path`. */
export type DefangedUrl = string & { readonly [defanged]: true };

/** Wraps an absolute URL. *Shape*: whatever stands before the first colon is the scheme. */
export function liveUrl(href: string): LiveUrl {
  const colon = href.indexOf(':');
  return colon < 0 ? { live: ['', href] } : { live: [href.slice(0, colon).toLowerCase(), href.slice(colon + 1)] };
}

/** The URL as it stands. Whoever calls this must not print the answer. */
export function hrefOf(url: LiveUrl): string {
  const [scheme, rest] = url.live;
  return scheme === '' ? rest : `${scheme}:${rest}`;
}

/** Whether a value read back from a case file is a {@link LiveUrl}. */
export function isLiveUrl(value: unknown): value is LiveUrl {
  return typeof value === 'object' && value !== null && Array.isArray((value as LiveUrl).live);
}

const HARMLESS_SCHEME: Readonly<Record<string, string>> = { http: 'hxxp', https: 'hxxps', ftp: 'fxp' };

/** The printable form: `hxxps:` for https, `[:]` behind any other scheme, every dot in brackets. */
export function defang(url: LiveUrl): DefangedUrl {
  const [scheme, rest] = url.live;
  const harmless = HARMLESS_SCHEME[scheme];
  return `${harmless === undefined ? `${scheme}[:]` : `${harmless}:`}${breakDots(rest)}` as DefangedUrl;
}

/** A host name that no program will make a link of: `example[.]com`. */
export function defangHost(host: string): DefangedUrl {
  return breakDots(host) as DefangedUrl;
}

/** Undoes {@link defang}, exactly, for every URL. */
export function refang(url: DefangedUrl): LiveUrl {
  const other = /^([^:[]*)\[:\]/.exec(url);
  if (other) return { live: [other[1] ?? '', mendDots(url.slice(other[0].length))] };
  const colon = url.indexOf(':');
  const scheme = Object.entries(HARMLESS_SCHEME).find(([, harmless]) => harmless === url.slice(0, colon))?.[0] ?? '';
  return { live: [scheme, mendDots(url.slice(colon + 1))] };
}

// A bracket that the URL brought along is bracketed too: every `[` written here opens a token of three characters,
// and so the way back has one reading only.
const breakDots = (text: string): string => (text.includes('[') ? text.replace(/[.[]/g, '[$&]') : text.replaceAll('.', '[.]'));
const mendDots = (text: string): string => text.replace(/\[([.[])\]/g, '$1');
