import type { RuleCases } from '../rule-cases.ts';

export const cases: RuleCases = {
  fires: [{ text: '本人確認のため、このメールにご返信ください。\n\n※このメールは送信専用です。' }],
  spares: [
    { text: 'このメールは送信専用です。ご返信いただいてもお答えできません。' },
    { text: 'Please do not reply to this email.' },
  ],
};
