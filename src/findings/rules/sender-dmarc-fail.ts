import { defineRule } from '../define-rule.ts';

/** The author’s domain is not confirmed. */
export const senderDmarcFail = defineRule({
  id: 'sender-dmarc-fail',
  viewpoint: 'sender',
  severity: 'high',
  provenance: 'raw',
  techniques: ['T1672'],
  title: { ja: '差出人ドメインの認証に失敗', en: 'The author’s domain is not confirmed' },
  why: {
    ja: '差出人ドメインの持ち主が公開している方針（DMARC）に照らして、このメールは認められていません。',
    en: 'By the policy that the owner of the domain publishes, this mail is not theirs.',
  },
  needs: ['authentication', 'mailbox'],
  evaluate: (evidence) => {
    const author = evidence.author();
    const dmarc = evidence.all('authentication').find((seen) => seen.method === 'dmarc' && seen.outcome.kind === 'found' && seen.outcome.value.result === 'fail');
    if (author === null || dmarc === undefined) return 'DMARC did not fail';
    // A list or a forwarder breaks both SPF and DKIM; without a boundary hop nothing can be said.
    if (!evidence.all('hop').some((hop) => hop.isBoundary)) return 'no attested hop';
    if (evidence.all('defect').some((defect) => defect.code === 'list-resent')) return 're-sent by a list';
    return [{
      sentence: {
        ja: `${author.domain} を差出人としていますが、そのドメインの送信認証（DMARC）に合格しませんでした。`,
        en: `It gives ${author.domain} as its author, and failed that domain’s own check (DMARC).`,
      },
      observations: [dmarc, author],
      places: author.places.slice(0, 1),
    }];
  },
});
