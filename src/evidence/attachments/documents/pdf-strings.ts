/** Characters of one string that are kept. */
const STRING = 4_000;
const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** The string that begins at `at`: `(…)` with nested brackets and escapes, or `<hex>`; empty where there is none. *Source*: ISO 32000-1 §7.3.4. */
export function pdfStringAt(text: string, at: number): string {
  const start = skipSpace(text, at);
  if (text[start] === '(') return decoded(literal(text, start + 1));
  if (text[start] !== '<' || text[start + 1] === '<') return '';
  const end = text.indexOf('>', start);
  const hex = text.slice(start + 1, end < 0 ? start + STRING : Math.min(end, start + STRING * 2)).replace(/[^0-9a-f]/gi, '');
  return decoded(hex.replace(/../g, (pair) => String.fromCharCode(Number.parseInt(pair, 16))));
}

/** Every string that stands behind a key: `/URI (…)`. */
export function pdfStringsOf(text: string, key: string, most: number): readonly string[] {
  const found: string[] = [];
  for (let at = text.indexOf(key); at >= 0 && found.length < most; at = text.indexOf(key, at + key.length)) {
    const next = at + key.length;
    if (/[A-Za-z0-9]/.test(text[next] ?? '')) continue;
    const value = pdfStringAt(text, next);
    if (value !== '') found.push(value);
  }
  return found;
}

function skipSpace(text: string, at: number): number {
  let next = at;
  while (next < text.length && next < at + 100 && /\s/.test(text[next] ?? '')) next++;
  return next;
}

function literal(text: string, start: number): string {
  let depth = 1;
  let out = '';
  for (let at = start; at < text.length && out.length < STRING; at++) {
    const letter = text[at] ?? '';
    if (letter === '\\') {
      const octal = /^[0-7]{1,3}/.exec(text.slice(at + 1, at + 4))?.[0];
      if (octal !== undefined) {
        out += String.fromCharCode(Number.parseInt(octal, 8) & 0xff);
        at += octal.length;
      } else {
        const next = text[++at] ?? '';
        if (next === '\r' && text[at + 1] === '\n') at++;
        out += /[\r\n]/.test(next) ? '' : (ESCAPES[next] ?? next);
      }
      continue;
    }
    if (letter === '(') depth++;
    if (letter === ')' && --depth === 0) break;
    out += letter;
  }
  return out;
}

/** Strings are UTF-16 behind a mark, UTF-8 behind another, and otherwise nearly Latin. */
function decoded(bytes: string): string {
  if (bytes.startsWith('\xfe\xff')) return new TextDecoder('utf-16be').decode(Uint8Array.from(bytes.slice(2), (letter) => letter.charCodeAt(0)));
  if (bytes.startsWith('\xef\xbb\xbf')) return new TextDecoder().decode(Uint8Array.from(bytes.slice(3), (letter) => letter.charCodeAt(0)));
  return bytes;
}
