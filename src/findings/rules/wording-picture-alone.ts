import { defineRule } from '../define-rule.ts';

/** Characters of text that the smallest greeting has. */
const FEW = 80;

/** A picture to be pressed, and next to no words. */
export const wordingPictureAlone = defineRule({
  id: 'wording-picture-alone',
  viewpoint: 'wording',
  severity: 'low',
  provenance: 'inline-forward',
  techniques: ['T1027'],
  title: { ja: 'ほとんど画像だけで、よそへ誘う', en: 'Hardly more than a picture that leads elsewhere' },
  why: {
    ja: '文章を画像にすると、言葉を調べる迷惑メールの検査には何も見えません。画像だけの宣伝もありますが、その場合は差出人自身のサイトに行きます。',
    en: 'Words set as a picture cannot be read by a filter. Some shops send pictures only, but theirs lead to their own site.',
  },
  needs: ['link', 'text-shape'],
  evaluate: (evidence) => {
    const shape = evidence.all('text-shape')[0];
    const call = evidence.callToAction();
    if (shape === undefined || shape.bodySource !== 'html' || shape.images === 0) return 'no picture';
    if (shape.characters >= FEW) return 'it has words to read';
    if (call === null || call.registrableDomain === null || call.via === 'text') return 'no link to press';
    if (call.isAuthorsDomain || call.ownerBrandId !== null || call.wrappers.length > 0 || call.lists.includes('mail-service')) return 'the link is the sender’s, a known house’s or a click counter';
    return [{
      sentence: { ja: `文章はほとんどなく、画像を押すと ${call.registrableDomain} へ行くようになっています。`, en: `It has hardly any words; pressing the picture leads to ${call.registrableDomain}.` },
      observations: [call, shape],
      places: call.places.slice(0, 1),
    }];
  },
});
