import { defineOfferRule } from '../define-story-rule.ts';

/** Riches without risk. */
export const pretextInvestment = defineOfferRule({
  id: 'pretext-investment',
  title: { ja: 'もうけ話', en: 'Riches without risk' },
  why: {
    ja: '必ずもうかる投資はありません。見知らぬ人からのもうけ話は詐欺です。',
    en: 'No investment is sure to gain. Riches offered by strangers are fraud.',
  },
  groups: ['lure-investment'],
  tells: (words) => ({ ja: `${words.ja}という、もうけ話です。`, en: `It promises riches (${words.en}).` }),
});
