import { defineOddityRule } from '../define-oddity-rule.ts';

/** A date on another day of the week. */
export const wordingWrongWeekday = defineOddityRule({
  id: 'wording-wrong-weekday',
  oddity: 'wrong-weekday',
  severity: 'low',
  isUsualAmongPeople: true,
  title: { ja: '日付と曜日が合わない', en: 'A date on the wrong day of the week' },
  why: {
    ja: '日付に添えた曜日が暦と合わないのは、日付だけを差し替えた使い回しの文面に多い跡です。',
    en: 'A day of the week that the calendar does not have comes from a text used again with only the date changed.',
  },
  tells: (words, seen) => ({ ja: `${words.ja}の曜日が暦と合いません（正しくは${seen.meant[0] ?? ''}）。`, en: `The day of the week in ${words.en} is not the calendar’s (it was a ${seen.meant[0] ?? ''}).` }),
});
