import { defineOddityRule } from '../define-oddity-rule.ts';

/** An empty place of a template. */
export const wordingPlaceholder = defineOddityRule({
  id: 'wording-placeholder',
  oddity: 'placeholder',
  severity: 'medium',
  isUsualAmongPeople: true,
  title: { ja: '差し込み忘れ', en: 'A template not filled in' },
  why: {
    ja: '名前や日付を入れるはずの印がそのまま残っています。一斉送信のひな形の跡です。',
    en: 'A mark where a name or date should stand: a template for a mass mailing was not filled in.',
  },
  tells: (words) => ({ ja: `${words.ja}という差し込み用の印が、そのまま残っています。`, en: `The template’s ${words.en} was left as it was.` }),
});
