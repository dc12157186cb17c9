import type { Bilingual } from '../../base/bilingual.ts';
import { defineRule } from '../define-rule.ts';

/** Why a registry gave no answer, in words; a code that is not here is shown as it is. */
const REASONS: Readonly<Record<string, Bilingual>> = {
  restricted: { ja: '登録機関が照会を制限', en: 'the registry restricts who may ask' },
  timeout: { ja: '時間内に応答なし', en: 'no answer in time' },
  refused: { ja: '照会を拒否', en: 'the registry refused' },
};

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
    const { code } = refused.outcome;
    const why = REASONS[code] ?? { ja: code, en: code };
    return [{ sentence: { ja: `${refused.domain} の登録情報は得られませんでした（${why.ja}）。「不明」であって「問題なし」ではありません。`, en: `The registration of ${refused.domain} was not to be had (${why.en}): not known, which is not clean.` }, observations: [refused] }];
  },
});
