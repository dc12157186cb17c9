/**
 * The number by which search engines for servers know an icon: MurmurHash3 (x86, 32 bits, seed 0) of its base64 in lines
 * of 76 letters, as a signed number. Other pages of the same kit are found by it.
 * *Source*: A. Appleby, MurmurHash3, public domain; Shodan's `http.favicon.hash`.
 */
export function iconNumber(icon: Uint8Array): number {
  const base64 = Buffer.from(icon).toString('base64');
  return murmur3(Buffer.from(base64.replace(/.{1,76}/g, '$&\n'), 'latin1'));
}

/** MurmurHash3, x86, 32 bits, seed 0, signed. */
export function murmur3(bytes: Uint8Array): number {
  const [first, second] = [0xcc9e2d51, 0x1b873593];
  const turn = (value: number, by: number): number => (value << by) | (value >>> (32 - by));
  const mix = (word: number): number => Math.imul(turn(Math.imul(word, first), 15), second);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const whole = bytes.length - (bytes.length % 4);
  let hash = 0;
  for (let at = 0; at < whole; at += 4) hash = (Math.imul(turn(hash ^ mix(view.getUint32(at, true)), 13), 5) + 0xe6546b64) | 0;
  let rest = 0;
  for (let at = bytes.length - 1; at >= whole; at -= 1) rest = (rest << 8) | (bytes[at] ?? 0);
  if (whole < bytes.length) hash ^= mix(rest);
  hash ^= bytes.length;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) | 0;
}
