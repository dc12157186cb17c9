import type { LinkTrick } from './model.ts';

/** An address as a browser opens it, and what its writing does to the eye. */
export interface ReadLink {
  readonly url: URL;
  readonly tricks: readonly LinkTrick[];
}

/** Longer addresses are read this far; the longest honest ones (wrapped twice) have some 8,000 characters. */
export const MAX_HREF_CHARS = 32_000;

// Nearly every link: nothing to mend and nothing to tell.
const ORDINARY = /^https?:\/\/[a-z0-9-]+(?:\.[a-z0-9-]+)+(?:[/?#][!-~]*)?$/i;
const BIDI = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
const INVISIBLE = /[\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200d\u2060-\u2064\u3164\ufeff\uffa0]/g;
/** Letters that look like `/`: fraction slash, division slash, big solidus, box drawings, full-width solidus. */
const SLASH_LIKE = /[\u2044\u2215\u29f8\u2571\u3033\uff0f]/g;
const FULL_WIDTH = /[\uff01-\uff5e\u3002\uff61]/;

/**
 * Reads an address as a browser does (WHATWG URL), after mending what people and mail programs mend before they open it:
 * `hxxp`, `[.]`, a missing scheme, letters of the wrong width. `null` for what opens nothing.
 * *Source*: https://url.spec.whatwg.org
 */
export function readLink(written: string, base: string | null = null): ReadLink | null {
  const href = written.length > MAX_HREF_CHARS ? written.slice(0, MAX_HREF_CHARS) : written;
  if (ORDINARY.test(href) && URL.canParse(href)) return { url: new URL(href), tricks: tricksOfHost(href, new URL(href)) };
  const tricks = new Set<LinkTrick>();
  const mended = mend(href, tricks);
  const url = parse(mended, base, tricks);
  if (url === null) return null;
  for (const trick of tricksOfHost(mended, url)) tricks.add(trick);
  return { url, tricks: [...tricks] };
}

function mend(href: string, tricks: Set<LinkTrick>): string {
  let text = href.trim();
  const note = (trick: LinkTrick, changed: string): void => {
    if (changed !== text) tricks.add(trick);
    text = changed;
  };
  note('direction-override', text.replace(BIDI, ''));
  // A browser reads over line ends and tabs: `java⏎script:` runs.
  const joined = text.replace(/[\t\n\r]/g, '');
  if (/^(?:javascript|vbscript|data|mailto|tel|sms|blob|file|cid):/i.test(joined)) return joined;
  note('defanged', text
    .replace(/^h(?:xx|\*\*|__)p(s?)/i, 'http$1').replace(/^fxp/i, 'ftp').replace(/^(https?)\s?\[:\](?:\/\/)?/i, '$1://').replace(/^(https?:)\[\/\/?\]/i, '$1//')
    .replace(/\s?[[({](?:\.|dot)[\])}]\s?/gi, '.'));
  const authority = /^[^/\\?#]*[:：]?[/\\\uff0f]{0,3}[^/\\?#]*/.exec(text)?.[0] ?? '';
  if (/[\t\n\r]/.test(authority)) tricks.add('invisible-character');
  if (FULL_WIDTH.test(authority.replace(/\uff0f/g, ''))) note('full-width', text.replace(/^[\uff01-\uff5e\u3002]+/u, (wide) => wide.normalize('NFKC')));
  if (INVISIBLE.test(authority)) note('invisible-character', text.replace(INVISIBLE, ''));
  if (FULL_WIDTH.test(authority.replace(/\uff0f/g, ''))) tricks.add('full-width');
  const tail = /^[a-z]+:[/\\]{0,3}/i.exec(text)?.[0].length ?? 0;
  // Behind these the eye believes that the path begins; to a browser they are a letter of the host.
  const host = /^[^/\\?#]*/.exec(text.slice(tail))?.[0] ?? '';
  if (SLASH_LIKE.test(host)) tricks.add('look-alike-slash');
  if (/^[a-z]+:(?:[/\\]*\\|\/[^/\\]|\/\/\/|[^/\\])/i.test(text) && /^(?:https?|ftp):/i.test(text)) tricks.add(text.slice(0, tail).includes('\\') ? 'backslash' : 'odd-slashes');
  if (host.includes('%')) tricks.add('percent-in-host');
  return text;
}

const HAS_SCHEME = /^[a-z][a-z0-9+.-]*:/i;
const HOST_FIRST = /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,24}(?::\d+)?(?:[/?#]|$)/i;

function parse(text: string, base: string | null, tricks: Set<LinkTrick>): URL | null {
  if (text.startsWith('//') || text.startsWith('\\\\')) return open(`https:${text}`);
  // `host:8080/` has the shape of a scheme; `localhost:x` does not end in a name that anybody can register.
  if (HAS_SCHEME.test(text) && !HOST_FIRST.test(text)) return open(text);
  if (base !== null && URL.canParse(text, base)) return new URL(text, base);
  if (!HOST_FIRST.test(text)) return null;
  tricks.add('no-scheme');
  return open(`http://${text}`);
}

/** What stands in the way of the parser (a full-width slash in a host, say) is taken for what the eye takes it for. */
function open(text: string): URL | null {
  if (URL.canParse(text)) return new URL(text);
  const asSeen = text.replace(SLASH_LIKE, '/').normalize('NFKC').replace(INVISIBLE, '');
  return URL.canParse(asSeen) ? new URL(asSeen) : null;
}

const DOTTED = /^(?:[a-z]+:)?[/\\]{0,3}(?:[^/\\?#@]*@)?\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}(?![\w.])/i;

function tricksOfHost(written: string, url: URL): readonly LinkTrick[] {
  const tricks: LinkTrick[] = [];
  if (url.username !== '' || url.password !== '') tricks.push('user-info');
  if (url.port !== '' && url.protocol !== 'ftp:') tricks.push('odd-port');
  const isAddress = /^\d{1,3}(?:\.\d{1,3}){3}$/.test(url.hostname);
  if (isAddress && (!DOTTED.test(written) || /(?:^|[/@.])0\d/.test(written.slice(0, 60)))) tricks.push('address-in-disguise');
  if (/^\[::(?:ffff:)?[0-9a-f]{1,4}:[0-9a-f]{1,4}\]$/.test(url.hostname)) tricks.push('address-in-disguise');
  return tricks;
}
