import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { openBlobFolder } from '../../src/adapters/blobs/blob-folder.ts';
import { openSqliteStore } from '../../src/adapters/store/open-store.ts';
import type { Workbench } from '../../src/apps/server/context.ts';
import { keepHouse } from '../../src/apps/server/keep-house.ts';
import { caseId } from '../../src/workbench/case-id.ts';
import { OFFLINE } from '../../src/workbench/model.ts';

const HASH = 'a'.repeat(64);

it('removes bytes whose case never came, and none of a case that is there or is just being taken in', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'fuwake-house-'));
  const store = await openSqliteStore(folder);
  const blobs = openBlobFolder(join(folder, 'blobs'));
  const [kept = '', orphan = '', fresh = ''] = Array.from({ length: 3 }, () => caseId(Date.now(), randomBytes(10)));
  for (const id of [kept, orphan, fresh]) await blobs.put(id, HASH, new Uint8Array([1]));
  for (const id of [kept, orphan]) utimesSync(join(folder, 'blobs', id.slice(-2), id), new Date(0), new Date(0));
  await store.cases.accept([{ id: kept, ownerId: null, visibility: 'team', source: 'file', name: null, sha256: HASH, sizeBytes: 1, tlp: 'amber', order: OFFLINE, at: '2026-03-01T10:00:00.000Z' }]);
  vi.useFakeTimers({ toFake: ['setTimeout', 'setInterval', 'clearTimeout', 'clearInterval'] });
  const house = keepHouse({ store, blobs, config: { retentionDays: '' }, log: () => {} } as unknown as Workbench);
  await vi.advanceTimersByTimeAsync(6_000);
  vi.useRealTimers();
  await vi.waitFor(async () => { expect(await blobs.list(orphan)).toEqual([]); }, 60_000);
  house.stop();
  expect([await blobs.list(kept), await blobs.list(fresh)]).toEqual([[HASH], [HASH]]);
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});
