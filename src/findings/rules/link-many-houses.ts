import { defineRule } from '../define-rule.ts';

/** Different owners' domains from which on a letter has more addresses than a letter needs. */
const MANY = 8;

/** Links to many different places. */
export const linkManyHouses = defineRule({
  id: 'link-many-houses',
  viewpoint: 'link',
  severity: 'note',
  bearing: 'informs',
  title: { ja: 'たくさんの別々のサイトへのリンク', en: 'Links to many different places' },
  why: {
    ja: '本物らしく見せるため、偽のリンクのまわりを本物のリンクで囲むことがあります。ニュースの配信でも多くなります。',
    en: 'A false link is sometimes set among many genuine ones. News digests have many links too.',
  },
  needs: ['link'],
  evaluate: (evidence) => {
    const links = evidence.all('link').filter((link) => (link.via === 'anchor' || link.via === 'area') && link.registrableDomain !== null);
    const houses = new Map(links.map((link) => [link.registrableDomain, link]));
    if (houses.size < MANY) return 'few places';
    return [{ sentence: { ja: `このメールは ${houses.size} の別々のドメインへリンクしています。`, en: `The mail links to ${houses.size} different domains.` }, observations: [...houses.values()].slice(0, 3) }];
  },
});
