import { failed, found, skipped } from '../../../base/outcome.ts';
import { listZip, readZipEntry } from '../../../files/zip.ts';
import type { ZipEntry } from '../../../files/zip.ts';
import type { GivenFile, InnerFile, ReadFile, Reading, Workbench } from '../workbench.ts';
import { readWithTool } from './read-with-tool.ts';
import { tellArchive } from './tell-archive.ts';

/** A ZIP: what its directory lists, and the files in it to be read. An encrypted one is tried with the words of the mail. */
export const readZip: ReadFile = async (file, bench) => {
  const entries = listZip(file.bytes, bench.log);
  if (entries === null) return { ...tellArchive({ kind: 'zip', files: [] }, []), outcome: failed('permerror', 'archive-broken', 'its directory cannot be read') };
  const files = entries.filter((entry) => !entry.isFolder);
  const isEncrypted = files.some((entry) => entry.isEncrypted);
  if (isEncrypted) {
    const opened = await readWithTool(file, bench, 'zip');
    // Files that lie open beside the locked ones are read here, with what their directory says of them.
    if (opened.kind === 'found' && hasOpened(opened.value)) return opened.value;
  }
  return listed(file, files, bench);
};

const hasOpened = ({ outcome }: Reading): boolean => outcome.kind === 'found' && outcome.value.format === 'archive' && outcome.value.password !== null;

function listed(file: GivenFile, files: readonly ZipEntry[], bench: Workbench): Reading {
  const inner = files.filter((entry) => !entry.isEncrypted).map((entry): InnerFile => ({
    name: entry.name, sizeBytes: entry.unpackedBytes, read: () => {
      const bytes = readZipEntry(file.bytes, entry, bench.budget, bench.log);
      if (bytes === 'limit') return Promise.resolve(skipped('limit'));
      return Promise.resolve(typeof bytes === 'string' ? failed('permerror', bytes, 'it could not be unpacked') : found(bytes));
    },
  }));
  return tellArchive({ kind: 'zip', files: files.map(({ name, unpackedBytes, isEncrypted }) => ({ name, sizeBytes: unpackedBytes, isEncrypted })) }, inner);
}
