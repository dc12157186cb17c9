import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** A file of a corpus. */
export interface CorpusFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Reads the mails of a folder, with the folders in it, or of a `.tar` or `.tar.gz` file, in order of their names. */
export function readCorpus(path: string): CorpusFile[] {
  const files = statSync(path).isDirectory() ? readFolder(path) : readTar(readFileSync(path));
  return files.filter(({ name }) => !/\.(?:tsv|md|txt|json)$/i.test(name)).sort((a, b) => (a.name < b.name ? -1 : 1));
}

function readFolder(folder: string): CorpusFile[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return readFolder(path);
    return entry.isFile() ? [{ name: path, bytes: readFileSync(path) }] : [];
  });
}

const BLOCK = 512;

/** *Source*: POSIX ustar, with the long names of GNU tar. Links and folders are passed over. */
function readTar(packed: Uint8Array): CorpusFile[] {
  const tar = packed[0] === 0x1f && packed[1] === 0x8b ? gunzipSync(packed) : packed;
  const files: CorpusFile[] = [];
  let longName: string | null = null;
  for (let at = 0; at + BLOCK <= tar.length;) {
    const field = (start: number, length: number): string =>
      new TextDecoder().decode(tar.subarray(at + start, at + start + length)).replace(/\0.*$/s, '').trim();
    const name = field(0, 100);
    if (name === '') break;
    const size = Number.parseInt(field(124, 12), 8) || 0;
    const kind = field(156, 1);
    const prefix = field(345, 155);
    const content = tar.subarray(at + BLOCK, at + BLOCK + size);
    if (kind === 'L') longName = new TextDecoder().decode(content).replace(/\0.*$/s, '');
    else {
      if (kind === '' || kind === '0') files.push({ name: longName ?? (prefix === '' ? name : `${prefix}/${name}`), bytes: content });
      longName = null;
    }
    at += BLOCK + Math.ceil(size / BLOCK) * BLOCK;
  }
  return files;
}
