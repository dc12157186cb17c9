import { defineRule } from '../define-rule.ts';

/** Who registered it is not known. */
export const placeRegistrationNotKnown = defineRule({
  id: 'place-registration-not-known',
  viewpoint: 'place',
  severity: 'note',
  bearing: 'informs',
  title: { ja: '登録情報は不明', en: 'Who registered it is not known' },
  why: {
    ja: '登録情報が得られないことは、安全を意味しません。',
    en: 'That the registry does not answer does not mean that the domain is clean.',
  },
  needs: ['registration'],
  evaluate: (evidence) => {
    const refused = evidence.all('registration').find((seen) => seen.outcome.kind === 'failed');
    if (refused === undefined || refused.outcome.kind !== 'failed') return 'answered, or not asked';
    return [{ sentence: { ja: `${refused.domain} の登録情報は得られませんでした（${refused.outcome.code}）。「不明」であって「問題なし」ではありません。`, en: `The registration of ${refused.domain} was not to be had (${refused.outcome.code}): not known, which is not clean.` }, observations: [refused] }];
  },
});
