import { defineOddityRule } from '../define-oddity-rule.ts';

/** Humble words for what the reader does. */
export const wordingHumbleForReader = defineOddityRule({
  id: 'wording-humble-for-reader',
  oddity: 'humble-for-reader',
  severity: 'low',
  title: { ja: '読み手の行為に謙譲語', en: 'Humble words for what the reader does' },
  why: {
    ja: '「拝見する」「伺う」「〜させていただく」は自分の行為をへりくだる言葉です。客にそうするよう求める会社はありません。',
    en: '拝見する, 伺う and 〜させていただく lower whoever acts. No firm asks its customer to lower himself.',
  },
  tells: (words) => ({ ja: `${words.ja}と、読み手の行為に、へりくだる言葉（謙譲語）を使っています。`, en: `Humble words stand for what the reader is to do: ${words.en}.` }),
});
