import type { Bilingual } from '../../base/bilingual.ts';
import type { ObservationOf } from '../../evidence/model.ts';
import { defineRule } from '../define-rule.ts';

type Likeness = ObservationOf<'mailbox'>['likeness'][number];

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
    const how = HOW[like.how];
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

/** Made to be mistaken: nobody needs such a name for anything else. */
const UNMISTAKABLE: readonly Likeness['how'][] = ['domain-inside', 'dashes-for-dots', 'confusable'];

const HOW: Readonly<Record<Likeness['how'], Bilingual>> = {
  'domain-inside': { ja: 'を丸ごと中に含んでいます', en: 'holds, as a part, the whole of' },
  'dashes-for-dots': { ja: 'の点をハイフンに替えて含んでいます', en: 'holds, with dashes for dots,' },
  confusable: { ja: 'と見間違える文字で書かれています', en: 'is written with characters that read as' },
  'suffix-swapped': { ja: 'の末尾だけを替えています', en: 'puts another ending on' },
  'country-added': { ja: 'に国や種類の記号を足しています', en: 'adds a country or a kind to' },
  mistyped: { ja: 'と一文字違いです', en: 'is one letter off' },
  'word-as-label': { ja: 'という語を区切りの一つに入れています', en: 'has, as one of its parts, the word' },
  'word-in-label': { ja: 'という語を含んでいます', en: 'contains the word' },
  'name-in-label': { ja: 'という名前を含んでいます', en: 'contains the name' },
};
