import { defineRule } from '../define-rule.ts';
import { quoted } from '../sentences.ts';

/** The part before the @ names a desk, and nobody’s. */
export const senderDeskBeforeAt = defineRule({
  id: 'sender-desk-before-at',
  viewpoint: 'sender',
  severity: 'note',
  provenance: 'inline-forward',
  techniques: ['T1656'],
  title: { ja: '@の前はただの部署名', en: 'Before the @ stands a mere desk' },
  why: {
    ja: '「support」「kakunin」などの言葉は誰でも@の前に書けます。ローマ字にした日本語も同じです。会社を示すのは@の後ろだけです。',
    en: 'Words like “support” or “kakunin” (confirmation), in English or in romanised Japanese, are for anybody to write before the @. Only what stands behind it names a company.',
  },
  needs: ['mailbox', 'brand-claim'],
  evaluate: (evidence) => {
    const author = evidence.author();
    const claim = evidence.mainClaim();
    if (author === null || claim === null) return 'no brand is claimed';
    if (claim.isAuthorPermitted || author.ownerBrandId !== null) return 'the author domain is a known firm’s';
    if (author.deskWords.length === 0) return 'no desk before the @';
    const isRomanised = author.deskWords.some(({ script }) => script === 'romanised-japanese');
    const words = quoted(author.deskWords.map(({ word }) => word), 2);
    return [{
      sentence: {
        ja: `差出人アドレスの@の前の${words.ja}は${isRomanised ? 'ローマ字の' : ''}一般的な言葉で、${claim.brandName.ja}を示すものではありません。`,
        en: `${words.en} before the @ ${author.deskWords.length === 1 ? 'is a common word' : 'are common words'}${isRomanised ? ' in romanised Japanese' : ''} and no sign of ${claim.brandName.en}.`,
      },
      observations: [author, claim],
      places: author.places.slice(0, 1),
    }];
  },
});
