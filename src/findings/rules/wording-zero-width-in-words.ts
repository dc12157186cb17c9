import { defineRule } from '../define-rule.ts';
import { quoted } from '../sentences.ts';

/** Editors and translators leave one or two. */
const LEAST_WORDS = 3;

/** Invisible characters split words. */
export const wordingZeroWidthInWords = defineRule({
  id: 'wording-zero-width-in-words',
  viewpoint: 'wording',
  severity: 'medium',
  techniques: ['T1027'],
  title: { ja: '単語の中の見えない文字', en: 'Invisible characters inside words' },
  why: {
    ja: '幅のない文字を単語の中に挟むと、目には同じ言葉でも、迷惑メールの検査には別の言葉になります。',
    en: 'A character without width inside a word changes nothing for the eye, and makes another word for a filter.',
  },
  needs: ['text-shape'],
  evaluate: (evidence) => {
    const seen = evidence.all('text-shape')[0];
    if (seen === undefined || seen.splitByZeroWidth.length < LEAST_WORDS) return 'fewer than three words with invisible characters';
    const words = quoted(seen.splitByZeroWidth, 2);
    return [{ sentence: { ja: `${words.ja}などの言葉の中に、幅のない見えない文字が挟まれています。`, en: `Invisible characters stand inside words such as ${words.en}.` }, observations: [seen], places: [] }];
  },
});
