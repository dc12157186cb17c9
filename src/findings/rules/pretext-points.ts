import { defineStoryRule } from '../define-story-rule.ts';

/** Points or vouchers as bait. */
export const pretextPoints = defineStoryRule({
  id: 'pretext-points',
  shows: { kind: 'phishing', goal: 'credentials' },
  title: { ja: '「ポイント・特典」で誘う', en: 'Points or vouchers as bait' },
  why: {
    ja: '失効間近のポイントやクーポンで急がせ、偽のページでログインさせる手口です。',
    en: 'Points about to expire, or a voucher, hurry the reader to a copied login page.',
  },
  groups: ['lure-points'],
  demands: ['demand-click', 'demand-scan'],
  tells: (words) => ({ ja: `${words.ja}とポイントや特典で誘い、リンクを開かせようとしています。`, en: `It lures with points or vouchers (${words.en}).` }),
});
