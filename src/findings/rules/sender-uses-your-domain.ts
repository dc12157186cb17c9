import { defineRule } from '../define-rule.ts';

/** The mail speaks for your own domain from somewhere else. */
export const senderUsesYourDomain = defineRule({
  id: 'sender-uses-your-domain',
  viewpoint: 'sender',
  severity: 'high',
  provenance: 'inline-forward',
  techniques: ['T1656'],
  title: { ja: '受信者自身の組織を名乗る、よそからのメール', en: 'It speaks for your own domain from somewhere else' },
  why: {
    ja: 'メールの管理者やシステムの通知を装うメールは、宛先のドメインをそのまま名前に使います。本物の管理者なら、そのドメインのアドレスから送ります。',
    en: 'Mails that pose as the mail administrator or a system put the recipient’s own domain into their name. The real one would write from an address there.',
  },
  needs: ['mailbox'],
  evaluate: (evidence) => {
    const author = evidence.author();
    if (author === null || author.domain === '') return 'there is no author address';
    const name = author.displayName.toLowerCase();
    const own = evidence.all('mailbox').find((mailbox) => mailbox.role === 'recipient' && mailbox.organizationalDomain !== null
      && mailbox.lists.length === 0 && holdsDomain(name, mailbox.organizationalDomain));
    const domain = own?.organizationalDomain ?? null;
    if (own === undefined || domain === null) return 'the display name does not hold the recipient’s domain';
    if (author.organizationalDomain === domain) return 'the author is at the recipient’s domain';
    // Lists and forms write "Hanako via friends.example", or show whose address it was.
    if (author.addressInDisplayName !== null || /\bvia\b|経由/.test(name)) return 'the name shows somebody’s address';
    return [{
      sentence: {
        ja: `差出人の名前は宛先自身のドメイン ${domain} を名乗っていますが、実際のアドレスは ${author.domain} です。`,
        en: `The sender’s name speaks for ${domain}, the recipient’s own domain, but the address is at ${author.domain}.`,
      },
      observations: [author, own],
      places: author.places,
    }];
  },
});

const holdsDomain = (name: string, domain: string): boolean => {
  const at = name.indexOf(domain.toLowerCase());
  return at >= 0 && !/[a-z0-9.-]/.test(name.charAt(at - 1)) && !/[a-z0-9-]/.test(name.charAt(at + domain.length));
};
