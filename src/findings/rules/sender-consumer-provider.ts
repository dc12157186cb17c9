import { defineRule } from '../define-rule.ts';

/** A company that writes from a private mailbox. */
export const senderConsumerProvider = defineRule({
  id: 'sender-consumer-provider',
  viewpoint: 'sender',
  severity: 'medium',
  provenance: 'inline-forward',
  techniques: ['T1586.002'],
  title: { ja: '会社を名乗るのに個人用アドレス', en: 'A company that writes from a private mailbox' },
  why: {
    ja: '企業が顧客への連絡に個人向けプロバイダーやフリーメールのアドレスを使うことは、まずありません。会員自身、または乗っ取られた会員のアカウントから送られた可能性があります。',
    en: 'Companies do not write to customers from a consumer provider or free mail. The mailbox may belong to a member whose account was taken over: its owner is not to be accused.',
  },
  needs: ['mailbox', 'brand-claim'],
  evaluate: (evidence) => {
    const claim = evidence.mainClaim();
    const author = evidence.author();
    if (claim === null || author === null) return 'no brand is claimed';
    const list = author.isMembers ? author.lists.find((list) => list === 'consumer-provider' || list === 'free-mail') : undefined;
    if (list === undefined) return 'the author domain is no consumer provider';
    // au writes from au.com, and so do its members: no charge, and no proof either. Free mail keeps its desks apart from its members.
    if (author.ownerBrandId === claim.brandId && list === 'consumer-provider') return [{
      severity: 'note',
      sentence: {
        ja: `${author.domain} は${claim.brandName.ja}自身のドメインですが、会員もこのドメインのアドレスを使えます。アドレスだけでは、会社からのメールかどうかは分かりません。`,
        en: `${author.domain} is ${claim.brandName.en}’s own domain, but its members have addresses there too. The address alone does not tell who wrote.`,
      },
      observations: [author, claim],
      places: author.places.slice(0, 1),
    }];
    const kind = list === 'free-mail' ? { ja: '誰でも作れる無料のメールアドレス（フリーメール）', en: 'a free-mail service' } : { ja: '個人向けプロバイダーの会員用アドレス', en: 'a consumer internet provider, for its members' };
    return [{
      sentence: {
        ja: `差出人の ${author.domain} は、${kind.ja}です。${claim.brandName.ja}が業務の連絡に使うものではありません。`,
        en: `${author.domain} is mail of ${kind.en}; ${claim.brandName.en} would not write from there.`,
      },
      observations: [author, claim],
      places: author.places.slice(0, 1),
    }];
  },
});
