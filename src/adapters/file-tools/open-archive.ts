import type { Outcome } from '../../base/outcome.ts';
import { failed, found } from '../../base/outcome.ts';
import type { OpenedArchive } from '../../evidence/ports.ts';
import { TOOL_FILES, TOOL_OUTPUT_BYTES } from './limits.ts';
import { areNamesLocked } from './names-locked.ts';
import { OverLimit } from './requests.ts';
import { SevenZipBox } from './seven-zip-box.ts';
import type { Seen } from './seven-zip-box.ts';

/** Lists an archive of any kind that 7-Zip knows, and unpacks it where it is of honest size and a password fits. */
export async function openArchive(bytes: Uint8Array, passwords: readonly string[]): Promise<Outcome<OpenedArchive>> {
  const box = await SevenZipBox.open(bytes);
  const areNamesHidden = areNamesLocked(bytes);
  let files: readonly Seen[] | null = areNamesHidden ? null : box.list(null);
  let fits: string | null = null;
  if (areNamesHidden) fits = passwords.find((word) => (files = box.list(word)) !== null) ?? null;
  if (files === null) return areNamesHidden ? found({ files: [], isEncrypted: true, areNamesHidden, password: null, contents: [] }) : failed('permerror', 'archive-broken', 'it could not be listed');
  if (files.reduce((sum, file) => sum + file.sizeBytes, 0) > TOOL_OUTPUT_BYTES) throw new OverLimit();
  const isEncrypted = areNamesHidden || files.some((file) => file.isEncrypted);
  const told = { files, isEncrypted, areNamesHidden: false };
  const wanted = files.slice(0, TOOL_FILES);
  if (!isEncrypted) return found({ ...told, password: null, contents: box.unpack(null, wanted, files.length) ?? [] });
  for (const word of fits === null ? passwords : [fits]) {
    const contents = box.unpack(word, wanted, files.length);
    if (contents !== null) return found({ ...told, password: word, contents });
  }
  // No word fits; some of the files may lie open beside the locked ones.
  const open = wanted.filter((file) => !file.isEncrypted);
  return found({ ...told, password: null, contents: open.length === 0 ? [] : (box.unpack(null, open, files.length) ?? []) });
}
