import type { RuleCases } from '../rule-cases.ts';

export const cases: RuleCases = {
  fires: [{ subject: 'Your points lapse today - kR5LnqTk1x' }, { subject: 'Receipt ready q7XvB2mZ9pL' }],
  spares: [
    { subject: 'Order 4501120034 shipped' },
    { subject: 'Fix in commit 9f8e7d6c5b4a3f2e' },
    { subject: 'JavaScript and TypeScript at OpenSourceDay2024' },
    { subject: 'Re: Receipt ready q7XvB2mZ9pL' },
    { from: 'Amazon <shipment@amazon.co.jp>', subject: 'Parcel q7XvB2mZ9pL' },
  ],
};
