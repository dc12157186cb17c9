import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { revisitCommand } from '../../src/apps/cli/revisit-command.ts';
import { keepForLater } from '../../src/apps/mail-door/deep/keep-for-later.ts';
import type { StampRecord } from '../../src/apps/mail-door/deep/model.ts';
import { openTally } from '../../src/apps/mail-door/tally.ts';
import { NOTHING_SEEN } from './door.fixture.ts';

it('looks again at what was put by, once, and keeps what was said at the door beside it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'fuwake-revisit-'));
  const keep = keepForLater(folder, openTally(() => {}));
  const mail = readFileSync('samples/kagoya.eml');
  expect(keep(mail, NOTHING_SEEN)).toBeNull();
  const id = keep(mail, { label: 'not-checked', why: 'busy' });
  expect(keep(mail, { label: 'not-checked', why: 'busy' })).toBe(id);
  const told = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  await revisitCommand([folder, '--world', 'samples/kagoya.world.json']);
  await revisitCommand([folder, '--world', 'samples/kagoya.world.json']);
  const lines = told.mock.calls.map(([line]) => JSON.parse(String(line)) as unknown);
  told.mockRestore();
  expect(lines).toEqual([{ case: id, stamped: 'not-checked', now: 'phishing', hasChanged: true, deception: expect.any(Number) as number }]);
  const record = JSON.parse(readFileSync(join(folder, id ?? '', 'stamp.json'), 'utf8')) as StampRecord;
  expect([record.stamped.label, record.revisions.map(({ label }) => label)]).toEqual(['not-checked', ['phishing']]);
  expect(JSON.parse(readFileSync(join(folder, id ?? '', 'case.json'), 'utf8'))).toMatchObject({ schema: 'fuwake/case@1', mails: 1 });
  rmSync(folder, { recursive: true });
});
