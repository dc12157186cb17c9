import { defineStoryRule } from '../define-story-rule.ts';

/** An expiring contract as the pretext. */
export const pretextSubscription = defineStoryRule({
  id: 'pretext-subscription',
  shows: { kind: 'phishing', goal: 'card' },
  title: { ja: '「契約の更新・失効」を口実にする', en: 'An expiring contract as the pretext' },
  why: {
    ja: '会員資格やライセンス、ドメインの期限切れを口実に、支払わせたりカード番号を入力させたりする手口です。',
    en: 'The end of a membership, licence or domain is the pretext to ask for a payment or a card number.',
  },
  groups: ['lure-subscription'],
  demands: ['demand-click', 'demand-scan'],
  tells: (words, way) => ({ ja: `${words.ja}と契約の期限を口実に、${way.ja}手続きさせようとしています。`, en: `It says that a contract ends (${words.en}) and wants it renewed${way.en}.` }),
});
