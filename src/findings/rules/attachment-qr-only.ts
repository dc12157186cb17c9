import { defineRule } from '../define-rule.ts';

/** A QR code instead of a text. */
export const attachmentQrOnly = defineRule({
  id: 'attachment-qr-only',
  viewpoint: 'attachment',
  severity: 'medium',
  techniques: ['T1566.002', 'T1660'],
  title: { ja: '文章の代わりにQRコード', en: 'A QR code instead of a text' },
  why: {
    ja: 'QRコードはリンクを画像に隠し、検査をすり抜け、守りの薄いスマートフォンで開かせるために使われます。',
    en: 'A QR code hides the link in a picture, past the checks, and has it opened on a telephone.',
  },
  needs: ['picture', 'text-shape'],
  evaluate: (evidence) => {
    const picture = evidence.all('picture').find((picture) => picture.how === 'picture' && picture.qrCodes.kind === 'found' && picture.qrCodes.value.length > 0);
    if (picture === undefined) return 'no QR code was read';
    const link = evidence.all('link').find((link) => link.via === 'qr-code');
    if (link === undefined) return 'the code is no link';
    const author = evidence.author();
    if (link.isAuthorsDomain || (link.ownerBrandId !== null && link.ownerBrandId === author?.ownerBrandId)) return 'the code leads to the author';
    return [{ severity: link.isCallToAction ? 'medium' : 'low', sentence: { ja: `画像のQRコードに ${link.host} へのリンクが隠されています。`, en: `A QR code in the picture hides a link to ${link.host}.` }, observations: [picture, link] }];
  },
});
