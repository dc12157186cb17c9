import type { RuleCases } from '../rule-cases.ts';

const button = '<a href="https://prodwear-lux.com/go"><img src="https://prodwear-lux.com/a.png" alt="Get it"></a>';

export const cases: RuleCases = {
  fires: [{ from: 'Offers <hello@gardenclub.co.uk>', subject: 'RE: your order', html: button }],
  spares: [
    { subject: 'Re: Saturday', text: 'See https://recipes.com/bread' },
    { subject: 'Re: Saturday', fields: ['In-Reply-To: <1@home.example>'], html: button },
    { from: 'Offers <hello@gardenclub.co.uk>', subject: 'Your order', html: button },
  ],
};
