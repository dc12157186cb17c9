import { askedWords, SECRETS } from '../asked-words.ts';
import { defineRule } from '../define-rule.ts';
import { hostOf } from '../host-of.ts';

/** A form that sends secrets to another house. */
export const pagePostsElsewhere = defineRule({
  id: 'page-posts-elsewhere',
  viewpoint: 'page',
  severity: 'medium',
  shows: { kind: 'phishing', goal: null },
  techniques: ['T1056.003', 'T1567'],
  title: { ja: '入力した情報が別の場所へ送られる画面', en: 'A page that sends what is typed elsewhere' },
  why: {
    ja: '本物の画面は、入力された情報を自社のサーバーで受け取ります。盗む側は、見せる場所と集める場所を分けることがあります。',
    en: 'A real page takes what is typed into its own servers. Thieves often show the page in one place and collect in another.',
  },
  needs: ['landing-page'],
  evaluate: (evidence) => {
    const page = evidence.all('landing-page')[0];
    if (page === undefined || page.outcome.kind !== 'found') return 'the page was not seen';
    const asked = page.asks.filter((ask) => SECRETS.includes(ask));
    if (asked.length === 0) return 'it asks for nothing secret';
    if (page.postsTo === null) return 'it keeps what is typed in its own house';
    if (page.ownerBrandId !== null || page.postsToBrandId !== null) return 'a known brand’s own page or server';
    const [host, words] = [hostOf(page.postsTo), askedWords(asked.slice(0, 3))];
    return [{ sentence: { ja: `リンク先の画面は${words.ja}の入力を求め、それを別の場所 ${host} へ送ります。`, en: `The page asks for ${words.en} and sends it to another place, ${host}.` }, observations: [page] }];
  },
});
