import { defineRule } from '../define-rule.ts';
import { quoted, wordsOf } from '../sentences.ts';

/** An offer that nobody asked for. */
export const pretextUnaskedOffer = defineRule({
  id: 'pretext-unasked-offer',
  viewpoint: 'pretext',
  severity: 'medium',
  shows: { kind: 'junk', goal: null },
  title: { ja: '頼んでいない売り込み', en: 'An offer that nobody asked for' },
  why: {
    ja: '検索順位、名簿、工場の製品などの売り込みを、知らない相手に送り付けるのは迷惑メールです。',
    en: 'Search positions, links, address lists or a factory’s goods offered to strangers are junk.',
  },
  needs: ['phrase'],
  evaluate: (evidence) => {
    const offers = evidence.phrases('lure-offer');
    if (new Set(offers.map((phrase) => phrase.places[0]?.quote.toLowerCase())).size < 2) return 'fewer than two such words';
    if (evidence.mainClaim()?.isAuthorPermitted === true) return 'a known company writes';
    if (evidence.all('subject')[0]?.hasThread === true) return 'an answer in a conversation';
    const words = quoted(wordsOf(offers));
    return [{ sentence: { ja: `${words.ja}という売り込みです。`, en: `It offers ${words.en}.` }, observations: offers }];
  },
});
