import { latin1 } from '../../../files/byte-text.ts';

/** Names by which Office runs a macro without being asked. */
const RUNS = /\b(?:Auto_?(?:Open|Close|Exec|Exit|New)|Document_?(?:Open|Close|New|BeforeClose)|Workbook_?(?:Open|Activate|BeforeClose)|Presentation_?Open|Worksheet_Activate)\b/gi;
const CHUNKS = 200;
const CHUNK_BYTES = 4_096;

/** The names of macros that run by themselves, read in the packed source of every module. */
export function runsByItself(project: Uint8Array): readonly string[] {
  const names = new Set<string>();
  let chunks = 0;
  // A module's source begins with a byte of one and a chunk whose head has 011 in bits 12 to 14 (MS-OVBA §2.4.1).
  for (let at = project.indexOf(1); at >= 0 && at + 3 < project.length && chunks < CHUNKS; at = project.indexOf(1, at + 1)) {
    if (((project[at + 2] ?? 0) & 0x70) !== 0x30) continue;
    const text = unpackModule(project, at + 1);
    if (!/Attribut/.test(text.slice(0, 20))) continue;
    chunks += Math.ceil(text.length / CHUNK_BYTES);
    for (const hit of text.matchAll(RUNS)) names.add(hit[0]);
  }
  return [...names].toSorted();
}

/** *Source*: MS-OVBA §2.4.1.3. At most sixteen chunks: what runs by itself is named near the top. */
function unpackModule(bytes: Uint8Array, start: number): string {
  const out: number[] = [];
  let at = start;
  for (let nth = 0; nth < 16 && at + 2 < bytes.length; nth++) {
    const head = (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8);
    if ((head & 0x7000) !== 0x3000) break;
    const end = Math.min(bytes.length, at + (head & 0xfff) + 3);
    at += 2;
    if ((head & 0x8000) === 0) {
      for (let n = 0; n < CHUNK_BYTES && at < end; n++) out.push(bytes[at++] ?? 0);
      continue;
    }
    const chunk = out.length;
    while (at < end) {
      const flags = bytes[at++] ?? 0;
      for (let bit = 0; bit < 8 && at < end; bit++) {
        if ((flags & (1 << bit)) === 0) {
          out.push(bytes[at++] ?? 0);
          continue;
        }
        const token = (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8);
        at += 2;
        const offsetBits = Math.max(4, Math.ceil(Math.log2(Math.max(1, out.length - chunk))));
        const length = (token & (0xffff >> offsetBits)) + 3;
        const back = (token >> (16 - offsetBits)) + 1;
        if (back > out.length || out.length - chunk > CHUNK_BYTES) return latin1(Uint8Array.from(out));
        for (let n = 0; n < length; n++) out.push(out[out.length - back] ?? 0);
      }
    }
  }
  return latin1(Uint8Array.from(out));
}
