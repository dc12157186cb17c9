import { defineOfferRule } from '../define-story-rule.ts';

/** Gambling. */
export const pretextGambling = defineOfferRule({
  id: 'pretext-gambling',
  title: { ja: '賭け事への誘い', en: 'Gambling' },
  why: {
    ja: 'オンラインカジノの勧誘です。日本国内からの利用は犯罪にあたります。',
    en: 'An invitation to an online casino; in Japan to gamble there is a crime.',
  },
  groups: ['lure-gambling'],
  tells: (words) => ({ ja: `${words.ja}という、賭け事への誘いです。`, en: `It invites to gamble (${words.en}).` }),
});
