import { describe, expect, it } from 'vitest';
import { hasExim, openExim } from './exim.fixture.ts';
import { guarded } from './guarded.fixture.ts';
import { sampleAsSent } from './speak-smtp.fixture.ts';

const isPossible = hasExim();
const exim = guarded(isPossible, openExim);

const ADDED = /^X-(?:Fuwake-Verdict|Spam-Flag):.*\n/gm;
const crlf = (text: string): string => text.replaceAll('\n', '\r\n');

describe.skipIf(!isPossible)('Exim, set up as the guide says', () => {
  it('delivers a phish with its verdict', async () => {
    const mail = sampleAsSent('kagoya');
    const delivered = await exim.deliver(mail);
    expect(delivered).toMatch(/^X-Fuwake-Verdict: fuwake: phishing \(unwanted [\d.]+, deception [\d.]+\)\nX-Spam-Flag: YES$/m);
    expect(crlf(delivered.replaceAll(ADDED, ''))).toBe(mail);
  }, 120_000);

  it('delivers a genuine mail byte for byte, but for the verdict', async () => {
    const mail = sampleAsSent('genuine-shipping-ja');
    const delivered = await exim.deliver(mail);
    expect(delivered).toMatch(/^X-Fuwake-Verdict: fuwake: (?:no-signs|insufficient-evidence) /m);
    expect(delivered).not.toMatch(/^X-Spam-Flag:/m);
    expect(crlf(delivered.replaceAll(ADDED, ''))).toBe(mail);
  }, 120_000);

  it('lets nobody outside speak in our name', async () => {
    const delivered = await exim.deliver(`X-Fuwake-Verdict: no-signs\r\nX-Fuwake-Unwanted: 0.000\r\nX-Spam-Flag: NO\r\nX-Spam-Status: No, score=-99\r\n${sampleAsSent('kagoya')}`);
    expect(delivered).not.toMatch(/no-signs|^X-Fuwake-Unwanted:|score=-99/m);
    expect(delivered.match(/^X-(?:Fuwake-Verdict|Spam-Flag):/gm)).toHaveLength(2);
  }, 120_000);

  it('delivers the mail as it came when fuwake is gone', async () => {
    await exim.leave();
    const mail = sampleAsSent('personal-ja');
    expect(crlf(await exim.deliver(mail))).toBe(mail);
  }, 120_000);
});
