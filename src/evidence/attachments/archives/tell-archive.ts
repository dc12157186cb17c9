import { found } from '../../../base/outcome.ts';
import { actsAs } from '../file-name.ts';
import { LISTED_FILES } from '../limits.ts';
import type { ArchiveContent } from '../model.ts';
import { reading } from '../workbench.ts';
import type { InnerFile, Reading } from '../workbench.ts';

/** An archive as its reader has taken it in. */
export interface ArchiveTold {
  readonly kind: ArchiveContent['kind'];
  readonly files: readonly { readonly name: string; readonly sizeBytes: number; readonly isEncrypted: boolean }[];
  readonly areNamesHidden?: boolean;
  readonly isEncrypted?: boolean;
  readonly password?: string | null;
}

/** The reading of an archive; how deep archives lie in it is filled in when they have been opened. */
export function tellArchive({ kind, files, areNamesHidden = false, isEncrypted = false, password = null }: ArchiveTold, inner: readonly InnerFile[]): Reading {
  const shown = files.slice(0, LISTED_FILES).map((file) => ({ ...file, name: file.name.slice(0, 300), actsAs: actsAs(lastName(file.name), '', null) }));
  return reading(found({
    format: 'archive', kind, files: shown, count: files.length, isEncrypted: isEncrypted || files.some((file) => file.isEncrypted), areNamesHidden, password, isPasswordGiven: false, depth: 1,
  }), { inner });
}

/** What stands behind the last slash of either kind. */
export const lastName = (path: string): string => /[^/\\]*$/.exec(path)?.[0] ?? path;
