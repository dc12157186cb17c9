import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { SevenZipModule, SevenZipModuleFactory } from '7z-wasm';
import type { OpenedArchive } from '../../evidence/ports.ts';
import { TOOL_FILES, TOOL_LISTED, TOOL_OUTPUT_BYTES } from './limits.ts';
import { OverLimit } from './requests.ts';

const ARCHIVE = '/given';
/** A stream without a name of its own is written under this one. */
const NAMELESS = 'given~';
const QUIET = ['-bd', '-y', '-mmt1'];
/** Nobody is asked for a password: an empty answer stands for none. */
const withPassword = (password: string | null): string => `-p${password ?? '-'}`;
/** 7-Zip gives up by an exception of its own where a list is encrypted or damaged. */
const GAVE_UP = 254;
const LINES = TOOL_LISTED * 20;

export interface Seen {
  readonly name: string;
  readonly sizeBytes: number;
  readonly isEncrypted: boolean;
}

/** 7-Zip with one archive before it, in a file system of its own that holds nothing else. *Source*: 7-Zip's command line. */
export class SevenZipBox {
  readonly #module: SevenZipModule;
  readonly #lines: string[];
  #runs = 0;

  private constructor(module: SevenZipModule, lines: string[]) {
    this.#module = module;
    this.#lines = lines;
  }

  static async open(bytes: Uint8Array): Promise<SevenZipBox> {
    const lines: string[] = [];
    const line = (text: string): void => {
      if (lines.length < LINES) lines.push(text);
    };
    const wasm = await readFile(createRequire(import.meta.url).resolve('7z-wasm/7zz.wasm'));
    const end = 0;
    const { default: start } = await import('7z-wasm');
    const module = await (start as unknown as SevenZipModuleFactory)({ print: line, printErr: line, stdin: () => end, wasmBinary: wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength) as ArrayBuffer });
    module.FS.writeFile(ARCHIVE, bytes);
    holdTo(module, TOOL_OUTPUT_BYTES);
    return new SevenZipBox(module, lines);
  }

  /** What is in it; `null` where it cannot be listed. The one file of a packed stream has no name. */
  list(password: string | null): readonly Seen[] | null {
    const status = this.#run(['l', '-slt', '-ba', withPassword(password), ...QUIET, ARCHIVE]);
    if (status === GAVE_UP) return null;
    const text = this.#lines.join('\n').replace(/\r|[^\n]*\u0008/g, '');
    const files = text.split('\n\n').slice(0, TOOL_LISTED).flatMap((block): readonly Seen[] => {
      const value = (key: string): string => new RegExp(`^${key} = (.*)$`, 'm').exec(block)?.[1] ?? '';
      if (!/^(?:Path|Size|Packed Size|Method) = /m.test(block) || value('Folder') === '+' || value('Attributes').startsWith('D')) return [];
      return [{ name: value('Path'), sizeBytes: Number(value('Size')) || 0, isEncrypted: value('Encrypted') === '+' }];
    });
    return files.length === 0 && status !== 0 ? null : files;
  }

  /** The wanted ones of its files, those left out that came out damaged; `null` where the password does not fit. */
  unpack(password: string | null, wanted: readonly Seen[], count: number): OpenedArchive['contents'] | null {
    this.#runs += 1;
    const out = `/out${this.#runs}`;
    // By name only where there are others: a name is taken as it stands, and not for a pattern or a list.
    const names = wanted.length === count ? [] : ['-spd', ...wanted.map(({ name }) => `-i!${name}`)];
    const status = this.#run(['x', withPassword(password), ...QUIET, ...names, `-o${out}`, ARCHIVE]);
    const text = this.#lines.join('\n');
    if (/allocate|not enough memory|no more memory/i.test(text)) throw new OverLimit();
    if (status !== 0 && /wrong password|Data Error in encrypted|Enter password/i.test(text)) return null;
    const damaged = [...text.matchAll(/^ERROR: (?:CRC Failed|Data Error|Headers Error|Unexpected end of data|Unsupported Method)[^:]*: (.+)$/gmu)].map((hit) => hit[1]);
    const contents = this.#filesUnder(out).filter(({ name }) => !damaged.includes(name));
    return contents.map(({ name, bytes }) => ({ name: name === NAMELESS ? '' : name, bytes }));
  }

  #run(args: string[]): number {
    this.#lines.length = 0;
    try {
      return (this.#module.callMain(args) as unknown as number | undefined) ?? 0;
    } catch (cause) {
      if (cause instanceof OverLimit) throw cause;
      if (typeof cause === 'number') return GAVE_UP;
      return typeof cause === 'object' && cause !== null && 'status' in cause ? Number(cause.status) : 255;
    }
  }

  #filesUnder(folder: string): { name: string; bytes: Uint8Array }[] {
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
