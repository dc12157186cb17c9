import type { RuleCases } from '../rule-cases.ts';

export const cases: RuleCases = {
  fires: [
    { text: 'お支払い期限は 18/03/2025 です。ご確認ください。' },
    { text: '3月18号までにお手続きをお願いいたします。' },
    { text: '更新日：3月 18, 2025 にアカウントが停止されます。' },
  ],
  spares: [
    { text: 'お支払い期限は2025/03/18です。ご確認ください。' },
    { text: '月刊誌の3月18日号をお届けします。部屋は3月から18号室です。' },
    { text: 'Please pay by 18/03/2025.' },
  ],
};
