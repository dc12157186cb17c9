import { defineRule } from '../define-rule.ts';
import { quoted, wordsOf } from '../sentences.ts';

/** Different phrases of an appeal; people speak of giving with one of them. */
const PHRASES = 2;

/** A donation to a wallet. */
export const pretextDonation = defineRule({
  id: 'pretext-donation',
  viewpoint: 'pretext',
  severity: 'medium',
  shows: { kind: 'fraud', goal: 'payment' },
  techniques: ['T1657'],
  title: { ja: '暗号資産で寄付を求める', en: 'A donation to a wallet' },
  why: {
    ja: '災害や戦争に乗じて寄付を募り、暗号資産の口座へ送らせる詐欺があります。送った暗号資産は取り戻せません。寄付は団体の公式サイトから行います。',
    en: 'Frauds follow every war and disaster and ask for cryptocurrency, which cannot be had back. Give through the site of an organisation that you know.',
  },
  needs: ['phrase'],
  evaluate: (evidence) => {
    const appeal = evidence.phrases('lure-donation');
    const wallet = evidence.phrases('demand-wallet');
    if (new Set(appeal.map((phrase) => (phrase.places[0]?.quote ?? '').toLowerCase())).size < PHRASES) return 'fewer than two words of an appeal';
    if (wallet.length === 0) return 'no wallet';
    if (evidence.all('subject')[0]?.hasThread === true) return 'an answer in a conversation';
    const words = quoted(wordsOf(appeal), 2);
    return [{
      sentence: { ja: `${words.ja}と寄付を呼びかけ、暗号資産の口座へ送らせようとしています。`, en: `It asks for donations (${words.en}) to a cryptocurrency wallet.` },
      observations: [...appeal.slice(0, 2), ...wallet.slice(0, 1)],
    }];
  },
});
