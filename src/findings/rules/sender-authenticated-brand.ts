import { defineRule } from '../define-rule.ts';

/** Verified to come from the claimed company’s domain. */
export const senderAuthenticatedBrand = defineRule({
  id: 'sender-authenticated-brand',
  viewpoint: 'sender',
  severity: 'note',
  bearing: 'speaks-for',
  provenance: 'raw',
  title: { ja: '名乗った会社のドメインからと確認できた', en: 'Verified to come from the claimed company’s domain' },
  why: {
    ja: '送信ドメイン認証（DMARC）が、名乗った会社自身のドメインで成立しています。本物であることを示す積極的な証拠です。',
    en: 'DMARC passed for the very domain of the company that is named: positive evidence that it is genuine.',
  },
  needs: ['authentication', 'mailbox'],
  evaluate: (evidence) => {
    const author = evidence.author();
    // What stands where the sender can write lowers no alarm, and with several authors the reader sees one of them only.
    const dmarc = evidence.all('authentication').find((seen) => seen.method === 'dmarc' && seen.by !== 'claimed' && seen.outcome.kind === 'found' && seen.outcome.value.result === 'pass');
    if (evidence.all('mailbox').filter((mailbox) => mailbox.role === 'author').length > 1) return 'several authors';
    if (dmarc?.doubt === 'partial-signature') return 'the signature covers only a part of the text';
    if (dmarc !== undefined && !dmarc.isAuthorsHouse) return 'it passed for another domain';
    if (author === null || dmarc === undefined) return 'DMARC did not pass';
    const claim = evidence.mainClaim();
    if (claim === null || !claim.isAuthorPermitted || author.ownerBrandId !== claim.brandId) return 'not the own domain of the claimed brand';
    const elsewhere = evidence.all('link').find((link) => link.isCallToAction && link.ownerBrandId !== claim.brandId && !link.isAuthorsDomain);
    if (elsewhere !== undefined) return 'the call to action leaves the brand';
    return [{
      sentence: {
        ja: `${author.domain} からのメールであることがDMARC認証で確認でき、${claim.brandName.ja}自身のドメインです。開かせたいリンクもその中にとどまります。`,
        en: `DMARC confirms that it comes from ${author.domain}, which is ${claim.brandName.en}’s own domain, and its main link stays there.`,
      },
      observations: [dmarc, author, claim],
      places: author.places.slice(0, 1),
    }];
  },
});
