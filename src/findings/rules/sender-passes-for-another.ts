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
    const passes = evidence.all('authentication').filter((seen) => METHODS.includes(seen.method) && seen.by !== 'claimed' && seen.outcome.kind === 'found' && seen.outcome.value.result === 'pass');
    if (passes.length === 0) return 'nothing passed';
    const methods = METHODS.filter((method) => passes.some((seen) => seen.method === method)).map((method) => method.toUpperCase());
    const domains = [...new Set(passes.map((seen) => (seen.outcome.kind === 'found' ? seen.outcome.value.domain : null) ?? author.domain))];
    return [{
      sentence: {
        ja: `${methods.join('・')}は合格していますが、それは ${domains.join('、')} としてであり、${claim.brandName.ja}としてではありません。`,
        en: `${joined(methods)} ${methods.length === 1 ? 'passes' : 'pass'}, for ${joined(domains)}, which ${domains.length === 1 ? 'is' : 'are'} not ${claim.brandName.en}.`,
      },
      observations: [...passes, claim],
      places: author.places.slice(0, 1),
    }];
  },
});

const METHODS: readonly string[] = ['spf', 'dkim', 'dmarc'];
const joined = (words: readonly string[]): string => words.join(', ').replace(/, ([^,]*)$/, ' and $1');
