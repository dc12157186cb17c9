import { defineStoryRule } from '../define-story-rule.ts';

/** A parcel as the pretext. */
export const pretextParcelFee = defineStoryRule({
  id: 'pretext-parcel-fee',
  shows: { kind: 'phishing', goal: 'card' },
  techniques: ['T1566.002'],
  title: { ja: '荷物を口実にする', en: 'A parcel as the pretext' },
  why: {
    ja: '不在や追加料金を口実に偽の配送ページへ誘導する手口です。',
    en: 'A held parcel or a small fee leads to a copied delivery page.',
  },
  groups: ['lure-parcel'],
  demands: ['demand-click', 'demand-scan'],
  tells: (words) => ({ ja: `${words.ja}と荷物を口実に、リンクを開かせようとしています。`, en: `A parcel is the pretext (${words.en}), and its link is to be opened.` }),
});
