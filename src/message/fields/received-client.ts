/** Who handed the mail over, as a from clause tells it. */
export interface ReceivedClient {
  readonly helo: string | null;
  readonly reverseName: string | null;
  readonly address: string | null;
}

/**
 * Reads a from clause: its first word and the comments behind it.
 *
 * Each server writes these in an order of its own: Postfix and Sendmail `HELO (name [address])`; Exim
 * `name ([address] helo=HELO)` or `[address] (helo=HELO)`; qmail `name (HELO HELO) (address)`; Exchange
 * `HELO (address)`; Gmail `HELO (name. [address])`. Which one it is can be seen from where the HELO stands.
 */
export function readClient(word: string | null, comments: readonly string[], isExim: boolean): ReceivedClient {
  const { said, name, address } = fromComments(comments);
  const literal = word === null ? null : addressOf(word);
  if (said !== null) return { helo: said, reverseName: literal === null ? known(word) : name, address: address ?? literal };
  if (literal !== null && address === null) return { helo: null, reverseName: name, address: literal };
  // Exim leaves the HELO away where it is the name that it found for the address.
  if (isExim && literal === null && name === null) return { helo: known(word), reverseName: address === null ? null : known(word), address };
  return { helo: word === null || (name === null && known(word) === null) ? null : word, reverseName: name, address };
}

function fromComments(comments: readonly string[]): { said: string | null; name: string | null; address: string | null } {
  let said: string | null = null;
  let name: string | null = null;
  let address: string | null = null;
  for (const comment of comments) {
    const inner = comment.slice(1, -1);
    said ??= HELO.exec(inner)?.[1] ?? null;
    if (address !== null) continue;
    address = addressIn(inner);
    if (address !== null) name = nameBefore(inner);
  }
  return { said, name, address };
}

const HELO = /(?:^|[\s"(])[eh](?:hlo|elo)(?:\/ehlo)?[\s=]+"?([^\s")]+)/i;
const BRACKETED = /\[(?:ipv6:)?([0-9a-f.:]+)(?:%[\w.]{1,20})?\]/i;
const BARE_ADDRESS = /^(?:ipv6:)?([0-9a-f]*[.:][0-9a-f.:]*)(?:%[\w.]{1,20})?$/i;

/** The address in a comment: in square brackets, or as its first word. */
function addressIn(inner: string): string | null {
  const bracketed = BRACKETED.exec(inner)?.[1];
  if (bracketed !== undefined && isAddress(bracketed)) return bracketed;
  const words = inner.split(/[\s,]+/, 8);
  for (const word of words) {
    const bare = addressOf(word);
    if (bare !== null) return bare;
  }
  return null;
}

/** The name in front of the address: `name [address]`, `user@name [address]`, `name. [address]`. */
function nameBefore(inner: string): string | null {
  const bracket = inner.indexOf('[');
  const before = (bracket < 0 ? inner : inner.slice(0, bracket)).trim();
  const word = before.slice(Math.max(before.lastIndexOf(' '), before.lastIndexOf('\t')) + 1);
  if (!HOST.test(word) || addressOf(word) !== null) return null;
  const host = word.slice(word.lastIndexOf('@') + 1).replace(/\.$/, '');
  return NOT_A_NAME.test(host) ? null : known(host);
}

const HOST = /^[^\s()[\]<>=";,]{1,320}$/;
/** Words that servers put where a name would stand. */
const NOT_A_NAME = /^(?:unverified|authenticated|verified|may|may be forged|port|account|from|for|misconfigured|sender|helo|ehlo)?$/i;

/** Null for the words with which servers say that they found no name. */
function known(name: string | null): string | null {
  return name === null || /^(?:unknown|unverified|-|nobody)$/i.test(name) ? null : name.replace(/\.$/, '');
}

/** The address that a word is, with or without its square brackets and port. */
export function addressOf(word: string): string | null {
  const bare = word.startsWith('[') ? BRACKETED.exec(word)?.[1] : BARE_ADDRESS.exec(word)?.[1];
  if (bare === undefined) return null;
  if (isAddress(bare)) return bare;
  const port = /^(\d{1,3}(?:\.\d{1,3}){3}):\d{1,5}$/.exec(bare)?.[1];
  return port !== undefined && isAddress(port) ? port : null;
}

function isAddress(text: string): boolean {
  if (text.includes(':')) return text.length <= 45 && text.split(':').length >= 3 && text.split(':').length <= 9;
  return /^(?:\d{1,3}\.){3}\d{1,3}$/.test(text) && text.split('.').every((octet) => Number(octet) <= 255);
}
