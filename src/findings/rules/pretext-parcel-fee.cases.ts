import type { RuleCases } from '../rule-cases.ts';

export const cases: RuleCases = {
  fires: [
    { html: '<p>Your parcel is held at customs.</p><a href="https://a.example/pay">Pay</a>' },
    { html: '<p>お荷物をお届けしましたが不在のため持ち帰りました。</p><a href="https://a.example/x">再配達</a>', from: 'Service <info@b.example>' },
    { html: '<p>Fehlgeschlagene Zustellung: bitte handeln Sie.</p><a href="https://a.example/x">Hier klicken</a>', from: 'Service <info@b.example>' },
  ],
  spares: [{ text: 'The parcel with the books is held at the shop for you.' }],
};
