/** A piece of a URL that is made for one reader and not for people to read. */
const LONG = 16;

/**
 * Masks what in a URL looks like a code made for one reader: long pieces of letters mixed with digits, long numbers,
 * UUIDs, in path, query and fragment. Scheme, host and readable words stay. *Shape*: the host is never touched.
 */
export function maskTokens(url: string, mark: string): { readonly url: string; readonly tokens: readonly string[] } {
  const head = /^[a-z][a-z0-9+.-]*:\/*[^/?#]*/i.exec(url)?.[0] ?? '';
  const tokens: string[] = [];
  const rest = url.slice(head.length).replace(/[^/?&#;=,]+/g, (piece) => {
    if (!isToken(piece)) return piece;
    tokens.push(piece);
    return mark;
  });
  return { url: head + rest, tokens };
}

function isToken(piece: string): boolean {
  const bare = piece.replace(/%[0-9a-f]{2}/gi, 'x').replace(/\.(?:html?|php|aspx?|jsp|cgi|png|jpe?g|gif|svg|css|js)$/i, '');
  if (/^\d{9,}$/.test(bare)) return true;
  if (/^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i.test(bare)) return true;
  if (bare.length < LONG || !/^[A-Za-z0-9_~+.*-]+$/.test(bare)) return false;
  // Words joined by hyphens are read by people; a code changes between letters and digits, or between cases, again and again.
  const changes = bare.match(/[A-Za-z][0-9]|[0-9][A-Za-z]|[a-z][A-Z]/g)?.length ?? 0;
  return changes >= 3 || /^[0-9a-f]{16,}$/i.test(bare) || (/^[A-Z0-9]+$/.test(bare) && /\d/.test(bare));
}
