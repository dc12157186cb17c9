import type { RuleCases } from '../rule-cases.ts';

export const cases: RuleCases = {
  fires: [
    { text: 'Verify your account: reply with your password and date of birth.' },
    { text: '本人確認のため、パスワードを返信してください。' },
  ],
  spares: [{ text: 'Please enter the password of the wireless network at the door.' }],
};
