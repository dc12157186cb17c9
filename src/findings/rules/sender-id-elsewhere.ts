import { defineRule } from '../define-rule.ts';

/** The company’s own address, and another machine’s stamp. */
export const senderIdElsewhere = defineRule({
  id: 'sender-id-elsewhere',
  viewpoint: 'sender',
  severity: 'low',
  provenance: 'raw',
  techniques: ['T1672'],
  title: { ja: '差出人は会社のアドレスなのに、別の所で作られたメール', en: 'The company’s own address, and another machine’s stamp' },
  why: {
    ja: 'メールには、作ったシステムが識別番号（Message-ID）を付けます。会社のアドレスから出たのに、会社とも配信サービスとも関係のない番号なら、差出人の欄が偽られている可能性があります。',
    en: 'The system that makes a mail stamps it with an identifier. When the address is the company’s and the stamp belongs neither to it nor to a mail service, the address may be false.',
  },
  needs: ['mailbox', 'brand-claim', 'message-id'],
  evaluate: (evidence) => {
    const author = evidence.author();
    const claim = evidence.mainClaim();
    const stamp = evidence.all('message-id')[0];
    if (author === null || claim === null || stamp === undefined || !claim.isAuthorPermitted) return 'the author does not write from the brand’s domain';
    // What came back is stamped by whichever machine could not deliver it, or by the reader's own.
    if (stamp.isReport) return 'a report about another mail';
    if (stamp.organizationalDomain === null) return 'the identifier names no public host';
    if (stamp.ownerBrandId !== null || stamp.lists.length > 0) return 'the identifier is a known firm’s or service’s';
    if (stamp.organizationalDomain === author.organizationalDomain || [...claim.brandDomains, ...claim.senderDomains].includes(stamp.organizationalDomain)) return 'the identifier is the brand’s';
    if (evidence.all('authentication').some((seen) => seen.isAligned && seen.outcome.kind === 'found' && seen.outcome.value.result === 'pass')) return 'the author domain is confirmed';
    return [{
      sentence: {
        ja: `差出人は ${author.domain} ですが、メールの識別番号は ${stamp.domain} で作られています。${claim.brandName.ja}との関係は知られていません。`,
        en: `It gives ${author.domain} as its sender, but its identifier was made at ${stamp.domain}, which is not known to belong to ${claim.brandName.en}.`,
      },
      observations: [stamp, author],
      places: [...stamp.places, ...author.places.slice(0, 1)],
    }];
  },
});
