import { closeSync, openSync, readSync } from 'node:fs';
import { isIP } from 'node:net';
import { inflateRawSync } from 'node:zlib';
import { absent, found } from '../base/outcome.ts';
import type { NetworkPlace, Outside } from '../evidence/ports.ts';
import { v6Groups } from './ip-address.ts';

/** Which network announces an address, and in which country it is registered. */
export interface NetworkTable {
  /** ISO 8601 date of the data. */
  readonly date: string;
  /** `null`: no network announces it. */
  readonly placeOf: (address: string) => NetworkPlace | null;
}

interface Head {
  readonly schema: 'fuwake/networks@1';
  readonly date: string;
  readonly namesPerBlock: number;
  readonly countries: readonly string[];
  readonly sections: readonly (readonly [name: string, sizeBytes: number])[];
}

type Runs = Uint32Array | Uint16Array;

/** Gives a piece of the packed table. */
export type ReadRange = (start: number, sizeBytes: number) => Uint8Array<ArrayBuffer>;

/**
 * Opens the packed table. *Shape*: as `tools/networks/pack-networks.ts` writes it. A section is read when it is first
 * searched, and of the names one block at a time: a mail asks about one or two addresses, and the table has 7 MB.
 */
export function openNetworkTable(read: ReadRange): NetworkTable {
  const headBytes = new DataView(read(0, 4).slice().buffer).getUint32(0, true);
  const head = JSON.parse(new TextDecoder().decode(read(4, headBytes))) as Head;
  let at = 4 + headBytes;
  const places = new Map(head.sections.map(([name, sizeBytes]) => {
    const place = { at, sizeBytes };
    at += Math.ceil(sizeBytes / 4) * 4;
    return [name, place] as const;
  }));
  const place = (name: string) => places.get(name) ?? { at: 0, sizeBytes: 0 };
  const kept = new Map<string, ArrayBuffer>();
  const section = (name: string): ArrayBuffer => {
    let bytes = kept.get(name);
    // Copied to a buffer of its own: numbers of four bytes are read only at places that four divides.
    if (bytes === undefined) kept.set(name, (bytes = read(place(name).at, place(name).sizeBytes).slice().buffer));
    return bytes;
  };
  const words = (name: string): Uint32Array => new Uint32Array(section(name));
  const halves = (name: string): Uint16Array => new Uint16Array(section(name));
  const octets = (name: string): Uint8Array => new Uint8Array(section(name));
  const opened = new Map<number, readonly string[]>();

  const networkAt = (position: number): { readonly asn: number; readonly asName: string } => {
    const block = Math.floor(position / head.namesPerBlock);
    let lines = opened.get(block);
    if (lines === undefined) {
      const blocks = words('nameBlocks');
      const [start, end] = [blocks[block] ?? 0, blocks[block + 1] ?? place('names').sizeBytes];
      opened.set(block, (lines = inflateRawSync(read(place('names').at + start, end - start)).toString().split('\n')));
    }
    const [asn = '', asName = ''] = (lines[position % head.namesPerBlock] ?? '').split('\t');
    return { asn: Number(asn), asName };
  };
  const placeFrom = (value: Uint8Array, run: number, country: number | undefined): NetworkPlace | null => {
    const position = (value[run * 3] ?? 0) | ((value[run * 3 + 1] ?? 0) << 8) | ((value[run * 3 + 2] ?? 0) << 16);
    return position === 0 ? null : { country: head.countries[(country ?? 0) - 1] ?? null, region: null, city: null, ...networkAt(position - 1) };
  };
  const placeOfV4 = (number: number): NetworkPlace | null =>
    placeFrom(octets('v4Value'), lastNotAfter(words('v4'), null, number, 0), octets('v4CountryValue')[lastNotAfter(words('v4Country'), null, number, 0)]);
  return {
    date: head.date,
    placeOf: (address) => {
      const version = isIP(address);
      if (version === 4) return placeOfV4(v4Number(address));
      if (version !== 6) return null;
      const groups = v6Groups(address);
      const mapped = mappedV4(groups);
      if (mapped !== null) return placeOfV4(mapped);
      const [upper, lower] = [(groups[0] ?? 0) * 65_536 + (groups[1] ?? 0), groups[2] ?? 0];
      const country = octets('v6CountryValue')[lastNotAfter(words('v6CountryUpper'), halves('v6CountryLower'), upper, lower)];
      return placeFrom(octets('v6Value'), lastNotAfter(words('v6Upper'), halves('v6Lower'), upper, lower), country);
    },
  };
}

/** The last run that starts at or before the address. */
function lastNotAfter(upper: Runs, lower: Runs | null, wantedUpper: number, wantedLower: number): number {
  let [low, high] = [0, upper.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    const [a, b] = [upper[middle] ?? 0, lower?.[middle] ?? 0];
    if (a < wantedUpper || (a === wantedUpper && b <= wantedLower)) low = middle;
    else high = middle - 1;
  }
  return low;
}

const v4Number = (address: string): number => address.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);

const mappedV4 = (groups: readonly number[]): number | null =>
  groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xffff ? (groups[6] ?? 0) * 65_536 + (groups[7] ?? 0) : null;

let shipped: NetworkTable | null = null;

/** The table that comes with fuwake, read at the first question: most of what the command line does never asks. */
function shippedNetworkTable(): NetworkTable {
  return (shipped ??= openNetworkTable(rangesOf(new URL('../../data/networks/networks.bin', import.meta.url))));
}

/** Reads pieces of a file; it is open only while it is read. */
function rangesOf(path: URL): ReadRange {
  return (start, sizeBytes) => {
    const bytes = new Uint8Array(sizeBytes);
    const file = openSync(path, 'r');
    try {
      for (let done = 0, more = 1; done < sizeBytes && more > 0; done += more) more = readSync(file, bytes, done, sizeBytes - done, start + done);
    } finally {
      closeSync(file);
    }
    return bytes;
  };
}

/** Answers from the shipped table: nobody outside is asked. */
export const placeFromTable: Outside['placeOfAddress'] = async (address) => {
  const table = shippedNetworkTable();
  const place = table.placeOf(address);
  return place === null ? absent : found({ value: place, source: `shipped network table, ${table.date}`, takenAt: `${table.date}T00:00:00Z` });
};
