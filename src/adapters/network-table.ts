import { readFileSync } from 'node:fs';
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

/** Opens the packed table. *Shape*: as `tools/networks/pack-networks.ts` writes it; sections are only looked at, never copied. */
export function openNetworkTable(bytes: Uint8Array<ArrayBuffer>): NetworkTable {
  const headBytes = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true);
  const head = JSON.parse(new TextDecoder().decode(bytes.subarray(4, 4 + headBytes))) as Head;
  let at = bytes.byteOffset + 4 + headBytes;
  const places = new Map(head.sections.map(([name, sizeBytes]) => {
    const place = { at, sizeBytes };
    at += Math.ceil(sizeBytes / 4) * 4;
    return [name, place] as const;
  }));
  const place = (name: string) => places.get(name) ?? { at: 0, sizeBytes: 0 };
  const words = (name: string): Uint32Array => new Uint32Array(bytes.buffer, place(name).at, place(name).sizeBytes / 4);
  const halves = (name: string): Uint16Array => new Uint16Array(bytes.buffer, place(name).at, place(name).sizeBytes / 2);
  const octets = (name: string): Uint8Array => new Uint8Array(bytes.buffer, place(name).at, place(name).sizeBytes);
  const [v4, v4Country] = [words('v4'), words('v4Country')];
  const [v6Upper, v6Lower, v6CountryUpper, v6CountryLower] = [words('v6Upper'), halves('v6Lower'), words('v6CountryUpper'), halves('v6CountryLower')];
  const [v4Value, v6Value, v4CountryValue, v6CountryValue] = [octets('v4Value'), octets('v6Value'), octets('v4CountryValue'), octets('v6CountryValue')];
  const [nameBlocks, names] = [words('nameBlocks'), octets('names')];
  const opened = new Map<number, readonly string[]>();

  const networkAt = (position: number): { readonly asn: number; readonly asName: string } => {
    const block = Math.floor(position / head.namesPerBlock);
    const lines = opened.get(block) ?? inflateRawSync(names.subarray(nameBlocks[block], nameBlocks[block + 1])).toString().split('\n');
    opened.set(block, lines);
    const [asn = '', asName = ''] = (lines[position % head.namesPerBlock] ?? '').split('\t');
    return { asn: Number(asn), asName };
  };
  const placeFrom = (value: Uint8Array, run: number, country: number | undefined): NetworkPlace | null => {
    const position = (value[run * 3] ?? 0) | ((value[run * 3 + 1] ?? 0) << 8) | ((value[run * 3 + 2] ?? 0) << 16);
    return position === 0 ? null : { country: head.countries[(country ?? 0) - 1] ?? null, region: null, city: null, ...networkAt(position - 1) };
  };
  return {
    date: head.date,
    placeOf: (address) => {
      const version = isIP(address);
      if (version === 4) {
        const number = v4Number(address);
        return placeFrom(v4Value, lastNotAfter(v4, null, number, 0), v4CountryValue[lastNotAfter(v4Country, null, number, 0)]);
      }
      if (version !== 6) return null;
      const groups = v6Groups(address);
      const mapped = mappedV4(groups);
      if (mapped !== null) return placeFrom(v4Value, lastNotAfter(v4, null, mapped, 0), v4CountryValue[lastNotAfter(v4Country, null, mapped, 0)]);
      const [upper, lower] = [(groups[0] ?? 0) * 65_536 + (groups[1] ?? 0), groups[2] ?? 0];
      return placeFrom(v6Value, lastNotAfter(v6Upper, v6Lower, upper, lower), v6CountryValue[lastNotAfter(v6CountryUpper, v6CountryLower, upper, lower)]);
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
  return (shipped ??= openNetworkTable(readFileSync(new URL('../../data/networks/networks.bin', import.meta.url))));
}

/** Answers from the shipped table: nobody outside is asked. */
export const placeFromTable: Outside['placeOfAddress'] = async (address) => {
  const table = shippedNetworkTable();
  const place = table.placeOf(address);
  return place === null ? absent : found({ value: place, source: `shipped network table, ${table.date}`, takenAt: `${table.date}T00:00:00Z` });
};
