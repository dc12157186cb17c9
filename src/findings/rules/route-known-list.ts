import { defineRule } from '../define-rule.ts';

/** A list that you are on passed on an authenticated mail. */
export const routeKnownList = defineRule({
  id: 'route-known-list',
  viewpoint: 'route',
  severity: 'note',
  bearing: 'speaks-for',
  provenance: 'raw',
  title: { ja: '参加しているメーリングリストから', en: 'A list that you are on passed it on' },
  why: {
    ja: 'あなたが参加しているメーリングリストが、差出人を確認できたメールを配ったものです。',
    en: 'A list that you named as yours passed on a mail whose author could be verified.',
  },
  needs: ['acquaintance', 'authentication'],
  evaluate: (evidence) => {
    const list = evidence.all('acquaintance').find((seen) => seen.how === 'known-list');
    if (list === undefined) return 'no list that the reader has named passed it on';
    // Lists re-send what anybody sends them; without a pass of the author's own house the list proves nothing about him.
    const pass = evidence.all('authentication').find((seen) => seen.by !== 'claimed' && (seen.method === 'dmarc' || seen.method === 'arc' || seen.method === 'dkim') && seen.isAuthorsHouse && seen.outcome.kind === 'found' && seen.outcome.value.result === 'pass');
    if (pass === undefined) return 'nothing vouches for the author';
    return [{
      sentence: { ja: `参加しているメーリングリスト（${list.who}）が、差出人を確認できたメールを配ったものです。`, en: `Your list ${list.who} passed it on, and its author could be verified.` },
      observations: [list, pass],
    }];
  },
});
