import { defineRule } from '../define-rule.ts';

/** “The link above” stands below. */
export const wordingLinkAbove = defineRule({
  id: 'wording-link-above',
  viewpoint: 'wording',
  severity: 'medium',
  title: { ja: '「上記のリンク」が下にある', en: '“The link above” stands below' },
  why: {
    ja: '文章と構成が食い違うのは、ひな形を使い回した跡です。',
    en: 'Text and layout contradict each other: a template was used again.',
  },
  needs: ['phrase', 'link'],
  evaluate: (evidence) => {
    const phrase = evidence.phrases('link-above')[0];
    const at = phrase?.places[0]?.at;
    if (phrase === undefined || at == null) return 'no “link above”';
    const links = evidence.all('link').flatMap((link) => link.places.filter((place) => place.view === 'body' && place.at !== null));
    if (links.length === 0) return 'no link in the text';
    if (links.some((place) => (place.at?.start ?? 0) < at.start)) return 'a link does stand above';
    return [{ sentence: { ja: `「${phrase.places[0]?.quote ?? ''}」とありますが、リンクはその下にしかありません。`, en: `It says “${phrase.places[0]?.quote ?? ''}”, yet the only link stands below.` }, observations: [phrase], places: [...phrase.places, ...links.slice(0, 1)] }];
  },
});
