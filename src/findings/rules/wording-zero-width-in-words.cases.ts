import type { RuleCases } from '../rule-cases.ts';

export const cases: RuleCases = {
  fires: [
    { text: 'Your acc​ount is lim​ited. Veri​fy it.' },
    { text: 'カ​ードの利​用を停​止しました。' },
    { text: 'メル\ufe09カリを利\ufe09用いただ\ufe05き、ありがとうござ\u2064います。' },
  ],
  spares: [
    { text: 'ありがとうございます\u2764\ufe0f 写真も\u263a\ufe0fどうぞ。1\ufe0f\u20e3 2\ufe0f\u20e3' },
    { text: '\u8fbb\ufe00さんと\u846b\ufe01さんと\u795e\ufe00さん' },
    { text: 'Your account​ is limited.​ Verify it.​' },
    { text: 'Zu­sam­men­fas­sung und Er­in­ne­rung' },
    { text: '👨‍👩‍👧 family' },
  ],
};
