import { expect, it } from 'vitest';
import type { CaptureClient } from '../../adapters/capture-client.ts';
import { failed } from '../../base/outcome.ts';
import type { MailSheet } from '../../report/ports.ts';
import { PICTURES_PER_CASE, takePictures } from './take-pictures.ts';

const SHEET: MailSheet = { head: '', body: null, tail: '', emptyPicture: '', signs: 0 };
let shown = 0;
const client: Pick<CaptureClient, 'showMail'> = { showMail: async () => { shown += 1; return failed('temperror', 'busy', ''); } };

it('takes pictures of the first mails of a large mailbox, and tells how many it left', async () => {
  const { options: { showMail }, limits } = takePictures(true, client as CaptureClient);
  for (let nth = 0; nth < PICTURES_PER_CASE; nth += 1) expect((await showMail?.(SHEET))?.kind).toBe('failed');
  expect(limits()).toEqual([]);
  expect(await showMail?.(SHEET)).toEqual({ kind: 'skipped', reason: 'limit' });
  expect(shown).toBe(PICTURES_PER_CASE);
  expect(limits()).toEqual([{ limit: 'pictures-per-case', allowed: PICTURES_PER_CASE, seen: PICTURES_PER_CASE + 1, unit: 'mails' }]);
});

it('says that there is no browser, and takes none that nobody ordered', async () => {
  expect(await takePictures(true, null).options.showMail?.(SHEET)).toEqual({ kind: 'skipped', reason: 'not-installed' });
  expect(takePictures(false, client as CaptureClient).options.showMail).toBeUndefined();
});
