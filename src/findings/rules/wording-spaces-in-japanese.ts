import { defineRule } from '../define-rule.ts';
import { quoted, wordsOf } from '../sentences.ts';

/** Blanks between Japanese words. */
export const wordingSpacesInJapanese = defineRule({
  id: 'wording-spaces-in-japanese',
  viewpoint: 'wording',
  severity: 'low',
  title: { ja: '日本語の語中に空白', en: 'Blanks between Japanese words' },
  why: {
    ja: '日本語は語の間に空白を入れません。翻訳や自動生成の跡です。',
    en: 'Japanese is written without blanks between words; these are left by translation software.',
  },
  needs: ['text-shape'],
  evaluate: (evidence) => {
    const shape = evidence.all('text-shape')[0];
    if (shape === undefined || shape.spacesInsideJapanese < 3) return 'fewer than three blanks';
    // Tables and forms set Japanese words apart on purpose; in running text such blanks stay rare.
    if (evidence.phrases('unsubscribe').length > 0) return 'a newsletter’s layout';
    const words = quoted(wordsOf([shape]));
    return [{ sentence: { ja: `${words.ja}のように、語の間に不自然な空白が${shape.spacesInsideJapanese}か所あります。`, en: `Blanks stand between Japanese words in ${shape.spacesInsideJapanese} places, as in ${words.en}.` }, observations: [shape] }];
  },
});
