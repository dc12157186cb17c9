import type { RuleCases } from '../rule-cases.ts';

export const cases: RuleCases = {
  fires: [
    { text: '2025年3月10日(月)よりも前に、一度ログイン操作をお願いいたします。' },
    { text: '■有効期限\u30002025年3月10日(月)22時00分\nお早めにお手続きください。' },
    { text: 'Your mailbox will be closed on 3 March 2025. Please confirm.' },
  ],
  spares: [
    { text: '2025年3月31日までにお手続きください。' },
    { text: '2025年3月10日までにお申し込みいただいた方に、特典をお送りします。' },
    { text: 'Your coupon was valid in 2024. It expires on 3 May 2025.' },
  ],
};
