import type { RuleCases } from '../rule-cases.ts';

export const cases: RuleCases = {
  fires: [
    { text: 'The meeting is moved to Friday.' },
    { text: 'カードの利用を停止しました。' },
  ],
  spares: [
    { text: 'Dear Hanako,\nthe meeting is moved to Friday.' },
    { text: 'お客様各位\n営業日のお知らせです。' },
  ],
};
