import { defineRule } from '../define-rule.ts';
import { quoted, wordsOf } from '../sentences.ts';

/** It frightens and asks you to confirm. */
export const pretextAccountScare = defineRule({
  id: 'pretext-account-scare',
  viewpoint: 'pretext',
  severity: 'medium',
  shows: { kind: 'phishing', goal: 'credentials' },
  techniques: ['T1598.003'],
  title: { ja: '不安をあおり、確認させる', en: 'It frightens and asks you to confirm' },
  why: {
    ja: '「停止」「不正利用」などで不安にさせ、リンクから確認させるのは、認証情報を盗む手口の典型です。',
    en: 'Frighten with suspension or misuse, then offer a link to “confirm”: the standard story of credential theft.',
  },
  needs: ['phrase'],
  evaluate: (evidence) => {
    const lure = [...evidence.phrases('lure-identity'), ...evidence.phrases('lure-storage'), ...evidence.phrases('lure-payment')];
    const pressure = [...evidence.phrases('pressure-loss'), ...evidence.phrases('pressure-deadline')];
    if (lure.length === 0) return 'no story of identity, storage or payment';
    if (pressure.length === 0) return 'no loss or deadline';
    const call = evidence.callToAction();
    if (call === null) return 'nothing to click';
    const author = evidence.author();
    if (call.ownerBrandId !== null && call.ownerBrandId === author?.ownerBrandId) return 'the link stays with the author’s own brand';
    // The story has a finding of its own, with its words; here are those that frighten.
    const words = quoted(wordsOf(pressure), 2);
    return [{ sentence: { ja: `${words.ja}と不安をあおり、リンクから急いで手続きさせようとしています。`, en: `It frightens with ${words.en} and wants you to act in haste through its link.` }, observations: [...lure.slice(0, 2), ...pressure.slice(0, 2)] }];
  },
});
