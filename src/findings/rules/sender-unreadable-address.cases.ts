import type { RuleCases } from '../rule-cases.ts';

export const cases: RuleCases = {
  fires: [{ from: 'Home warranty <qxkvbtwpl@kvbxqhmdqc.com>' }],
  spares: [
    { from: 'Home warranty <info@kvbxqhmdqc.com>' },
    { from: 'Home warranty <qxkvbtwpl@gardenclub.co.uk>' },
    // Machines of a known house.
    { from: 'Amazon <qxkvbtwpl@amazon.co.jp>' },
  ],
};
