import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { splitMbox, unquoteFrom } from '../../../message/containers/mbox.ts';
import { bulkCommand } from '../../cli/bulk-command.ts';
import { findMails, openReading } from './find-mails.ts';
import { streamMbox } from './stream-mbox.ts';
import { streamTar } from './stream-tar.ts';

const folder = mkdtempSync(join(tmpdir(), 'fuwake-bulk-'));
afterAll(() => rmSync(folder, { recursive: true }));
const SAMPLES = readdirSync('samples').filter((name) => name.endsWith('.eml')).slice(0, 6);

async function* pieces(bytes: Uint8Array, step: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += step) yield bytes.subarray(at, at + step);
}

async function all<T>(source: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const one of source) list.push(one);
  return list;
}

const quoted = (text: string): string => text.replaceAll('\r\n', '\n').replaceAll(/^(>*From )/gm, '>$1');
const mbox = (mails: readonly string[]): string => mails.map((mail) => `From a@b.example Tue Mar 18 00:12:41 2025\n${quoted(mail)}\n`).join('');

describe('streamMbox', () => {
  it('gives what is found in the mailbox as a whole, however it is cut into pieces', async () => {
    const mail = fc.array(fc.constantFrom('Subject: x\n', 'From here on\n', '\n', 'text text\n', '>From me\n', 'A: b\n'), { minLength: 1, maxLength: 12 }).map((lines) => `A: b\n\n${lines.join('')}`);
    await fc.assert(fc.asyncProperty(fc.array(mail, { minLength: 1, maxLength: 6 }), fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 200 }), async (mails, step, window) => {
      const bytes = Buffer.from(mbox(mails));
      const whole = [...splitMbox(bytes)].filter(({ range }) => range.end > range.start).map(({ range }) => Buffer.from(unquoteFrom(bytes.subarray(range.start, range.end))).toString());
      expect((await all(streamMbox(pieces(bytes, step), 10_000, window))).map((each) => Buffer.from(each).toString())).toEqual(whole);
    }), { numRuns: 60 });
  });

  it('gives the beginning of a mail that is too long, and the mails behind it whole', async () => {
    const bytes = Buffer.from(mbox(['A: 1\n\nshort\n', `A: 2\n\n${'long line\n'.repeat(5_000)}`, 'A: 3\n\nlast\n']));
    const found = (await all(streamMbox(pieces(bytes, 700), 4_000, 2_000))).map((each) => Buffer.from(each).toString());
    expect(found.map((text) => text.slice(0, 4))).toEqual(['A: 1', 'A: 2', 'A: 3']);
    expect(found.map((text) => text.length)).toEqual([12, 4_000, 11]);
  });
});

describe('streamTar', () => {
  it('reads what tar writes, long names and all, piece by piece', async () => {
    const long = `${'deep/'.repeat(30)}${'n'.repeat(60)}.eml`;
    mkdirSync(join(folder, 'tar', 'deep/'.repeat(30)), { recursive: true });
    writeFileSync(join(folder, 'tar', long), 'A: long\n\n');
    writeFileSync(join(folder, 'tar', 'b.eml'), 'x'.repeat(2_000));
    for (const format of ['gnu', 'pax', 'ustar']) {
      const tar = execFileSync('tar', [`--format=${format}`, '-C', join(folder, 'tar'), '-cf', '-', ...(format === 'ustar' ? ['b.eml'] : [long, 'b.eml'])]);
      const found = await all(streamTar(pieces(tar, 333), 1_000));
      expect(found.map(({ name, bytes, size }) => [name, bytes.length, size])).toEqual([...(format === 'ustar' ? [] : [[long, 9, 9]]), ['b.eml', 1_000, 2_000]]);
    }
  });
});

describe('fuwake bulk', () => {
  it('finds the same mails in a folder, a maildir, a mailbox and an archive', async () => {
    for (const name of ['mails', 'maildir/cur', 'maildir/new', 'maildir/tmp']) mkdirSync(join(folder, name), { recursive: true });
    const texts = SAMPLES.map((name) => readFileSync(join('samples', name), 'latin1').replaceAll('\r\n', '\n'));
    texts.forEach((text, nth) => {
      writeFileSync(join(folder, 'mails', `${nth}.eml`), text, 'latin1');
      writeFileSync(join(folder, nth % 2 === 0 ? 'maildir/cur' : 'maildir/new', `${nth}.host:2,S`), text, 'latin1');
    });
    writeFileSync(join(folder, 'maildir/tmp/half'), 'half');
    writeFileSync(join(folder, 'box'), mbox(texts), 'latin1');
    execFileSync('tar', ['-C', folder, '-czf', join(folder, 'mails.tar.gz'), 'mails']);
    const found = async (path: string): Promise<readonly string[]> => {
      const { files, reading } = openReading([join(folder, path)]);
      const mails = await all(findMails(files, reading, () => false));
      expect(reading.readBytes).toBe(reading.allBytes);
      return mails.map(({ bytes }) => Buffer.from(bytes).toString('latin1').trimEnd()).toSorted();
    };
    const expected = texts.map((text) => text.trimEnd()).toSorted();
    for (const path of ['mails', 'maildir', 'box', 'mails.tar.gz']) expect(await found(path), path).toEqual(expected);
  });

  it('goes on where it was broken off, and ends with the same lines', async () => {
    const told = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    const [whole, broken] = [join(folder, 'whole.jsonl'), join(folder, 'broken.jsonl')];
    await bulkCommand([join(folder, 'box'), '-o', whole, '--jobs', '1']);
    const lines = readFileSync(whole, 'utf8').split('\n');
    writeFileSync(broken, `${lines.slice(0, 2).join('\n')}\n${lines[2]?.slice(0, 30)}`);
    await bulkCommand([join(folder, 'box'), '-o', broken, '--jobs', '1', '--resume']);
    expect(readFileSync(broken, 'utf8')).toBe(readFileSync(whole, 'utf8'));
    expect(lines.slice(0, -1).map((line) => (JSON.parse(line) as { readonly file: string }).file)).toEqual(SAMPLES.map((_, nth) => `${join(folder, 'box')}#${nth + 1}`));
    await expect(bulkCommand([join(folder, 'box'), '-o', whole])).rejects.toThrow('is there already');
    appendFileSync(whole, 'my shopping list\n');
    await expect(bulkCommand([join(folder, 'box'), '-o', whole, '--resume'])).rejects.toThrow('nothing was changed');
    told.mockRestore();
  });
});
