import { defineRule } from '../define-rule.ts';

/** No line of the route can be relied on. */
export const routeNoAttestedHop = defineRule({
  id: 'route-no-attested-hop',
  viewpoint: 'route',
  severity: 'note',
  bearing: 'informs',
  provenance: 'raw',
  title: { ja: '確かな経路の記録がない', en: 'No line of the route can be relied on' },
  why: {
    ja: '自分の受信サーバーが書いた行が見つからないため、どこから来たかは分かりません。安全という意味ではありません。',
    en: 'No line written by one’s own server was found, so where it came from is not known. That is not a sign of safety.',
  },
  needs: ['mailbox'],
  evaluate: (evidence) => {
    if (evidence.all('hop').some((hop) => hop.isBoundary)) return 'a boundary was found';
    return [{
      sentence: { ja: '受信側サーバーが書いたと確認できるReceived行がなく、送信元は分かりません。', en: 'No Received line can be shown to be the receiver’s own, so the origin is not known.' },
      observations: evidence.all('hop').slice(0, 1),
    }];
  },
});
