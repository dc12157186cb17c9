import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { files, lockZip } from '../../findings/attached-files.fixture.ts';
import { GREEDY_7Z, HIDDEN_7Z, PACKED_TAR, rar } from './archives.fixture.ts';
import { openFileTools } from './file-tools.ts';
import { TOOL_FILES, TOOL_MS } from './limits.ts';

const tools = openFileTools();
/** Generous: starting a thread is slow on a busy machine, and no time is asserted. */
const PATIENCE_MS = 90_000;

/** Name and text of each file that came out. */
async function unpacked(bytes: Uint8Array, passwords: readonly string[] = []): Promise<readonly (readonly [string, string])[]> {
  const opened = await tools.openArchive(bytes, passwords);
  return opened.kind === 'found' ? opened.value.contents.map(({ name, bytes: content }) => [name, new TextDecoder().decode(content)] as const) : [];
}

describe('the tools for files', { timeout: PATIENCE_MS }, () => {
  it('open a locked zip with the word that fits, and say which', async () => {
    const zip = lockZip({ 'a.html': '<form>', 'b/c.txt': 'x' }, '4471');
    expect(await tools.openArchive(zip, ['wrong', '4471'])).toMatchObject({ kind: 'found', value: { isEncrypted: true, password: '4471', areNamesHidden: false } });
    expect((await unpacked(zip, ['wrong', '4471'])).toSorted()).toEqual([['a.html', '<form>'], ['b/c.txt', 'x']]);
  });

  it('list a locked zip that no word opens, and take nothing out of it', async () => {
    expect(await tools.openArchive(lockZip({ 'a.html': '<form>' }, '4471'), ['wrong'])).toMatchObject({ kind: 'found', value: { files: [{ name: 'a.html' }], password: null, contents: [] } });
  });

  it('open a 7z that hides its names, and tell one that stays shut as such', async () => {
    expect(await unpacked(HIDDEN_7Z, ['wrong', '4471'])).toEqual([['inner.html', expect.stringContaining('collect.example')]]);
    expect(await tools.openArchive(HIDDEN_7Z, ['wrong'])).toMatchObject({ kind: 'found', value: { isEncrypted: true, areNamesHidden: true, password: null, files: [] } });
  });

  it('open a RAR, locked or not', async () => {
    expect(await unpacked(rar('inner.html', '<form>', null))).toEqual([['inner.html', '<form>']]);
    expect(await unpacked(rar('inner.html', '<form>', '4471'), ['wrong', '4471'])).toEqual([['inner.html', '<form>']]);
    expect(await tools.openArchive(rar('inner.html', '<form>', '4471'), [])).toMatchObject({ kind: 'found', value: { isEncrypted: true, password: null, contents: [], files: [{ name: 'inner.html', isEncrypted: true }] } });
  });

  it('unpack a stream that has no name of its own', async () => {
    expect(await unpacked(PACKED_TAR)).toEqual([['', expect.stringContaining('inner.html')]]);
  });

  it('take so many files out of an archive and no more, and list all', async () => {
    const opened = await tools.openArchive(zipSync(Object.fromEntries(Array.from({ length: 90 }, (_, nth) => [`@${nth}-*.txt`, new Uint8Array(2)]))), []);
    expect(opened).toMatchObject({ kind: 'found', value: { files: { length: 90 }, contents: { length: TOOL_FILES } } });
  });

  it('tell what is no archive, cut short or damaged as broken, and not as encrypted', async () => {
    const damaged = Uint8Array.from(PACKED_TAR, (byte, at) => (at === 14 ? byte ^ 0xff : byte));
    for (const bytes of [new TextEncoder().encode('hello'), HIDDEN_7Z.subarray(0, 140), damaged]) expect(await tools.openArchive(bytes, ['4471'])).toMatchObject({ kind: 'failed', code: 'archive-broken' });
  });

  it('stop at what an archive asks of memory', async () => {
    expect(await tools.openArchive(GREEDY_7Z, [])).toEqual({ kind: 'skipped', reason: 'limit' });
  });

  it('stop at what an archive swells to, whatever its directory says', async () => {
    const honest = zipSync({ 'zeros.bin': new Uint8Array(60 * 1024 * 1024) });
    // The sizes in its directory are set to one byte; the packed data stay what they are.
    const lying = Uint8Array.from(honest);
    const view = new DataView(lying.buffer);
    const directory = view.getUint32(lying.length - 6, true);
    for (const at of [directory + 24, 22]) view.setUint32(at, 1, true);
    for (const bytes of [honest, lying]) expect((await tools.openArchive(bytes, [])).kind).not.toBe('failed');
    expect(await tools.openArchive(honest, [])).toEqual({ kind: 'skipped', reason: 'limit' });
    expect((await unpacked(lying)).every(([, text]) => text.length < 48 * 1024 * 1024)).toBe(true);
  });

  it('read the words and links of a PDF, and tell a broken one', async () => {
    expect(await tools.readPdfText(files.pdf({ text: 'Dear customer\nsign in', link: 'https://evil.example/x' }).bytes)).toMatchObject({ kind: 'found', value: { text: expect.stringContaining('Dear customer'), links: ['https://evil.example/x'] } });
    expect(await tools.readPdfText(new TextEncoder().encode('%PDF-1.4 nothing'))).toMatchObject({ kind: 'failed', code: 'file-broken' });
  });

  it('are not asked for what is larger than they take', async () => {
    expect(await tools.readPdfText(new Uint8Array(25 * 1024 * 1024))).toEqual({ kind: 'skipped', reason: 'limit' });
  });

  it('are ended when a question takes too long, and answer the next one all the same', async () => {
    const hasty = openFileTools({ timeMs: { ...TOOL_MS, openArchive: 1 } });
    expect(await hasty.openArchive(HIDDEN_7Z, [])).toMatchObject({ kind: 'failed', code: 'tool-time' });
    expect(await hasty.readPdfText(files.pdf({ text: 'Dear customer', link: 'https://evil.example/x' }).bytes)).toMatchObject({ kind: 'found' });
  });

  it('that are not installed say so', async () => {
    expect(await openFileTools({ without: ['readPictureText'] }).readPictureText(Uint8Array.of(1))).toEqual({ kind: 'skipped', reason: 'not-installed' });
  });
});
