import type { RuleCases } from '../rule-cases.ts';

export const cases: RuleCases = {
  fires: [
    { html: '<p>You have a new voice message.</p><a href="https://a.example/x">Listen</a>', from: 'Service <info@b.example>' },
    { html: '<p>留守番電話が1件あります。</p><a href="https://a.example/x">再生</a>', from: 'Service <info@b.example>' },
  ],
  spares: [
    { text: 'I left you a voicemail about lunch.' },
    { text: 'FAXの受信用紙が切れています。' },
  ],
};
