import { corrected, defineOddityRule } from '../define-oddity-rule.ts';

/** Kanji in the place of kana that look the same. */
export const wordingKanaLookalikes = defineOddityRule({
  id: 'wording-kana-lookalikes',
  oddity: 'kana-lookalike',
  severity: 'medium',
  techniques: ['T1036'],
  title: { ja: 'カタカナに似た漢字', en: 'Kanji passed off as kana' },
  why: {
    ja: '「カ」の代わりに「力（ちから）」を置くような書き換えは、言葉で探す検査を避けるためです。',
    en: '力 for カ or 一 for ー looks the same to a reader and is another word to a filter.',
  },
  tells: (_, seen) => ({ ja: `${corrected(seen).ja}のように、カタカナに見える漢字が使われています。`, en: `A kanji that looks like a kana is used: ${corrected(seen).en}.` }),
});
