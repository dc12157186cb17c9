const UTF8_STRICT = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const ENCODER = new TextEncoder();
const CHUNK = 8192;

/** Bytes as a string of one character a byte. */
export function latin1(bytes: Uint8Array, start = 0, end = bytes.length): string {
  let text = '';
  for (let at = Math.max(0, start); at < end; at += CHUNK) {
    text += String.fromCharCode.apply(null, bytes.subarray(at, Math.min(end, at + CHUNK)) as unknown as number[]);
  }
  return text;
}

/** Text as UTF-8. */
export const utf8 = (text: string): Uint8Array => ENCODER.encode(text);

/** The text, if the bytes are UTF-8 throughout; otherwise `null`. */
export function strictUtf8(bytes: Uint8Array): string | null {
  try {
    return UTF8_STRICT.decode(bytes);
  } catch {
    return null;
  }
}

/** Whether `bytes` holds the ASCII text `ascii` at `at`. */
export function hasAscii(bytes: Uint8Array, at: number, ascii: string): boolean {
  if (at < 0 || at + ascii.length > bytes.length) return false;
  for (let i = 0; i < ascii.length; i++) if (bytes[at + i] !== ascii.charCodeAt(i)) return false;
  return true;
}

/** All pieces one after another. */
export function joinBytes(pieces: readonly Uint8Array[]): Uint8Array {
  let size = 0;
  for (const piece of pieces) size += piece.length;
  const whole = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

const LABELS: Readonly<Record<number, string>> = {
  874: 'windows-874', 932: 'shift_jis', 936: 'gbk', 949: 'euc-kr', 950: 'big5', 1200: 'utf-16le', 1201: 'utf-16be',
  10001: 'shift_jis', 20866: 'koi8-r', 20932: 'euc-jp', 20936: 'gbk', 21866: 'koi8-u', 38598: 'iso-8859-8',
  50220: 'iso-2022-jp', 50221: 'iso-2022-jp', 50222: 'iso-2022-jp', 50225: 'euc-kr', 51932: 'euc-jp', 51936: 'gbk',
  51949: 'euc-kr', 52936: 'gbk', 54936: 'gb18030', 65001: 'utf-8',
};

/** The Encoding Standard's label for a Windows code page; windows-1252 for one that is not known. */
export function labelOfCodePage(codePage: number): string {
  const label = LABELS[codePage];
  if (label !== undefined) return label;
  if (codePage >= 1250 && codePage <= 1258) return `windows-${codePage}`;
  if (codePage > 28591 && codePage <= 28606 && codePage !== 28599 && codePage !== 28601 && codePage !== 28602) {
    return `iso-8859-${codePage - 28590}`;
  }
  return 'windows-1252';
}

const decoders = new Map<string, TextDecoder>();

/** Text of bytes in a Windows code page; what does not fit becomes U+FFFD. */
export function decodeCodePage(bytes: Uint8Array, codePage: number): string {
  const label = labelOfCodePage(codePage);
  let decoder = decoders.get(label);
  if (decoder === undefined) {
    decoder = new TextDecoder(label);
    decoders.set(label, decoder);
  }
  return decoder.decode(bytes);
}
