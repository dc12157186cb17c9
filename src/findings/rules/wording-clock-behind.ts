import { defineOddityRule } from '../define-oddity-rule.ts';

/** A time in the text, whole hours behind the mail. */
export const wordingClockBehind = defineOddityRule({
  id: 'wording-clock-behind',
  oddity: 'clock-behind',
  severity: 'low',
  title: { ja: '本文の時計がずれている', en: 'The text’s clock runs behind' },
  why: {
    ja: '本文の日時が送信時刻よりちょうど何時間か遅れているのは、別の国の時計で文面を作った跡です。日本と中国では1時間違います。',
    en: 'A time in the text exactly whole hours behind the mail’s own was written by a clock in another country; China is one hour behind Japan.',
  },
  tells: (words, seen) => ({ ja: `本文の${words.ja}は、送信時刻よりちょうど${seen.meant[0] ?? ''}時間前です。別の国の時計で書かれたようです。`, en: `${words.en} in the text is exactly ${seen.meant[0] ?? 'some'} hours before the mail was sent, as by a clock of another country.` }),
});
