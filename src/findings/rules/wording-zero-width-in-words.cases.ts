import type { RuleCases } from '../rule-cases.ts';

export const cases: RuleCases = {
  fires: [
    { text: 'Your acc​ount is lim​ited. Veri​fy it.' },
    { text: 'カ​ードの利​用を停​止しました。' },
  ],
  spares: [
    { text: 'Your account​ is limited.​ Verify it.​' },
    { text: 'Zu­sam­men­fas­sung und Er­in­ne­rung' },
    { text: '👨‍👩‍👧 family' },
  ],
};
