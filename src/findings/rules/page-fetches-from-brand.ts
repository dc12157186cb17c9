import { looksLikeWords, SECRETS } from '../asked-words.ts';
import { defineRule } from '../define-rule.ts';

/** A copy that takes its pictures from the original. */
export const pageFetchesFromBrand = defineRule({
  id: 'page-fetches-from-brand',
  viewpoint: 'page',
  severity: 'high',
  shows: { kind: 'phishing', goal: null },
  techniques: ['T1566.002', 'T1608.005'],
  title: { ja: '本物のサーバーから部品を借りた偽の画面', en: 'A copy that borrows from the original' },
  why: {
    ja: '偽の画面は、ロゴや部品を本物のサーバーから直接読み込むことで、本物そっくりに見せます。',
    en: 'Copies look real because they fetch logo and style from the real servers.',
  },
  needs: ['landing-page'],
  evaluate: (evidence) => {
    const page = evidence.all('landing-page')[0];
    if (page === undefined || page.outcome.kind !== 'found') return 'the page was not seen';
    const [host] = page.fetchesFrom;
    if (host === undefined) return 'it fetches nothing from the brand that it shows itself as';
    if (page.isReadersHouse) return 'it stands under the reader’s own domain';
    if (!page.asks.some((ask) => SECRETS.includes(ask))) return 'it asks for nothing secret';
    const looks = looksLikeWords(page, page.outcome.value.value.looksLike ?? host);
    return [{ sentence: { ja: `リンク先は「${looks.ja}」のものではないのに、その部品を本物のサーバー ${host} から読み込んで見せています。`, en: `The page is not ${looks.en}’s, yet it fetches parts of itself from the real server ${host}.` }, observations: [page] }];
  },
});
