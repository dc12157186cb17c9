import { hasAscii } from './byte-text.ts';
import { COMPOUND_ENTRIES } from './limits.ts';
import type { LimitLog } from './limits.ts';

const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const HEADER_BYTES = 512;
const ENTRY_BYTES = 128;
const HEADER_FAT_SLOTS = 109;
const LAST_SECTOR = 0xfffffffa;
const NO_STREAM = 0xffffffff;

/** A storage (a folder) or a stream (a file) in a compound file. */
export interface CompoundEntry {
  readonly name: string;
  readonly kind: 'storage' | 'stream';
  readonly sizeBytes: number;
  readonly children: ReadonlyMap<string, CompoundEntry>;
  /** The stream's bytes; fewer than `sizeBytes` where the file is cut short or lies. */
  readonly read: () => Uint8Array;
}

/** Whether the bytes begin as an OLE compound file does. */
export function isCompoundFile(bytes: Uint8Array): boolean {
  return bytes.length >= HEADER_BYTES && SIGNATURE.every((byte, i) => bytes[i] === byte);
}

/**
 * Opens an OLE compound file and gives its root storage, or `null` where the file cannot be followed.
 *
 * Source: MS-CFB. No stream may own a sector of another one, so all reads together are held to twice the file.
 */
export function openCompoundFile(bytes: Uint8Array, log: LimitLog): CompoundEntry | null {
  if (!isCompoundFile(bytes)) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const shift = view.getUint16(30, true);
  if (shift !== 9 && shift !== 12) return null;
  const sectors = new SectorReader(bytes, view, shift);
  const directory = sectors.chain(view.getUint32(48, true), bytes.length);
  if (directory.length < ENTRY_BYTES) return null;
  return new Directory(sectors, directory, view.getUint32(56, true), view.getUint32(60, true), log).root();
}

/** Follows chains of sectors; every chain is cut at the number of sectors there are, so a loop ends. */
class SectorReader {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  readonly #size: number;
  readonly #fat: Uint32Array;
  #budgetBytes: number;

  constructor(bytes: Uint8Array, view: DataView, shift: number) {
    this.#bytes = bytes;
    this.#view = view;
    this.#size = 1 << shift;
    this.#budgetBytes = bytes.length * 2;
    this.#fat = this.#readFat();
  }

  /** The bytes of a chain, at most `limitBytes`. */
  chain(first: number, limitBytes: number): Uint8Array {
    const wanted = Math.max(0, Math.min(limitBytes, this.#bytes.length, this.#budgetBytes));
    const out = new Uint8Array(wanted);
    let at = 0;
    let steps = this.#fat.length + 1;
    for (let sector = first; sector < LAST_SECTOR && at < wanted && steps > 0; steps--) {
      const start = this.#offset(sector);
      if (start >= this.#bytes.length) break;
      const piece = this.#bytes.subarray(start, Math.min(start + this.#size, start + wanted - at));
      out.set(piece, at);
      at += piece.length;
      sector = this.#fat[sector] ?? NO_STREAM;
    }
    this.#budgetBytes -= at;
    return out.subarray(0, at);
  }

  spend(sizeBytes: number): boolean {
    this.#budgetBytes -= sizeBytes;
    return this.#budgetBytes >= 0;
  }

  #offset(sector: number): number {
    return (sector + 1) * this.#size;
  }

  #readFat(): Uint32Array {
    const perSector = this.#size / 4;
    const most = Math.ceil(this.#bytes.length / this.#size);
    const fatSectors: number[] = [];
    for (let i = 0; i < HEADER_FAT_SLOTS; i++) fatSectors.push(this.#view.getUint32(76 + i * 4, true));
    let next = this.#view.getUint32(68, true);
    for (let step = 0; next < LAST_SECTOR && step < most; step++) {
      const start = this.#offset(next);
      if (start + this.#size > this.#bytes.length) break;
      for (let i = 0; i < perSector - 1; i++) fatSectors.push(this.#view.getUint32(start + i * 4, true));
      next = this.#view.getUint32(start + (perSector - 1) * 4, true);
      if (fatSectors.length > most + HEADER_FAT_SLOTS) break;
    }
    const used = fatSectors.filter((sector) => sector < LAST_SECTOR && this.#offset(sector) < this.#bytes.length);
    const fat = new Uint32Array(Math.min(used.length * perSector, most)).fill(NO_STREAM);
    used.forEach((sector, nth) => {
      const start = this.#offset(sector);
      for (let i = 0; i < perSector && nth * perSector + i < fat.length && start + i * 4 + 4 <= this.#bytes.length; i++) {
        fat[nth * perSector + i] = this.#view.getUint32(start + i * 4, true);
      }
    });
    return fat;
  }
}

interface RawEntry {
  readonly name: string;
  readonly type: number;
  readonly left: number;
  readonly right: number;
  readonly child: number;
  readonly start: number;
  readonly sizeBytes: number;
}

class Directory {
  readonly #sectors: SectorReader;
  readonly #entries: RawEntry[] = [];
  readonly #miniFatStart: number;
  readonly #miniCutoff: number;
  readonly #seen = new Set<number>();
  #mini: { readonly bytes: Uint8Array; readonly fat: DataView } | null = null;

  constructor(sectors: SectorReader, directory: Uint8Array, miniCutoff: number, miniFatStart: number, log: LimitLog) {
    this.#sectors = sectors;
    this.#miniCutoff = miniCutoff;
    this.#miniFatStart = miniFatStart;
    const there = Math.floor(directory.length / ENTRY_BYTES);
    if (there > COMPOUND_ENTRIES) log.record('compound-entries', COMPOUND_ENTRIES, there, 'entries');
    for (let i = 0; i < Math.min(there, COMPOUND_ENTRIES); i++) {
      this.#entries.push(readEntry(directory.subarray(i * ENTRY_BYTES, (i + 1) * ENTRY_BYTES)));
    }
  }

  root(): CompoundEntry | null {
    const root = this.#entries[0];
    if (root === undefined || root.type !== 5) return null;
    this.#seen.add(0);
    const top = new Map<string, CompoundEntry>();
    const open: { readonly first: number; readonly into: Map<string, CompoundEntry> }[] = [{ first: root.child, into: top }];
    // One visit an entry, whatever the tree says: a loop, or an entry that hangs in two folders, is met once.
    for (let folder = open.pop(); folder !== undefined; folder = open.pop()) {
      for (const raw of this.#siblings(folder.first)) {
        const children = new Map<string, CompoundEntry>();
        folder.into.set(raw.name, this.#entry(raw, children));
        if (raw.type === 1) open.push({ first: raw.child, into: children });
      }
    }
    return { name: root.name, kind: 'storage', sizeBytes: 0, children: top, read: () => new Uint8Array(0) };
  }

  #entry(raw: RawEntry, children: ReadonlyMap<string, CompoundEntry>): CompoundEntry {
    const kind = raw.type === 1 ? 'storage' : 'stream';
    return { name: raw.name, kind, sizeBytes: raw.sizeBytes, children, read: () => this.#readStream(raw) };
  }

  *#siblings(first: number): Generator<RawEntry> {
    const todo = [first];
    for (let id = todo.pop(); id !== undefined; id = todo.pop()) {
      const raw = this.#entries[id];
      if (raw === undefined || this.#seen.has(id)) continue;
      this.#seen.add(id);
      todo.push(raw.right, raw.left);
      if (raw.type === 1 || raw.type === 2) yield raw;
    }
  }

  #readStream(raw: RawEntry): Uint8Array {
    if (raw.type !== 2 || raw.sizeBytes === 0) return new Uint8Array(0);
    return raw.sizeBytes < this.#miniCutoff ? this.#readMini(raw) : this.#sectors.chain(raw.start, raw.sizeBytes);
  }

  #readMini(raw: RawEntry): Uint8Array {
    const { bytes, fat } = (this.#mini ??= this.#openMini());
    const wanted = Math.min(raw.sizeBytes, bytes.length);
    if (!this.#sectors.spend(wanted)) return new Uint8Array(0);
    const out = new Uint8Array(wanted);
    let at = 0;
    for (let sector = raw.start; sector < LAST_SECTOR && at < wanted; ) {
      const start = sector * 64;
      if (start >= bytes.length) break;
      const piece = bytes.subarray(start, Math.min(start + 64, start + wanted - at));
      out.set(piece, at);
      at += piece.length;
      sector = sector * 4 + 4 <= fat.byteLength ? fat.getUint32(sector * 4, true) : NO_STREAM;
    }
    return out.subarray(0, at);
  }

  #openMini(): { readonly bytes: Uint8Array; readonly fat: DataView } {
    const root = this.#entries[0];
    const bytes = root === undefined ? new Uint8Array(0) : this.#sectors.chain(root.start, root.sizeBytes);
    const fat = this.#sectors.chain(this.#miniFatStart, bytes.length);
    return { bytes, fat: new DataView(fat.buffer, fat.byteOffset, fat.byteLength) };
  }
}

const UTF16 = new TextDecoder('utf-16le');

function readEntry(entry: Uint8Array): RawEntry {
  const view = new DataView(entry.buffer, entry.byteOffset, entry.byteLength);
  const nameBytes = Math.min(64, Math.max(2, view.getUint16(64, true))) - 2;
  return {
    name: UTF16.decode(entry.subarray(0, nameBytes)),
    type: entry[66] ?? 0,
    left: view.getUint32(68, true),
    right: view.getUint32(72, true),
    child: view.getUint32(76, true),
    start: view.getUint32(116, true),
    sizeBytes: view.getUint32(120, true),
  };
}

/** Whether a compound file is an Outlook item: those alone keep MAPI properties at the top. */
export function isOutlookItem(root: CompoundEntry): boolean {
  return root.children.has('__properties_version1.0');
}

/** Whether the bytes are an Outlook store (`.pst`, `.ost`), which holds mails but is not read here. */
export const isOutlookStore = (bytes: Uint8Array): boolean => hasAscii(bytes, 0, '!BDN');
