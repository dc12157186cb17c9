import { defineOddityRule } from '../define-oddity-rule.ts';

/** 敬具 without the opening word it answers. */
export const wordingClosingAlone = defineOddityRule({
  id: 'wording-closing-alone',
  oddity: 'closing-alone',
  severity: 'note',
  title: { ja: '「敬具」だけがある', en: '敬具 without its opening word' },
  why: {
    ja: '「敬具」は「拝啓」を受けて結ぶ言葉です。片方だけの手紙は人も書きますが、中国語や英語の結びを訳した跡のこともあります。',
    en: '敬具 answers 拝啓. People forget one of them too, but a translated “Sincerely” also ends so.',
  },
  tells: (words) => ({ ja: `${words.ja}で結ばれていますが、それを受ける「拝啓」などがありません。`, en: `It closes with ${words.en}, and no 拝啓 or the like opens it.` }),
});
