import { failed, found } from '../../../base/outcome.ts';
import { latin1 } from '../../../files/byte-text.ts';
import { LISTED_FILES } from '../limits.ts';
import { reading } from '../workbench.ts';
import type { InnerFile, ReadFile } from '../workbench.ts';
import { readWithTool } from './read-with-tool.ts';
import { tellArchive } from './tell-archive.ts';

const SECTOR = 2048;
const FIRST_DESCRIPTOR = 16;
const DESCRIPTORS = 32;
const FOLDERS = 200;

interface Root {
  readonly at: number;
  readonly sizeBytes: number;
  readonly isJoliet: boolean;
}

/** A disk image of ISO 9660; Joliet's names where it has them. *Source*: ECMA-119. One that holds UDF alone is listed by the unpacking tool. */
export const readIso: ReadFile = async (file, bench) => {
  const root = rootOf(file.bytes);
  if (root === null) {
    const told = await readWithTool(file, bench, 'iso');
    return told.kind === 'found' ? told.value : reading(told.kind === 'skipped' ? told : failed('permerror', 'image-broken', 'its folders cannot be read'));
  }
  const files: { name: string; sizeBytes: number; isEncrypted: false }[] = [];
  const inner: InnerFile[] = [];
  const open: { readonly at: number; readonly sizeBytes: number; readonly path: string }[] = [{ ...root, path: '' }];
  const seen = new Set<number>();
  for (let folder = open.pop(); folder !== undefined && seen.size < FOLDERS; folder = open.pop()) {
    // A folder that leads back to itself is met once.
    if (seen.has(folder.at)) continue;
    seen.add(folder.at);
    for (const entry of entriesOf(file.bytes, folder, root.isJoliet)) {
      if (entry.isFolder) open.push({ at: entry.at, sizeBytes: entry.sizeBytes, path: `${folder.path}${entry.name}/` });
      else if (files.length < LISTED_FILES * 5) {
        const data = file.bytes.subarray(entry.at, Math.min(file.bytes.length, entry.at + entry.sizeBytes));
        files.push({ name: `${folder.path}${entry.name}`, sizeBytes: entry.sizeBytes, isEncrypted: false });
        inner.push({ name: `${folder.path}${entry.name}`, sizeBytes: entry.sizeBytes, read: () => Promise.resolve(found(data)) });
      }
    }
  }
  return tellArchive({ kind: 'iso', files }, inner);
};

function rootOf(bytes: Uint8Array): Root | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let root: Root | null = null;
  for (let nth = 0; nth < DESCRIPTORS; nth++) {
    const at = (FIRST_DESCRIPTOR + nth) * SECTOR;
    if (at + SECTOR > bytes.length || latin1(bytes, at + 1, at + 6) !== 'CD001') break;
    const type = bytes[at];
    if (type === 255) break;
    const isJoliet = type === 2 && /^%\/[@CE]/.test(latin1(bytes, at + 88, at + 91));
    if (type === 1 || isJoliet) root = { at: view.getUint32(at + 158, true) * SECTOR, sizeBytes: view.getUint32(at + 166, true), isJoliet };
  }
  return root;
}

function* entriesOf(bytes: Uint8Array, folder: { readonly at: number; readonly sizeBytes: number }, isJoliet: boolean): Generator<{ name: string; at: number; sizeBytes: number; isFolder: boolean }> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = Math.min(bytes.length, folder.at + folder.sizeBytes);
  for (let at = folder.at; at + 34 <= end;) {
    const length = bytes[at] ?? 0;
    if (length < 34) {
      // Records do not cross sectors: what is left of this one is empty.
      at = (Math.floor(at / SECTOR) + 1) * SECTOR;
      continue;
    }
    const nameBytes = bytes.subarray(at + 33, Math.min(at + 33 + (bytes[at + 32] ?? 0), bytes.length));
    const isSelf = nameBytes.length === 1 && (nameBytes[0] === 0 || nameBytes[0] === 1);
    if (!isSelf) {
      const name = (isJoliet ? new TextDecoder('utf-16be').decode(nameBytes) : latin1(nameBytes)).replace(/;\d+$/, '').replace(/\.$/, '');
      yield { name, at: view.getUint32(at + 2, true) * SECTOR, sizeBytes: view.getUint32(at + 10, true), isFolder: ((bytes[at + 25] ?? 0) & 2) !== 0 };
    }
    at += length;
  }
}
