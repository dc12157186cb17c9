import { defineRule } from '../define-rule.ts';
import { isConfirmed, isInnocentCarrier, isPassedOn, isPermitted } from '../carriers.ts';

/** Written on the letter: the company. Written on the envelope: somebody else. */
export const senderEnvelopeElsewhere = defineRule({
  id: 'sender-envelope-elsewhere',
  viewpoint: 'sender',
  severity: 'low',
  provenance: 'attached',
  techniques: ['T1672'],
  title: { ja: '手紙には会社の名、封筒には別の差出人', en: 'The company on the letter, somebody else on the envelope' },
  why: {
    ja: 'メールには、読む人に見える差出人のほかに、配送に使われる差出人（封筒の差出人）があります。会社のアドレスを書いても、封筒の差出人が会社とも配信サービスとも関係のない所なら、差出人の欄が偽られている可能性があります。',
    en: 'Besides the sender that a reader sees, a mail has one that is used to carry it, as on an envelope. When the letter bears the company’s address and the envelope belongs neither to it nor to a mail service, the address may be false.',
  },
  needs: ['mailbox', 'brand-claim'],
  evaluate: (evidence) => {
    const author = evidence.author();
    const claim = evidence.mainClaim();
    const envelope = evidence.all('mailbox').find((mailbox) => mailbox.role === 'return-path');
    if (author === null || claim === null || !claim.isAuthorPermitted) return 'the author does not write from the brand’s domain';
    if (envelope === undefined || envelope.domain === '') return 'no sender on the envelope';
    if (envelope.organizationalDomain === null) return 'the envelope names no public host';
    if (envelope.organizationalDomain === author.organizationalDomain || isPermitted(claim, envelope.organizationalDomain)) return 'the envelope is the brand’s';
    if (PLACEHOLDER.has(envelope.domain)) return 'a placeholder stands for the envelope';
    if (isInnocentCarrier(envelope)) return 'the envelope is a known firm’s or service’s';
    if (isPassedOn(evidence) || REWRITTEN.test(envelope.localPart)) return 'passed on by a list or forwarder';
    if (evidence.all('mailbox').some((mailbox) => mailbox.role === 'recipient' && mailbox.organizationalDomain === envelope.organizationalDomain)) return 'the reader’s own house wrote it anew';
    // A service that sends for the brand has its key, and signs in the brand's name.
    if (evidence.all('signer').some((signer) => signer.isAuthorsHouse || signer.ownerBrandId === claim.brandId)) return 'it is signed in the brand’s name';
    if (isConfirmed(evidence)) return 'the author domain is confirmed';
    return [{
      sentence: {
        ja: `手紙の差出人は ${author.domain} ですが、封筒の差出人（返送先）は ${envelope.domain} です。${claim.brandName.ja}との関係は知られていません。`,
        en: `The letter says ${author.domain}, but the envelope (where undelivered mail goes back to) says ${envelope.domain}, which is not known to belong to ${claim.brandName.en}.`,
      },
      observations: [envelope, author],
      places: [...envelope.places, ...author.places.slice(0, 1)],
    }];
  },
});

/** Nobody's (RFC 2606): somebody wrote it over the true one. */
const PLACEHOLDER: ReadonlySet<string> = new Set(['example.com', 'example.net', 'example.org']);

/** How forwarders write the envelope anew so that SPF holds: SRS, and the mark of Gmail's forwards. */
const REWRITTEN = /^(?:srs[01][=+-]|prvs=|btv1==)|\+caf_=/i;
