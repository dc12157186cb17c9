import type { RuleCases } from '../rule-cases.ts';

export const cases: RuleCases = {
  fires: [{ text: 'A business proposal of mutual benefit. Write to me on WhatsApp.' }],
  spares: [{ text: 'The group chats on Telegram about the garden.' }],
};
