import type { RuleCases } from '../rule-cases.ts';

export const cases: RuleCases = {
  fires: [
    { text: 'home.example 御中\n請求書をお送りします。' },
    { text: 'Dear home.example user,\nyour mailbox is full.' },
  ],
  spares: [
    { text: 'Hello Hanako,\nthe page home.example is up again.' },
    { text: 'home.example のサーバーを点検します。' },
  ],
};
