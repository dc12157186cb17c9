import { defineRule } from '../define-rule.ts';
import { isDeliveryReport } from '../define-story-rule.ts';

/** The link leads away from the company named. */
export const linkCallToActionForeign = defineRule({
  id: 'link-call-to-action-foreign',
  viewpoint: 'link',
  severity: 'high',
  shows: { kind: 'phishing', goal: null },
  techniques: ['T1566.002'],
  title: { ja: '誘導先が名乗った会社のものではない', en: 'The link leads away from the company named' },
  why: {
    ja: 'リンク先のドメインは、名乗った会社のものでも、差出人のものでもありません。',
    en: 'The link goes to a domain that is neither the company’s nor the sender’s.',
  },
  needs: ['link', 'brand-claim'],
  evaluate: (evidence) => {
    const claim = evidence.mainClaim();
    const call = evidence.callToAction();
    if (claim === null) return 'no brand is claimed';
    if (call === null || call.host === '') return 'no call to action';
    if (call.ownerBrandId !== null) return 'the link is a known brand’s';
    // Whoever signs with another's name and leads to a place of their own leads away from that name all the same.
    const isBorrowedName = claim.spoken === 'display-name' && !claim.isAuthorPermitted;
    if (call.isAuthorsDomain && !isBorrowedName) return 'the link is the author’s own domain';
    // A filter of the reader's own keeps the place to itself: whose it is cannot be told.
    if (call.wrappers.at(-1)?.isOpaque === true && call.wrappers.at(-1)?.kind === 'gateway') return 'a mail filter hides where it leads';
    if (claim.brandDomains.length === 0) return 'the book knows no domain of the brand';
    // Newsletters of a brand that is permitted to write go through its mail service’s tracking host.
    if (claim.isAuthorPermitted && call.lists.includes('mail-service')) return 'a mail service of a permitted sender';
    // A provider's machine returns a mail: the links are of whoever returns mail for it, or of the mail that came back.
    const isReport = claim.isAuthorPermitted && isDeliveryReport(evidence);
    return [{
      severity: isReport ? 'note' : claim.isAuthorPermitted ? 'low' : call.isAuthorsDomain ? 'medium' : 'high',
      sentence: {
        ja: `開かせようとしているリンクは ${call.registrableDomain ?? call.host} で、${claim.brandName.ja}のドメインではありません${call.isAuthorsDomain ? '（差出人自身のドメインです）' : '。差出人のドメインとも違います'}。`,
        en: `The link that it wants you to open goes to ${call.registrableDomain ?? call.host}: ${call.isAuthorsDomain ? `the sender’s own domain, and not ${claim.brandName.en}’s` : `not ${claim.brandName.en}’s domain, and not the sender’s either`}.`,
      },
      observations: [call, claim],
      places: call.places,
    }];
  },
});
