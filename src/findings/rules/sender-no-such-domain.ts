import { defineRule } from '../define-rule.ts';

/** Names for use inside a house or in writing (RFC 2606, 6761, 6762, 8375); list software writes `.invalid` by intent. */
const PRIVATE = /(?:^|\.)(?:example|test|invalid|local|localhost|localdomain|lan|home|internal|intranet|corp|onion|arpa|uucp|bitnet)$/i;

/** No mail could come from there. */
export const senderNoSuchDomain = defineRule({
  id: 'sender-no-such-domain',
  viewpoint: 'sender',
  severity: 'low',
  provenance: 'inline-forward',
  techniques: ['T1672'],
  title: { ja: '存在しえない差出人アドレス', en: 'An author’s address that cannot be' },
  why: {
    ja: '返事の届かないアドレスは、差出人の欄がでたらめに書かれた印です。',
    en: 'An address to which no answer can go was made up when the mail was sent.',
  },
  needs: ['mailbox'],
  evaluate: (evidence) => {
    const author = evidence.author();
    if (author === null || !author.domain.includes('.')) return 'no author domain';
    if (PRIVATE.test(author.domain)) return 'a name for use inside a house';
    const isBroken = /\.$|\.\.|[^\p{L}\p{N}\p{M}.\-[\]:_]/u.test(author.domain);
    if (!isBroken && (author.domain.startsWith('[') || author.hasKnownEnding)) return 'the domain can be';
    const shown = author.domain.slice(0, 60);
    return [{
      sentence: { ja: `差出人アドレスのドメイン ${shown} は、${isBroken ? '正しい書き方ではありません' : '存在しない種類のドメインです'}。返信は届きません。`, en: `${shown}, the domain of the author’s address, ${isBroken ? 'is not written as one can be' : 'has an ending that does not exist'}. No answer could arrive.` },
      observations: [author],
      places: author.places.slice(0, 1),
    }];
  },
});
