import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { OFFLINE } from '../workbench/model.ts';
import { openBlobFolder } from './blobs/blob-folder.ts';
import { backUp, restore } from './backup-folder.ts';
import { openSqliteStore } from './store/open-store.ts';

const AT = '2026-03-01T10:00:00.000Z';
const ID = '01a21ff5-f194-709d-8158-dadb2607d215';
const BYTES = new TextEncoder().encode('Subject: x\r\n\r\nbase64:not bytes, only words');
const SHA256 = createHash('sha256').update(BYTES).digest('hex');

describe('a backup', () => {
  const folder = mkdtempSync(join(tmpdir(), 'fuwake-backup-'));
  const kept = async (name: string) => ({ store: await openSqliteStore(join(folder, name)), blobs: openBlobFolder(join(folder, name, 'blobs')) });
  afterAll(() => { rmSync(folder, { recursive: true, force: true }); });

  it('put into an empty store is the same store, and what was not dissected is dissected there', async () => {
    const one = await kept('one');
    await one.blobs.put(ID, SHA256, BYTES);
    await one.store.cases.accept([{ id: ID, ownerId: 'u', visibility: 'private', source: 'file', name: 'base64:AAAA', sha256: SHA256, sizeBytes: BYTES.length, tlp: 'amber', order: OFFLINE, at: AT }]);
    const done = '01a21ff5-f194-709d-8158-dadb2607d216';
    await one.store.cases.accept([{ id: done, ownerId: 'u', visibility: 'team', source: 'file', name: null, sha256: SHA256, sizeBytes: 1, tlp: 'amber', order: OFFLINE, at: AT }]);
    await one.store.cases.finish({ caseId: done, run: 1 }, { mails: [], stages: [{ nth: 0, stage: 'world', gzip: gzipSync('{}') }], blobs: [], terms: ['佐川'], limits: [] }, AT);
    expect(await backUp(join(folder, 'backup'), one, AT)).toMatchObject({ blobs: 1, gone: 1 });
    await expect(backUp(join(folder, 'backup'), one, AT)).rejects.toThrow('not empty');

    const two = await kept('two');
    await restore(join(folder, 'backup'), two);
    expect(await two.store.cases.find(ID, 'all')).toEqual(await one.store.cases.find(ID, 'all'));
    expect(await two.blobs.get(ID, SHA256)).toEqual(Buffer.from(BYTES));
    expect(await two.store.cases.stage(done, 0, 'world')).toEqual(await one.store.cases.stage(done, 0, 'world'));
    expect((await two.store.cases.list({ text: '佐川' }, 'all', { cursor: null, limit: 5 })).cases.map(({ id }) => id)).toEqual([done]);
    expect((await two.store.queue.counts()).waiting).toBe(1);
    await expect(restore(join(folder, 'backup'), two)).rejects.toThrow('already');
    await Promise.all([one.store.close(), two.store.close()]);
  });

  it('that is not whole, or not what it says, is not put back', async () => {
    const three = await kept('three');
    const [caseId = ''] = readdirSync(join(folder, 'backup', 'blobs'));
    writeFileSync(join(folder, 'backup', 'blobs', caseId, SHA256), 'other bytes');
    await expect(restore(join(folder, 'backup'), three)).rejects.toThrow('not what its name says');
    unlinkSync(join(folder, 'backup', 'backup.json'));
    await expect(restore(join(folder, 'backup'), three)).rejects.toThrow('no whole backup');
    expect((await three.store.cases.list({}, 'all', { cursor: null, limit: 5 })).cases).toEqual([]);
    await three.store.close();
  });
});
