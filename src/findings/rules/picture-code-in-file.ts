import { defineRule } from '../define-rule.ts';

/** A QR code in an attached document. */
export const pictureCodeInFile = defineRule({
  id: 'picture-code-in-file',
  viewpoint: 'attachment',
  severity: 'medium',
  shows: { kind: 'phishing', goal: null },
  techniques: ['T1566.001', 'T1566.002'],
  title: { ja: '添付文書の中のQRコード', en: 'A QR code in an attached document' },
  why: {
    ja: '文書の中のQRコードは、メールの検査からも、パソコンの守りからも離れたスマートフォンで開かせます。',
    en: 'A code in a document escapes what checks the mail, and has the link opened on a telephone.',
  },
  needs: ['picture'],
  evaluate: (evidence) => {
    const picture = evidence.all('picture').find(({ how, qrCodes }) => (how === 'in-file' || how === 'squares') && qrCodes.kind === 'found' && qrCodes.value.length > 0);
    if (picture === undefined || picture.qrCodes.kind !== 'found') return 'no code in an attached document';
    const codes = picture.qrCodes.value;
    const link = evidence.all('link').find((link) => link.via === 'qr-code' && link.host !== '' && link.places.some((place) => codes.includes(place.quote)));
    if (link === undefined) return 'the code is no link';
    if (link.isAuthorsDomain || link.ownerBrandId !== null) return 'it leads to the author or to a known company';
    const isCall = link.isCallToAction || evidence.phrases('demand-scan').length > 0;
    return [{
      severity: isCall ? 'medium' : 'low',
      sentence: { ja: `添付「${picture.fileName}」の中のQRコードを読み取ると ${link.host} へ進みます。`, en: `A QR code in the attachment “${picture.fileName}” leads to ${link.host}.` }, observations: [picture, link],
    }];
  },
});
