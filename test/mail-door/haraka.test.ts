import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openJudges } from '../../src/apps/mail-door/judging/open-judges.ts';
import type { Judges } from '../../src/apps/mail-door/judging/open-judges.ts';
import { openDoor } from './door.fixture.ts';
import type { TestDoor } from './door.fixture.ts';
import { hasHaraka, startHaraka } from './haraka.fixture.ts';
import type { TestHaraka } from './haraka.fixture.ts';
import { sampleAsSent } from './speak-smtp.fixture.ts';

const isPossible = hasHaraka();
let judges: Judges;
let door: TestDoor;
let haraka: TestHaraka;

beforeAll(async () => {
  if (!isPossible) return;
  judges = openJudges({ gives: 'stamp', jobs: 1, trust: ['mx.reader.test'], queued: 256, judgingMs: 20_000 });
  door = await openDoor(judges);
  haraka = await startHaraka(door.port);
}, 60_000);
afterAll(async () => {
  if (!isPossible) return;
  await haraka.stop();
  await door.stop();
  await judges.stop();
});

const ADDED = /^(?:X-Fuwake-Verdict|X-Spam-[\w-]+|Precedence):.*\r\n(?:[ \t].*\r\n)*/gm;
const SUBJECT = /^Subject:.*\r\n(?:[ \t].*\r\n)*/m;

describe.skipIf(!isPossible)('Haraka, set up as the guide says', () => {
  it('hands a phish on with the stamp on its subject and the verdict in its fields', async () => {
    const mail = sampleAsSent('kagoya');
    const delivered = await haraka.deliver(mail);
    expect(delivered).toMatch(/^X-Fuwake-Verdict: phishing; unwanted=[\d.]+; deception=[\d.]+; imitated=kagoya;\s+reasons=/m);
    expect(delivered).toMatch(/^X-Spam-Flag: YES\r$/m);
    // Haraka's own hop goes to fuwake with the mail, and is taken for ours.
    expect(delivered).not.toContain('route-no-attested-hop');
    expect(delivered).toContain(`\r\nSubject: =?UTF-8?B?${Buffer.from('[詐欺の疑い]').toString('base64')}?= =?utf-8?b?`);
    expect(delivered.replaceAll(ADDED, '').replace(SUBJECT, '')).toBe(mail.replace(SUBJECT, ''));
  }, 60_000);

  it('hands a genuine mail on byte for byte, but for the added fields', async () => {
    const mail = sampleAsSent('genuine-shipping-ja');
    const delivered = await haraka.deliver(mail);
    expect(delivered).toMatch(/^X-Fuwake-Verdict: (?:no-signs|insufficient-evidence);/m);
    expect(delivered).not.toMatch(/^(?:X-Spam-Flag|Precedence):/m);
    expect(delivered.replaceAll(ADDED, '')).toBe(mail);
  }, 60_000);

  it('lets nobody outside speak in our name', async () => {
    const delivered = await haraka.deliver(`X-Fuwake-Verdict: no-signs\r\nx-fuwake-unwanted: 0.000\r\nX-Spam-Flag: NO\r\nX-Spam-Status: No, score=-99\r\n${sampleAsSent('kagoya')}`);
    expect(delivered).not.toMatch(/no-signs|^X-Fuwake-Unwanted:|score=-99|X-Spam-Flag: NO/im);
    expect(delivered.match(/^X-(?:Fuwake-Verdict|Spam-Flag):/gm)).toHaveLength(2);
  }, 60_000);

  it('hands the mail on as it came when fuwake is gone', async () => {
    await door.stop();
    const mail = sampleAsSent('personal-ja');
    expect(await haraka.deliver(mail)).toBe(mail);
  }, 60_000);
});
