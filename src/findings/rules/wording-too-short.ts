import { defineRule } from '../define-rule.ts';

/** A greeting alone. */
const FEW_CHARACTERS = 20;

/** Hardly any text. */
export const wordingTooShort = defineRule({
  id: 'wording-too-short',
  viewpoint: 'wording',
  severity: 'note',
  bearing: 'informs',
  techniques: ['T1566'],
  title: { ja: '文章が短すぎる', en: 'Hardly any text' },
  why: {
    ja: '文章がほとんどないので、言葉からは何も言えません。安全という意味ではありません。',
    en: 'There is hardly any text, so the words say nothing. That does not make the mail safe.',
  },
  needs: ['text-shape'],
  evaluate: (evidence) => {
    const shape = evidence.all('text-shape')[0];
    if (shape === undefined || shape.characters >= FEW_CHARACTERS) return 'there is text';
    if (shape.largePictures > 0) return 'the picture may say it';
    return [{ sentence: { ja: `文章が${shape.characters}文字しかなく、言葉からは判断できません。`, en: `There are only ${shape.characters} characters of text: too few to judge by.` }, observations: [shape] }];
  },
});
