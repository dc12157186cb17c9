import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { hasPostfix, startPostfix } from './postfix.fixture.ts';
import { guarded } from './guarded.fixture.ts';

const isPossible = hasPostfix();
const postfix = guarded(isPossible, startPostfix);

const crlf = (path: string): string => readFileSync(path, 'latin1').replaceAll(/\r?\n/g, '\r\n').replace(/^Return-Path:.*\r\n/m, '');
/** The same mail in the mailbox, with its own line ends and without what was written on it. */
const without = (text: string, fields: RegExp): string => text.replaceAll(fields, '').replaceAll('\n', '\r\n');
const ADDED = /^X-(?:Fuwake-[\w-]+|Spam-(?:Flag|Status|Level|Checker-Version)):.*\n(?:[ \t].*\n)*/gm;

describe.skipIf(!isPossible)('Postfix with spamass-milter, set up as the guide says', () => {
  it('delivers a phish with the stamp on its subject and the verdict in its fields', async () => {
    const mail = crlf('samples/kagoya.eml');
    const delivered = await postfix.deliver(mail);
    expect(delivered).toMatch(/^X-Fuwake-Verdict: phishing; unwanted=[\d.]+; deception=[\d.]+; imitated=kagoya;\s+reasons=/m);
    expect(delivered).toMatch(/^X-Spam-Flag: YES$/m);
    // The hop that the milter makes up for the sending client is taken for ours.
    expect(delivered).not.toContain('route-no-attested-hop');
    expect(delivered).toContain(`\nSubject: =?UTF-8?B?${Buffer.from('[詐欺の疑い] ').toString('base64')}?=\n =?utf-8?b?`);
    expect(without(delivered.replace(/=\?UTF-8\?B\?W\+ipkOasuuOBrueWkeOBhF0g\?=\n /, ''), ADDED)).toBe(mail);
  }, 120_000);

  it('delivers a genuine mail byte for byte, but for the added fields', async () => {
    const mail = crlf('samples/genuine-shipping-ja.eml');
    const delivered = await postfix.deliver(mail);
    expect(delivered).toMatch(/^X-Fuwake-Verdict: (?:no-signs|insufficient-evidence);/m);
    expect(delivered).not.toMatch(/^X-Spam-Flag:/m);
    expect(without(delivered, ADDED)).toBe(mail);
  }, 120_000);

  it('lets nobody outside speak in our name', async () => {
    const forged = `X-Fuwake-Verdict: no-signs; unwanted=0.000\r\nX-Spam-Flag: NO\r\nX-Spam-Status: No, score=-99\r\n${crlf('samples/kagoya.eml')}`;
    const delivered = await postfix.deliver(forged.replace('拝啓', '敬具').replace(/^Message-ID:.*\r\n/m, 'Message-ID: <other@sender.example>\r\n').replace(/\r\n$/, '\r\nPHA+\r\n'));
    expect(delivered).not.toContain('no-signs');
    expect(delivered).not.toContain('score=-99');
    expect(delivered.match(/^X-Fuwake-Verdict:/gm)).toHaveLength(1);
    expect(delivered.match(/^X-Spam-Flag: YES$/gm)).toHaveLength(1);
  }, 120_000);

  it('delivers the mail unstamped when fuwake is gone', async () => {
    await postfix.leave();
    const mail = crlf('samples/personal-ja.eml');
    expect(without(await postfix.deliver(mail), ADDED)).toBe(mail);
  }, 120_000);
});
