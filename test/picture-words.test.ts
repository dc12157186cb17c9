import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openFileTools } from '../src/adapters/file-tools/file-tools.ts';
import { dissectInStages } from '../src/dissect.ts';
import type { Stages } from '../src/dissect.ts';
import { shippedOptions } from '../src/index.ts';
import { hasPictureWords } from './picture-words-there.ts';
import { dissectFixed } from './shipped.ts';

const PATIENCE_MS = 180_000;

/** A mail that is a picture and a link; drawn by tools/picture/take-picture-mails.ts. */
function mailOfPicture(fileName: string): Uint8Array {
  const picture = readFileSync(`test/pictures/${fileName}`).toString('base64').replace(/.{76}/g, '$&\n');
  return new TextEncoder().encode([
    'From: Info <info@mail.takeru-net.example>', 'To: reader@home.example', 'Subject: notice', 'Date: Tue, 18 Mar 2025 09:00:00 +0900', 'MIME-Version: 1.0', 'Content-Type: multipart/related; boundary="b"', '',
    '--b', 'Content-Type: text/html; charset=utf-8', '', '<a href="https://secure-check.top/x"><img src="cid:1"></a>',
    '--b', `Content-Type: image/${fileName.endsWith('png') ? 'png' : 'jpeg'}; name="${fileName}"`, 'Content-ID: <1>', 'Content-Transfer-Encoding: base64', '', picture, '--b--', '',
  ].join('\n'));
}

const groupsIn = ({ evidence }: Stages): readonly string[] => evidence.observations.flatMap((seen) => (seen.kind === 'phrase' && seen.in === 'attachment' ? [seen.group] : []));

describe.skipIf(!hasPictureWords('the words of pictures'))('a mail that is only a picture says its words to who reads the picture', { timeout: PATIENCE_MS }, () => {
  const fileTools = openFileTools();

  it.each([['shop-ja.png', 'amazon'], ['password-en.png', 'microsoft'], ['card-ja.jpg', 'smbc-card']])('%s: whom it names, and what it asks for', async (fileName, brand) => {
    const seen = await dissectInStages(mailOfPicture(fileName), shippedOptions({ fileTools, name: fileName, version: '0.0.0-test', now: '2026-01-01T00:00:00.000Z' }));
    expect(seen.dissection.verdict.imitated?.brandId).toBe(brand);
    expect(groupsIn(seen)).toContain('demand-click');
    expect(seen.dissection.findings.map(({ rule }) => rule)).toContain('attachment-lure-inside');
  });

  it('what is no picture, is cut short or is larger than a screen is told so', async () => {
    const whole = readFileSync('test/pictures/shop-ja.png');
    const vast = Uint8Array.from(whole);
    new DataView(vast.buffer).setUint32(16, 60_000);
    expect(await fileTools.readPictureText(new TextEncoder().encode('GIF89a nothing'))).toMatchObject({ kind: 'failed' });
    expect((await fileTools.readPictureText(whole.subarray(0, 900))).kind).toMatch(/^(?:failed|found)$/);
    expect(await fileTools.readPictureText(vast)).toEqual({ kind: 'skipped', reason: 'limit' });
  });
});

it('where pictures cannot be read, the report says so, and how they could be', async () => {
  const { dissection } = await dissectFixed(mailOfPicture('shop-ja.png'), null);
  expect(dissection.verdict.notKnown).toEqual(expect.arrayContaining([expect.objectContaining({ viewpoint: 'attachment', code: 'not-installed', wouldChange: expect.objectContaining({ en: expect.stringContaining('npm run words') }) })]));
});
