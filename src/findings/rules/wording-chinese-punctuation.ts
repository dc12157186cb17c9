import { corrected, defineOddityRule } from '../define-oddity-rule.ts';

/** Dots and commas of Chinese keyboards. */
export const wordingChinesePunctuation = defineOddityRule({
  id: 'wording-chinese-punctuation',
  oddity: 'chinese-punctuation',
  severity: 'note',
  title: { ja: '中国語の句読点', en: 'Chinese punctuation' },
  why: {
    ja: '「·」や「，」は、日本語の入力では「・」や「、」になります。中国語の環境で打った跡ですが、それだけでは何も言えません。',
    en: 'A Japanese keyboard writes ・ and 、 where these marks stand. They come from a Chinese one, which by itself proves nothing.',
  },
  tells: (_, seen) => ({ ja: `${corrected(seen).ja}のように、中国語の環境で打った記号があります。`, en: `A mark of Chinese keyboards is used: ${corrected(seen).en}.` }),
});
