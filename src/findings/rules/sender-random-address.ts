import { defineRule } from '../define-rule.ts';
import { quoted } from '../sentences.ts';

/** A company with an address that nobody can read out. */
export const senderRandomAddress = defineRule({
  id: 'sender-random-address',
  viewpoint: 'sender',
  severity: 'low',
  provenance: 'inline-forward',
  techniques: ['T1583.001'],
  title: { ja: '会社を名乗るのに、でたらめな文字のアドレス', en: 'A company with an address that nobody can read out' },
  why: {
    ja: '会社のアドレスは読めるように付けられます。でたらめな文字の並びは、プログラムが大量に作ったアドレスやドメインによく見られます。',
    en: 'Companies choose addresses that people can read. Letters at random are what a program makes by the thousand.',
  },
  needs: ['mailbox', 'brand-claim'],
  evaluate: (evidence) => {
    const author = evidence.author();
    const claim = evidence.mainClaim();
    if (author === null || claim === null) return 'no brand is claimed';
    if (claim.isAuthorPermitted) return 'the author domain may speak for the brand';
    if (author.unreadable.length === 0) return 'the address can be read';
    const words = quoted(author.unreadable, 2);
    return [{
      sentence: {
        ja: `差出人アドレスの${words.ja}は読めない文字の並びです。${claim.brandName.ja}がこのようなアドレスを使う理由がありません。`,
        en: `${words.en} in the address is no word in any language; ${claim.brandName.en} has no reason to write from there.`,
      },
      observations: [author, claim],
      places: author.places.slice(0, 1),
    }];
  },
});
