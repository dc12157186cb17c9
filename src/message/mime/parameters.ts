import type { DefectCode } from '../defects.ts';
import { PARAMETERS } from '../limits.ts';
import { decodeCharset, findCharset, guessCharset } from './charsets.ts';
import { decodeFieldText } from './encoded-words.ts';
import { bytesOfLatin1, isAscii } from './latin1.ts';
import { hexValue } from './word-bytes.ts';

/** A field of the form `value; name=value; …`: Content-Type, Content-Disposition. */
export interface ParameterField {
  /** What stands before the first semicolon, in lower case, comments and blanks taken out. */
  readonly value: string;
  /** Decoded, names in lower case; of duplicates the first. */
  readonly parameters: Readonly<Record<string, string>>;
  readonly defects: readonly DefectCode[];
}

/** Reads a field body with parameters, however broken. *Source*: RFC 2045 section 5.1, RFC 2231, RFC 2183. */
export function parseParameters(latin1: string): ParameterField {
  const defects = new Set<DefectCode>();
  const { value, written } = new Reader(latin1, defects).read();
  return { value, parameters: assemble(written, defects), defects: [...defects] };
}

/** One `name=value` as it is written. */
interface Written {
  readonly name: string;
  readonly value: string;
  readonly isQuoted: boolean;
}

const SEMICOLON = 0x3b;
const QUOTE = 0x22;
const BACKSLASH = 0x5c;

class Reader {
  private readonly body: string;
  private readonly defects: Set<DefectCode>;
  private at = 0;

  constructor(body: string, defects: Set<DefectCode>) {
    this.body = body;
    this.defects = defects;
  }

  read(): { value: string; written: Written[] } {
    const value = this.readValue();
    const written: Written[] = [];
    while (this.at < this.body.length && written.length < PARAMETERS) {
      const parameter = this.readParameter();
      if (parameter !== null) written.push(parameter);
    }
    return { value, written };
  }

  // "text/plain charset=utf-8": a blank before something with an equals sign ends the value as a semicolon would.
  private readValue(): string {
    this.skipBlanks();
    const start = this.at;
    let value = '';
    while (this.at < this.body.length && this.code() !== SEMICOLON) {
      if (this.code() === 0x28) {
        this.skipComment();
        continue;
      }
      if (isBlank(this.code())) {
        this.skipBlanks();
        if (value !== '' && /^[\w-]{1,40}\*?\d*\*?\s{0,9}=/.test(this.body.slice(this.at, this.at + 64))) {
          this.defects.add('broken-parameter');
          break;
        }
        continue;
      }
      value += this.body[this.at++];
      if (this.at - start > 200) {
        this.skipTo(SEMICOLON);
        break;
      }
    }
    return value.replace(/^"|"$/g, '').toLowerCase();
  }

  private readParameter(): Written | null {
    while (this.code() === SEMICOLON || isBlank(this.code())) this.at++;
    if (this.code() === 0x28) {
      this.skipComment();
      return null;
    }
    const start = this.at;
    while (this.at < this.body.length && this.code() !== 0x3d && this.code() !== SEMICOLON) this.at++;
    const name = this.body.slice(start, Math.min(this.at, start + 200)).trim().toLowerCase();
    if (this.code() !== 0x3d) {
      if (name !== '') this.defects.add('broken-parameter');
      return null;
    }
    this.at++;
    this.skipBlanks();
    if (this.code() !== QUOTE) return { name, value: this.readBare(), isQuoted: false };
    return { name, value: this.readQuoted(), isQuoted: true };
  }

  // Unquoted values run to the semicolon, blanks included: "name=my file.pdf" is what senders write.
  private readBare(): string {
    const start = this.at;
    while (this.at < this.body.length && this.code() !== SEMICOLON) this.at++;
    const value = stripBlanks(this.body.slice(start, this.at));
    if (value.includes(' ') && !value.includes('=?') && !value.includes('(')) this.defects.add('broken-parameter');
    return value.replace(/\s+\([^()]*\)$/, '');
  }

  private readQuoted(): string {
    let value = '';
    let from = ++this.at;
    for (; this.at < this.body.length; this.at++) {
      const code = this.code();
      // A Windows path keeps its backslashes: only quote and backslash are ever escaped in real mails.
      const next = this.body.charCodeAt(this.at + 1);
      if (code === BACKSLASH && (next === QUOTE || next === BACKSLASH)) {
        value += this.body.slice(from, this.at);
        from = ++this.at;
      } else if (code === QUOTE) {
        value += this.body.slice(from, this.at++);
        this.skipBlanks();
        if (this.at < this.body.length && this.code() !== SEMICOLON && this.code() !== 0x28) {
          this.defects.add('broken-parameter');
          const rest = this.at;
          // `name="a" b.pdf"`: text goes on to the semicolon; `charset="x" name="y"`: only the semicolon is missing.
          if (!/^[\w*-]{1,40}\s{0,9}=/.test(this.body.slice(rest, rest + 64))) this.skipTo(SEMICOLON);
        }
        return unfold(value);
      }
    }
    this.defects.add('broken-parameter');
    return unfold(value + this.body.slice(from));
  }

  private skipComment(): void {
    let depth = 0;
    for (; this.at < this.body.length; this.at++) {
      const code = this.code();
      if (code === BACKSLASH) this.at++;
      else if (code === 0x28) depth++;
      else if (code === 0x29 && --depth === 0) {
        this.at++;
        return;
      }
    }
  }

  private skipBlanks(): void {
    while (isBlank(this.code())) this.at++;
  }

  private skipTo(code: number): void {
    while (this.at < this.body.length && this.code() !== code) this.at++;
  }

  private code(): number {
    return this.body.charCodeAt(this.at);
  }
}

const isBlank = (code: number): boolean => code === 0x20 || code === 0x09 || code === 0x0d || code === 0x0a;
const unfold = (text: string): string => text.replace(/[\r\n]+(?:\t|(?= ))?/g, (fold) => (fold.endsWith('\t') ? ' ' : ''));
const stripBlanks = (text: string): string => unfold(text).trim();

/** The pieces of one RFC 2231 parameter: `name*0*=…; name*1=…`. */
interface Pieces {
  readonly byNumber: Map<number, Written & { readonly isEncoded: boolean }>;
}

// RFC 2231 wins over the plain form of the same name, which is there for readers who do not know it.
function assemble(written: readonly Written[], defects: Set<DefectCode>): Record<string, string> {
  const plain = new Map<string, string>();
  const pieces = new Map<string, Pieces>();
  for (const parameter of written) {
    const star = parameter.name.indexOf('*');
    if (star < 0) {
      if (plain.has(parameter.name)) defects.add('duplicate-parameter');
      else plain.set(parameter.name, decodePlain(parameter.value, defects));
      continue;
    }
    const form = /^\*(?:(\d{1,4})(\*?))?$/.exec(parameter.name.slice(star));
    if (form === null) {
      defects.add('broken-parameter');
      continue;
    }
    const name = parameter.name.slice(0, star);
    const number = Number(form[1] ?? '0');
    const entry: Pieces = pieces.get(name) ?? { byNumber: new Map() };
    pieces.set(name, entry);
    if (entry.byNumber.has(number)) defects.add('duplicate-parameter');
    else entry.byNumber.set(number, { ...parameter, isEncoded: form[1] === undefined || form[2] === '*' });
  }
  const result: Record<string, string> = Object.create(null) as Record<string, string>;
  for (const [name, value] of plain) result[name] = value;
  for (const [name, entry] of pieces) result[name] = decodePieces(entry, defects);
  return { ...result };
}

function decodePlain(value: string, defects: Set<DefectCode>): string {
  const isPlain = !value.includes('=?') && isAsciiText(value);
  if (isPlain) return value;
  if (value.includes('=?')) defects.add('encoded-word-parameter');
  const decoded = decodeFieldText(value);
  for (const code of decoded.defects) defects.add(code);
  return decoded.text;
}

// eslint-disable-next-line no-control-regex
const isAsciiText = (text: string): boolean => /^[\t\x20-\x7e]*$/.test(text);

function decodePieces({ byNumber }: Pieces, defects: Set<DefectCode>): string {
  const numbers = [...byNumber.keys()].sort((a, b) => a - b);
  let charset: string | null = null;
  let bytes = '';
  let hasEncoded = false;
  for (const number of numbers) {
    const piece = byNumber.get(number);
    if (piece === undefined) continue;
    let { value } = piece;
    if (!piece.isEncoded) {
      bytes += value;
      continue;
    }
    hasEncoded = true;
    if (charset === null) {
      const language = /^([^']{0,80})'[^']{0,80}'/.exec(value);
      charset = language?.[1] ?? '';
      value = value.slice(language?.[0].length ?? 0);
    }
    bytes += percentDecode(value);
  }
  if (!hasEncoded) return decodePlain(bytes, defects);
  const raw = bytesOfLatin1(bytes);
  const known = charset === null || charset === '' ? null : findCharset(charset);
  if (known === null && charset !== null && charset !== '') defects.add('charset-unknown');
  const used = known === null || (known.isAscii && !isAscii(raw)) ? guessCharset(raw) : known.used;
  const text = decodeCharset(used, raw);
  return text.includes('=?') ? decodePlain(text, defects) : text;
}

function percentDecode(value: string): string {
  if (!value.includes('%')) return value;
  return value.replace(/%([0-9a-f]{2})/gi, (_, hex: string) =>
    String.fromCharCode(hexValue(hex.charCodeAt(0)) * 16 + hexValue(hex.charCodeAt(1))));
}
