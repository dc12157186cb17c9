import { defineOfferRule } from '../define-story-rule.ts';

/** Offers of love or sex. */
export const pretextRomance = defineOfferRule({
  id: 'pretext-romance',
  title: { ja: '出会いや性的な誘い', en: 'Offers of love or sex' },
  why: {
    ja: '知らない相手からの出会いや性的な誘いは、迷惑メールか、送金させる詐欺の入口です。',
    en: 'Offers of love or sex from strangers are junk, or the start of a fraud that asks for money.',
  },
  groups: ['lure-romance'],
  tells: (words) => ({ ja: `${words.ja}という、出会いや性的な誘いです。`, en: `It offers love or sex (${words.en}).` }),
});
