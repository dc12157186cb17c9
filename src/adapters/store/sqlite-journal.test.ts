import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { openSqlite } from './sqlite-dialect.ts';
import { kept, openJournal } from './sqlite-journal.ts';

it('answers only when what was done is on the disk, and not at all where that fails', async () => {
  const told: string[] = [];
  let arrive = (): void => {};
  const journal = { sync: async () => await new Promise<void>((done) => { arrive = () => { told.push('disk'); done(); }; }) };
  const { accept, look } = kept({ accept: async (): Promise<boolean> => await Promise.resolve(true), look: async (): Promise<string> => await Promise.resolve('seen') }, ['accept'], journal);
  expect(await look()).toBe('seen');
  const answer = accept().then((value) => { told.push('answer'); return value; });
  await new Promise((done) => { setTimeout(done, 10); });
  expect(told).toEqual([]);
  arrive();
  expect(await answer).toBe(true);
  expect(told).toEqual(['disk', 'answer']);
  const broken = kept({ accept: async (): Promise<boolean> => await Promise.resolve(true) }, ['accept'], { sync: async () => await Promise.reject(new Error('no disk')) });
  await expect(broken.accept()).rejects.toThrow('no disk');
});

it('puts the journal into the database beside the work, long before a commit would', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'fuwake-journal-'));
  const path = join(folder, 'a.sqlite');
  const database = openSqlite(path);
  database.exec('create table kept (text text)');
  const journal = openJournal(path);
  const put = database.prepare('insert into kept values (?)');
  for (let nth = 0; nth < 100; nth++) {
    put.run('x'.repeat(50_000));
    journal.written();
  }
  await Promise.all([journal.sync(), journal.sync(), journal.sync()]);
  await vi.waitFor(() => { expect(statSync(path).size).toBeGreaterThan(1_500_000); }, 60_000);
  await journal.close();
  database.close();
  rmSync(folder, { recursive: true, force: true });
});
