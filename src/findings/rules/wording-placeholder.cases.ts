import type { RuleCases } from '../rule-cases.ts';

export const cases: RuleCases = {
  fires: [
    { text: 'Dear {{first_name}}, please see below.' },
    { text: '%EMAIL% 様\nアカウントの確認をお願いします。' },
    { text: '【氏名】様\nカードのご案内です。' },
  ],
  spares: [
    { text: 'Dear Hanako, the set {a, b} is closed.' },
    { text: '【重要】様式を添付します。' },
    { text: '50% off until Friday, 20% on Saturday.' },
  ],
};
