import { defineRule } from '../define-rule.ts';
import { quoted, wordsOf } from '../sentences.ts';

/** A translated closing. */
export const wordingTranslatedClosing = defineRule({
  id: 'wording-translated-closing',
  viewpoint: 'wording',
  severity: 'medium',
  title: { ja: '翻訳調の結び', en: 'A translated closing' },
  why: {
    ja: '「心から」で結ぶ習慣は日本語にありません。英語の “Sincerely,” を訳した跡です。',
    en: 'No Japanese letter closes with 心から: it is “Sincerely,” translated.',
  },
  needs: ['phrase'],
  evaluate: (evidence) => {
    const closing = evidence.phrases('closing-translated');
    if (closing.length === 0) return 'no translated closing';
    const words = quoted(wordsOf(closing));
    return [{ sentence: { ja: `結びの${words.ja}は、英語の “Sincerely” などを直訳した言い方です。`, en: `The closing ${words.en} is “Sincerely” and the like put through a translator.` }, observations: closing }];
  },
});
