import { defineRule } from '../define-rule.ts';
import { quoted, wordsOf } from '../sentences.ts';

/** Gift cards to be bought. */
export const pretextGiftCards = defineRule({
  id: 'pretext-gift-cards',
  viewpoint: 'pretext',
  severity: 'high',
  shows: { kind: 'fraud', goal: 'payment' },
  techniques: ['T1656', 'T1657'],
  title: { ja: 'ギフトカードを買わせる', en: 'Gift cards to be bought' },
  why: {
    ja: '上司や知人を装い、ギフトカードを買わせて番号を送らせる手口です。番号を送ると取り戻せません。',
    en: 'Somebody poses as a superior or friend and wants gift cards and their codes. Codes once sent are lost.',
  },
  needs: ['phrase'],
  evaluate: (evidence) => {
    // What a voucher is not good for (“cannot be used to purchase gift cards”) is no demand.
    const terms = evidence.phrases('gift-card-terms').map((phrase) => (phrase.places[0]?.quote ?? ''));
    const cards = evidence.phrases('lure-gift-card').filter((phrase) => !terms.some((term) => term.includes(phrase.places[0]?.quote ?? term)));
    const around = [...evidence.phrases('lure-errand'), ...evidence.phrases('lure-secret')];
    if (cards.length === 0) return 'no gift cards';
    if (around.length === 0 && evidence.phrases('demand-reply').length === 0) return 'no errand, secrecy or reply';
    if (evidence.mainClaim()?.isAuthorPermitted === true) return 'a known company writes';
    const words = quoted(wordsOf([...cards.slice(0, 1), ...around.slice(0, 1)]));
    return [{ sentence: { ja: `${words.ja}と、ギフトカードを買わせようとしています。`, en: `It wants gift cards bought: ${words.en}.` }, observations: [...cards.slice(0, 2), ...around.slice(0, 2)] }];
  },
});
