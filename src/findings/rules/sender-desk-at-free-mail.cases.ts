import type { RuleCases } from '../rule-cases.ts';

export const cases: RuleCases = {
  fires: [{ from: 'Customer Service <lena.k.7741@gmail.com>' }, { from: 'サポート事務局 <abcabc0099@gmail.com>' }, { from: 'BITCOIN PAYOUT <mmkk@outlook.com>' }],
  spares: [
    { from: 'Lena Klein <lena.k.7741@gmail.com>' },
    { from: 'Customer Service <service@gardenclub.co.uk>' },
    // In the middle of a conversation a club's desk is known.
    { from: 'Club support <tennisclub@gmail.com>', subject: 'Re: Saturday', fields: ['In-Reply-To: <1@home.example>'] },
    { from: 'Elizabeth <ethel@gmail.com>' },
  ],
};
