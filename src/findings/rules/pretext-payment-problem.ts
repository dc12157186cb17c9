import { defineStoryRule } from '../define-story-rule.ts';

/** A payment problem as the pretext. */
export const pretextPaymentProblem = defineStoryRule({
  id: 'pretext-payment-problem',
  shows: { kind: 'phishing', goal: 'card' },
  title: { ja: '「支払いの問題」を口実にする', en: 'A payment problem as the pretext' },
  why: {
    ja: '支払いの失敗や未払いを口実に、カード番号を入力させる手口です。',
    en: 'A failed or missing payment is the pretext to ask for a card number.',
  },
  groups: ['lure-payment'],
  demands: ['demand-click', 'demand-scan'],
  tells: (words, way) => ({ ja: `${words.ja}と支払いの問題を口実に、${way.ja}手続きさせようとしています。`, en: `It says that there is a problem with a payment (${words.en}) and wants it settled${way.en}.` }),
});
