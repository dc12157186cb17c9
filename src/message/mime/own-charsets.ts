/** Charsets that `TextDecoder` does not have and mails do. Each takes bytes and gives text; none throws. */
export type OwnCharset = 'utf-7' | 'hz-gb-2312' | 'iso-2022-kr' | 'ibm437' | 'ibm850';

const CP437 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0';
const CP850 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0';

/** Decodes bytes in one of the {@link OwnCharset}s. */
export function decodeOwn(charset: OwnCharset, bytes: Uint8Array): string {
  switch (charset) {
    case 'utf-7': return decodeUtf7(bytes);
    case 'hz-gb-2312': return new TextDecoder('gbk').decode(hzToGbk(bytes));
    case 'iso-2022-kr': return new TextDecoder('euc-kr').decode(shiftedToEucKr(bytes));
    case 'ibm437': return decodeTable(CP437, bytes);
    case 'ibm850': return decodeTable(CP850, bytes);
  }
}

function decodeTable(table: string, bytes: Uint8Array): string {
  const units = new Uint16Array(bytes.length);
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at]!;
    units[at] = byte < 0x80 ? byte : table.charCodeAt(byte - 0x80);
  }
  return textOf(units);
}

const textOf = (units: Uint16Array): string =>
  new TextDecoder('utf-16le', { ignoreBOM: true }).decode(new Uint8Array(units.buffer, units.byteOffset, units.byteLength));

const PLUS = 0x2b;
const MINUS = 0x2d;

/** *Source*: RFC 2152. A shift that never ends is read to the end of the text, as clients that know UTF-7 do. */
function decodeUtf7(bytes: Uint8Array): string {
  const units = new Uint16Array(bytes.length);
  let length = 0;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at]!;
    if (byte !== PLUS) {
      units[length++] = byte;
      continue;
    }
    if (bytes[at + 1] === MINUS) {
      units[length++] = PLUS;
      at++;
      continue;
    }
    let bits = 0;
    let held = 0;
    let next = at + 1;
    for (; next < bytes.length; next++) {
      const value = base64Value(bytes[next]!);
      if (value < 0) break;
      bits = ((bits << 6) | value) & 0x3fffff;
      held += 6;
      if (held < 16) continue;
      held -= 16;
      units[length++] = (bits >> held) & 0xffff;
    }
    // A plus sign before anything else is a plus sign: "1 + 1" in a text that only claims to be UTF-7.
    if (next === at + 1) units[length++] = PLUS;
    at = bytes[next] === MINUS && next > at + 1 ? next : next - 1;
  }
  return textOf(units.subarray(0, length));
}

function base64Value(byte: number): number {
  if (byte >= 0x41 && byte <= 0x5a) return byte - 0x41;
  if (byte >= 0x61 && byte <= 0x7a) return byte - 0x47;
  if (byte >= 0x30 && byte <= 0x39) return byte + 4;
  return byte === PLUS ? 62 : byte === 0x2f ? 63 : -1;
}

/** *Source*: RFC 1843. `~{` opens two-byte mode, `~}` closes it, `~~` is a tilde, `~` at a line end joins lines. */
function hzToGbk(bytes: Uint8Array): Uint8Array {
  const out = new Uint8Array(bytes.length);
  let length = 0;
  let isShifted = false;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at]!;
    const next = bytes[at + 1];
    if (byte === 0x7e && (next === 0x7b || next === 0x7d)) {
      isShifted = next === 0x7b;
      at++;
    } else if (byte === 0x7e && !isShifted && (next === 0x7e || next === 0x0a)) {
      if (next === 0x7e) out[length++] = byte;
      at++;
    } else if (byte === 0x0a) {
      isShifted = false;
      out[length++] = byte;
    } else {
      out[length++] = isShifted && byte > 0x20 ? byte | 0x80 : byte;
    }
  }
  return out.subarray(0, length);
}

/** *Source*: RFC 1557. The designator `ESC $ ) C` says nothing that SO and SI do not. */
function shiftedToEucKr(bytes: Uint8Array): Uint8Array {
  const out = new Uint8Array(bytes.length);
  let length = 0;
  let isShifted = false;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at]!;
    if (byte === 0x1b && bytes[at + 1] === 0x24 && bytes[at + 2] === 0x29) at += 3;
    else if (byte === 0x0e || byte === 0x0f) isShifted = byte === 0x0e;
    else out[length++] = isShifted && byte > 0x20 ? byte | 0x80 : byte;
  }
  return out.subarray(0, length);
}
