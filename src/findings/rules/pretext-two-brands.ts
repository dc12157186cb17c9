import { defineRule } from '../define-rule.ts';

/** Subject and text name two brands. */
export const pretextTwoBrands = defineRule({
  id: 'pretext-two-brands',
  viewpoint: 'pretext',
  severity: 'medium',
  techniques: ['T1566'],
  title: { ja: '件名と本文の会社が違う', en: 'Two brands in subject and text' },
  why: {
    ja: '件名と本文で別の会社を名乗るのは、かたる相手を取り替えて使い回した文面です。',
    en: 'Subject and text name different firms: a text that imitates one was sent under the subject of another.',
  },
  needs: ['brand-claim'],
  evaluate: (evidence) => {
    const claims = evidence.all('brand-claim');
    const inSubject = claims.find((claim) => claim.spoken === 'subject' && claim.places.every((place) => place.view === 'subject'));
    if (inSubject === undefined) return 'no brand that only the subject names';
    const inText = claims.find((claim) => (claim.spoken === 'copyright' || claim.spoken === 'signature') && claim.brandId !== inSubject.brandId);
    if (inText === undefined) return 'no other brand signs';
    if (inText.isAuthorPermitted || inSubject.isAuthorPermitted) return 'the brand itself writes';
    const subject = evidence.all('subject')[0];
    if (subject?.hasThread === true || subject?.isReplyOrForward === true || evidence.callToAction() === null) return 'people talk about brands';
    if (inText.brandDomains.some((domain) => inSubject.brandDomains.includes(domain))) return 'the two belong together';
    return [{ sentence: { ja: `件名は「${inSubject.brandName.ja}」、本文の署名は「${inText.brandName.ja}」で、食い違っています。`, en: `The subject names ${inSubject.brandName.en}, and the text is signed by ${inText.brandName.en}.` }, observations: [inSubject, inText] }];
  },
});
