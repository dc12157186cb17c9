const CHUNK = 8192;
const ascii = new TextDecoder('utf-8');

/** The bytes as a string of one character a byte. `TextDecoder('latin1')` will not do: it is windows-1252. */
export function latin1Of(bytes: Uint8Array, start = 0, end = bytes.length): string {
  const slice = bytes.subarray(start, end);
  if (isAscii(slice)) return ascii.decode(slice);
  let text = '';
  for (let at = 0; at < slice.length; at += CHUNK) {
    text += String.fromCharCode.apply(null, slice.subarray(at, at + CHUNK) as unknown as number[]);
  }
  return text;
}

/** The bytes of a string that {@link latin1Of} made. */
export function bytesOfLatin1(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) bytes[at] = text.charCodeAt(at);
  return bytes;
}

/** Whether no byte has its highest bit set. */
export function isAscii(bytes: Uint8Array): boolean {
  let at = 0;
  const end = bytes.length;
  for (; at + 8 <= end; at += 8) {
    const any = bytes[at]! | bytes[at + 1]! | bytes[at + 2]! | bytes[at + 3]!
      | bytes[at + 4]! | bytes[at + 5]! | bytes[at + 6]! | bytes[at + 7]!;
    if (any > 0x7f) return false;
  }
  for (; at < end; at++) if (bytes[at]! > 0x7f) return false;
  return true;
}
