import type { RuleCases } from '../rule-cases.ts';

export const cases: RuleCases = {
  fires: [{ html: '<p>上記のリンクを押してください。</p><p><a href="https://a.example/">確認</a></p>' }],
  spares: [{ html: '<p><a href="https://a.example/">確認</a></p><p>上記のリンクを押してください。</p>' }],
};
