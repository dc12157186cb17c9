import { corrected, defineOddityRule } from '../define-oddity-rule.ts';

/** A letter of the other kana that looks the same. */
export const wordingKanaSwitched = defineOddityRule({
  id: 'wording-kana-switched',
  oddity: 'kana-switched',
  severity: 'low',
  isUsualAmongPeople: true,
  title: { ja: 'ひらがなとカタカナの取り違え', en: 'Hiragana and katakana switched' },
  why: {
    ja: '「へ」と「ヘ」、「り」と「リ」は見た目がほぼ同じです。日本語で打てば混ざらないので、よその言語の人が文字を拾ったか、迷惑メールの検査を避けた跡です。',
    en: 'へ and ヘ, り and リ look alike. Whoever types Japanese never mixes them: the letters were picked by somebody else, or changed to slip past a filter.',
  },
  tells: (_, seen) => ({ ja: `${corrected(seen).ja}のように、ひらがなとカタカナが取り違えられています。`, en: `Hiragana and katakana are switched: ${corrected(seen).en}.` }),
});
