import type { RuleCases } from '../rule-cases.ts';

export const cases: RuleCases = {
  fires: [
    { text: 'Hello󠁳󠁡󠁦󠁥 reader' },
    { html: '<p>ご確認ください󠁡󠁢</p>' },
  ],
  spares: [
    { text: 'Hello reader 🏴󠁧󠁢󠁥󠁮󠁧󠁿' },
    { text: 'Hello reader' },
  ],
};
