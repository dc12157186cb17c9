import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { SevenZipModule, SevenZipModuleFactory } from '7z-wasm';
import type { Outcome } from '../../base/outcome.ts';
import { failed, found, skipped } from '../../base/outcome.ts';
import type { OpenedArchive } from '../../evidence/ports.ts';
import { TOOL_FILES, TOOL_OUTPUT_BYTES } from './limits.ts';
import { optional, OverLimit } from './requests.ts';

const ARCHIVE = '/given';
const OUT = '/out';
/** Nobody is asked for a password: an empty answer stands for none. */
const NO_PASSWORD = '-p-';
const QUIET = ['-bd', '-y', '-mmt1'];
const LISTED = 5_000;
const GAVE_UP = 254;

interface Seen {
  readonly name: string;
  readonly sizeBytes: number;
  readonly isEncrypted: boolean;
}

/** Lists an archive of any kind that 7-Zip knows, and unpacks it where it is of honest size and a password fits. *Source*: 7-Zip's command line. */
export async function openArchive(bytes: Uint8Array, passwords: readonly string[]): Promise<Outcome<OpenedArchive>> {
  const box = await SevenZipBox.open(bytes);
  if (box === null) return skipped('not-installed');
  let seen = box.list(NO_PASSWORD);
  let fits: string | null = null;
  let areNamesHidden = false;
  if (seen === 'locked') {
    fits = passwords.find((word) => Array.isArray((seen = box.list(`-p${word}`)))) ?? null;
    areNamesHidden = fits === null;
    if (areNamesHidden) return found({ files: [], isEncrypted: true, areNamesHidden, password: null, contents: [] });
  }
  if (!Array.isArray(seen)) return failed('permerror', 'archive-broken', 'it could not be listed');
  const files: readonly Seen[] = seen;
  const isEncrypted = fits !== null || files.some((file) => file.isEncrypted);
  const told = { files, isEncrypted, areNamesHidden };
  if (files.reduce((sum, file) => sum + file.sizeBytes, 0) > TOOL_OUTPUT_BYTES) throw new OverLimit();
  if (!isEncrypted) return found({ ...told, password: null, contents: box.unpack(NO_PASSWORD) ?? [] });
  for (const word of fits === null ? passwords : [fits]) {
    const contents = box.unpack(`-p${word}`);
    if (contents !== null) return found({ ...told, password: word, contents });
  }
  return found({ ...told, password: null, contents: [] });
}

class SevenZipBox {
  readonly #module: SevenZipModule;
  readonly #lines: string[];

  private constructor(module: SevenZipModule, lines: string[]) {
    this.#module = module;
    this.#lines = lines;
  }

  static async open(bytes: Uint8Array): Promise<SevenZipBox | null> {
    const loaded = await optional(() => import('7z-wasm'));
    if (loaded === null) return null;
    const lines: string[] = [];
    const line = (text: string): void => {
      if (lines.length < LISTED * 20) lines.push(text);
    };
    const wasm = await readFile(createRequire(import.meta.url).resolve('7z-wasm/7zz.wasm'));
    const end = 0;
    const module = await (loaded.default as unknown as SevenZipModuleFactory)({ print: line, printErr: line, stdin: () => end, wasmBinary: wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength) as ArrayBuffer });
    module.FS.writeFile(ARCHIVE, bytes);
    holdTo(module, TOOL_OUTPUT_BYTES);
    return new SevenZipBox(module, lines);
  }

  /** What is in it; `locked` where the names themselves need a password. */
  list(password: string): readonly Seen[] | 'locked' | 'broken' {
    const status = this.#run(['l', '-slt', '-ba', password, ...QUIET, ARCHIVE]);
    const text = this.#lines.join('\n').replace(/\r|[^\n]*\u0008/g, '');
    if (status === GAVE_UP || (status !== 0 && /password|encrypted/i.test(text))) return 'locked';
    const files = text.split('\n\n').slice(0, LISTED).flatMap((block): readonly Seen[] => {
      const value = (key: string): string => new RegExp(`^${key} = (.*)$`, 'm').exec(block)?.[1] ?? '';
      if (value('Path') === '' || value('Folder') === '+' || value('Attributes').startsWith('D')) return [];
      return [{ name: value('Path'), sizeBytes: Number(value('Size')) || 0, isEncrypted: value('Encrypted') === '+' }];
    });
    return files.length === 0 && status !== 0 ? 'broken' : files;
  }

  /** The files; `null` where the password does not fit. */
  unpack(password: string): OpenedArchive['contents'] | null {
    const out = `${OUT}${Math.abs(password.length)}-${this.#module.FS.readdir('/').length}`;
    const status = this.#run(['x', password, ...QUIET, `-o${out}`, ARCHIVE]);
    if (status !== 0 && /wrong password|Data Error in encrypted|Enter password/i.test(this.#lines.join('\n'))) return null;
    return this.#filesUnder(out);
  }

  #run(args: string[]): number {
    this.#lines.length = 0;
    try {
      return (this.#module.callMain(args) as unknown as number | undefined) ?? 0;
    } catch (cause) {
      if (cause instanceof OverLimit) throw cause;
      // 7-Zip gives up by an exception of its own where the list itself is encrypted and the password does not fit.
      if (typeof cause === 'number') return GAVE_UP;
      return typeof cause === 'object' && cause !== null && 'status' in cause ? Number(cause.status) : 255;
    }
  }

  #filesUnder(folder: string): OpenedArchive['contents'] {
    const { FS } = this.#module;
    const contents: { name: string; bytes: Uint8Array }[] = [];
    const open = [folder];
    for (let path = open.pop(); path !== undefined && contents.length < TOOL_FILES; path = open.pop()) {
      let names: readonly string[] = [];
      try {
        names = FS.readdir(path);
      } catch {
        // Nothing was written there.
      }
      for (const name of names) {
        if (name === '.' || name === '..' || contents.length >= TOOL_FILES) continue;
        const inner = `${path}/${name}`;
        const stat = FS.lstat(inner) as { readonly mode: number };
        // A link in an archive leads wherever it likes; only files are taken.
        if (FS.isDir(stat.mode)) open.push(inner);
        else if (FS.isFile(stat.mode)) contents.push({ name: inner.slice(folder.length + 1), bytes: Uint8Array.from(FS.readFile(inner) as Uint8Array) });
      }
    }
    return contents;
  }
}

/** Counts what is written, whatever the directory said of it. */
function holdTo(module: SevenZipModule, mostBytes: number): void {
  const FS = module.FS as unknown as { write: (...args: unknown[]) => number };
  const write = FS.write.bind(FS);
  let written = 0;
  FS.write = (...args) => {
    written += Number(args[3]) || 0;
    if (written > mostBytes) throw new OverLimit();
    return write(...args);
  };
}
