import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, stat, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import type { BlobStore } from '../../workbench/ports.ts';
import { storeFault } from '../store/store-faults.ts';

const CASE_ID = /^[0-9a-f-]{36}$/;
const SHA256 = /^[0-9a-f]{64}$/;

/**
 * Blobs in a folder: `blobs/AB/CASE/SHA256`. A blob is written beside its place, put on the disk, and only then moved
 * there, so that none is ever half there. Without `isDurable` it is left to the system when they get to the disk: for stores
 * that are made for a trial.
 */
export function openBlobFolder(folder: string, { isDurable = true }: { readonly isDurable?: boolean } = {}): BlobStore {
  // The last letters: ids of one day begin alike.
  const folderOf = (caseId: string): string => {
    if (!CASE_ID.test(caseId)) throw new TypeError('no case id');
    return join(folder, caseId.slice(-2), caseId);
  };
  const pathOf = (caseId: string, sha256: string): string => {
    if (!SHA256.test(sha256)) throw new TypeError('no hash');
    return join(folderOf(caseId), sha256);
  };
  const told = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      throw storeFault(error);
    }
  };
  return {
    put: async (caseId, sha256, bytes) => await told(async () => {
      const target = pathOf(caseId, sha256);
      const place = folderOf(caseId);
      if ((await stat(target).catch(() => null))?.size === bytes.length) return;
      await mkdir(place, { recursive: true, mode: 0o700 });
      const draft = `${target}.${randomUUID()}.new`;
      try {
        const file = await open(draft, 'wx', 0o600);
        try {
          await file.writeFile(bytes);
          if (isDurable) await file.sync();
        } finally {
          await file.close();
        }
        await rename(draft, target);
      } catch (error) {
        await unlink(draft).catch(() => {});
        throw error;
      }
      // The names too must be on the disk: of the file, and of the folders that were made for it.
      if (isDurable) await Promise.all([place, join(place, '..')].map(syncFolder));
    }),
    get: async (caseId, sha256) => await told(async () => await readFile(pathOf(caseId, sha256)).catch(nothing)),
    erase: async (caseId) => await told(async () => { await rm(folderOf(caseId), { recursive: true, force: true }); }),
    cases: async function* cases() {
      for (const shelf of (await readdir(folder).catch(nothing)) ?? []) {
        for (const caseId of (await readdir(join(folder, shelf)).catch(nothing)) ?? []) {
          const found = CASE_ID.test(caseId) ? await stat(join(folder, shelf, caseId)).catch(nothing) : null;
          if (found !== null) yield { caseId, changedAt: found.mtime };
        }
      }
    },
    list: async (caseId) => ((await readdir(folderOf(caseId)).catch(nothing)) ?? []).filter((name) => SHA256.test(name)),
  };
}

async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

function nothing(error: unknown): null {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT' || code === 'ENOTDIR') return null;
  throw error;
}
