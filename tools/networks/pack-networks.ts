/**
 * Packs the tables "address -> network" and "address -> country it is registered in" into `data/networks/networks.bin`.
 * The sources are two npm packages that nobody needs at run time:
 *   npm install --no-save @ip-location-db/asn @ip-location-db/asn-country && npm run networks
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { deflateRawSync } from 'node:zlib';

interface Row {
  readonly start: bigint;
  readonly end: bigint;
  readonly value: string;
}

const PACKAGES = 'node_modules/@ip-location-db';
/** Names that are deflated together: enough to compress well, few enough to be opened for one name. */
const NAMES_PER_BLOCK = 512;

const read = (path: string): readonly Row[] => readFileSync(`${PACKAGES}/${path}`, 'utf8').split('\n').filter((line) => line !== '').map((line) => {
  const [, start = '', end = '', value = ''] = /^(\d+),(\d+),(.*)$/.exec(line) ?? [];
  return { start: BigInt(start), end: BigInt(end), value };
});
const version = (name: string): string => (JSON.parse(readFileSync(`${PACKAGES}/${name}/package.json`, 'utf8')) as { readonly version: string }).version;

const asn = { v4: read('asn/asn-ipv4-num.csv'), v6: read('asn/asn-ipv6-num.csv') };
const country = { v4: read('asn-country/asn-country-ipv4-num.csv'), v6: read('asn-country/asn-country-ipv6-num.csv') };

const nameOf = new Map<number, string>();
for (const { value } of [...asn.v4, ...asn.v6]) {
  const [, number = '', name = ''] = /^(\d+),(.*)$/.exec(value) ?? [];
  nameOf.set(Number(number), name.replace(/^"|"$/g, '').replaceAll('""', '"').replace(/[\t\n]/g, ' '));
}
const numbers = [...nameOf.keys()].toSorted((a, b) => a - b);
// Position 0 stands for "no network has announced it".
const positionOf = new Map(numbers.map((number, at) => [number, at + 1]));
const countries = [...new Set([...country.v4, ...country.v6].map((row) => row.value))].toSorted();

interface Runs {
  readonly starts: readonly bigint[];
  readonly values: readonly number[];
}

/**
 * Runs that cover the whole space: a gap is a run of value 0, and equal neighbours are one run. A gap in which
 * `isAsked` says that nobody will ever ask is left to the run before it.
 */
function runs(rows: readonly Row[], bits: bigint, valueOf: (value: string) => number, isAsked: (start: bigint, end: bigint) => boolean = () => true): Runs {
  const starts: bigint[] = [];
  const values: number[] = [];
  const push = (start: bigint, value: number): void => {
    const at = starts.length - 1;
    if (values[at] === value) return;
    if (starts[at] === start) { values[at] = value; return; }
    starts.push(start);
    values.push(value);
  };
  push(0n, 0);
  let next = 0n;
  for (const row of rows) {
    const [start, end] = [row.start >> bits, row.end >> bits];
    if (start > next && isAsked(next, start)) push(next, 0);
    push(start, valueOf(row.value));
    next = end + 1n;
  }
  push(next, 0);
  return { starts, values };
}

/** Whether a network has announced anything between the two: the country of unannounced space is never asked. */
function announcedIn({ starts, values }: Runs): (start: bigint, end: bigint) => boolean {
  let at = 0;
  return (start, end) => {
    while (at > 0 && (starts[at] ?? 0n) > start) at -= 1;
    while (at + 1 < starts.length && (starts[at + 1] ?? 0n) <= start) at += 1;
    for (let next = at; next < starts.length && (starts[next] ?? 0n) < end; next += 1) if (values[next] !== 0) return true;
    return false;
  };
}

const asnValue = (value: string): number => positionOf.get(Number(value.slice(0, value.indexOf(',')))) ?? 0;
const countryValue = (value: string): number => countries.indexOf(value) + 1;

const sections: { readonly name: string; readonly bytes: Uint8Array }[] = [];
const add = (name: string, array: Uint8Array | Uint16Array | Uint32Array): void => { sections.push({ name, bytes: new Uint8Array(array.buffer, array.byteOffset, array.byteLength) }); };
const upper = (starts: readonly bigint[]): Uint32Array => Uint32Array.from(starts, (start) => Number(start >> 16n));
const lower = (starts: readonly bigint[]): Uint16Array => Uint16Array.from(starts, (start) => Number(start & 0xffffn));
const threeBytes = (values: readonly number[]): Uint8Array => Uint8Array.from(values.flatMap((value) => [value & 255, (value >> 8) & 255, value >> 16]));

const v4 = runs(asn.v4, 0n, asnValue);
const v4Country = runs(country.v4, 0n, countryValue, announcedIn(v4));
// IPv6 networks are told apart by their upper 48 bits: the smallest that is routed; what is smaller is a meeting place of carriers.
const v6 = runs(asn.v6, 80n, asnValue);
const v6Country = runs(country.v6, 80n, countryValue, announcedIn(v6));
const lines = numbers.map((number) => `${number}\t${nameOf.get(number) ?? ''}\n`);
const encoded = Array.from({ length: Math.ceil(lines.length / NAMES_PER_BLOCK) }, (_, block) =>
  deflateRawSync(lines.slice(block * NAMES_PER_BLOCK, (block + 1) * NAMES_PER_BLOCK).join(''), { level: 9 }));
const blocks = [0];
for (const block of encoded) blocks.push((blocks.at(-1) ?? 0) + block.length);

add('v4', Uint32Array.from(v4.starts, Number));
add('v4Country', Uint32Array.from(v4Country.starts, Number));
add('v6Upper', upper(v6.starts));
add('v6Lower', lower(v6.starts));
add('v6CountryUpper', upper(v6Country.starts));
add('v6CountryLower', lower(v6Country.starts));
add('nameBlocks', Uint32Array.from(blocks));
add('v4Value', threeBytes(v4.values));
add('v6Value', threeBytes(v6.values));
add('v4CountryValue', Uint8Array.from(v4Country.values));
add('v6CountryValue', Uint8Array.from(v6Country.values));
add('names', Buffer.concat(encoded));

const stamp = version('asn').slice(-10);
const date = `${stamp.slice(0, 4)}-${stamp.slice(4, 6)}-${stamp.slice(6, 8)}`;
const padded = (length: number): number => Math.ceil(length / 4) * 4;
const table = { schema: 'fuwake/networks@1', date, namesPerBlock: NAMES_PER_BLOCK, countries, sections: sections.map(({ name, bytes }) => [name, bytes.length] as const) };
const head = Buffer.from(JSON.stringify(table));
const whole = Buffer.alloc(4 + padded(head.length) + sections.reduce((sum, { bytes }) => sum + padded(bytes.length), 0), 32);
whole.writeUInt32LE(padded(head.length), 0);
head.copy(whole, 4);
let place = 4 + padded(head.length);
for (const { bytes } of sections) {
  whole.set(bytes, place);
  place += padded(bytes.length);
}
writeFileSync('data/networks/networks.bin', whole);
process.stdout.write(`${sections.map(({ name, bytes }) => `${name} ${bytes.length}`).join(', ')}\n`);
process.stdout.write(`${(whole.length / 1e6).toFixed(2)} MB, ${numbers.length} networks, runs: ${v4.starts.length} + ${v6.starts.length}, countries ${v4Country.starts.length} + ${v6Country.starts.length}; ${date}\n`);
