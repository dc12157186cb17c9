import { defineRule } from '../define-rule.ts';
import { quoted } from '../sentences.ts';

/** Letters thrown together on both sides of the `@`. */
export const senderUnreadableAddress = defineRule({
  id: 'sender-unreadable-address',
  viewpoint: 'sender',
  severity: 'low',
  provenance: 'inline-forward',
  techniques: ['T1583.001'],
  title: { ja: '@の前も後ろもでたらめな文字', en: 'Letters thrown together on both sides of the @' },
  why: {
    ja: '使い捨てのアドレスとドメインは、プログラムが大量に作ります。人や会社は、覚えられる名前を選びます。',
    en: 'Addresses and domains to be thrown away are made by a program. People and firms choose names that can be remembered.',
  },
  needs: ['mailbox'],
  evaluate: (evidence) => {
    const author = evidence.author();
    if (author === null || author.unreadable.length < 2) return 'one side of the address can be read';
    if (author.ownerBrandId !== null || author.lists.length > 0) return 'the domain is a known one';
    const label = author.organizationalDomain?.split('.')[0] ?? '';
    const isBoth = author.unreadable.some((token) => label.includes(token.toLowerCase())) && author.unreadable.some((token) => author.localPart.toLowerCase().includes(token.toLowerCase()));
    if (!isBoth) return 'one side of the address can be read';
    const words = quoted(author.unreadable, 2);
    return [{
      sentence: { ja: `差出人アドレスの${words.ja}は、@の前も後ろも意味のない文字の並びです。`, en: `${words.en} in the author’s address are letters thrown together, before the @ and behind it.` },
      observations: [author],
      places: author.places.slice(0, 1),
    }];
  },
});
