import { defineRule } from '../define-rule.ts';

/** Not one of the domain’s own senders. */
export const senderSpfFail = defineRule({
  id: 'sender-spf-fail',
  viewpoint: 'sender',
  severity: 'low',
  provenance: 'raw',
  techniques: ['T1672'],
  title: { ja: 'そのドメインの送信元ではない', en: 'Not one of the domain’s own senders' },
  why: {
    ja: 'ドメインの持ち主は、自分のメールを送るサーバーを公開しています（SPF）。そこに無いサーバーから来ました。転送されたメールでも起こるので、これだけでは決め手になりません。',
    en: 'The owner of a domain publishes which servers send its mail (SPF), and this was none of them. A plain forward does the same, so by itself this settles nothing.',
  },
  needs: ['authentication', 'mailbox', 'trace'],
  evaluate: (evidence) => {
    const author = evidence.author();
    const trusted = evidence.all('authentication').filter((seen) => seen.by !== 'claimed');
    const spf = trusted.find((seen) => seen.method === 'spf' && seen.outcome.kind === 'found' && seen.outcome.value.result === 'fail');
    if (author === null || spf?.outcome.kind !== 'found') return 'SPF did not fail';
    const { domain } = spf.outcome.value;
    if (!spf.isAuthorsHouse) return 'it failed for a domain other than the author’s';
    if (trusted.some((seen) => seen.outcome.kind === 'found' && seen.outcome.value.result === 'pass' && (seen.isAligned || seen.method === 'arc'))) return 'something else passed';
    if (trusted.some((seen) => seen.method === 'dmarc' && seen.outcome.kind === 'found' && seen.outcome.value.result === 'fail')) return 'DMARC says more';
    if ((evidence.all('trace')[0]?.passedOnBy.length ?? 0) > 0) return 'passed on by a list or forwarder';
    const client = evidence.all('hop').find((hop) => hop.isBoundary)?.address ?? '?';
    return [{
      sentence: {
        ja: `${domain} の持ち主は、${client} からは送らないと公開しています（SPFで不合格）。`,
        en: `The owner of ${domain} publishes that ${client} does not send for it (SPF fail).`,
      },
      observations: [spf, author], places: author.places.slice(0, 1),
    }];
  },
});
