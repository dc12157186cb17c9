import type { Bilingual } from '../../base/bilingual.ts';
import type { CallToActionReason } from '../../evidence/model.ts';
import { defineRule } from '../define-rule.ts';

const WHY: Readonly<Record<CallToActionReason, Bilingual>> = {
  'demand-words': { ja: '開くよう促す言葉がリンクになっている', en: 'its words ask you to' }, button: { ja: 'ボタンの形をしている', en: 'it is drawn as a button' },
  'asked-just-before': { ja: '直前の文が開くよう促している', en: 'the words just before it ask you to' }, form: { ja: '入力欄の送り先である', en: 'a form is sent there' },
  'qr-code': { ja: 'QRコードに入っている', en: 'it is in a QR code' }, 'opens-by-itself': { ja: '自動で開く', en: 'it opens by itself' },
  picture: { ja: '画像がリンクになっている', en: 'a picture is the link' }, 'login-path': { ja: 'ログインや確認のページの名前をしている', en: 'its address speaks of a login or a check' },
  'file-leads-there': { ja: '添付ファイルがそこへ誘導している', en: 'the attached file is there for it' },
  repeated: { ja: '何度も出てくる', en: 'it stands there more than once' }, 'only-link': { ja: 'リンクはこれしかない', en: 'it is the only link' },
};

/** The link that the mail wants opened. */
export const linkCallToAction = defineRule({
  id: 'link-call-to-action',
  viewpoint: 'link',
  severity: 'note',
  bearing: 'informs',
  title: { ja: 'このメールが開かせたいリンク', en: 'The link that the mail wants opened' },
  why: {
    ja: 'リンクがいくつあっても、メールの狙いはたいてい一つです。調べるときはまずこのリンクを見ます。',
    en: 'However many links there are, a mail mostly lives for one of them. It is the one that is looked at first.',
  },
  needs: ['link'],
  evaluate: (evidence) => {
    const call = evidence.callToAction();
    if (call === null) return 'no link is asked for';
    const reasons = call.whyCallToAction.slice(0, 2).map((reason) => WHY[reason]);
    const place = call.host === '' ? `${call.scheme}:` : call.host;
    const ja = reasons.length === 0 ? '' : `（理由：${reasons.map((reason) => reason.ja).join('、')}）`;
    const en = reasons.length === 0 ? '' : `: ${reasons.map((reason) => reason.en).join(', and ')}`;
    return [{ sentence: { ja: `開かせようとしているのは ${place} へのリンクです${ja}。`, en: `The link it wants you to open goes to ${place}${en}.` }, observations: [call] }];
  },
});
