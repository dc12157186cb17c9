import { defineRule } from '../define-rule.ts';

/** Somebody passed it on. */
export const routePassedOn = defineRule({
  id: 'route-passed-on',
  viewpoint: 'route',
  severity: 'note',
  bearing: 'informs',
  provenance: 'raw',
  title: { ja: '別の誰かを経て届いた', en: 'It was passed on by somebody' },
  why: {
    ja: 'メーリングリストや転送を通ると、送信元も、認証の結果も、途中の人のものになります。認証に失敗していても差出人の責任とは限らず、合格していても差出人の保証にはなりません。',
    en: 'A list or a forwarder puts itself in the sender’s place: a failed check is then no charge against the author, and a passed one no proof for him.',
  },
  needs: ['trace'],
  evaluate: (evidence) => {
    const trace = evidence.all('trace')[0];
    const arc = evidence.all('authentication').find((seen) => seen.method === 'arc' && seen.outcome.kind === 'found' && seen.outcome.value.result === 'pass' && !seen.isAligned);
    const sealer = arc?.outcome.kind === 'found' ? arc.outcome.value.domain : null;
    const by = [...new Set([...(trace?.passedOnBy.map(({ domain }) => domain) ?? []), ...(sealer === null ? [] : [sealer])])];
    if (trace === undefined || by.length === 0) return 'nobody is seen to have passed it on';
    const names = by.join('・');
    const isList = trace.passedOnBy.some(({ how }) => how === 'list');
    return [{
      sentence: isList ? { ja: `メーリングリスト（${names}）を経て届きました。`, en: `It came through a mailing list (${by.join(', ')}).` } : { ja: `${names} が転送したものです。`, en: `${by.join(', ')} passed it on.` },
      observations: [trace, ...(arc === undefined ? [] : [arc])],
    }];
  },
});
