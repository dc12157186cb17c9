import { defineRule } from '../define-rule.ts';
import { quoted, wordsOf } from '../sentences.ts';

/** It asks for a secret. */
export const pretextAsksForSecret = defineRule({
  id: 'pretext-asks-for-secret',
  viewpoint: 'pretext',
  severity: 'medium',
  shows: { kind: 'phishing', goal: 'credentials' },
  techniques: ['T1598'],
  title: { ja: 'パスワードや番号を書かせる', en: 'It asks for a secret' },
  why: {
    ja: 'パスワードやカード番号をメールで求める会社はありません。',
    en: 'No firm asks for passwords or card numbers by mail.',
  },
  needs: ['phrase'],
  evaluate: (evidence) => {
    const secret = evidence.phrases('demand-secret').filter((phrase) => phrase.in !== 'subject');
    if (secret.length === 0) return 'no secret is asked for';
    if (evidence.mainClaim()?.isAuthorPermitted === true) return 'a known company writes';
    const story = ['lure-identity', 'lure-security', 'lure-restriction', 'lure-storage', 'lure-payment', 'lure-refund', 'lure-prize', 'lure-inheritance'].flatMap((group) => evidence.phrases(group));
    if (story.length === 0) return 'no story that needs it';
    const words = quoted(wordsOf(secret), 2);
    return [{ sentence: { ja: `${words.ja}と、秘密の情報を求めています。`, en: `It asks for a secret: ${words.en}.` }, observations: [...secret.slice(0, 2), ...story.slice(0, 1)] }];
  },
});
