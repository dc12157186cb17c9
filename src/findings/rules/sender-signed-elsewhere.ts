import { isConfirmed, isInnocentCarrier, isPassedOn, isPermitted } from '../carriers.ts';
import { defineRule } from '../define-rule.ts';

/** A stranger’s signature under the company’s name. */
export const senderSignedElsewhere = defineRule({
  id: 'sender-signed-elsewhere',
  viewpoint: 'sender',
  severity: 'medium',
  provenance: 'attached',
  techniques: ['T1672'],
  title: { ja: '会社のアドレスなのに、署名は他人のもの', en: 'The company’s address, and a stranger’s signature' },
  why: {
    ja: '会社のメールには、会社か、その配信サービスの電子署名（DKIM）が付きます。署名したドメインが会社とも、知られた配信サービスとも関係なければ、そのドメインの持ち主が会社の名で送ったことになります。',
    en: 'A company’s mail is signed (DKIM) by the company or by the service that sends for it. When the domain that signed belongs to neither, its owner sent the mail in the company’s name.',
  },
  needs: ['mailbox', 'brand-claim', 'signer'],
  evaluate: (evidence) => {
    const author = evidence.author();
    const claim = evidence.mainClaim();
    const signers = evidence.all('signer');
    const [first] = signers;
    if (author === null || claim === null || first === undefined) return 'no brand is claimed';
    if (signers.some((signer) => signer.isAuthorsHouse || isPermitted(claim, signer.organizationalDomain))) return 'the author’s house or the brand signed it';
    const strangers = signers.filter((signer) => signer.organizationalDomain !== null && !isInnocentCarrier(signer));
    if (strangers.length < signers.length) return 'a known firm or service signed it';
    if (isPassedOn(evidence)) return 'passed on by a list or forwarder, which signs anew';
    if (isConfirmed(evidence)) return 'the author domain is confirmed';
    return [{
      // Whose address it is, is said by others where the domain is not the brand's.
      severity: claim.isAuthorPermitted ? 'medium' : 'low',
      sentence: {
        ja: `差出人は ${author.domain} ですが、署名したのは ${first.domain} です。${claim.brandName.ja}との関係は知られていません。`,
        en: `It gives ${author.domain} as its sender, but it was signed by ${first.domain}, which is not known to belong to ${claim.brandName.en}.`,
      },
      observations: [first, author],
      places: [...first.places, ...author.places.slice(0, 1)],
    }];
  },
});
