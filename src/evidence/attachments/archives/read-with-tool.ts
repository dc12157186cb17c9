import { found, skipped } from '../../../base/outcome.ts';
import type { Outcome } from '../../../base/outcome.ts';
import { PASSWORDS_TRIED } from '../limits.ts';
import type { ArchiveContent } from '../model.ts';
import { reading } from '../workbench.ts';
import type { GivenFile, InnerFile, ReadFile, Reading, Workbench } from '../workbench.ts';
import { tellArchive } from './tell-archive.ts';

/** An archive as the unpacking tool of the port sees it, encrypted ones tried with the words of the mail. */
export async function readWithTool(file: GivenFile, bench: Workbench, kind: ArchiveContent['kind']): Promise<Outcome<Reading>> {
  if (bench.tools === null) return skipped('not-installed');
  const opened = await bench.tools.openArchive(file.bytes, bench.passwords().slice(0, PASSWORDS_TRIED));
  if (opened.kind !== 'found') return opened;
  const { files, areNamesHidden, password, isEncrypted, contents } = opened.value;
  const inner = contents.map(({ name, bytes }): InnerFile => ({
    name, sizeBytes: bytes.length, read: () => Promise.resolve(bench.spend(bytes.length) ? found(bytes) : skipped('limit')),
  }));
  return found(tellArchive({ kind, files, areNamesHidden, isEncrypted, password }, inner));
}

/** An archive of a kind that only the unpacking tool knows. */
export const readOtherArchive: ReadFile = async (file, bench) => {
  const told = await readWithTool(file, bench, file.trueType === 'application/x-7z-compressed' ? '7z' : 'other');
  return told.kind === 'found' ? told.value : reading(told);
};
