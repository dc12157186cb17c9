import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { decodePng } from './decode-png.ts';
import type { Greys } from './decode-png.ts';
import { lookOf } from './look-of.ts';
import { iconNumber, murmur3 } from './murmur.ts';

/** A PNG with every row under the filter that is asked for; `levels` are repeated for each sample of colour. */
function png(greys: Greys, filter: number): Uint8Array {
  const stride = greys.width * 3;
  const plain = Buffer.alloc(stride * greys.height);
  greys.levels.forEach((level, at) => plain.fill(level, at * 3, at * 3 + 3));
  const at = (x: number, y: number): number => (x < 0 || y < 0 ? 0 : (plain[y * stride + x] ?? 0));
  const paeth = (a: number, b: number, c: number): number => [a, b, c].toSorted((one, other) => Math.abs(a + b - c - one) - Math.abs(a + b - c - other))[0] ?? 0;
  const rows = Array.from({ length: greys.height }, (_, y) => Buffer.from([filter, ...Array.from({ length: stride }, (_, x) => {
    const [left, up, corner] = [x < 3 ? 0 : at(x - 3, y), at(x, y - 1), x < 3 ? 0 : at(x - 3, y - 1)];
    return (at(x, y) - [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter]! + 256) & 255;
  })]));
  const chunk = (name: string, data: Buffer): Buffer => Buffer.concat([Buffer.from([data.length >>> 24, data.length >>> 16, data.length >>> 8, data.length].map((byte) => byte & 255)), Buffer.from(name), data, Buffer.alloc(4)]);
  const head = Buffer.alloc(13);
  head.writeUInt32BE(greys.width, 0);
  head.writeUInt32BE(greys.height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), chunk('IHDR', head), chunk('IDAT', deflateSync(Buffer.concat(rows))), chunk('IEND', Buffer.alloc(0))]);
}

/** A drawing of its own for every seed: dark bars and dots on light. */
function drawing(seed: string, width: number, height: number, invert = false): Greys {
  const cells = createHash('sha256').update(seed).digest();
  const levels = Uint8Array.from({ length: width * height }, (_, at) => {
    const [x, y] = [Math.floor(((at % width) * 6) / width), Math.floor((Math.floor(at / width) * 5) / height)];
    const level = (cells[y * 6 + x] ?? 0) > 128 ? 240 : 30;
    return invert ? 255 - level : level;
  });
  return { width, height, levels };
}

const distance = (a: string | null, b: string | null): number => (a === null || b === null ? 999 : [...a].reduce((sum, digit, at) => sum + [...(Number.parseInt(digit, 16) ^ Number.parseInt(b[at] ?? '0', 16)).toString(2)].filter((bit) => bit === '1').length, 0));

describe('pictures by their look', () => {
  it.each([0, 1, 2, 3, 4])('a PNG under filter %i gives its pixels back', (filter) => {
    const greys = drawing('a', 37, 23);
    expect(decodePng(png(greys, filter))).toEqual(greys);
  });

  it('what is no such PNG is none, and nothing throws', () => {
    const whole = png(drawing('a', 20, 20), 0);
    for (let cut = 0; cut < whole.length; cut += 7) expect(() => decodePng(whole.slice(0, cut))).not.toThrow();
    expect(decodePng(Buffer.from('GIF89a'))).toBeNull();
  });

  it('a copy of another size looks alike, another drawing does not', () => {
    const look = lookOf(drawing('logo', 200, 80), 8);
    expect(distance(look, lookOf(drawing('logo', 311, 124), 8))).toBeLessThan(12);
    for (const other of ['one', 'two', 'three', 'four']) expect(distance(look, lookOf(drawing(other, 200, 80), 8))).toBeGreaterThan(20);
  });

  it('a copy in reversed colours has the halves the other way round', () => {
    const [look, reversed] = [lookOf(drawing('logo', 200, 80), 8), lookOf(drawing('logo', 200, 80, true), 8)];
    expect(distance(look, reversed)).toBeGreaterThan(20);
    expect(distance(look, `${reversed?.slice(16)}${reversed?.slice(0, 16)}`)).toBe(0);
  });

  it('one surface has no look, and a box outside the picture none either', () => {
    expect(lookOf({ width: 50, height: 50, levels: new Uint8Array(2_500).fill(255) }, 8)).toBeNull();
    expect(lookOf(drawing('a', 50, 50), 8, { x: 60, y: 0, width: 30, height: 30 })).toBeNull();
  });

  it('icons get the number that search engines give them', () => {
    // Reference values of MurmurHash3 x86 32.
    expect([murmur3(Buffer.from('')), murmur3(Buffer.from('hello')), murmur3(Buffer.from('hello, world'))]).toEqual([0, 613153351, 345750399]);
    expect(iconNumber(Buffer.alloc(100, 7))).toBe(murmur3(Buffer.from(`${Buffer.alloc(57, 7).toString('base64')}\n${Buffer.alloc(43, 7).toString('base64')}\n`)));
  });
});
