import type { RuleCases } from '../rule-cases.ts';

export const cases: RuleCases = {
  fires: [
    { text: 'つきましては、以下ヘアクセスのうえ、ご確認ください。' },
    { text: 'ログインボタンよリログインしてください。' },
    { text: 'ホームぺージをご覧ください。' },
  ],
  spares: [
    { text: 'つきましては、以下へアクセスのうえ、ご確認ください。' },
    { text: 'ヘアケア用品をお届けします。' },
    { text: 'お客様のスマホのアプリからご覧ください。' },
    { text: 'ホームページをご覧ください。' },
  ],
};
