import { defineStoryRule } from '../define-story-rule.ts';

/** A security alert as the pretext. */
export const pretextSecurityAlert = defineStoryRule({
  id: 'pretext-security-alert',
  shows: { kind: 'phishing', goal: 'credentials' },
  title: { ja: '「不正アクセス」を知らせる', en: 'A security alert as the pretext' },
  why: {
    ja: '不正利用や見慣れないログインを知らせる形で不安にさせ、リンクからログインさせる手口です。',
    en: 'It frightens with misuse or an unknown sign-in and offers a link to look at it.',
  },
  groups: ['lure-security'],
  demands: ['demand-click', 'demand-scan'],
  tells: (words, way) => ({ ja: `${words.ja}と不安にさせ、${way.ja}手続きさせようとしています。`, en: `It raises an alarm (${words.en}) and wants you to act${way.en}.` }),
});
