import { defineOddityRule } from '../define-oddity-rule.ts';

/** Polite words turned the wrong way round. */
export const wordingWrongHonorific = defineOddityRule({
  id: 'wording-wrong-honorific',
  oddity: 'wrong-honorific',
  severity: 'medium',
  title: { ja: '敬語の向きが逆', en: 'Honorifics the wrong way round' },
  why: {
    ja: '自社を「貴社」、客を「殿」と呼ぶ会社はありません。敬語の向きを知らない書き手の跡です。',
    en: 'No firm calls itself 貴社 (“your esteemed firm”) or its customer 殿: the writer does not know which way the words point.',
  },
  tells: (words) => ({ ja: `${words.ja}と、敬語の向きが逆になっています。`, en: `An honorific points the wrong way: ${words.en}.` }),
});
