import type { RuleCases } from '../rule-cases.ts';

export const cases: RuleCases = {
  fires: [{ html: '<p>メールボックスが破損しました。</p><a href="https://a.example/login">修正</a>' }],
  spares: [{ text: 'メールボックスを整理しました。' }],
};
