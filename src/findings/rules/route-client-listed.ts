import { defineRule } from '../define-rule.ts';
import { quoted } from '../sentences.ts';

/** The sending server is on a block list. */
export const routeClientListed = defineRule({
  id: 'route-client-listed',
  viewpoint: 'route',
  // Neighbours on a shared server, and honest people who run one at home, stand on such lists too.
  severity: 'low',
  provenance: 'raw',
  title: { ja: '送信元サーバーがブロックリストに載っている', en: 'The sending server is on a block list' },
  why: {
    ja: '迷惑メールを送ったサーバーや、乗っ取られた機械の一覧です。共用サーバーでは、無関係な人も載ることがあります。',
    en: 'Such lists name servers that sent spam and machines that were taken over. On shared servers, others are listed along with them.',
  },
  needs: ['address-listing'],
  evaluate: (evidence) => {
    const hits = evidence.all('address-listing').filter((answer) => answer.outcome.kind === 'found');
    const [first] = hits;
    if (first === undefined) return 'no list has it, or none was asked';
    const sources = quoted(hits.map((hit) => hit.source), 4);
    return [{
      sentence: { ja: `メールを渡してきたサーバー ${first.address} は、${sources.ja}に載っています。`, en: `The server that handed the mail in, ${first.address}, is listed by ${sources.en}.` }, observations: hits,
    }];
  },
});
