import type { RuleCases } from '../rule-cases.ts';

export const cases: RuleCases = {
  fires: [
    { html: '<p>Congratulations, you have been selected!</p><a href="https://a.example/x">Claim</a>', from: 'Service <info@b.example>' },
    { html: '<p>おめでとうございます。抽選に当たりました。</p><a href="https://a.example/x">受け取る</a>', from: 'Service <info@b.example>' },
    { html: '<p>Parabéns! Você ganhou um prêmio.</p><a href="https://a.example/x">Resgatar</a>', from: 'Service <info@b.example>' },
  ],
  spares: [
    { text: 'Congratulations on the new job!' },
    { text: '抽選会は公民館で行います。' },
  ],
};
