import { defineRule } from '../define-rule.ts';

/** 様 without a name. */
export const addresseeHonorificAlone = defineRule({
  id: 'addressee-honorific-alone',
  viewpoint: 'addressee',
  severity: 'medium',
  techniques: ['T1566'],
  title: { ja: '名前のない「様」', en: '様 without a name' },
  why: {
    ja: '名前を差し込むはずの場所が空のまま送られています。送り手はお名前を知りません。',
    en: 'The place for your name was left empty by the template: the sender does not know it.',
  },
  needs: ['addressee'],
  evaluate: (evidence) => {
    const addressee = evidence.all('addressee')[0];
    if (addressee === undefined || addressee.form !== 'honorific-alone') return 'not greeted so';
    return [{ sentence: { ja: `宛名が「様」だけで、名前がありません。`, en: `The greeting is a bare “様” (Mr/Ms) without a name.` }, observations: [addressee] }];
  },
});
