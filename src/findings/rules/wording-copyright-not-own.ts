import { defineRule } from '../define-rule.ts';

/** The copyright line is of another brand. */
export const wordingCopyrightNotOwn = defineRule({
  id: 'wording-copyright-not-own',
  viewpoint: 'wording',
  severity: 'medium',
  techniques: ['T1566'],
  title: { ja: '著作権表示が別の会社', en: 'The copyright of another firm' },
  why: {
    ja: '名乗っている会社と著作権表示の会社が違うのは、別の会社をかたる文面を使い回した跡です。',
    en: 'The mail calls itself one firm and carries the copyright line of another: a text that imitates one firm was used again for the next.',
  },
  needs: ['brand-claim'],
  evaluate: (evidence) => {
    const claims = evidence.all('brand-claim');
    const main = claims.find((claim) => claim.spoken === 'display-name');
    if (main === undefined) return 'no brand in the name of the author';
    if (main.isAuthorPermitted) return 'the brand itself writes';
    const other = claims.find((claim) => claim.spoken === 'copyright' && claim.brandId !== main.brandId && !claim.brandDomains.some((domain) => main.brandDomains.includes(domain)));
    if (other === undefined) return 'no copyright of another brand';
    return [{ sentence: { ja: `「${main.brandName.ja}」を名乗りながら、著作権表示は「${other.brandName.ja}」のものです。`, en: `It calls itself ${main.brandName.en}, yet the copyright line is of ${other.brandName.en}.` }, observations: [main, other] }];
  },
});
