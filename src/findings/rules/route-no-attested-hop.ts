import type { Bilingual } from '../../base/bilingual.ts';
import type { ObservationOf } from '../../evidence/model.ts';
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
  needs: ['trace'],
  evaluate: (evidence) => {
    const trace = evidence.all('trace')[0];
    if (trace === undefined || trace.missing === null) return 'a boundary was found';
    return [{ sentence: SENTENCES[trace.missing], observations: [trace, ...evidence.all('hop').slice(0, 1)] }];
  },
});

const SENTENCES: Readonly<Record<NonNullable<ObservationOf<'trace'>['missing']>, Bilingual>> = {
  'no-trace': { ja: '経路の記録（Received行）が一つもなく、送信元は分かりません。', en: 'There is no record of the route at all (no Received line), so the origin is not known.' },
  'top-not-trusted': { ja: '一番上の経路の記録（Received行）は、あなたが自分の側と指定したサーバーの名前ではありません。送信元は分かりません。', en: 'The topmost Received line is not by a server that you named as your own, so the origin is not known.' },
  'broken-run': { ja: '受信側サーバーの記録が途中で途切れ、どこから受け取ったかを確かめられません。送信元は分かりません。', en: 'The receiver’s own record breaks off before it says from whom the mail was taken, so the origin is not known.' },
  'no-outside-client': { ja: '外から受け取ったことを示す経路の記録（Received行）がなく、送信元は分かりません。', en: 'No Received line tells of a machine outside that handed it in, so the origin is not known.' },
};
