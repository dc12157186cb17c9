import { defineRule } from '../define-rule.ts';

/** The link carries your address. */
export const linkHoldsRecipient = defineRule({
  id: 'link-holds-recipient',
  viewpoint: 'link',
  severity: 'medium',
  techniques: ['T1598.003'],
  title: { ja: 'リンクにあなたのアドレス', en: 'The link carries your address' },
  why: {
    ja: '開くと「このアドレスの人が開いた」と相手に伝わります。',
    en: 'Opening it tells the other side whose address was reached.',
  },
  needs: ['link'],
  evaluate: (evidence) => {
    const claim = evidence.mainClaim();
    const links = evidence.all('link').filter((link) => link.holdsRecipient && link.host !== '' && link.ownerBrandId === null && !link.isAuthorsDomain && !link.lists.includes('mail-service'));
    const link = links.find((link) => link.isCallToAction) ?? links[0];
    if (link === undefined) return 'no foreign link holds the recipient';
    if (evidence.all('text-shape')[0]?.hasUnsubscribe === true) return 'a mailing with List-Unsubscribe';
    return [{ severity: !link.isCallToAction ? 'note' : claim !== null && !claim.isAuthorPermitted ? 'medium' : 'low', sentence: { ja: `リンク（${link.host}）にあなたのメールアドレスが埋め込まれています。`, en: `Your mail address is built into the link to ${link.host}.` }, observations: [link] }];
  },
});
