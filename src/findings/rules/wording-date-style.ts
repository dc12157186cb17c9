import { defineOddityRule } from '../define-oddity-rule.ts';

/** Dates as they are not written in Japanese. */
export const wordingDateStyle = defineOddityRule({
  id: 'wording-date-style',
  oddity: 'date-style',
  severity: 'low',
  isUsualAmongPeople: true,
  title: { ja: '日本では使わない日付の書き方', en: 'Dates as nobody in Japan writes them' },
  why: {
    ja: '日本語の文面に「18/03/2025」「3月18号」のような日付があるのは、別の国のひな形で作った跡です。',
    en: 'A date such as 18/03/2025 or 3月18号 in a Japanese text comes from a template of another country.',
  },
  tells: (words) => ({ ja: `${words.ja}と、日本では使わない書き方の日付があります。`, en: `It writes a date as nobody in Japan does: ${words.en}.` }),
});
