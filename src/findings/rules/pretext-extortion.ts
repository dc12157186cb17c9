import { defineRule } from '../define-rule.ts';
import { quoted, wordsOf } from '../sentences.ts';

/** Of the address of a wallet so many letters are told. */
const ADDRESS_LETTERS = 10;

/** It threatens and demands cryptocurrency. */
export const pretextExtortion = defineRule({
  id: 'pretext-extortion',
  viewpoint: 'pretext',
  severity: 'critical',
  shows: { kind: 'fraud', goal: 'payment' },
  techniques: ['T1657'],
  title: { ja: '脅して暗号資産を要求', en: 'It threatens and demands cryptocurrency' },
  why: {
    ja: '録画や侵入を装って脅し、ビットコインなどを送らせる手口です。ほとんどは虚偽です。',
    en: 'It pretends to have recorded or hacked you and demands cryptocurrency. The claim is nearly always false.',
  },
  needs: ['phrase'],
  evaluate: (evidence) => {
    const threat = evidence.phrases('lure-extortion');
    const wallet = [...evidence.phrases('demand-wallet'), ...evidence.phrases('demand-crypto')];
    if (threat.length === 0) return 'no threat of exposure';
    if (wallet.length === 0) return 'no wallet or cryptocurrency';
    const words = quoted(wordsOf(threat.slice(0, 2)));
    // An address of letters is no word to be quoted: its beginning is enough to compare it with another mail's.
    const address = evidence.phrases('demand-wallet')[0]?.phrase.slice(0, ADDRESS_LETTERS);
    const to = address === undefined ? { ja: '', en: '' } : { ja: `（送り先は ${address}…）`, en: `, to be sent to ${address}…` };
    return [{ sentence: { ja: `${words.ja}と脅し、暗号資産を要求しています${to.ja}。`, en: `It threatens (${words.en}) and demands cryptocurrency${to.en}.` }, observations: [...threat.slice(0, 3), ...wallet.slice(0, 2)] }];
  },
});
