import { createCipheriv, pbkdf2Sync } from 'node:crypto';
import { crc32 } from 'node:zlib';

const bytesOf = (base64: string): Uint8Array => Uint8Array.from(Buffer.from(base64, 'base64'));

/** Made by 7-Zip: “inner.html” in it, its names hidden too; the password is 4471. */
export const HIDDEN_7Z = bytesOf('N3q8ryccAASsDCyL0AAAAAAAAAAvAAAAAAAAANVRcq7opiRfg44u+IMyqSAMkGD5UPOTWzr0lCtWC+WiWLz3/K6gLkBmUib4d+b1BYMHa4Wc+wcns2O6l5BkMTvT2OcGKOTX6m/vYrGbjJBWKKxwA1KPaf/0l+AoSYTAF9i++87zA2SMGb/Fr5PijRfpFJr2uWsSzVueYWaas7iAJNFNqBnX+u3JX3BcuUKoFFaWx6Jxw7+/ZkDwGWD+qMzqzP2Ys/058FL0DMDav6BVSAh1BRQXkIoJvcqFh1nZmLqI5Hup5rip5Mn/jbr2w3AGiA4oFwZQAQmAgAAHCwEAASQG8QcBElMPBou4pvH7la6L5SjhMeHZEAxyCgGfmWN3AAA=');

/** Made by 7-Zip; its decoder is told to take two gigabytes of memory. */
export const GREEDY_7Z = bytesOf('N3q8ryccAARUyvEuRAAAAAAAAABqAAAAAAAAACFLKxsAHhmJ51Xe5QAXoM0ZQ0PaB69L5ZTw1YQCaLoSNRyeQ/kQskIOfn4qwHuxLNbNrqzqZU7LiiH7jvom56RU7BKLAUSldQEEBgABCUQABwsBAAEjAwEBBV0AAAB/DEMACAoBnQSlngAABQEZBgAAAAAAABEfAHMAcgBjAC8AaQBuAG4AZQByAC4AaAB0AG0AbAAAABkEAAAAABQKAQBo7fXi9X7dARUGAQAggKSBAAA=');

/** Made by tar and xz: “inner.html” in it. */
export const PACKED_TAR = bytesOf('/Td6WFoAAATm1rRGAgAhARYAAAB0L+Wj4Cf/AKldADSbrMp1OKdMXm3Nzy1ytaN6kIsAjw5c0YX/Ma1yjumL9tuYwEYkJN/IL8vSjTviuv4ddjOuRg65nMOuKPks7WfOjX+NRiCZqvuHDNDkaHbJqWrznPj2PzxaUGotMa0U2bsD0FHdJqub87ccFKrfL/qgOVrcEdu5LeBNtaah+CCYXHe1sybSdzlzaMe2yDKu8JyCoaN7DV40JLs9P9kMDZUVu2jfpSC2auAAAAAAXdwjh9+bmxIAAcUBgFAAAOHq9T6xxGf7AgAAAAAEWVo=');

const KDF_LOG = 4;
const number32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
};
/** Seven bits a byte, the lowest first. */
const vint = (value: number): Buffer => Buffer.from(value < 0x80 ? [value] : [(value & 0x7f) | 0x80, value >> 7]);

/** A RAR 5 with one file, stored as it is or encrypted. *Source*: the RAR 5.0 archive format note. */
export function rar(name: string, content: string, password: string | null): Uint8Array {
  const plain = Buffer.from(content);
  const [salt, iv] = [Buffer.alloc(16, 7), Buffer.alloc(16, 9)];
  let data = plain;
  let extra = Buffer.alloc(0);
  if (password !== null) {
    const cipher = createCipheriv('aes-256-cbc', pbkdf2Sync(password, salt, 2 ** KDF_LOG, 32, 'sha256'), iv).setAutoPadding(false);
    data = Buffer.concat([cipher.update(Buffer.concat([plain, Buffer.alloc((16 - (plain.length % 16)) % 16)])), cipher.final()]);
    const record = Buffer.concat([Buffer.from([1, 0, 0, KDF_LOG]), salt, iv]);
    extra = Buffer.concat([vint(record.length), record]);
  }
  const file = Buffer.concat([
    Buffer.from([2, extra.length > 0 ? 3 : 2]), extra.length > 0 ? vint(extra.length) : Buffer.alloc(0), vint(data.length),
    Buffer.from([4]), vint(plain.length), Buffer.from([0]), number32(crc32(plain)), Buffer.from([0, 1]), vint(Buffer.byteLength(name)), Buffer.from(name), extra,
  ]);
  return Uint8Array.from(Buffer.concat([Buffer.from('Rar!\x1a\x07\x01\0', 'latin1'), header(Buffer.from([1, 0, 0])), header(file), data, header(Buffer.from([5, 0, 0]))]));
}

function header(body: Buffer): Buffer {
  const sized = Buffer.concat([vint(body.length), body]);
  return Buffer.concat([number32(crc32(sized)), sized]);
}
