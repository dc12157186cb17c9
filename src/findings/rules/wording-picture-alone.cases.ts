import type { RuleCases } from '../rule-cases.ts';

const picture = (host: string): string => `<a href="https://${host}/x"><img src="https://${host}/y.jpg" width="600" height="800"></a>`;

export const cases: RuleCases = {
  fires: [{ from: 'Offers <hello@gardenclub.co.uk>', html: picture('prodwear-lux.com') }],
  spares: [
    { from: 'Shop <hello@gardenclub.co.uk>', html: picture('www.gardenclub.co.uk') },
    { from: 'Offers <hello@gardenclub.co.uk>', html: `<p>Dear members, this year's summer fair is on the second Saturday of June in the old town hall. Doors open at ten.</p>${picture('fairs.com')}` },
    { from: 'Hanako <hanako@friends.example>', html: '<img src="cid:1"> Our garden' },
  ],
};
