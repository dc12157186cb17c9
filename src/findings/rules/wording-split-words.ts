import { corrected, defineOddityRule } from '../define-oddity-rule.ts';

/** Blanks inside Japanese words. */
export const wordingSplitWords = defineOddityRule({
  id: 'wording-split-words',
  oddity: 'split-word',
  severity: 'low',
  techniques: ['T1027'],
  title: { ja: '単語の途中に空白', en: 'Blanks inside words' },
  why: {
    ja: '「確 認」のように単語を割る空白は、言葉で探す検査を避けるためか、機械で組み立てた跡です。',
    en: 'A blank inside a word splits it for filters that search for it, or was left by a machine.',
  },
  tells: (_, seen) => ({ ja: `${corrected(seen).ja}のように、単語の途中に空白が入っています。`, en: `A blank stands inside a word: ${corrected(seen).en}.` }),
});
