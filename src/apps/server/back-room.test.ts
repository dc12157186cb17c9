import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { afterEach, expect, it, vi } from 'vitest';
import { readConfig } from '../../adapters/config.ts';
import { openSqliteStore } from '../../adapters/store/open-store.ts';
import { OFFLINE } from '../../workbench/model.ts';
import type { Intake } from '../../workbench/ports.ts';
import { openBackRoom } from './back-room.ts';
import type { BackRoom } from './back-room.ts';

const folders: string[] = [];
const folderOf = (): string => {
  folders.push(mkdtempSync(join(tmpdir(), 'fuwake-room-')));
  return folders.at(-1) ?? '';
};
afterEach(() => { for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true }); });

const configOf = (folder: string) => readConfig({ FUWAKE_CONFIG: undefined, XDG_CONFIG_HOME: folder, FUWAKE_DATA: folder });
const intake = (): Intake => ({ id: randomUUID(), ownerId: 'u1', visibility: 'team', source: 'file', name: 'a.eml', sha256: 'a'.repeat(64), sizeBytes: 10, tlp: 'amber', order: OFFLINE, at: '2026-03-01T10:00:00.000Z' });

/** A store that counts what is written by this thread. */
async function watched(folder: string) {
  const direct = await openSqliteStore(folder);
  const accept = vi.fn(direct.cases.accept);
  return { store: { ...direct, cases: { ...direct.cases, accept } }, accept };
}
const throughThread = async (room: BackRoom, accept: { readonly mock: { readonly calls: readonly unknown[] } }): Promise<void> => await vi.waitFor(async () => {
  const before = accept.mock.calls.length;
  expect(await room.store.cases.accept([intake()])).toBe(true);
  expect(accept.mock.calls.length).toBe(before);
}, { timeout: 60_000, interval: 50 });

it('keeps what is handed in by its thread, where the server’s own one reads it at once, and tells faults as they are', async () => {
  const folder = folderOf();
  const { store, accept } = await watched(folder);
  const started = vi.fn();
  process.on('worker', started);
  const room = openBackRoom({ config: configOf(folder), concurrency: 0, store, report: () => {}, broke: () => {} });
  // What a quiet server does every minute opens nothing.
  expect(await room.store.cases.requeue('2026-03-01T10:00:00.000Z')).toBe(0);
  await room.store.accounts.sweep('2026-03-01T10:00:00.000Z');
  expect(started).not.toHaveBeenCalled();
  // Nobody waits for the thread to be there.
  expect(await room.store.cases.accept([intake()])).toBe(true);
  expect(accept).toHaveBeenCalledTimes(1);
  expect(started).toHaveBeenCalledTimes(1);
  process.off('worker', started);
  await throughThread(room, accept);
  const one = intake();
  expect(await room.store.cases.accept([one])).toBe(true);
  expect(await store.cases.find(one.id, 'all')).toMatchObject({ state: 'waiting', name: 'a.eml' });
  expect(await room.store.cases.accept([one])).toBe(false);
  await expect(room.store.cases.accept([{ ...intake(), source: null as never }])).rejects.toThrow(/NOT NULL/);
  await room.close();
  await store.close();
});

it('goes on writing while its thread cannot be opened, says so, and opens it when it can be', async () => {
  const [folder, elsewhere] = [folderOf(), folderOf()];
  const { store, accept } = await watched(folder);
  const blocked = join(elsewhere, 'data');
  writeFileSync(blocked, 'no folder');
  const broke = vi.fn();
  const room = openBackRoom({ config: configOf(blocked), concurrency: 0, store, report: () => {}, broke });
  expect(await room.store.cases.accept([intake()])).toBe(true);
  await vi.waitFor(() => { expect(broke).toHaveBeenCalledWith('Error'); }, { timeout: 60_000, interval: 50 });
  rmSync(blocked);
  await throughThread(room, accept);
  await room.close();
  await store.close();
});
