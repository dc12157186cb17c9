import { defineRule } from '../define-rule.ts';

const DAY_MS = 86_400_000;

/** It lay somewhere for days. */
export const routeLongDelay = defineRule({
  id: 'route-long-delay',
  viewpoint: 'route',
  severity: 'note',
  bearing: 'informs',
  provenance: 'raw',
  title: { ja: '途中で長く留まっていた', en: 'It lay on the way for long' },
  why: {
    ja: '相手のサーバーが止まっていたり、メーリングリストの承認待ちだったりすると起こります。急がせる文面の「期限」は、届いた時点ですでに過ぎているかもしれません。',
    en: 'A server that was down or a list that waits for a moderator does this. A deadline in the text may have passed before it arrived.',
  },
  needs: ['clock', 'hop'],
  evaluate: (evidence) => {
    const gap = evidence.all('clock').find((clock) => clock.what === 'gap');
    if (gap === undefined) return 'no long wait';
    const days = Math.round((gap.byMs / DAY_MS) * 10) / 10;
    const who = evidence.all('hop').find((hop) => hop.index === gap.hop)?.by ?? '?';
    return [{ sentence: { ja: `「${who}」を通ってから次のサーバーに渡るまでに、約${days}日かかっています。`, en: `After “${who}” it took about ${days} days to reach the next server.` }, observations: [gap] }];
  },
});
