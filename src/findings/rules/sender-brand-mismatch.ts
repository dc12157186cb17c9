import { defineRule } from '../define-rule.ts';

/** The address is not that of the name it gives. */
export const senderBrandMismatch = defineRule({
  id: 'sender-brand-mismatch',
  viewpoint: 'sender',
  severity: 'high',
  shows: { kind: 'phishing', goal: null },
  provenance: 'inline-forward',
  techniques: ['T1566.002', 'T1656'],
  title: { ja: '名乗りと差出人アドレスが一致しない', en: 'The address is not that of the name it gives' },
  why: {
    ja: '表示名は誰でも自由に書けます。アドレスのドメインが、名乗った会社のものかどうかが手がかりです。',
    en: 'Anybody can write any display name. What counts is whether the domain of the address belongs to the company that is named.',
  },
  needs: ['brand-claim', 'mailbox'],
  evaluate: (evidence) => {
    const claim = evidence.mainClaim();
    const author = evidence.author();
    if (claim === null) return 'no brand is claimed';
    if (author === null || author.domain === '') return 'there is no author address';
    if (claim.isAuthorPermitted) return 'the author domain may speak for the brand';
    // Free mail of the brand itself: that its address is a member's and no desk's is said by sender-consumer-provider.
    if (author.isMembers && author.ownerBrandId === claim.brandId) return 'the address is a member’s of the brand';
    if (claim.brandDomains.length === 0) return 'the book knows no domain of the brand';
    // A mail that names the firm whose domain it comes from, and another one besides, speaks about the other one.
    if (claim.spoken !== 'display-name' && evidence.all('brand-claim').some((other) => other.isAuthorPermitted)) return 'the author speaks for another brand that is named too';
    const own = claim.brandDomains.slice(0, 3).join(', ');
    return [{
      severity: claim.spoken === 'display-name' ? 'high' : 'medium',
      sentence: {
        ja: `${claim.brandName.ja}を名乗っていますが、差出人のアドレスは ${author.domain} です。${claim.brandName.ja}が使うドメイン（${own} など）ではありません。`,
        en: `It claims to be ${claim.brandName.en}, but the address is at ${author.domain}. ${claim.brandName.en} uses ${own}.`,
      },
      observations: [claim, author],
      places: [...claim.places.slice(0, 1), ...author.places.slice(0, 1)],
    }];
  },
});
