import type { RuleCases } from '../rule-cases.ts';

export const cases: RuleCases = {
  fires: [
    { text: 'Please note that our bank details have changed.' },
    { text: '振込先口座が変更になりましたのでお知らせします。' },
  ],
  spares: [{ text: 'The bank on the river has changed a lot.' }],
};
