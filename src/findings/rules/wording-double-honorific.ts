import { defineOddityRule } from '../define-oddity-rule.ts';

/** Two honorifics on one name. */
export const wordingDoubleHonorific = defineOddityRule({
  id: 'wording-double-honorific',
  oddity: 'double-honorific',
  severity: 'low',
  title: { ja: '敬称が二重', en: 'Two honorifics at once' },
  why: {
    ja: '「各位様」「御中様」のような二重の敬称は人もうっかり書きますが、企業のひな形にはありません。',
    en: '各位様 or 御中様 honours twice. People slip so; a firm’s template does not.',
  },
  tells: (words) => ({ ja: `${words.ja}と敬称が重なっています。`, en: `Two honorifics stand together: ${words.en}.` }),
});
