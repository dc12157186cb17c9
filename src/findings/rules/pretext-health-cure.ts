import { defineOfferRule } from '../define-story-rule.ts';

/** Cures and slimming. */
export const pretextHealthCure = defineOfferRule({
  id: 'pretext-health-cure',
  title: { ja: '健康・ダイエットの売り込み', en: 'Cures and slimming' },
  why: {
    ja: '医師も知らない治療法や、楽にやせる方法の売り込みは迷惑メールです。',
    en: 'Cures that doctors do not know and slimming without effort are junk.',
  },
  groups: ['lure-health'],
  tells: (words) => ({ ja: `${words.ja}という、健康やダイエットの売り込みです。`, en: `It sells a cure or slimming (${words.en}).` }),
});
