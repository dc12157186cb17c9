import { defineOddityRule } from '../define-oddity-rule.ts';

/** Sentences that end where they should go on. */
export const wordingBrokenSentence = defineOddityRule({
  id: 'wording-broken-sentence',
  oddity: 'broken-sentence',
  severity: 'low',
  isUsualAmongPeople: true,
  title: { ja: '途中で切れた文', en: 'Sentences that break off' },
  why: {
    ja: '文の途中で終わっていたり、言葉が抜けていたりするのは、ほかの文面を切り貼りして作った跡です。',
    en: 'A sentence that ends halfway, or lost its words in the middle, was cut out of another text.',
  },
  tells: (words) => ({ ja: `${words.ja}は、文や言葉が途中で切れています。`, en: `A sentence breaks off or lost its words: ${words.en}.` }),
});
