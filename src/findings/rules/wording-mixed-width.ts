import { corrected, defineOddityRule } from '../define-oddity-rule.ts';

/** Full- and half-width characters in one word. */
export const wordingMixedWidth = defineOddityRule({
  id: 'wording-mixed-width',
  oddity: 'mixed-width',
  severity: 'note',
  several: { from: 2, severity: 'low' },
  title: { ja: '全角と半角が混ざる', en: 'Full and half width in one word' },
  why: {
    ja: '一つの言葉や数字の中で全角と半角が変わるのは、別々の文面をつなぎ合わせた跡のことがあります。',
    en: 'Where the width changes inside one word or number, pieces of text were put together.',
  },
  tells: (_, seen) => ({ ja: `${corrected(seen).ja}のように、一つの言葉の中で全角と半角が混ざっています。`, en: `The width changes inside one word: ${corrected(seen).en}.` }),
});
