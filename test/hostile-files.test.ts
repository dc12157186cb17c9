import { strToU8, zipSync, zlibSync } from 'fflate';
import { readTnef } from '../src/message/containers/tnef.ts';
import { describe, expect, it } from 'vitest';
import { Dice } from '../tools/fuzz/dice.ts';
import { dissectFixed, mailOf } from './shipped.ts';
import { files } from '../src/findings/attached-files.fixture.ts';
import type { MadeFile } from '../src/findings/attached-files.fixture.ts';
import { writeCompoundFile } from '../src/message/containers/outlook-writer.fixture.ts';
import { readCalendar } from '../src/evidence/attachments/documents/read-calendar.ts';
import { readMailFile } from '../src/evidence/attachments/documents/read-mail-file.ts';
import { readNotebook } from '../src/evidence/attachments/documents/read-notebook.ts';
import { readOle } from '../src/evidence/attachments/documents/read-ole.ts';
import { readOoxml } from '../src/evidence/attachments/documents/read-ooxml.ts';
import { readPdf } from '../src/evidence/attachments/documents/read-pdf.ts';
import { readRtf } from '../src/evidence/attachments/documents/read-rtf.ts';
import { readShortcut } from '../src/evidence/attachments/documents/read-shortcut.ts';
import { readIso } from '../src/evidence/attachments/archives/read-iso.ts';
import { readRar } from '../src/evidence/attachments/archives/read-rar.ts';
import { readGzip, readTar } from '../src/evidence/attachments/archives/read-tar.ts';
import { readZip } from '../src/evidence/attachments/archives/read-zip.ts';
import { trueTypeOf } from '../src/evidence/attachments/file-type.ts';
import { readPage } from '../src/evidence/attachments/pages/read-page.ts';
import { freshBudget, Workbench } from '../src/evidence/attachments/workbench.ts';
import type { ReadFile } from '../src/evidence/attachments/workbench.ts';

const attachmentsOf = async (file: MadeFile) => {
  const { evidence, dissection } = await dissectFixed(mailOf({ attachment: file }), null);
  return { all: evidence.observations.filter((seen) => seen.kind === 'attachment'), limits: dissection.input.limits.map(({ limit }) => limit), evidence, dissection };
};

describe('a file that is made to harm its reader is bounded and told', () => {
  it('a zip that swells stops at the ratio', async () => {
    const { all, limits, dissection } = await attachmentsOf(files.bomb());
    expect(all[1]).toMatchObject({ fileName: 'zeros.bin', outcome: { kind: 'skipped', reason: 'limit' } });
    expect(limits).toContain('zip-ratio');
    expect(dissection.verdict.notKnown).toEqual(expect.arrayContaining([expect.objectContaining({ viewpoint: 'attachment', code: 'limit' })]));
  });

  it('zips in zips stop at a depth', async () => {
    const { all, limits } = await attachmentsOf(files.nestedZip(9));
    expect(all.length).toBeLessThan(7);
    expect(limits).toContain('archive-depth');
  });

  it('a thousand pages in a zip are listed, and not all read', async () => {
    const { all, limits } = await attachmentsOf(files.any('a.zip', 'application/zip', zipSync(Object.fromEntries(Array.from({ length: 1000 }, (_, nth) => [`${nth}.html`, strToU8('<p>x</p>')])))));
    expect(all[0]).toMatchObject({ outcome: { value: { count: 1000 } } });
    expect(all.length).toBeLessThan(70);
    expect(limits).toContain('opened-files');
  });

  it('a stream of a PDF that swells stops, and the links before it are kept', async () => {
    const swelling = zlibSync(new Uint8Array(30_000_000));
    const pdf = [strToU8('%PDF-1.4\n1 0 obj << /S /URI /URI (https://evil.example/) >> endobj\n'), strToU8(`2 0 obj << /Type /ObjStm /First 10 /Filter /FlateDecode /Length ${swelling.length} >>\nstream\n`), swelling, strToU8('\nendstream\nendobj\n')];
    const { all, limits, evidence } = await attachmentsOf(files.any('a.pdf', 'application/pdf', Uint8Array.from(Buffer.concat(pdf))));
    expect(all[0]).toMatchObject({ outcome: { kind: 'found' } });
    expect(limits).toContain('pdf-stream-bytes');
    expect(evidence.observations.some((seen) => seen.kind === 'link' && seen.host === 'evil.example')).toBe(true);
  });

  it.each([
    ['zip', files.any('a.zip', 'application/zip', strToU8('PK\x03\x04 this is cut short and has no directory at all', true)), 'archive-broken'],
    ['compound file', files.any('a.doc', 'application/msword', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(600)])), 'file-broken'],
    ['gzip', files.any('a.gz', 'application/gzip', Uint8Array.from([0x1f, 0x8b, 8, 0, 1, 2, 3, 4, 5, 6, 255, 255, 255])), 'archive-broken'],
    ['shortcut', files.any('a.lnk', 'application/octet-stream', strToU8('L\0\0\0\x01\x14\x02\0\0', true)), 'file-broken'],
  ])('a broken %s is told as one that nobody could read, never as an empty one', async (_, file, code) => {
    const { all, dissection } = await attachmentsOf(file);
    expect(all[0]).toMatchObject({ outcome: { kind: 'failed', code } });
    expect(dissection.verdict.notKnown).toEqual(expect.arrayContaining([expect.objectContaining({ viewpoint: 'attachment', code })]));
  });
});

const READERS: readonly (readonly [string, ReadFile, Uint8Array])[] = [
  ['zip', readZip, files.zip({ 'a.js': '//', 'b.txt': 'x' }).bytes], ['locked zip', readZip, files.lockedZip().bytes], ['docx', readOoxml, files.docx({ macros: 'Attribute VB_Name\r\nSub AutoOpen()' }).bytes],
  ['pdf', readPdf, files.pdf({ link: 'https://evil.example/', isPacked: true, embedded: { name: 'a.js', content: '//' }, content: '0 0 4 4 re f '.repeat(80) }).bytes],
  ['ole', readOle, writeCompoundFile({ Workbook: Uint8Array.from([9, 8, 2, 0, 0, 6, 0x85, 0, 8, 0, 0, 0, 0, 0, 0, 1, 0, 65]), VBA: { M: strToU8('\x01\x0b\xb0\0Attribut', true) } })],
  ['rtf', readRtf, strToU8('{\\rtf1{\\object\\objupdate{\\*\\objdata 01}}{\\field{\\*\\fldinst HYPERLINK "https://evil.example/"}}}')],
  ['notebook', readNotebook, files.notebook({ 'a.hta': '<html>' }).bytes], ['shortcut', readShortcut, files.lnk('cmd.exe', '/c x').bytes],
  ['calendar', readCalendar, strToU8('BEGIN:VCALENDAR\nORGANIZER;CN="a":mailto:a@b.example\nX-ALT-DESC:<a href="https://evil.example/">x</a>\nEND:VCALENDAR')],
  ['mail', readMailFile, strToU8('From: a@b.example\nSubject: x\n\n<a href="https://evil.example/">x</a>')],
  ['page', readPage, strToU8('<form action=x><input type=password></form><script>eval(atob("PGgxPng8L2gxPjxoMT54PC9oMT48aDE+eDwvaDE+PGgxPng8L2gxPjxoMT54PC9oMT4="));location="https://evil.example/"</script>')],
  ['rar', readRar, Uint8Array.from([...strToU8('Rar!\x1a\x07\x01\0', true), 0, 0, 0, 0, 3, 1, 0, 0, 0, 0, 0, 0, 14, 2, 0, 0, 5, 0, 0, 0, 6, ...strToU8('a.html')])],
  ['tar', readTar, Uint8Array.from([...strToU8('a.txt'.padEnd(124, '\0')), ...strToU8('00000000005\0'), ...new Uint8Array(20), 0x30, ...new Uint8Array(1000)])],
  ['gzip', readGzip, Uint8Array.from([0x1f, 0x8b, 8, 8, 0, 0, 0, 0, 0, 3, 97, 0, 203, 72, 205, 201, 201, 7, 0])], ['iso', readIso, new Uint8Array(40_000).fill(1, 32_768)],
];
/** Counted, not timed: the same files on every machine. */
const CASES = 60;

it.each(READERS)('no bytes make the reader of %s throw or go on without end', async (_, read, seed) => {
  const dice = new Dice(7);
  for (let nth = 0; nth < CASES; nth++) {
    const bytes = Uint8Array.from(seed);
    const changes = 1 + dice.below(12);
    for (let change = 0; change < changes; change++) bytes[dice.below(bytes.length)] = dice.below(4) === 0 ? 255 : dice.below(256);
    const cut = dice.below(5) === 0 ? bytes.subarray(0, dice.below(bytes.length)) : bytes;
    const bench = new Workbench({ tools: null, openWinmail: readTnef, budget: freshBudget(), hasFewWords: true, passwords: () => [], recipients: () => [] });
    const told = await read({ bytes: cut, fileName: 'x', mediaType: '', trueType: trueTypeOf(cut), depth: 0 }, bench);
    for (const inner of told.inner.slice(0, 5)) expect((await inner.read()).kind).toMatch(/^(?:found|failed|skipped)$/);
    JSON.stringify(told.outcome);
  }
});
