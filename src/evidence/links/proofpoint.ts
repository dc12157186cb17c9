import { base64Text, param, percentDecoded } from './wrapper-parts.ts';

/** `…/v1/url?u=http%3A//…&k=…`: percent-encoding only. */
export const fromProofpoint1 = param('u');

/** `…/v2/url?u=http-3A__host_path&d=…`: `-` for `%`, `_` for `/`. */
export function fromProofpoint2(url: URL): string | null {
  const packed = param('u')(url);
  return packed === null ? null : percentDecoded(packed.replace(/-/g, '%').replace(/_/g, '/'));
}

/**
 * `…/v3/__URL__;BASE64!!…`: letters that would not travel are `*`, and stand in order in the base64 text; `**` and a
 * letter stand for a run of two (`A`), three (`B`) … of them. `https:/host` has lost a slash.
 */
export function fromProofpoint3(url: URL): string | null {
  const hit = /\/v3\/__(.+?)__;([A-Za-z0-9_-]*=*)!/.exec(url.href) ?? /\/v3\/__(.+?)__;()/.exec(url.href);
  if (hit === null) return null;
  const [, packed = '', codes = ''] = hit;
  const letters = Array.from(base64Text(codes) ?? '');
  let at = 0;
  const take = (count: number): string => {
    at += count;
    return letters.slice(at - count, at).join('');
  };
  const whole = packed.replace(/\*(\*([A-Za-z0-9_-]))?/g, (token: string, run: string | undefined, length: string | undefined) =>
    at >= letters.length ? token : take(run === undefined || length === undefined ? 1 : RUN.indexOf(length) + 2));
  return percentDecodedHost(whole).replace(/^(https?:)\/(?!\/)/i, '$1//');
}

const RUN = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

// The parser has escaped nothing but what stood in the address, whose own escapes must stay.
const percentDecodedHost = (text: string): string => (/^https?%3a/i.test(text) ? percentDecoded(text) : text);
