import { defineStoryRule } from '../define-story-rule.ts';

/** A blocked account as the pretext. */
export const pretextRestriction = defineStoryRule({
  id: 'pretext-restriction',
  shows: { kind: 'phishing', goal: 'credentials' },
  title: { ja: '「利用停止」を告げる', en: 'A blocked account as the pretext' },
  why: {
    ja: '「停止した」「制限した」と告げ、解除のためと称して入力させる手口です。',
    en: 'It says that an account is blocked and offers a link to unblock it.',
  },
  groups: ['lure-restriction'],
  demands: ['demand-click', 'demand-scan'],
  tells: (words, way) => ({ ja: `${words.ja}と停止や制限を告げ、${way.ja}解除させようとしています。`, en: `It says that you are blocked (${words.en}) and wants you to lift it${way.en}.` }),
});
