import type { LinkSeen } from '../../evidence/model.ts';
import { defineRule } from '../define-rule.ts';
import { HOW_ALIKE, UNMISTAKABLE } from '../likeness-words.ts';

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
        const like = link.likeness.find((one) => !MERE_WORD.includes(one.how) && (isMadeToBeMistaken ? UNMISTAKABLE.includes(one.how) : one.brandId === claim?.brandId && claim.isAuthorPermitted === false));
        if (like === undefined) continue;
        const how = HOW_ALIKE[like.how];
        // Anybody may write a brand's address as his own: who presses for a copy of its domain is not that brand.
        const isPressed = link.isCallToAction && link.lists.length === 0 && isMadeToBeMistaken;
        const isClaimed = like.brandId === claim?.brandId && (claim.isAuthorPermitted === false || isPressed);
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

/** A mere word in the name is the matter of `link-brand-words-in-domain`. */
const MERE_WORD: readonly LinkSeen['likeness'][number]['how'][] = ['word-as-label', 'word-in-label'];
