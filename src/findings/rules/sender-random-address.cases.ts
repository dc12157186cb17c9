import type { RuleCases } from '../rule-cases.ts';

export const cases: RuleCases = {
  fires: [{ from: 'Amazon <info@kvbxqhmdqc.example>' }, { from: 'Amazon <x7k2q9z4@mail.example>' }, { from: 'Amazon <qtotxidu@mail.example>' }, { from: 'Amazon <info@2rpk7i.example>' }],
  spares: [
    { from: 'Amazon <kuznetsov@mail.example>' }, { from: 'Amazon <next2you@mail.example>' }, { from: 'Amazon <info@oxfordjazz.example>' },
    { from: 'Hanako <info@kvbxqhmdqc.example>' },
    { from: 'Amazon <info@knightsbridge-news.example>' },
    { from: 'Amazon <bqxzkw1r7t2@amazon.co.jp>' },
  ],
};
