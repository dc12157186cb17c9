import { defineRule } from '../define-rule.ts';
import type { Bilingual } from '../../base/bilingual.ts';
import type { PictureText } from '../../evidence/model.ts';

const WAYS: Readonly<Partial<Record<PictureText['how'], Bilingual>>> = {
  table: { ja: '画像ではなく、表のマスで描かれた', en: 'no picture but drawn with the cells of a table' }, characters: { ja: '画像ではなく、文字で描かれた', en: 'no picture but drawn with characters' },
  'two-pictures': { ja: '2枚の画像に切り分けられた', en: 'cut into two pictures' },
};

/** A QR code that is no picture. */
export const pictureCodeDrawn = defineRule({
  id: 'picture-code-drawn',
  viewpoint: 'attachment',
  severity: 'high',
  shows: { kind: 'phishing', goal: null },
  techniques: ['T1027', 'T1566.002'],
  title: { ja: '画像ではない形で描かれたQRコード', en: 'A QR code that is drawn, or cut in two' },
  why: {
    ja: '表のマスや文字で描いたQRコード、2枚に切り分けたQRコードは、画像を調べる検査に見つからないように作られたものです。',
    en: 'A code that is drawn with the cells of a table or with characters, or cut into two pictures, is made so that whoever looks for codes in pictures finds none.',
  },
  needs: ['picture'],
  evaluate: (evidence) => {
    const picture = evidence.all('picture').find(({ how, qrCodes }) => WAYS[how] !== undefined && qrCodes.kind === 'found' && qrCodes.value.length > 0);
    const way = picture === undefined ? undefined : WAYS[picture.how];
    if (picture === undefined || way === undefined) return 'no code that is drawn or cut';
    const link = evidence.all('link').find((link) => link.via === 'qr-code');
    const goal = link === undefined ? { ja: '', en: '' } : { ja: `。読み取ると ${link.host} へ進みます`, en: `; it leads to ${link.host}` };
    return [{ sentence: { ja: `${way.ja}QRコードがあります${goal.ja}。`, en: `There is a QR code that is ${way.en}${goal.en}.` }, observations: link === undefined ? [picture] : [picture, link] }];
  },
});
