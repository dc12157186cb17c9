import * as fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { latin1 } from '../../files/byte-text.ts';
import { ZIP_ENTRIES } from '../../files/limits.ts';
import { openContainer } from './open-container.ts';

const mail = (subject: string): Uint8Array => strToU8(`From: a@example.com\r\nSubject: ${subject}\r\n\r\nText\r\n`);

describe('zip', () => {
  it('gives the mails in it, and says what else lay there', () => {
    const zip = zipSync({ '一.eml': mail('1'), 'deep/2.eml': mail('2'), 'README.txt': strToU8('Mails of May'), 'x.png': Uint8Array.of(0x89, 0x50, 0x4e, 0x47) });
    const { kind, mails, leftOut } = openContainer(zip, 'mails.zip');
    expect([kind, mails.map(({ name, provenance }) => [name, provenance])]).toEqual(['zip', [['一.eml', 'raw'], ['deep/2.eml', 'raw']]]);
    expect(leftOut).toEqual([{ name: 'README.txt', code: 'not-a-mail' }, { name: 'x.png', code: 'picture' }]);
    expect(latin1(mails[1]?.bytes ?? new Uint8Array())).toContain('Subject: 2');
  });

  it('opens a zip inside, but not one inside that', () => {
    const inner = zipSync({ 'in.eml': mail('in') });
    expect(openContainer(zipSync({ 'a.zip': inner })).mails).toHaveLength(1);
    const { refusal, limits } = openContainer(zipSync({ 'b.zip': zipSync({ 'a.zip': inner }) }));
    expect([refusal?.code, limits.map(({ limit }) => limit)]).toEqual(['archive-without-mail', ['zip-depth']]);
  });

  it('never inflates an encrypted entry', () => {
    const zip = zipSync({ 'a.eml': mail('secret') }, { level: 0 });
    const central = latin1(zip).indexOf('PK\x01\x02');
    zip[central + 8] = (zip[central + 8] ?? 0) | 1;
    const { kind, refusal, leftOut } = openContainer(zip);
    expect([kind, refusal?.code, leftOut]).toEqual(['not-mail', 'archive-encrypted', [{ name: 'a.eml', code: 'archive-encrypted' }]]);
  });

  it('stops a bomb by its ratio before it has grown', () => {
    const { refusal, limits, leftOut } = openContainer(zipSync({ 'a.eml': new Uint8Array(4_000_000) }));
    expect(refusal?.code).toBe('archive-too-large');
    expect(leftOut[0]?.code).toBe('limit');
    expect(limits[0]).toMatchObject({ limit: 'zip-ratio', allowed: 250 });
  });

  it('stops entries that share their bytes at the total', () => {
    const size = 40_000_000;
    const packed = Uint8Array.from({ length: 1_000 }, (_, i) => (i * 7) & 0xff);
    const big = new Uint8Array(size);
    for (let at = 0; at < size; at += 400_000) big.set(packed, at);
    const zip = zipSync({ a: [big, { level: 0 }] });
    const entry = zip.slice(latin1(zip).lastIndexOf('PK\x01\x02'), zip.length - 22);
    const end = zip.slice(zip.length - 22);
    new DataView(end.buffer).setUint16(10, 20, true);
    const overlapping = new Uint8Array(zip.length + entry.length * 19);
    overlapping.set(zip);
    for (let i = 1; i < 20; i++) overlapping.set(entry, zip.length - 22 + (i - 1) * entry.length);
    overlapping.set(end, overlapping.length - 22);
    expect(openContainer(overlapping).limits.map(({ limit }) => limit)).toEqual(['zip-total-bytes']);
  });

  it('looks at so many entries and counts the rest', () => {
    const files = Object.fromEntries(Array.from({ length: ZIP_ENTRIES + 5 }, (_, i) => [`${i}.eml`, mail('x')]));
    const { mails, limits } = openContainer(zipSync(files, { level: 0 }));
    expect([mails.length, limits]).toEqual([ZIP_ENTRIES, [{ limit: 'zip-entries', allowed: ZIP_ENTRIES, seen: ZIP_ENTRIES + 5, unit: 'entries' }]]);
  });

  it('knows an Office document', () => {
    expect(openContainer(zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'word/document.xml': strToU8('<w/>') })).refusal?.code).toBe('document');
  });

  it('stands damage anywhere', () => {
    const zip = zipSync({ 'a.eml': mail('1'), 'b.zip': zipSync({ 'c.eml': mail('2') }) });
    fc.assert(fc.property(fc.array(fc.tuple(fc.nat(zip.length - 1), fc.nat(255)), { maxLength: 8 }), fc.nat(zip.length), (edits, length) => {
      const broken = zip.slice(0, length);
      for (const [at, value] of edits) if (at < length) broken[at] = value;
      expect(() => openContainer(broken)).not.toThrow();
    }), { numRuns: 500, seed: 3 });
  });
});
