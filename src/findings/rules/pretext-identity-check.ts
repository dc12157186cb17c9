import { defineStoryRule } from '../define-story-rule.ts';

/** It asks you to confirm who you are. */
export const pretextIdentityCheck = defineStoryRule({
  id: 'pretext-identity-check',
  shows: { kind: 'phishing', goal: 'credentials' },
  title: { ja: '「確認」や「更新」を求める', en: 'It asks you to confirm who you are' },
  why: {
    ja: '本人確認や登録情報の更新を求めて偽のページに入力させるのは、もっとも多い手口です。',
    en: 'To ask for a confirmation of identity or an update of one’s data is the commonest way to a copied login page.',
  },
  groups: ['lure-identity', 'lure-password'],
  isTradesOwn: true,
  demands: ['demand-click', 'demand-scan'],
  tells: (words, way) => ({ ja: `${words.ja}と確認や更新を求め、${way.ja}入力させようとしています。`, en: `It asks for a confirmation (${words.en})${way.en}.` }),
});
