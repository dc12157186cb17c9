import { defineRule } from '../define-rule.ts';
import { quoted, wordsOf } from '../sentences.ts';

/** A change of bank details. */
export const pretextBankChange = defineRule({
  id: 'pretext-bank-change',
  viewpoint: 'pretext',
  severity: 'medium',
  shows: { kind: 'fraud', goal: 'payment' },
  techniques: ['T1656', 'T1657'],
  title: { ja: '振込先の変更を求める', en: 'A change of bank details' },
  why: {
    ja: '取引先を装い、振込先を変更させる手口です。以前から知っている番号に電話して確かめます。',
    en: 'Somebody poses as a business partner and changes the account to pay to. Call a number that you already had.',
  },
  needs: ['phrase'],
  evaluate: (evidence) => {
    const change = evidence.phrases('lure-bank-change');
    if (change.length === 0) return 'no change of bank details';
    if (evidence.mainClaim()?.isAuthorPermitted === true) return 'a known company writes';
    const words = quoted(wordsOf(change), 2);
    return [{ sentence: { ja: `${words.ja}と、振込先の変更を求めています。`, en: `It changes bank details: ${words.en}.` }, observations: change.slice(0, 3) }];
  },
});
