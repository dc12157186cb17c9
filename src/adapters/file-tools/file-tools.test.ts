import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { files, lockZip } from '../../findings/attached-files.fixture.ts';
import { openFileTools } from './file-tools.ts';

const tools = openFileTools();
/** Generous: starting a thread is slow on a busy machine, and no time is asserted. */
const PATIENCE_MS = 90_000;

/** A 7z with one page in it (“inner.html”, password 4471); the second one hides its names too. */
const LOCKED_7Z = 'N3q8ryccAARLAAAA';

describe('the tools for files', () => {
  it('open a locked zip with the word that fits, and say which', async () => {
    const opened = await tools.openArchive(lockZip({ 'a.html': '<form>', 'b/c.txt': 'x' }, '4471'), ['wrong', '4471']);
    expect(opened).toMatchObject({ kind: 'found', value: { isEncrypted: true, password: '4471', areNamesHidden: false } });
    const contents = opened.kind === 'found' ? opened.value.contents.map(({ name, bytes }) => [name, new TextDecoder().decode(bytes)]) : [];
    expect(contents.toSorted()).toEqual([['a.html', '<form>'], ['b/c.txt', 'x']]);
  }, PATIENCE_MS);

  it('list a locked zip that no word opens, and take nothing out of it', async () => {
    expect(await tools.openArchive(lockZip({ 'a.html': '<form>' }, '4471'), ['wrong'])).toMatchObject({ kind: 'found', value: { files: [{ name: 'a.html' }], password: null, contents: [] } });
  }, PATIENCE_MS);

  it('tell what is no archive, or cut short, as broken', async () => {
    for (const bytes of [new TextEncoder().encode('hello'), Uint8Array.from(atob(LOCKED_7Z), (letter) => letter.charCodeAt(0))]) expect((await tools.openArchive(bytes, [])).kind).toBe('failed');
  }, PATIENCE_MS);

  it('read the words and links of a PDF, and tell a broken one', async () => {
    expect(await tools.readPdfText(files.pdf({ text: 'Dear customer\nsign in', link: 'https://evil.example/x' }).bytes)).toMatchObject({ kind: 'found', value: { text: expect.stringContaining('Dear customer'), links: ['https://evil.example/x'] } });
    expect(await tools.readPdfText(new TextEncoder().encode('%PDF-1.4 nothing'))).toMatchObject({ kind: 'failed', code: 'file-broken' });
  }, PATIENCE_MS);

  it('are not asked for what is larger than they take', async () => {
    expect(await tools.readPdfText(new Uint8Array(25 * 1024 * 1024))).toEqual({ kind: 'skipped', reason: 'limit' });
  });

  it('say that text recognition is not installed where it is not', async (context) => {
    let isThere = true;
    try {
      createRequire(import.meta.url).resolve('tesseract.js');
    } catch {
      isThere = false;
    }
    if (isThere) return context.skip('tesseract.js is installed: its absence cannot be tried');
    expect(await tools.readPictureText(Uint8Array.of(1))).toEqual({ kind: 'skipped', reason: 'not-installed' });
  }, PATIENCE_MS);
});
