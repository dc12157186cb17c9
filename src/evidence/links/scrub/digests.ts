/**
 * The digests that senders put into links in place of an address, in lower-case hex. They are worked out here because
 * `crypto.subtle` knows no MD5 and answers only later, and looking at links must not wait. A mail to a hundred people
 * has hundreds of them, so nothing is allocated or computed anew in the rounds.
 * *Source*: RFC 1321, FIPS 180-4; short inputs only.
 */
export function digestsOf(text: string): readonly string[] {
  const bytes = encoder.encode(text);
  return [md5(padded(bytes, true)), sha1(padded(bytes, false)), sha256(padded(bytes, false))];
}

const encoder = new TextEncoder();

const rotl = (x: number, by: number): number => (x << by) | (x >>> (32 - by));
const rotr = (x: number, by: number): number => (x >>> by) | (x << (32 - by));

/** Message, a one, zeros, and the length in bits, in words of the given order. */
function padded(bytes: Uint8Array, isLittle: boolean): Int32Array {
  const words = new Int32Array((((bytes.length + 8) >> 6) + 1) * 16);
  const put = (at: number, byte: number): void => {
    words[at >> 2]! |= byte << (isLittle ? (at & 3) * 8 : 24 - (at & 3) * 8);
  };
  for (let at = 0; at < bytes.length; at++) put(at, bytes[at]!);
  put(bytes.length, 0x80);
  words[words.length - (isLittle ? 2 : 1)] = bytes.length * 8;
  return words;
}

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

function hexOf(words: Int32Array, isLittle: boolean): string {
  let hex = '';
  for (const word of words) for (let at = 0; at < 4; at++) hex += HEX[(word >>> (isLittle ? at * 8 : 24 - at * 8)) & 0xff];
  return hex;
}

const MD5_SHIFTS = [7, 12, 17, 22, 5, 9, 14, 20, 4, 11, 16, 23, 6, 10, 15, 21];
let md5Keys: Int32Array | null = null;

function md5(words: Int32Array): string {
  const keys = (md5Keys ??= Int32Array.from({ length: 64 }, (_, step) => Math.floor(Math.abs(Math.sin(step + 1)) * 2 ** 32)));
  const state = Int32Array.of(0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476);
  for (let block = 0; block < words.length; block += 16) {
    let w = state[0]!;
    let x = state[1]!;
    let y = state[2]!;
    let z = state[3]!;
    for (let step = 0; step < 64; step++) {
      const round = step >> 4;
      const mix = round === 0 ? (x & y) | (~x & z) : round === 1 ? (z & x) | (~z & y) : round === 2 ? x ^ y ^ z : y ^ (x | ~z);
      const word = round === 0 ? step : (round === 1 ? 5 * step + 1 : round === 2 ? 3 * step + 5 : 7 * step) & 15;
      const sum = (w + mix + keys[step]! + words[block + word]!) | 0;
      w = z;
      z = y;
      y = x;
      x = (x + rotl(sum, MD5_SHIFTS[round * 4 + (step & 3)]!)) | 0;
    }
    state[0]! += w;
    state[1]! += x;
    state[2]! += y;
    state[3]! += z;
  }
  return hexOf(state, true);
}

const schedule = new Int32Array(80);

function sha1(words: Int32Array): string {
  const state = Int32Array.of(0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0);
  for (let block = 0; block < words.length; block += 16) {
    for (let at = 0; at < 80; at++) schedule[at] = at < 16 ? words[block + at]! : rotl(schedule[at - 3]! ^ schedule[at - 8]! ^ schedule[at - 14]! ^ schedule[at - 16]!, 1);
    let a = state[0]!;
    let b = state[1]!;
    let c = state[2]!;
    let d = state[3]!;
    let e = state[4]!;
    for (let step = 0; step < 80; step++) {
      const mix = step < 20 ? ((b & c) | (~b & d)) + 0x5a827999 : step < 40 ? (b ^ c ^ d) + 0x6ed9eba1 : step < 60 ? ((b & c) | (b & d) | (c & d)) + 0x8f1bbcdc : (b ^ c ^ d) + 0xca62c1d6;
      const next = (rotl(a, 5) + mix + e + schedule[step]!) | 0;
      e = d;
      d = c;
      c = rotl(b, 30);
      b = a;
      a = next;
    }
    state[0]! += a;
    state[1]! += b;
    state[2]! += c;
    state[3]! += d;
    state[4]! += e;
  }
  return hexOf(state, false);
}

/** The first 32 bits of the fractions of the roots of the first primes; `root` is 2 or 3. */
function fractions(count: number, root: 2 | 3): Int32Array {
  const primes: number[] = [];
  for (let n = 2; primes.length < count; n++) if (primes.every((prime) => n % prime !== 0)) primes.push(n);
  return Int32Array.from(primes, (prime) => {
    const power = root === 2 ? Math.sqrt(prime) : Math.cbrt(prime);
    return Math.floor((power - Math.floor(power)) * 2 ** 32);
  });
}

let sha256Keys: { readonly start: Int32Array; readonly rounds: Int32Array } | null = null;

function sha256(words: Int32Array): string {
  const { start, rounds } = (sha256Keys ??= { start: fractions(8, 2), rounds: fractions(64, 3) });
  const state = start.slice();
  for (let block = 0; block < words.length; block += 16) {
    for (let at = 0; at < 64; at++) {
      if (at < 16) schedule[at] = words[block + at]!;
      else {
        const w15 = schedule[at - 15]!;
        const w2 = schedule[at - 2]!;
        schedule[at] = schedule[at - 16]! + (rotr(w15, 7) ^ rotr(w15, 18) ^ (w15 >>> 3)) + schedule[at - 7]! + (rotr(w2, 17) ^ rotr(w2, 19) ^ (w2 >>> 10));
      }
    }
    let [a, b, c, d, e, f, g, h] = state as unknown as [number, number, number, number, number, number, number, number];
    for (let step = 0; step < 64; step++) {
      const one = (h + (rotr(e, 6) ^ rotr(e, 11) ^ rotr(e, 25)) + ((e & f) ^ (~e & g)) + rounds[step]! + schedule[step]!) | 0;
      const two = ((rotr(a, 2) ^ rotr(a, 13) ^ rotr(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      h = g;
      g = f;
      f = e;
      e = (d + one) | 0;
      d = c;
      c = b;
      b = a;
      a = (one + two) | 0;
    }
    for (const [at, word] of [a, b, c, d, e, f, g, h].entries()) state[at]! += word;
  }
  return hexOf(state, false);
}
