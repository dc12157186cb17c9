import { defineRule } from '../define-rule.ts';

const HOUR_MS = 3_600_000;

/** A line of the route bears a time that cannot be. */
export const routeImpossibleClock = defineRule({
  id: 'route-impossible-clock',
  viewpoint: 'route',
  severity: 'note',
  bearing: 'informs',
  provenance: 'raw',
  techniques: ['T1070.006'],
  title: { ja: '経路の時刻がありえない', en: 'A time on the route cannot be' },
  why: {
    ja: '経路の行は下から上へ順に書き足されます。下の行のほうが遅い時刻なら、時計が狂っているか、その行は作り物です。',
    en: 'Each server adds its line above the older ones. A lower line with a later time comes from a wrong clock, or was made up.',
  },
  needs: ['clock', 'hop'],
  evaluate: (evidence) => {
    const wrong = evidence.all('clock').find((clock) => clock.what === 'future') ?? evidence.all('clock').find((clock) => clock.what === 'backwards');
    if (wrong === undefined) return 'every time can be right';
    const hours = Math.round(wrong.byMs / HOUR_MS);
    const who = evidence.all('hop').find((hop) => hop.index === wrong.hop)?.by ?? '?';
    return [wrong.what === 'future' ? {
      sentence: { ja: `「${who}」が受け取ったという時刻は、受信サーバーに届いた時刻より約${hours}時間も後です。`, en: `“${who}” says that it took the mail about ${hours} hours after it had arrived here.` },
      observations: [wrong],
    } : {
      sentence: { ja: `「${who}」の行は、その次のサーバーの行より約${hours}時間後の時刻になっています。`, en: `The line of “${who}” is about ${hours} hours later than that of the next server.` },
      observations: [wrong],
    }];
  },
});
