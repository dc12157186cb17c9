import { defineRule } from '../define-rule.ts';

/** An account page without encryption. */
export const linkWithoutHttps = defineRule({
  id: 'link-without-https',
  viewpoint: 'link',
  severity: 'low',
  techniques: ['T1566.002'],
  title: { ja: '暗号化されないページで手続きをさせる', en: 'An account page without encryption' },
  why: {
    ja: 'ログインや支払いのページは https で始まるのが当たり前です。ただし https だから本物というわけではありません。',
    en: 'Pages for logins and payments begin with https as a matter of course. The other way round, https proves nothing.',
  },
  needs: ['link', 'brand-claim'],
  evaluate: (evidence) => {
    const call = evidence.callToAction();
    if (call === null || call.scheme !== 'http') return 'encrypted, or no page at all';
    const claim = evidence.mainClaim();
    if (claim === null || claim.isAuthorPermitted) return 'no false claim';
    if (call.ownerBrandId !== null || call.isAuthorsDomain || call.tricks.includes('no-scheme')) return 'the house is known, or the mail does not say';
    return [{ sentence: { ja: `${claim.brandName.ja}を名乗りながら、リンク先 ${call.host} は暗号化されません（http）。`, en: `It writes as ${claim.brandName.en}, yet its link to ${call.host} is not encrypted (http).` }, observations: [call, claim], places: call.places }];
  },
});
