import { defineStoryRule } from '../define-story-rule.ts';

/** A prize as bait. */
export const pretextPrize = defineStoryRule({
  id: 'pretext-prize',
  shows: { kind: 'phishing', goal: 'personal-data' },
  title: { ja: '「当選・プレゼント」で誘う', en: 'A prize as bait' },
  why: {
    ja: '応募していない懸賞の当選や、アンケートの謝礼で誘い、個人情報や「送料」を求める手口です。',
    en: 'A prize in a draw that nobody entered, or a gift for a survey, asks for personal data or “postage”.',
  },
  groups: ['lure-prize', 'lure-survey'],
  demands: ['demand-click', 'demand-scan'],
  tells: (words) => ({ ja: `${words.ja}と当選やプレゼントで誘っています。`, en: `It lures with a prize (${words.en}).` }),
});
