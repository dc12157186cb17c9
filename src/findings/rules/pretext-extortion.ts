import { defineRule } from '../define-rule.ts';
import { quoted, wordsOf } from '../sentences.ts';

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
    const words = quoted(wordsOf([...threat.slice(0, 2), ...wallet.slice(0, 1)]));
    return [{ sentence: { ja: `${words.ja}と脅し、暗号資産を要求しています。`, en: `It threatens (${words.en}) and demands cryptocurrency.` }, observations: [...threat.slice(0, 3), ...wallet.slice(0, 2)] }];
  },
});
