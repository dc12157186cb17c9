import { guessCharset } from './charset-guess.ts';
import { eucFromJis } from './jis.ts';
import { decodeOwn } from './own-charsets.ts';
import type { OwnCharset } from './own-charsets.ts';

// Names that mails use and the Encoding Standard does not know.
const ALIASES: Readonly<Record<string, string>> = {
  'cp932': 'shift_jis', 'ms932': 'shift_jis', 'cp943': 'shift_jis', 'cp943c': 'shift_jis', 'x-ms-cp932': 'shift_jis',
  'windows-932': 'shift_jis', 'win-31j': 'shift_jis', 'shiftjis': 'shift_jis', 'shift-jis-2004': 'shift_jis',
  'shift_jisx0213': 'shift_jis', 'shift_jis-2004': 'shift_jis', 'x-shift_jis': 'shift_jis', 's-jis': 'shift_jis',
  'sjis-win': 'shift_jis',
  'cp50220': 'iso-2022-jp', 'cp50221': 'iso-2022-jp', 'cp50222': 'iso-2022-jp', 'iso-2022-jp-ms': 'iso-2022-jp',
  'iso-2022-jp-1': 'iso-2022-jp', 'iso-2022-jp-2': 'iso-2022-jp', 'iso-2022-jp-3': 'iso-2022-jp',
  'iso-2022-jp-2004': 'iso-2022-jp', 'iso2022jp': 'iso-2022-jp', 'iso2022-jp': 'iso-2022-jp', 'jis': 'iso-2022-jp',
  'x-iso-2022-jp': 'iso-2022-jp', 'windows-50220': 'iso-2022-jp', 'windows-50221': 'iso-2022-jp',
  'cp51932': 'euc-jp', 'eucjp': 'euc-jp', 'eucjp-ms': 'euc-jp', 'eucjpms': 'euc-jp', 'euc-jp-ms': 'euc-jp',
  'eucjp-win': 'euc-jp', 'windows-51932': 'euc-jp', 'euc_jp': 'euc-jp',
  'utf8mb4': 'utf-8', 'utf8mb3': 'utf-8', 'utf-8mb4': 'utf-8', 'utf_8': 'utf-8', 'cp65001': 'utf-8', 'utf-8-sig': 'utf-8',
  'x-utf-8': 'utf-8', 'utf': 'utf-8', 'u8': 'utf-8', 'unicode': 'utf-16le', 'utf16': 'utf-16le', 'utf-16-le': 'utf-16le',
  'cp936': 'gbk', 'gb-2312': 'gbk', 'gb_2312': 'gbk', 'gb18030-2000': 'gb18030', 'euc-cn': 'gbk', 'euccn': 'gbk',
  'windows-936': 'gbk', 'cp950': 'big5', 'big-5': 'big5', 'windows-950': 'big5', 'cp949': 'euc-kr', 'uhc': 'euc-kr',
  'euckr': 'euc-kr', 'ks_c_5601': 'euc-kr', 'x-windows-949': 'euc-kr',
  'cp1250': 'windows-1250', 'ibm1252': 'windows-1252', 'ansi': 'windows-1252', 'win1251': 'windows-1251',
  'cp367': 'us-ascii', '646': 'us-ascii', 'iso-646': 'us-ascii', 'iso646-us': 'us-ascii', 'ansi_x3.4-1986': 'us-ascii',
  'iso-8859-1-windows-3.1-latin-1': 'windows-1252', 'iso8859_1': 'windows-1252', 'latin-1': 'windows-1252',
  'latin-9': 'iso-8859-15', 'koi8': 'koi8-r', 'cp20866': 'koi8-r', 'ibm-866': 'ibm866',
};

const OWN: Readonly<Record<string, OwnCharset>> = {
  'utf-7': 'utf-7', 'utf7': 'utf-7', 'unicode-1-1-utf-7': 'utf-7', 'x-unicode-2-0-utf-7': 'utf-7', 'csunicode11utf7': 'utf-7',
  'hz-gb-2312': 'hz-gb-2312', 'hz': 'hz-gb-2312', 'iso-2022-kr': 'iso-2022-kr', 'csiso2022kr': 'iso-2022-kr',
  'cp437': 'ibm437', 'ibm437': 'ibm437', '437': 'ibm437', 'cp850': 'ibm850', 'ibm850': 'ibm850', '850': 'ibm850',
};

const ASCII_LABELS = new Set(['us-ascii', 'ascii', 'us', 'ansi_x3.4-1968', 'iso-ir-6', 'csascii']);

/** A charset that text can be decoded in. */
export interface KnownCharset {
  /** Label of the Encoding Standard, or one of the {@link OwnCharset}s. */
  readonly used: string;
  readonly isAlias: boolean;
  /** US-ASCII: 8-bit bytes in such a text are a lie, and their charset must be guessed. */
  readonly isAscii: boolean;
}

const known = new Map<string, KnownCharset | null>();

/** A hostile mail could name a new charset in every part; past this number, names are resolved anew each time. */
const KNOWN_LABELS = 1_000;

/** What a charset name stands for, or `null` if it is nobody's name. */
export function findCharset(name: string): KnownCharset | null {
  const cached = known.get(name);
  if (cached !== undefined) return cached;
  const charset = resolve(name);
  if (known.size < KNOWN_LABELS) known.set(name, charset);
  return charset;
}

function resolve(name: string): KnownCharset | null {
  const label = name.trim().toLowerCase().replace(/^["']?(?:charset=)?["']?/, '').replace(/["';,\s].*$/s, '');
  if (ASCII_LABELS.has(label)) return { used: 'windows-1252', isAlias: false, isAscii: true };
  const own = OWN[label];
  if (own !== undefined) return { used: own, isAlias: false, isAscii: false };
  const native = nativeLabel(label);
  if (native !== null) return { used: native, isAlias: false, isAscii: false };
  const alias = ALIASES[label] ?? /^(?:x-)?(?:win|windows|cp|ms|ibm)[-_]?(125[0-8])/.exec(label)?.[1];
  if (alias === 'us-ascii') return { used: 'windows-1252', isAlias: true, isAscii: true };
  const byAlias = alias === undefined ? null : nativeLabel(/^125\d$/.test(alias) ? `windows-${alias}` : alias);
  return byAlias === null ? null : { used: byAlias, isAlias: true, isAscii: false };
}

// "replacement" stands for names that browsers refuse to decode at all; here those are unknown names.
function nativeLabel(label: string): string | null {
  if (label === '') return null;
  try {
    const { encoding } = new TextDecoder(label);
    return encoding === 'replacement' ? null : encoding;
  } catch {
    return null;
  }
}

const decoders = new Map<string, TextDecoder>();

/** Decodes bytes in a charset that {@link findCharset} or {@link guessCharset} named; a byte-order mark is dropped. */
export function decodeCharset(used: string, bytes: Uint8Array): string {
  if (used === 'iso-2022-jp') return decodeCharset('euc-jp', eucFromJis(bytes).bytes);
  const own = OWN[used];
  if (own !== undefined) return decodeOwn(own, bytes);
  let decoder = decoders.get(used);
  if (decoder === undefined) {
    decoder = new TextDecoder(used);
    decoders.set(used, decoder);
  }
  return decoder.decode(bytes);
}

/** Whether the charset is one that `TextDecoder` does not have. */
export const isOwnCharset = (used: string): boolean => OWN[used] !== undefined;

/** The charset of a byte-order mark at the start of the bytes. */
export function markedCharset(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
}

export { guessCharset };
