/** The first of the named parameters that holds something. Names are compared in any case. */
export function param(...names: readonly string[]): (url: URL) => string | null {
  const wanted = names.map((name) => name.toLowerCase());
  return (url) => {
    for (const name of wanted) {
      for (const [key, value] of url.searchParams) if (key.toLowerCase() === name && value !== '') return value;
    }
    // `&amp;u=` that nobody undid: the name then begins with `amp;`.
    for (const [key, value] of url.searchParams) if (wanted.includes(key.toLowerCase().replace(/^amp;/, '')) && value !== '') return value;
    return null;
  };
}

/**
 * What a group of the pattern catches in the path, percent-encoding undone, with the query that belongs to it. With
 * `amp` the first group says whether it was https, the second is host and path.
 */
export function fromPath(pattern: RegExp, shape: 'url' | 'amp' = 'url'): (url: URL) => string | null {
  return (url) => {
    const hit = pattern.exec(url.pathname);
    if (hit === null) return null;
    if (shape === 'amp') return hit[2] === undefined ? null : `${hit[1] === undefined ? 'http' : 'https'}://${hit[2]}${url.search}`;
    const caught = hit[1] ?? '';
    const isEncoded = /^https?%3a/i.test(caught) || !caught.includes('://');
    const address = isEncoded ? percentDecoded(caught) : caught;
    // A query behind an encoded address is the wrapper's; behind a plain one it is the address's own.
    return isEncoded ? address : `${address}${url.search}${url.hash}`;
  };
}

/** Undoes percent-encoding as far as it can be undone; broken escapes stay. */
export function percentDecoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text.replace(/%[0-7][0-9a-f]/gi, (escape) => String.fromCharCode(Number.parseInt(escape.slice(1), 16)));
  }
}

/** The text in base64 or base64url, read as UTF-8; `null` where it is none. */
export function base64Text(text: string | null): string | null {
  if (text === null || text === '') return null;
  const plain = text.replace(/-/g, '+').replace(/_/g, '/').replace(/ /g, '+').replace(/=+$/, '');
  if (!/^[A-Za-z0-9+/]+$/.test(plain) || plain.length % 4 === 1) return null;
  const bytes = Uint8Array.from(atob(plain), (letter) => letter.charCodeAt(0));
  return new TextDecoder().decode(bytes);
}
