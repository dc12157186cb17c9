import { defineOfferRule } from '../define-story-rule.ts';

/** A job that is too good. */
export const pretextJobOffer = defineOfferRule({
  id: 'pretext-job-offer',
  title: { ja: 'うますぎる仕事の誘い', en: 'A job that is too good' },
  why: {
    ja: '楽で高収入の仕事の誘いは、口座の悪用や前払い金が目的のことがあります。',
    en: 'Easy work for high pay is bait: for the use of your bank account, or for an advance.',
  },
  groups: ['lure-job'],
  tells: (words) => ({ ja: `${words.ja}という、条件のよすぎる仕事の誘いです。`, en: `It offers work on terms too good (${words.en}).` }),
});
