import { corrected, defineOddityRule } from '../define-oddity-rule.ts';

/** Dictionary radicals in the place of kanji. */
export const wordingRadicals = defineOddityRule({
  id: 'wording-radicals',
  oddity: 'radical',
  severity: 'low',
  techniques: ['T1036'],
  title: { ja: '部首の文字で書かれた漢字', en: 'Radicals in the place of kanji' },
  why: {
    ja: '辞書の部首のための文字は、見た目が漢字と同じでも別の文字です。迷惑メールの検査を避けるために使われますが、PDFから写した文にも混ざります。',
    en: 'The code points for dictionary radicals look like kanji and are others. They slip past filters, though a text copied from a PDF may hold them too.',
  },
  tells: (_, seen) => ({ ja: `${corrected(seen).ja}のように、漢字ではなく部首用の文字が使われています。`, en: `A radical stands for a kanji: ${corrected(seen).en}.` }),
});
