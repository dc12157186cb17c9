import type { RuleCases } from '../rule-cases.ts';

export const cases: RuleCases = {
  fires: [
    { html: '<p>You have 4 pending messages.</p><a href="https://a.example/x">Release messages</a>', from: 'Service <info@b.example>' },
    { html: '<p>未配信のメールが3通あります。</p><a href="https://a.example/x">確認</a>', from: 'Service <info@b.example>' },
  ],
  spares: [
    { text: 'Incoming mail is sorted at nine.' },
    { text: 'The messages were held up at the post office in Kyoto.' },
  ],
};
