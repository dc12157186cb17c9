import { failed, found, skipped } from '../../../base/outcome.ts';
import type { Outcome } from '../../../base/outcome.ts';
import type { OpenedArchive } from '../../ports.ts';
import { OPENED_FILES, PASSWORDS_TRIED } from '../limits.ts';
import type { ArchiveContent } from '../model.ts';
import { reading } from '../workbench.ts';
import type { GivenFile, InnerFile, ReadFile, Reading, Workbench } from '../workbench.ts';
import { tellArchive } from './tell-archive.ts';

/** An archive as the unpacking tool of the port sees it, encrypted ones tried with the words of the mail. */
export async function readWithTool(file: GivenFile, bench: Workbench, kind: ArchiveContent['kind']): Promise<Outcome<Reading>> {
  if (bench.tools === null) return skipped('not-installed');
  const opened = await bench.tools.openArchive(file.bytes, bench.passwords().slice(0, PASSWORDS_TRIED));
  if (opened.kind !== 'found') return opened;
  // A packed stream keeps no name; the file's own says it.
  const named = <T extends { readonly name: string }>(inner: T): T => (inner.name === '' ? { ...inner, name: streamName(file.fileName) } : inner);
  const { files, areNamesHidden, password, isEncrypted } = opened.value;
  return found(tellArchive({ kind, files: files.map(named), areNamesHidden, isEncrypted, password }, innerFiles(opened.value, bench).map(named)));
}

function innerFiles({ files, contents, password }: OpenedArchive, bench: Workbench): readonly InnerFile[] {
  const taken = contents.map(({ name, bytes }): InnerFile => ({
    name, sizeBytes: bytes.length, read: () => Promise.resolve(bench.spend(bytes.length) ? found(bytes) : skipped('limit')),
  }));
  const names = new Set(contents.map(({ name }) => name));
  const readable = files.filter(({ isEncrypted }) => password !== null || !isEncrypted);
  if (taken.length >= readable.length) return taken;
  // What was listed and did not come out is told: nobody has looked into it.
  const left = readable.filter(({ name }) => !names.has(name)).map(({ name, sizeBytes }): InnerFile => ({
    name, sizeBytes, read: () => Promise.resolve(taken.length >= OPENED_FILES ? skipped('limit') : failed('permerror', 'archive-broken', 'it could not be unpacked')),
  }));
  return [...taken, ...left];
}

const TAPES: readonly (readonly [RegExp, string])[] = [[/\.t(?:ar\.)?(?:bz2?|xz|gz|zst|Z)$|\.tbz2$/i, '.tar'], [/\.(?:bz2|xz|zst|lzma|Z)$/i, '']];

function streamName(fileName: string): string {
  for (const [ending, instead] of TAPES) if (ending.test(fileName)) return fileName.replace(ending, instead);
  return fileName;
}

/** An archive of a kind that only the unpacking tool knows. */
export const readOtherArchive: ReadFile = async (file, bench) => {
  // No free program that anybody keeps up opens one: it is told by its name, and not as a broken one.
  if (file.trueType === 'application/x-ace') return reading(failed('permerror', 'ace-not-opened', 'ACE: no unpacking tool that is still kept up reads this kind'));
  const told = await readWithTool(file, bench, file.trueType === 'application/x-7z-compressed' ? '7z' : 'other');
  return told.kind === 'found' ? told.value : reading(told);
};
