import { defineRule } from '../define-rule.ts';
import { quoted, wordsOf } from '../sentences.ts';

/** Two company forms at once. */
export const wordingTwoCompanyForms = defineRule({
  id: 'wording-two-company-forms',
  viewpoint: 'wording',
  severity: 'medium',
  title: { ja: '会社の種類が二重', en: 'Two company forms at once' },
  why: {
    ja: '「K.K」と「Inc.」はどちらも会社の種類を表す言葉で、一つの社名に両方は付きません。',
    en: 'K.K. and Inc. both say what kind of company it is; no name carries both.',
  },
  needs: ['phrase'],
  evaluate: (evidence) => {
    const forms = evidence.phrases('two-company-forms');
    if (forms.length === 0) return 'one company form at most';
    const words = quoted(wordsOf(forms));
    return [{ sentence: { ja: `社名の${words.ja}には会社の種類が二つ付いています。実在の社名にはありません。`, en: `The company name carries two legal forms at once: ${words.en}.` }, observations: forms }];
  },
});
