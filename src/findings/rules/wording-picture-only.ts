import { defineRule } from '../define-rule.ts';

/** A line with a name and a date is no text yet. */
const FEW_CHARACTERS = 60;

/** A picture instead of text. */
export const wordingPictureOnly = defineRule({
  id: 'wording-picture-only',
  viewpoint: 'wording',
  severity: 'note',
  bearing: 'informs',
  techniques: ['T1027'],
  title: { ja: '文章がなく、画像だけ', en: 'A picture instead of text' },
  why: {
    ja: '画像だけのメールは広告にもありますが、言葉を調べる検査には中身が読めません。',
    en: 'Advertisements come as a picture too, but no filter can read the words in it.',
  },
  needs: ['text-shape'],
  evaluate: (evidence) => {
    const shape = evidence.all('text-shape')[0];
    if (shape === undefined || shape.characters >= FEW_CHARACTERS) return 'there is text';
    if (shape.largePictures === 0) return 'no picture';
    return [{ sentence: { ja: `文章は${shape.characters}文字だけで、中身は画像です。`, en: `There are ${shape.characters} characters of text; the rest is a picture.` }, observations: [shape] }];
  },
});
