import type { RuleCases } from '../rule-cases.ts';

export const cases: RuleCases = {
  fires: [{ from: '三井住友カード <kaigin-x@friends.example>' }, { from: 'Amazon <amazon-update@friends.example>' }, { from: '楽天カード <oshirase@friends.example>' }],
  spares: [
    { from: 'Amazon <account-update@amazon.co.jp>' },
    { from: '三井住友カード <taro@friends.example>' },
    { from: 'Rowing club <oshirase@friends.example>', text: '練習は九時からです。' },
  ],
};
