import { defineStoryRule } from '../define-story-rule.ts';

/** A refund as bait. */
export const pretextRefund = defineStoryRule({
  id: 'pretext-refund',
  shows: { kind: 'phishing', goal: 'card' },
  title: { ja: '「返金・還付」で誘う', en: 'A refund as bait' },
  why: {
    ja: '返金や還付金を受け取らせると言って、口座やカードの番号を入力させる手口です。',
    en: 'It promises a refund and asks for the account or card to pay it to.',
  },
  groups: ['lure-refund'],
  demands: ['demand-click', 'demand-scan'],
  tells: (words, way) => ({ ja: `${words.ja}と返金や還付で誘い、${way.ja}手続きさせようとしています。`, en: `It promises a refund (${words.en})${way.en}.` }),
});
