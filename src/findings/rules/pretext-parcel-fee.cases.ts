import type { RuleCases } from '../rule-cases.ts';

export const cases: RuleCases = {
  fires: [{ html: '<p>Your parcel is held at customs.</p><a href="https://a.example/pay">Pay</a>' }],
  spares: [{ text: 'The parcel with the books is held at the shop for you.' }],
};
