import { defineRule } from '../define-rule.ts';

/** A page that lies in a folder of the site’s machinery. */
export const pageOddFolder = defineRule({
  id: 'page-odd-folder',
  viewpoint: 'page',
  severity: 'high',
  shows: { kind: 'phishing', goal: null },
  techniques: ['T1584.004', 'T1608.005'],
  title: { ja: '乗っ取られたサイトに置かれた画面', en: 'A page hidden in somebody’s website' },
  why: {
    ja: 'サイトの部品を置くフォルダーに入力画面があるのは、侵入した人が置いたときです。',
    en: 'In folders that hold a site’s own parts, a page with questions was put by somebody who broke in.',
  },
  needs: ['landing-page'],
  evaluate: (evidence) => {
    const page = evidence.all('landing-page')[0];
    if (page === undefined || page.outcome.kind !== 'found') return 'the page was not seen';
    if (page.oddFolder === null) return 'it lies in no folder of the site’s machinery';
    if (!page.asks.some((ask) => ask !== 'other')) return 'it asks for nothing';
    return [{ sentence: { ja: `入力画面が「${page.oddFolder}」という、本来は部品だけを置くフォルダーにあります。`, en: `The page that asks lies in “${page.oddFolder}”, a folder for a site’s own parts.` }, observations: [page] }];
  },
});
