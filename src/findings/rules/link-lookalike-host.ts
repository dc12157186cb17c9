import type { Bilingual } from '../../base/bilingual.ts';
import type { LinkSeen } from '../../evidence/model.ts';
import { defineRule } from '../define-rule.ts';

type How = LinkSeen['likeness'][number]['how'];

/** A link’s domain that is dressed up as a company’s. */
export const linkLookalikeHost = defineRule({
  id: 'link-lookalike-host',
  viewpoint: 'link',
  severity: 'high',
  shows: { kind: 'phishing', goal: null },
  techniques: ['T1583.001', 'T1036'],
  title: { ja: '会社のドメインに似せたリンク先', en: 'A link’s domain that is dressed up as a company’s' },
  why: {
    ja: 'ドメインの持ち主を決めるのは、登録されたドメイン全体です。本物を中に含んでいても、一文字違うだけでも、別の人のものです。',
    en: 'Only the registered domain as a whole tells its owner. One that holds the genuine name, or is a letter off it, is somebody else’s.',
  },
  needs: ['link'],
  evaluate: (evidence) => {
    const claim = evidence.mainClaim();
    const links = evidence.all('link').filter((link) => link.via !== 'loaded' && !link.isAuthorsDomain && !link.lists.includes('mail-service') && !link.lists.includes('redirector'));
    for (const isMadeToBeMistaken of [true, false]) {
      for (const link of links) {
        const like = link.likeness.find((one) => one.how in HOW && (isMadeToBeMistaken ? UNMISTAKABLE.includes(one.how) : one.brandId === claim?.brandId && claim.isAuthorPermitted === false));
        const how = like === undefined ? undefined : HOW[like.how];
        if (like === undefined || how === undefined) continue;
        const isClaimed = like.brandId === claim?.brandId && claim.isAuthorPermitted === false;
        return [{
          severity: isClaimed ? 'high' : link.via === 'text' ? 'note' : 'medium',
          sentence: { ja: `リンク先 ${link.host} は「${like.likeTo}」${how.ja}。本物とは別の持ち主のものです。`, en: `The link’s host ${link.host} ${how.en} “${like.likeTo}”. It is not the genuine one.` },
          observations: [link],
        }];
      }
    }
    return 'no host looks like a brand’s';
  },
});

/** Made to be mistaken: nobody needs such a name for anything else. */
const UNMISTAKABLE: readonly How[] = ['domain-inside', 'dashes-for-dots', 'confusable'];

/** A mere word in the name is the matter of `link-brand-words-in-domain`. */
const HOW: Readonly<Partial<Record<How, Bilingual>>> = {
  'domain-inside': { ja: 'を丸ごと中に含んでいます', en: 'holds, as a part, the whole of' },
  'dashes-for-dots': { ja: 'の点をハイフンに替えて含んでいます', en: 'holds, with dashes for dots,' },
  confusable: { ja: 'と見間違える文字で書かれています', en: 'is written with characters that read as' },
  'suffix-swapped': { ja: 'の末尾だけを替えています', en: 'puts another ending on' },
  'country-added': { ja: 'に国や種類の記号を足しています', en: 'adds a country or a kind to' },
  mistyped: { ja: 'と一文字違いです', en: 'is one letter off' },
  'name-in-label': { ja: 'という名前を含んでいます', en: 'contains the name' },
};
