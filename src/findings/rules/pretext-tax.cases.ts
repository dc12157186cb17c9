import type { RuleCases } from '../rule-cases.ts';

export const cases: RuleCases = {
  fires: [
    { html: '<p>Your tax refund is ready.</p><a href="https://a.example/x">Claim</a>', from: 'Service <info@b.example>' },
    { html: '<p>未納の税金があります。差し押さえの前に納付をお願いします。</p><a href="https://a.example/x">納付</a>', from: 'Service <info@b.example>' },
  ],
  spares: [
    { text: 'The tax office is on the second floor.' },
    { text: '住民税の説明会を開きます。' },
  ],
};
