import { defineOfferRule } from '../define-story-rule.ts';

/** Bargains that nobody asked for. */
export const pretextBargain = defineOfferRule({
  id: 'pretext-bargain',
  title: { ja: '格安品の売り込み', en: 'Bargains that nobody asked for' },
  why: {
    ja: '頼んでいない格安品や保険の売り込みは、迷惑メールです。',
    en: 'Bargains, insurance and gadgets offered to strangers are junk.',
  },
  // Every shop's newsletter, asked for or not, speaks so.
  severity: 'low',
  groups: ['lure-goods'],
  tells: (words) => ({ ja: `${words.ja}という売り込みです。`, en: `It sells a bargain (${words.en}).` }),
});
