import type { RuleCases } from '../rule-cases.ts';

export const cases: RuleCases = {
  fires: [
    { text: 'Verify your account: reply with your password and date of birth.' },
    { text: '本人確認のため、パスワードを返信してください。' },
  ],
  spares: [
    { text: 'Please enter the password of the wireless network at the door.' },
    { text: '複数回誤ったパスワードを入力しましたので、アカウントを停止しました。本人確認をお願いいたします。' },
  ],
};
