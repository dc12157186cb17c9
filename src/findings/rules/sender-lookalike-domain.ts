import { defineRule } from '../define-rule.ts';
import { HOW_ALIKE, UNMISTAKABLE } from '../likeness-words.ts';

/** The address is dressed up as a company’s. */
export const senderLookalikeDomain = defineRule({
  id: 'sender-lookalike-domain',
  viewpoint: 'sender',
  severity: 'high',
  provenance: 'inline-forward',
  techniques: ['T1583.001', 'T1656'],
  title: { ja: '会社のドメインに似せた差出人アドレス', en: 'The address is dressed up as a company’s' },
  why: {
    ja: 'ドメインの持ち主を決めるのは、登録されたドメイン全体です。一文字違いや、会社名を含むだけのドメインは別の人のものです。',
    en: 'Only the registered domain as a whole tells its owner. One that is a letter off, or merely holds the company’s name, is somebody else’s.',
  },
  needs: ['mailbox'],
  evaluate: (evidence) => {
    const author = evidence.author();
    const main = evidence.mainClaim();
    if (author === null || author.likeness.length === 0) return 'the author domain looks like no brand’s';
    const like = author.likeness.find((one) => one.brandId === main?.brandId) ?? author.likeness[0];
    if (like === undefined) return 'the author domain looks like no brand’s';
    const claim = evidence.all('brand-claim').find((one) => one.brandId === like.brandId && one.isOwnVoice);
    if (claim?.isAuthorPermitted === true) return 'the author domain may speak for the brand';
    // A dealer, a fan or a namesake has such a domain too and does not write as the brand.
    if (claim === undefined && !UNMISTAKABLE.includes(like.how)) return 'the mail does not speak as the brand that its domain holds';
    const how = HOW_ALIKE[like.how];
    return [{
      severity: claim === undefined ? 'medium' : 'high',
      sentence: {
        ja: `差出人のドメイン ${author.domain} は「${like.likeTo}」${how.ja}。本物とは別の持ち主のドメインです。`,
        en: `The address’s domain ${author.domain} ${how.en} “${like.likeTo}”. It is not the genuine one.`,
      },
      observations: claim === undefined ? [author] : [author, claim],
      places: author.places.slice(0, 1),
    }];
  },
});
