import { createCipheriv, pbkdf2Sync } from 'node:crypto';
import { crc32, inflateSync } from 'node:zlib';

const bytesOf = (base64: string): Uint8Array => Uint8Array.from(Buffer.from(base64, 'base64'));

/** Made by 7-Zip: “inner.html” in it, its names hidden too; the password is 4471. */
export const HIDDEN_7Z = bytesOf('N3q8ryccAASsDCyL0AAAAAAAAAAvAAAAAAAAANVRcq7opiRfg44u+IMyqSAMkGD5UPOTWzr0lCtWC+WiWLz3/K6gLkBmUib4d+b1BYMHa4Wc+wcns2O6l5BkMTvT2OcGKOTX6m/vYrGbjJBWKKxwA1KPaf/0l+AoSYTAF9i++87zA2SMGb/Fr5PijRfpFJr2uWsSzVueYWaas7iAJNFNqBnX+u3JX3BcuUKoFFaWx6Jxw7+/ZkDwGWD+qMzqzP2Ys/058FL0DMDav6BVSAh1BRQXkIoJvcqFh1nZmLqI5Hup5rip5Mn/jbr2w3AGiA4oFwZQAQmAgAAHCwEAASQG8QcBElMPBou4pvH7la6L5SjhMeHZEAxyCgGfmWN3AAA=');

/** Made by 7-Zip; its decoder is told to take two gigabytes of memory. */
export const GREEDY_7Z = bytesOf('N3q8ryccAARUyvEuRAAAAAAAAABqAAAAAAAAACFLKxsAHhmJ51Xe5QAXoM0ZQ0PaB69L5ZTw1YQCaLoSNRyeQ/kQskIOfn4qwHuxLNbNrqzqZU7LiiH7jvom56RU7BKLAUSldQEEBgABCUQABwsBAAEjAwEBBV0AAAB/DEMACAoBnQSlngAABQEZBgAAAAAAABEfAHMAcgBjAC8AaQBuAG4AZQByAC4AaAB0AG0AbAAAABkEAAAAABQKAQBo7fXi9X7dARUGAQAggKSBAAA=');

/** Made by tar and xz: “inner.html” in it. */
export const PACKED_TAR = bytesOf('/Td6WFoAAATm1rRGAgAhARYAAAB0L+Wj4Cf/AKldADSbrMp1OKdMXm3Nzy1ytaN6kIsAjw5c0YX/Ma1yjumL9tuYwEYkJN/IL8vSjTviuv4ddjOuRg65nMOuKPks7WfOjX+NRiCZqvuHDNDkaHbJqWrznPj2PzxaUGotMa0U2bsD0FHdJqub87ccFKrfL/qgOVrcEdu5LeBNtaah+CCYXHe1sybSdzlzaMe2yDKu8JyCoaN7DV40JLs9P9kMDZUVu2jfpSC2auAAAAAAXdwjh9+bmxIAAcUBgFAAAOHq9T6xxGf7AgAAAAAEWVo=');

/** Made by genisoimage, its ISO 9660 descriptors taken out: UDF alone, with “inner.html” in it. */
export const udfImage = (): Uint8Array => Uint8Array.from(inflateSync(bytesOf('eNrt3VlwXXUdwPF7brc0LbZlXwoNpWwtNGmBLnSh6QaFLpAu7NDQpG0gm03YXAAVRHHfd1FnnGEcB8Y3Z3zS8cHxwQdfnFFcUdS6xQ03FM+9+VGiiIW2hNLf55NJ/ic3596ce3Nnvud/cueeSgUAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAqKxc09oyr/A4AEAmGze3tczXfwBIZYv5PwAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAOxPUalWbi3HL3xxqGgacXnDqtVtmza84NXGF/VrVitF/TbK9ResbGld3Lp4YUtp3qLW+aN7N6ZVNm3e0tq0qq+nf0/nwEBnR9PW3q4dfR2dL/oWDvb6L9XUvRMmTZ/Y2Fxbnr2rs7droK+rp31Xp6ckAKNgbNnwJ8txxmNDxenR8srsravXNq3f1rSud2ffiHWrxaFp5X72LV5u40f1t2k7AIehcWX/v1aOD502VMysNT72AapzNm5ua5l/2G53/bhD+WWyxgLAAUyGq5VN5dgx7dHijHIccyTM7xtq+wT1O1E7kFG7I91d7b2DtR9WizHDa019/kGB4tWwL1Fu94rato4vPHkBOGATyv5/qRx7pjRUZlVq/w8AAI50DWX/m+pLQ8WZHg4AAAAAAAAAAAAAAAAAAAAAAAAAAAA4JIpKtfJgOW4fM1S0jLh8P+fwGV/Ur1kdPg9fbf0FK1taF7cuXthSmrdozYLRvRvTDvacRQd9/Zdq6t4Jk6ZPbGyuLTt/IQCjbGzZ8KfKccZjQ8W8yrPnwKudNm/9tqZ1vTv7RqxbLQ5NK1/x8wOOJm0H4DA0ruz/t8vxodOGivm1xsc+QHXOxs1tLfMP4+MW5Wf5ZbLGAsABTIarlZvLsWPao8UF5TjmSJjfN9T2Cep3onYgo3ZHurvaewdrP6wWY4bXmvr8gwLFq2FfotzuFbVtHV948gJwwCaU/f9qOfZMaahcWKn9PwAAONI1lP0fft3fUHGRhwMAAAAAAAAAAAAAAAAAAAAAAAAAAAAOiYmVauWJcvz6TXfUzysz8rz0I88ws7/TzdR+PDeWX8w5+Yr4rBa1D38HABhNtff/X1pfGipaPRwAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAADA/1EtP75VjsV3hopKUS7cV6k0VYbHFg8PAByZimplTjl8+d6hov791L0TJk2f2NhcLo4pP2oXFiPX37R5S2vTqr6e/j2dAwOdHU1be7t29HV0vthf17BqddumDa/YvR3/Mm//+IPewobaPtkIs+sbvHX12vpGd3e19w7W99uKMZ67ABxEbqqVp+tLQ0Xh4QCAFMaV8/9ryvGbjz+yb945dnjOP3b4u5bqM+Hzxz53LOCGZw8fPHtDI44bvNDy/9y/mL2rs7droK+rp33X/ibhDfF7zXwB4OAUZf+/UY6X3nJivatFpfH5x6BjvQfK8SsPz4r1KpNq643dtx9RL3RXb2/nnrm7B3u6PbQAcFjP/5eU4/azH9nX8pj/j/vv+f/9U5+bw68bpfn/uOI/5/+139vozwYABzf/rzQWL1BmAAAA4IiZ/5efjQ4AAAAAwJFsZv3///VjALWX15Vf7hl+uV61fmygKPa/RnFeZdLwGpPiVYHr7tn38r+ifvHGjWva5l62ZcOSeR5xAHjlLd3Zt6enqX3HYFdf77KZuwcH+wcubm7e0dfd3bljcG7nXe09/d2dzV29M5cv7ertv32wafDu/s5lM/vbBwbu7NvTUV7cXLuF5V6TDwCvHrX3//9uZfj9/yd7/38ASNP/70X/j9J/AEjT/8ej/6/RfwBI0//vR/+n6D8ApOn/D6L/U/UfANL0/4fR/2n6DwBp+v+j6P/R+g8Aafr/4+j/MfoPAGn6/5Po/7H6DwBp+v9E9P84/QeANP3/afT/eP0HgDT9/1n0/wT9B4A0/X8y+n+i/gNAmv7/PPp/kv4DQJr+/yL6f7L+A0Ca/v8y+n+K/gNAmv7vjf5P138ASNP/X0X/T9V/AEjT/19H/0/TfwBI0//fRP9n6D8ApOn/b6P/TfoPAGn6/7vo/+n6DwBp+j8U/Z+p/wCQpv+/j/6fof8AkKb/f4j+z9J/AEjT/z9G/8/UfwBI0/8/Rf/P0n8ASNP/P0f/z9Z/AEjT/6ei/+foPwCk6f9fov/n6j8ApOn/X6P/s/UfANL0/2/R/zn6DwBp+v/36P95+g8Aafr/j+j/+foPAGn6/3T0f67+A0Ca/v8z+t+s/wCQpv//iv636D8ApOn/M9H/efoPAGn6X4n+z9d/AEjT/yL6f4H+A0Ca/lej/xfqPwCk6f+Y6P9F+g8Aafo/Nvq/QP8BIE3/x0X/F+o/AKTp//jo/yL9B4A0/Z8Q/V+s/wCQpv8N0f+L9R8A0vR/YvR/if4DQJr+N0b/l+o/AKTp/6To/zL9B4A0/Z8c/V+u/wCQpv9HRf8v0X8ASNP/10T/V+g/AKTp/5Tof6v+A0Ca/k+N/q/UfwBI0/9p0f9V+g8Aafp/dPR/tf4DQJr+HxP9X6P/AJCm/8dG/9fqPwCk6f9x0f9L9R8A0vT/+Oj/ZfoPAGn6f0L0f53+A0Ca/p8Y/b9c/wEgTf9Piv5fof8AkKb/J0f/1+s/AKTp/ynR/w36DwBp+j89+r9R/wEgTf9Pjf5v0n8ASNP/06L/V+o/AKTp/4zo/1X6DwBp+t8U/W/TfwBI0//To/+b9R8A0vR/ZvR/i/4DQJr+nxH936r/AJCm/7Oi/9v0HwDS9P/M6P/V+g8Aafp/VvT/Gv0HgDT9Pzv6f63+A0Ca/p8T/b9O/wEgTf/Pjf5fr/8AkKb/s6P/N+g/AKTp/5zo/436DwBp+n9e9P8m/QeANP0/P/p/s/4DQJr+z43+b9d/AEjT/+bof7v+A0Ca/rdE/2/RfwBI0/950f8d+g8Aafo/P/rfof8AkKb/F0T/O/UfANL0/8Lo/079B4A0/b8o+r9L/wEgTf8XRP936z8ApOn/wuh/l/4DQJr+L4r+36r/AJCm/4uj/7fpPwCk6f/F0f9u/QeANP1fEv3v0X8ASNP/pdH/Xv0HgDT9Xxb979N/AEjT/+XR/379B4A0/b8k+v9a/QeANP1fEf3fo/8AkKb/rdH/Af0HgDT9Xxn9H9R/AEjT/1XR/9v1HwDS9H919P8O/QeANP1fE/2/U/8BIE3/10b/79J/AEjT/0uj/3frPwCk6f9l0f/X6T8ApOn/uuj/6/UfANL0//Lo/xv0HwDS9P+K6P8b9R8A0vR/ffT/Hv0HgDT93xD9v1f/ASBN/zdG/+/TfwBI0/9N0f836T8ApOn/ldH/N+s/AKTp/1XR/7foPwCk6X9b9P9+/QeANP3fHP1/QP8BIE3/t0T/36r/AJCm/1uj/w/qPwCk6f+26P/b9B8A0vT/6uj/2/UfANL0/5ro/0P6DwBp+n9t9P8d+g8Aafp/XfT/nfoPAGn6f330/136DwBp+n9D9P/d+g8Aafp/Y/T/PfoPAGn6f1P0/736DwBp+n9z9P99+g8Aafq/Pfr/fv0HgDT9b4/+f0D/ASBN/2+J/n9Q/wEgTf93RP8/pP8AkKb/HdH/D+s/AKTpf2f0/yP6DwBp+r8z+v9R/QeANP3fFf3/mP4DQJr+747+f1z/ASBN/7ui/5/QfwBI0/9bo/+f1H8ASNP/26L/n9J/AEjT/+7o/6f1HwDS9L8n+v+w/gNAmv73Rv8/o/8AkKb/fdH/z+o/AKTpf3/0/3P6DwAp/BvCrHWV')));

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
