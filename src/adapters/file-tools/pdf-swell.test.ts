import { zlibSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { openFileTools } from './file-tools.ts';
import { isSwelling } from './pdf-swell.ts';

const MIB = 1024 * 1024;

/** A PDF of one page whose content is `stream`, packed as the dictionary says. */
function pdf(filter: string, stream: Uint8Array, more = ''): Uint8Array {
  return Buffer.concat([
    Buffer.from(`%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>>\nendobj\n4 0 obj\n<<${filter}${more}/Length ${stream.length}>>\nstream\n`),
    stream, Buffer.from('\nendstream\nendobj\ntrailer\n<</Root 1 0 R/Size 5>>\n%%EOF\n'),
  ]);
}

const words = (size: number): Uint8Array => {
  const bytes = new Uint8Array(size).fill(0x20);
  bytes.set(Buffer.from('BT /F1 12 Tf (hello) Tj ET\n'));
  return bytes;
};

describe('a PDF that swells', () => {
  it('is told by what its streams become, and an honest one is not', () => {
    expect(isSwelling(pdf('/Filter/FlateDecode', zlibSync(words(40 * MIB))), 32 * MIB)).toBe(true);
    expect(isSwelling(pdf('/Filter/FlateDecode', zlibSync(words(20 * MIB))), 32 * MIB)).toBe(false);
    expect(isSwelling(pdf('', words(100)), 32 * MIB)).toBe(false);
  });

  it('is told through filters in a row, and in packings that are only estimated', () => {
    expect(isSwelling(pdf('/Filter[/FlateDecode/FlateDecode]', zlibSync(zlibSync(words(40 * MIB)))), 32 * MIB)).toBe(true);
    expect(isSwelling(pdf('/Filter /RunLengthDecode', new Uint8Array(MIB)), 32 * MIB)).toBe(true);
    expect(isSwelling(pdf('/Filter /LZWDecode', new Uint8Array(100)), 32 * MIB)).toBe(false);
  });

  it('is not told by its pictures, which nobody unpacks for the sake of words; a broken stream is none', () => {
    expect(isSwelling(pdf('/Filter/FlateDecode', zlibSync(new Uint8Array(40 * MIB)), '/Subtype/Image'), 32 * MIB)).toBe(false);
    expect(isSwelling(pdf('/Filter/FlateDecode', Uint8Array.of(1, 2, 3)), 32 * MIB)).toBe(false);
    expect(isSwelling(Uint8Array.from(Buffer.from('%PDF stream')), 32 * MIB)).toBe(false);
  });

  it('is not handed to the reader of words', { timeout: 60_000 }, async () => {
    const tools = openFileTools();
    expect(await tools.readPdfText(pdf('/Filter/FlateDecode', zlibSync(words(40 * MIB))))).toEqual({ kind: 'skipped', reason: 'limit' });
    expect(await tools.readPdfText(pdf('/Filter/FlateDecode', zlibSync(words(100))))).toMatchObject({ kind: 'found', value: { text: 'hello' } });
  });
});
