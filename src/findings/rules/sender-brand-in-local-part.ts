import { defineRule } from '../define-rule.ts';

/** The company’s name stands before the @. */
export const senderBrandInLocalPart = defineRule({
  id: 'sender-brand-in-local-part',
  viewpoint: 'sender',
  severity: 'medium',
  provenance: 'inline-forward',
  techniques: ['T1656'],
  title: { ja: '会社名が@の前にある', en: 'The company’s name stands before the @' },
  why: {
    ja: 'アドレスの@より前は、ドメインの持ち主が自由に決められます。会社のものかどうかは@の後ろで決まります。',
    en: 'What stands before the @ is for the owner of the domain to choose. Whose address it is, the part behind it tells.',
  },
  needs: ['mailbox', 'brand-claim'],
  evaluate: (evidence) => {
    const author = evidence.author();
    if (author === null || author.localPartLikeness.length === 0) return 'no brand before the @';
    // Without an @ there is nothing behind it to compare with.
    if (author.domain === '') return 'the address has no domain';
    const like = author.localPartLikeness.find((one) => evidence.all('brand-claim').some((claim) => claim.brandId === one.brandId && claim.isOwnVoice && !claim.isAuthorPermitted));
    // People give every shop an address of its own, `amazon@` at their own domain: only with the brand's voice is it dressing up.
    const claim = like === undefined ? undefined : evidence.all('brand-claim').find((one) => one.brandId === like.brandId);
    if (like === undefined || claim === undefined) return 'the mail does not speak as that brand';
    const isDomain = like.how === 'domain-inside' || like.how === 'dashes-for-dots';
    return [{
      severity: isDomain ? 'medium' : 'low',
      sentence: {
        ja: `「${like.written}」は@の前にあり、飾りにすぎません。アドレスの持ち主は@の後ろの ${author.domain} で、${claim.brandName.ja}のものではありません。`,
        en: `“${like.written}” stands before the @ and is mere decoration. The address belongs to ${author.domain}, behind it, which is not ${claim.brandName.en}’s.`,
      },
      observations: [author, claim],
      places: author.places.slice(0, 1),
    }];
  },
});
