import { readFileSync } from 'node:fs';
import { zlibSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { openFileTools } from '../src/adapters/file-tools/file-tools.ts';
import { dissectInStages } from '../src/dissect.ts';
import type { Stages } from '../src/dissect.ts';
import { decodePng } from '../src/files/pictures/decode-png.ts';
import { jpegSize } from '../src/files/pictures/decode-jpeg.ts';
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

/** A PDF that is one picture on one page, as scanners and lures make them. */
function pdfOfPicture(dictionary: string, picture: Uint8Array): Uint8Array {
  const [head, tail] = [
    `%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</XObject<</I 5 0 R>>>>/Contents 4 0 R/Annots[6 0 R]>>\nendobj\n6 0 obj\n<</Type/Annot/Subtype/Link/Rect[40 70 540 770]/A<</S/URI/URI(https://secure-check.top/x)>>>>\nendobj\n4 0 obj\n<</Length 27>>\nstream\nq 500 0 0 700 40 70 cm /I Do\nendstream\nendobj\n5 0 obj\n<</Type/XObject/Subtype/Image ${dictionary}/Length ${picture.length}>>\nstream\n`,
    '\nendstream\nendobj\ntrailer\n<</Root 1 0 R/Size 7>>\n%%EOF\n',
  ].map((text) => new TextEncoder().encode(text));
  return Uint8Array.from([...(head ?? []), ...picture, ...(tail ?? [])]);
}

function mailOfPdf(pdf: Uint8Array): Uint8Array {
  return new TextEncoder().encode([
    'From: Info <info@mail.takeru-net.example>', 'To: reader@home.example', 'Subject: notice', 'Date: Tue, 18 Mar 2025 09:00:00 +0900', 'MIME-Version: 1.0', 'Content-Type: multipart/mixed; boundary="b"', '',
    '--b', 'Content-Type: text/plain; charset=utf-8', '', 'See the file.',
    '--b', 'Content-Type: application/pdf; name="notice.pdf"', 'Content-Transfer-Encoding: base64', '', Buffer.from(pdf).toString('base64').replace(/.{76}/g, '$&\n'), '--b--', '',
  ].join('\n'));
}

function scanned(fileName: string): Uint8Array {
  const bytes = readFileSync(`test/pictures/${fileName}`);
  if (fileName.endsWith('jpg')) {
    const size = jpegSize(bytes);
    return pdfOfPicture(`/Width ${size?.width}/Height ${size?.height}/BitsPerComponent 8/ColorSpace/DeviceRGB/Filter/DCTDecode`, bytes);
  }
  const picture = decodePng(bytes, 12_000_000);
  return pdfOfPicture(`/Width ${picture?.width}/Height ${picture?.height}/BitsPerComponent 8/ColorSpace/DeviceGray/Filter/FlateDecode`, zlibSync(picture?.grey ?? new Uint8Array()));
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

  it.each([['shop-ja.png', 'amazon'], ['card-ja.jpg', 'smbc-card']])('so does a PDF that is nothing but %s', async (fileName, brand) => {
    const { dissection, evidence } = await dissectInStages(mailOfPdf(scanned(fileName)), shippedOptions({ fileTools, name: fileName, version: '0.0.0-test', now: '2026-01-01T00:00:00.000Z' }));
    expect(evidence.observations.filter((seen) => seen.kind === 'file-words').map(({ from, outcome }) => `${from} ${outcome.kind}`)).toEqual(['pdf found', 'picture found']);
    expect(evidence.observations.some((seen) => seen.kind === 'brand-claim' && seen.brandId === brand), JSON.stringify(evidence.observations.filter((seen) => seen.kind === 'attached-text'))).toBe(true);
    expect(dissection.findings.map(({ rule }) => rule)).toContain('attachment-lure-inside');
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

it('where the picture of a PDF cannot be read, that is told', async () => {
  const { dissection } = await dissectFixed(mailOfPdf(scanned('card-ja.jpg')), null);
  expect(dissection.verdict.notKnown.some(({ viewpoint, code }) => viewpoint === 'attachment' && code === 'not-installed')).toBe(true);
});

it('where pictures cannot be read, the report says so, and how they could be', async () => {
  const { dissection } = await dissectFixed(mailOfPicture('shop-ja.png'), null);
  expect(dissection.verdict.notKnown).toEqual(expect.arrayContaining([expect.objectContaining({ viewpoint: 'attachment', code: 'not-installed', wouldChange: expect.objectContaining({ en: expect.stringContaining('npm run words') }) })]));
});
