import { joinBytes, utf8 } from '../../files/byte-text.ts';

/** A folder of a compound file to be written. */
export interface Storage {
  readonly [name: string]: Storage | Uint8Array;
}

const SECTOR = 512;
const MINI = 64;
const CUTOFF = 4096;
const END = 0xfffffffe;
const FREE = 0xffffffff;

interface Entry {
  readonly name: string;
  readonly type: 1 | 2 | 5;
  child: number;
  right: number;
  start: number;
  size: number;
}

/** Writes a compound file for tests: one list of siblings a folder, as simple as the format allows. */
export function writeCompoundFile(root: Storage): Uint8Array {
  const entries: Entry[] = [{ name: 'Root Entry', type: 5, child: FREE, right: FREE, start: END, size: 0 }];
  const minis: Uint8Array[] = [];
  const miniFat: number[] = [];
  const sectors: Uint8Array[] = [];
  const fat: number[] = [];
  const addChain = (data: Uint8Array, into: Uint8Array[], chain: number[], unit: number): number => {
    if (data.length === 0) return END;
    const first = chain.length;
    for (let at = 0; at < data.length; at += unit) {
      const piece = new Uint8Array(unit);
      piece.set(data.subarray(at, at + unit));
      into.push(piece);
      chain.push(at + unit < data.length ? chain.length + 1 : END);
    }
    return first;
  };
  const addFolder = (folder: Storage, parent: Entry): void => {
    let last: Entry | null = null;
    for (const [name, content] of Object.entries(folder)) {
      const entry: Entry = { name, type: content instanceof Uint8Array ? 2 : 1, child: FREE, right: FREE, start: END, size: 0 };
      const id = entries.push(entry) - 1;
      if (last === null) parent.child = id;
      else last.right = id;
      last = entry;
      if (!(content instanceof Uint8Array)) addFolder(content, entry);
      else {
        entry.size = content.length;
        entry.start = content.length < CUTOFF ? addChain(content, minis, miniFat, MINI) : addChain(content, sectors, fat, SECTOR);
      }
    }
  };
  const top = entries[0];
  if (top === undefined) return new Uint8Array();
  addFolder(root, top);
  const mini = joinBytes(minis);
  top.size = mini.length;
  top.start = addChain(mini, sectors, fat, SECTOR);
  const miniFatStart = addChain(words(miniFat, SECTOR), sectors, fat, SECTOR);
  const directoryStart = addChain(joinBytes(entries.map(writeEntry)), sectors, fat, SECTOR);
  const fatSectors = Math.ceil((fat.length + 8) / (SECTOR / 4 - 1));
  const fatStart = fat.length;
  for (let i = 0; i < fatSectors; i++) fat.push(0xfffffffd);
  const table = words(fat, SECTOR);
  return joinBytes([header(directoryStart, miniFatStart, fatStart, table.length / SECTOR), ...sectors, table]);
}

function words(values: readonly number[], unit: number): Uint8Array {
  const bytes = new Uint8Array(Math.ceil((values.length * 4) / unit) * unit).fill(0xff);
  const view = new DataView(bytes.buffer);
  values.forEach((value, i) => view.setUint32(i * 4, value, true));
  return bytes;
}

function writeEntry(entry: Entry): Uint8Array {
  const bytes = new Uint8Array(128);
  const view = new DataView(bytes.buffer);
  [...entry.name].forEach((letter, i) => view.setUint16(i * 2, letter.charCodeAt(0), true));
  view.setUint16(64, (entry.name.length + 1) * 2, true);
  bytes[66] = entry.type;
  bytes[67] = 1;
  view.setUint32(68, FREE, true);
  view.setUint32(72, entry.right, true);
  view.setUint32(76, entry.child, true);
  view.setUint32(116, entry.start, true);
  view.setUint32(120, entry.size, true);
  return bytes;
}

function header(directory: number, miniFat: number, fatStart: number, fatSectors: number): Uint8Array {
  const bytes = new Uint8Array(SECTOR);
  const view = new DataView(bytes.buffer);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  view.setUint16(26, 3, true);
  view.setUint16(28, 0xfffe, true);
  view.setUint16(30, 9, true);
  view.setUint16(32, 6, true);
  view.setUint32(44, fatSectors, true);
  view.setUint32(48, directory, true);
  view.setUint32(56, CUTOFF, true);
  view.setUint32(60, miniFat, true);
  view.setUint32(68, END, true);
  for (let i = 0; i < 109; i++) view.setUint32(76 + i * 4, i < fatSectors ? fatStart + i : FREE, true);
  return bytes;
}

/** A value of a MAPI property to be written: text as Unicode, bytes as binary, a number as a 32-bit integer. */
export type Value = string | Uint8Array | number | Date;

/** The streams of a `.msg` object that holds these properties; `headerBytes` stand before its property list. */
export function msgProperties(headerBytes: number, properties: ReadonlyMap<number, Value>): Storage {
  const streams: Record<string, Uint8Array> = {};
  const rows: Uint8Array[] = [new Uint8Array(headerBytes)];
  for (const [id, value] of properties) {
    const type = typeOf(value);
    const row = new Uint8Array(16);
    const view = new DataView(row.buffer);
    view.setUint32(0, id * 0x10000 + type, true);
    if (typeof value === 'number' || value instanceof Date) row.set(fixed(value), 8);
    else streams[`__substg1.0_${hex(id)}${hex(type)}`] = typeof value === 'string' ? utf16(value) : value;
    rows.push(row);
  }
  return { '__properties_version1.0': joinBytes(rows), ...streams };
}

/** A TNEF property list. */
export function tnefProperties(properties: ReadonlyMap<number, Value>): Uint8Array {
  const pieces: Uint8Array[] = [int(properties.size)];
  for (const [id, value] of properties) {
    pieces.push(int(id * 0x10000 + typeOf(value)));
    if (typeof value === 'number' || value instanceof Date) pieces.push(fixed(value));
    else {
      const bytes = typeof value === 'string' ? utf16(`${value}\0`) : value;
      pieces.push(int(1), int(bytes.length), bytes, new Uint8Array((4 - (bytes.length % 4)) % 4));
    }
  }
  return joinBytes(pieces);
}

/** A `winmail.dat` of attributes in order. */
export function writeTnef(attributes: readonly (readonly [id: number, data: Uint8Array])[]): Uint8Array {
  const pieces: Uint8Array[] = [Uint8Array.of(0x78, 0x9f, 0x3e, 0x22, 1, 0)];
  for (const [id, data] of attributes) pieces.push(Uint8Array.of(1), int(id), int(data.length), data, Uint8Array.of(0, 0));
  return joinBytes(pieces);
}

/** RTF as Outlook stores it when it does not pack it. */
export function storedRtf(rtf: string): Uint8Array {
  const text = utf8(rtf);
  return joinBytes([int(text.length + 12), int(text.length), utf8('MELA'), int(0), text]);
}

const int = (value: number): Uint8Array => {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value >>> 0, true);
  return bytes;
};

function typeOf(value: Value): number {
  if (typeof value === 'string') return 0x1f;
  if (typeof value === 'number') return 0x03;
  return value instanceof Date ? 0x40 : 0x102;
}

function fixed(value: number | Date): Uint8Array {
  if (typeof value === 'number') return int(value);
  const ticks = BigInt(value.getTime() + 11_644_473_600_000) * 10_000n;
  return joinBytes([int(Number(ticks & 0xffffffffn)), int(Number(ticks >> 32n))]);
}

const hex = (value: number): string => value.toString(16).toUpperCase().padStart(4, '0');
const utf16 = (text: string): Uint8Array => Uint8Array.from([...Array(text.length).keys()].flatMap((i) => [text.charCodeAt(i) & 0xff, text.charCodeAt(i) >> 8]));
