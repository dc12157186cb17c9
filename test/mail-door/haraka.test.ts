import { describe, expect, it } from 'vitest';
import { hasHaraka, startHaraka } from './haraka.fixture.ts';
import { guarded } from './guarded.fixture.ts';
import { sampleAsSent } from './speak-smtp.fixture.ts';

const isPossible = hasHaraka();
const haraka = guarded(isPossible, startHaraka);

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
  }, 120_000);

  it('hands a genuine mail on byte for byte, but for the added fields', async () => {
    const mail = sampleAsSent('genuine-shipping-ja');
    const delivered = await haraka.deliver(mail);
    expect(delivered).toMatch(/^X-Fuwake-Verdict: (?:no-signs|insufficient-evidence);/m);
    expect(delivered).not.toMatch(/^(?:X-Spam-Flag|Precedence):/m);
    expect(delivered.replaceAll(ADDED, '')).toBe(mail);
  }, 120_000);

  it('lets nobody outside speak in our name', async () => {
    const delivered = await haraka.deliver(`X-Fuwake-Verdict: no-signs\r\nx-fuwake-unwanted: 0.000\r\nX-Spam-Flag: NO\r\nX-Spam-Status: No, score=-99\r\n${sampleAsSent('kagoya')}`);
    expect(delivered).not.toMatch(/no-signs|^X-Fuwake-Unwanted:|score=-99|X-Spam-Flag: NO/im);
    expect(delivered.match(/^X-(?:Fuwake-Verdict|Spam-Flag):/gm)).toHaveLength(2);
  }, 120_000);

  it('hands the mail on as it came when fuwake is gone', async () => {
    await haraka.leave();
    const mail = sampleAsSent('personal-ja');
    expect(await haraka.deliver(mail)).toBe(mail);
  }, 120_000);
});
