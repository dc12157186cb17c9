import type { Severity } from '../model.ts';
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
    ja: '差出人欄のドメインの持ち主は、自分のメールかどうかを受信側が確かめられるようにしています（DMARC）。合格しなかったメールは、持ち主から来たとは言えません。',
    en: 'The owner of the domain lets receivers check whether a mail is theirs (DMARC). Of one that fails nobody can say that it is.',
  },
  needs: ['authentication', 'mailbox', 'trace'],
  evaluate: (evidence) => {
    const author = evidence.author();
    const all = evidence.all('authentication').filter((seen) => seen.method === 'dmarc' && seen.by !== 'claimed');
    const dmarc = all.find((seen) => seen.outcome.kind === 'found' && seen.outcome.value.result === 'fail');
    if (author === null || dmarc === undefined) return 'DMARC did not fail';
    if (all.some((seen) => seen.outcome.kind === 'found' && seen.outcome.value.result === 'pass')) return 'another check passed';
    // A list or a forwarder breaks both SPF and DKIM; without a boundary hop nothing can be said.
    const trace = evidence.all('trace')[0];
    if (trace?.boundary == null) return 'no attested hop';
    if (trace.passedOnBy.length > 0) return 'passed on by a list or forwarder';
    if (evidence.all('authentication').some((seen) => seen.method === 'arc' && seen.outcome.kind === 'found' && seen.outcome.value.result === 'pass' && !seen.isAligned)) return 'a forwarder vouches for it';
    const isBroken = dmarc.doubt === 'broken-signature';
    return [{
      severity: isBroken ? 'low' : severityOf(dmarc.policy),
      sentence: isBroken ? {
        ja: `${author.domain} を差出人とし、そのドメインの署名もついていますが、合いません。途中で書き換わったか、本物の署名を写したものです。`,
        en: `It gives ${author.domain} as its author and bears a signature of that domain, which does not fit: it was changed on the way, or the signature was copied from a real mail.`,
      } : {
        ja: `${author.domain} を差出人としていますが、そのドメインの送信認証（DMARC）に合格しませんでした。${WANTS[dmarc.policy ?? '']?.ja ?? ''}`,
        en: `It gives ${author.domain} as its author, and failed that domain’s own check (DMARC).${WANTS[dmarc.policy ?? '']?.en ?? ''}`,
      },
      observations: [dmarc, author],
      places: author.places.slice(0, 1),
    }];
  },
});

/** An owner who asks for nothing has not yet made sure that all his own mail passes: genuine mail of his fails too. */
const severityOf = (policy: string | null): Severity => (policy === 'none' ? 'low' : 'high');

const WANTS: Readonly<Record<string, { readonly ja: string; readonly en: string }>> = {
  reject: { ja: '持ち主は、そのようなメールを拒否するよう求めています。', en: ' The owner asks receivers to refuse such mail.' },
  quarantine: { ja: '持ち主は、そのようなメールを隔離するよう求めています。', en: ' The owner asks receivers to set such mail aside.' },
  none: { ja: 'ただし持ち主は、まだ何も求めていません。', en: ' The owner does not yet ask for anything to be done about it.' },
};
