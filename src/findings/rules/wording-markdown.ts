import { defineOddityRule } from '../define-oddity-rule.ts';

/** Marks of Markdown left in an HTML mail. */
export const wordingMarkdown = defineOddityRule({
  id: 'wording-markdown',
  oddity: 'markdown',
  severity: 'low',
  isUsualAmongPeople: true,
  title: { ja: 'Markdown の消し忘れ', en: 'Markdown left in the text' },
  why: {
    ja: '「**太字**」のような記号は、文章を作るソフトの出力をそのまま貼り付けた跡です。',
    en: 'Marks such as **bold** are left where the output of a writing program was pasted as it was.',
  },
  tells: (words) => ({ ja: `${words.ja}と、書式用の記号がそのまま見えています。`, en: `Marks of formatting are to be seen: ${words.en}.` }),
});
