import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openNetworkTable, placeFromTable } from './network-table.ts';
import { hostingOf } from '../evidence/lookups/hosting.ts';

const packed = new Uint8Array(readFileSync('data/networks/networks.bin'));
const table = openNetworkTable((start, sizeBytes) => packed.subarray(start, start + sizeBytes));

describe('the shipped network table', () => {
  it('is not read whole for one address', () => {
    let readBytes = 0;
    const counting = openNetworkTable((start, sizeBytes) => {
      readBytes += sizeBytes;
      return packed.subarray(start, start + sizeBytes);
    });
    expect(counting.placeOf('8.8.8.8')).toEqual(table.placeOf('8.8.8.8'));
    // What is known of IPv6, and the names of all other networks, stay where they are.
    expect(readBytes).toBeLessThan(packed.length * 0.6);
  });

  it.each([
    ['27.86.113.8', 2516, 'KDDI', 'JP'],
    ['104.21.33.250', 13335, 'Cloudflare', 'US'],
    ['8.8.8.8', 15169, 'Google', 'US'],
    ['::ffff:8.8.8.8', 15169, 'Google', 'US'],
    ['::ffff:808:808', 15169, 'Google', 'US'],
    ['2001:4860:4860::8888', 15169, 'Google', 'US'],
    ['2606:4700::6810:85e5', 13335, 'Cloudflare', 'US'],
  ])('knows %s', (address, asn, name, country) => {
    expect(table.placeOf(address)).toMatchObject({ asn, country, asName: expect.stringContaining(name) as string, city: null });
  });

  it.each(['0.0.0.0', '10.1.2.3', '127.0.0.1', '192.168.0.1', '240.0.0.1', '255.255.255.255', '::1', 'fe80::1%eth0', 'ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff', '', 'kagoya.jp', '1.2.3', '1.2.3.4.5'])('knows no network for %j', async (address) => {
    expect(table.placeOf(address)).toBeNull();
    expect((await placeFromTable(address)).kind).toBe('absent');
  });

  it('says who stands in front of an address, and never a place for it', () => {
    expect(hostingOf('104.21.33.250', table.placeOf('104.21.33.250'))).toEqual({ reverseProxy: 'Cloudflare', rentedFrom: null });
    expect(hostingOf('27.86.113.8', table.placeOf('27.86.113.8'))).toEqual({ reverseProxy: null, rentedFrom: null });
  });

  it('answers every address, and its answers carry the date of the data', async () => {
    fc.assert(fc.property(fc.oneof(fc.ipV4(), fc.ipV6()), (address) => {
      const place = table.placeOf(address);
      if (place !== null) expect(place.asn).toBeGreaterThan(0);
    }));
    expect(await placeFromTable('8.8.8.8')).toMatchObject({ kind: 'found', value: { takenAt: '2026-06-17T00:00:00Z' } });
  });
});
