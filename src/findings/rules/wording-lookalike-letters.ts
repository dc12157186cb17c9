import { defineRule } from '../define-rule.ts';
import { quoted, wordsOf } from '../sentences.ts';

/** Look-alike letters inside words. */
export const wordingLookalikeLetters = defineRule({
  id: 'wording-lookalike-letters',
  viewpoint: 'wording',
  severity: 'medium',
  techniques: ['T1036'],
  title: { ja: '似せた文字が混ざる', en: 'Look-alike letters inside words' },
  why: {
    ja: '見た目が同じ別の文字を混ぜるのは、言葉で探す検査を避けるためです。',
    en: 'Letters of another script that look the same are put into words to get past filters that search for them.',
  },
  needs: ['phrase'],
  evaluate: (evidence) => {
    const mixed = evidence.phrases('mixed-script');
    if (mixed.length === 0) return 'no word of two scripts';
    const words = quoted(wordsOf(mixed));
    return [{ sentence: { ja: `${words.ja}には、英字に似せたキリル文字などが混ざっています。`, en: `Letters of another script are hidden in ${words.en}.` }, observations: mixed }];
  },
});
