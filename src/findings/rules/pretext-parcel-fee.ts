import { defineRule } from '../define-rule.ts';
import { quoted, wordsOf } from '../sentences.ts';

/** A parcel as the pretext. */
export const pretextParcelFee = defineRule({
  id: 'pretext-parcel-fee',
  viewpoint: 'pretext',
  severity: 'medium',
  techniques: ['T1566.002'],
  title: { ja: '荷物を口実にする', en: 'A parcel as the pretext' },
  why: {
    ja: '不在や追加料金を口実に偽の配送ページへ誘導する手口です。',
    en: 'A held parcel or a small fee leads to a copied delivery page.',
  },
  needs: ['phrase'],
  evaluate: (evidence) => {
    const parcel = evidence.phrases('lure-parcel');
    if (parcel.length === 0) return 'no parcel';
    const call = evidence.callToAction();
    if (call === null) return 'nothing to click';
    if (call.ownerBrandId !== null || call.isAuthorsDomain) return 'the link is a known brand’s or the author’s own';
    const words = quoted(wordsOf(parcel), 2);
    return [{ sentence: { ja: `${words.ja}と荷物を口実に、運送会社のものではないリンクを開かせようとしています。`, en: `A parcel is the pretext (${words.en}), and the link belongs to no carrier.` }, observations: [...parcel.slice(0, 2), call] }];
  },
});
