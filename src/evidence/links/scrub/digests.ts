/**
 * The digests that senders put into links in place of an address, in lower-case hex. They are worked out here because
 * `crypto.subtle` knows no MD5 and answers only later, and looking at links must not wait.
 * *Source*: RFC 1321, FIPS 180-4; short inputs only.
 */
export function digestsOf(text: string): readonly string[] {
  const bytes = new TextEncoder().encode(text);
  return [md5(bytes), sha1(bytes), sha256(bytes)];
}

const rotl = (x: number, by: number): number => (x << by) | (x >>> (32 - by));

/** Message, a one, zeros, and the length in bits, in words of the given order. */
function padded(bytes: Uint8Array, isLittle: boolean): DataView {
  const size = ((bytes.length + 8) >> 6) * 64 + 64;
  const view = new DataView(new ArrayBuffer(size));
  bytes.forEach((byte, at) => view.setUint8(at, byte));
  view.setUint8(bytes.length, 0x80);
  view.setUint32(isLittle ? size - 8 : size - 4, bytes.length * 8, isLittle);
  return view;
}

function hexOf(words: readonly number[], isLittle: boolean): string {
  const view = new DataView(new ArrayBuffer(words.length * 4));
  words.forEach((word, at) => view.setUint32(at * 4, word, isLittle));
  return [...new Uint8Array(view.buffer)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

const MD5_SHIFTS = [7, 12, 17, 22, 5, 9, 14, 20, 4, 11, 16, 23, 6, 10, 15, 21];

function md5(bytes: Uint8Array): string {
  const view = padded(bytes, true);
  let [a, b, c, d] = [0x67452301, 0xefcdab89 | 0, 0x98badcfe | 0, 0x10325476];
  for (let at = 0; at < view.byteLength; at += 64) {
    let [w, x, y, z] = [a, b, c, d];
    for (let step = 0; step < 64; step++) {
      const round = step >> 4;
      const mix = round === 0 ? (x & y) | (~x & z) : round === 1 ? (z & x) | (~z & y) : round === 2 ? x ^ y ^ z : y ^ (x | ~z);
      const word = round === 0 ? step : round === 1 ? (5 * step + 1) % 16 : round === 2 ? (3 * step + 5) % 16 : (7 * step) % 16;
      const key = Math.floor(Math.abs(Math.sin(step + 1)) * 2 ** 32) | 0;
      const sum = (w + mix + key + view.getInt32(at + word * 4, true)) | 0;
      [w, z, y, x] = [z, y, x, (x + rotl(sum, MD5_SHIFTS[round * 4 + (step % 4)] ?? 0)) | 0];
    }
    [a, b, c, d] = [(a + w) | 0, (b + x) | 0, (c + y) | 0, (d + z) | 0];
  }
  return hexOf([a, b, c, d], true);
}

function sha1(bytes: Uint8Array): string {
  const view = padded(bytes, false);
  let state = [0x67452301, 0xefcdab89 | 0, 0x98badcfe | 0, 0x10325476, 0xc3d2e1f0 | 0];
  const words = new Int32Array(80);
  for (let at = 0; at < view.byteLength; at += 64) {
    let [a = 0, b = 0, c = 0, d = 0, e = 0] = state;
    for (let step = 0; step < 80; step++) {
      words[step] = step < 16 ? view.getInt32(at + step * 4) : rotl(words[step - 3]! ^ words[step - 8]! ^ words[step - 14]! ^ words[step - 16]!, 1);
      const [mix, key] = step < 20 ? [(b & c) | (~b & d), 0x5a827999] : step < 40 ? [b ^ c ^ d, 0x6ed9eba1] : step < 60 ? [(b & c) | (b & d) | (c & d), 0x8f1bbcdc] : [b ^ c ^ d, 0xca62c1d6];
      [e, d, c, b, a] = [d, c, rotl(b, 30), a, (rotl(a, 5) + mix + e + (key | 0) + words[step]!) | 0];
    }
    state = [state[0]! + a, state[1]! + b, state[2]! + c, state[3]! + d, state[4]! + e].map((word) => word | 0);
  }
  return hexOf(state, false);
}

/** The first 32 bits of the fractions of the roots of the first primes; `root` is 2 or 3. */
function fractions(count: number, root: 2 | 3): readonly number[] {
  const primes: number[] = [];
  for (let n = 2; primes.length < count; n++) if (primes.every((prime) => n % prime !== 0)) primes.push(n);
  return primes.map((prime) => {
    const power = root === 2 ? Math.sqrt(prime) : Math.cbrt(prime);
    return Math.floor((power - Math.floor(power)) * 2 ** 32) | 0;
  });
}

let sha256Keys: { readonly start: readonly number[]; readonly rounds: readonly number[] } | null = null;

function sha256(bytes: Uint8Array): string {
  const { start, rounds } = (sha256Keys ??= { start: fractions(8, 2), rounds: fractions(64, 3) });
  const view = padded(bytes, false);
  let state = [...start];
  const words = new Int32Array(64);
  const rotr = (x: number, by: number): number => (x >>> by) | (x << (32 - by));
  for (let at = 0; at < view.byteLength; at += 64) {
    let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
    for (let step = 0; step < 64; step++) {
      const [w15, w2] = [words[step - 15] ?? 0, words[step - 2] ?? 0];
      words[step] = step < 16 ? view.getInt32(at + step * 4)
        : (words[step - 16]! + (rotr(w15, 7) ^ rotr(w15, 18) ^ (w15 >>> 3)) + words[step - 7]! + (rotr(w2, 17) ^ rotr(w2, 19) ^ (w2 >>> 10))) | 0;
      const one = (h + (rotr(e, 6) ^ rotr(e, 11) ^ rotr(e, 25)) + ((e & f) ^ (~e & g)) + rounds[step]! + words[step]!) | 0;
      const two = ((rotr(a, 2) ^ rotr(a, 13) ^ rotr(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      [h, g, f, e, d, c, b, a] = [g, f, e, (d + one) | 0, c, b, a, (one + two) | 0];
    }
    state = [a, b, c, d, e, f, g, h].map((word, index) => (word + (state[index] ?? 0)) | 0);
  }
  return hexOf(state, false);
}
