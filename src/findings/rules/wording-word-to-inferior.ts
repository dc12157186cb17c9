import { defineOddityRule } from '../define-oddity-rule.ts';

/** Words for subordinates. */
export const wordingWordToInferior = defineOddityRule({
  id: 'wording-word-to-inferior',
  oddity: 'word-to-inferior',
  severity: 'low',
  isUsualAmongPeople: true,
  title: { ja: '目下への言葉', en: 'Words for subordinates' },
  why: {
    ja: '「ご苦労様」「了解しました」は目下や同僚への言葉で、企業が客に書くことはありません。',
    en: 'ご苦労様 and 了解しました are said downwards or among colleagues; no firm writes them to its customers.',
  },
  tells: (words) => ({ ja: `客への文面に、目下や同僚への言葉${words.ja}があります。`, en: `To a customer it uses words for subordinates or colleagues: ${words.en}.` }),
});
