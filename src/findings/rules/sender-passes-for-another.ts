import { defineRule } from '../define-rule.ts';

/** Authentication passes, for another domain. */
export const senderPassesForAnother = defineRule({
  id: 'sender-passes-for-another',
  viewpoint: 'sender',
  severity: 'low',
  bearing: 'informs',
  provenance: 'raw',
  title: { ja: '認証は通るが、別のドメインとして', en: 'Authentication passes, for another domain' },
  why: {
    ja: '送信ドメイン認証の合格は「そのドメインから送られた」ことしか示しません。名乗った会社のドメインでなければ、本物の証明にはなりません。',
    en: 'A pass only says that the mail came from that domain. It is no proof of the company that is named.',
  },
  needs: ['authentication', 'brand-claim', 'mailbox'],
  evaluate: (evidence) => {
    const claim = evidence.mainClaim();
    const author = evidence.author();
    if (claim === null || author === null || claim.isAuthorPermitted) return 'no foreign claim';
    const passes = evidence.all('authentication').filter((seen) => seen.outcome.kind === 'found' && seen.outcome.value.result === 'pass');
    if (passes.length === 0) return 'nothing passed';
    const methods = [...new Set(passes.map((seen) => seen.method.toUpperCase()))].join(', ');
    const domains = [...new Set(passes.map((seen) => (seen.outcome.kind === 'found' ? seen.outcome.value.domain : null) ?? author.domain))].join(', ');
    return [{
      sentence: {
        ja: `${methods}は合格していますが、それは ${domains} としてであり、${claim.brandName.ja}としてではありません。`,
        en: `${methods} pass, for ${domains}, which is not ${claim.brandName.en}.`,
      },
      observations: [...passes, claim],
      places: author.places.slice(0, 1),
    }];
  },
});
