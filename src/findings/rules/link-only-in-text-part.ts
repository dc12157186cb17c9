import { defineRule } from '../define-rule.ts';

/** The plain text leads elsewhere than the HTML. */
export const linkOnlyInTextPart = defineRule({
  id: 'link-only-in-text-part',
  viewpoint: 'link',
  severity: 'note',
  bearing: 'informs',
  techniques: ['T1566.002'],
  title: { ja: '画面に出ないテキスト部分だけにあるリンク', en: 'The plain text leads elsewhere than the HTML' },
  why: {
    ja: 'メールには、HTMLと、HTMLを表示できないソフトのためのテキストの両方が入っています。同じ内容のはずなのに行き先が違うなら、使い回しの文面か、検査をすり抜けるための詰め物です。',
    en: 'A mail holds its text twice: as HTML, and for programs that show none. Both should say the same; where they lead to different places, one of them is left over from another mail or is there to mislead a filter.',
  },
  needs: ['link'],
  evaluate: (evidence) => {
    const links = evidence.all('link').filter((link) => link.via === 'other-part' && link.host !== '');
    const [first] = links;
    if (first === undefined) return 'both parts lead to the same places';
    const houses = [...new Set(links.map((link) => link.registrableDomain ?? link.host))];
    const shown = houses.slice(0, 3).join(', ');
    return [{
      sentence: {
        ja: `HTMLの画面には出ないテキスト部分に、HTMLにはない行き先があります：${shown}${houses.length > 3 ? `など${houses.length}か所` : ''}。`,
        en: `The plain text behind the HTML leads to ${houses.length === 1 ? 'a place' : `${houses.length} places`} that the HTML does not: ${shown}${houses.length > 3 ? ', …' : ''}.`,
      },
      observations: links.slice(0, 3),
    }];
  },
});
