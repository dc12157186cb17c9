import { askedWords, SECRETS } from '../asked-words.ts';
import { defineRule } from '../define-rule.ts';

/** A page that asks for secrets without saying whose it is. */
export const pageAsksFor = defineRule({
  id: 'page-asks-for',
  viewpoint: 'page',
  severity: 'note',
  techniques: ['T1056.003', 'T1598.003'],
  title: { ja: 'どこの会社とも分からない入力画面', en: 'Nobody’s page that asks for secrets' },
  why: {
    ja: 'メールから開いた画面に入力した情報は、その画面を作った人の手に渡ります。',
    en: 'Whatever is typed into a page that a mail opened goes to whoever made the page.',
  },
  needs: ['landing-page'],
  evaluate: (evidence) => {
    const page = evidence.all('landing-page')[0];
    if (page === undefined || page.outcome.kind !== 'found') return 'the page was not seen';
    const asked = SECRETS.filter((ask) => page.asks.includes(ask));
    if (asked.length === 0) return 'it asks for nothing secret';
    if (page.ownerBrandId !== null || page.isReadersHouse) return 'a known brand’s own page, or the reader’s own house';
    // What a copy asks for is told with whom it copies.
    if (page.outcome.value.value.looksLike !== null) return 'it shows itself as somebody’s: page-imitates-login tells what it asks';
    const claim = evidence.mainClaim();
    const isOwn = evidence.callToAction()?.isAuthorsDomain === true && claim?.isAuthorPermitted !== false;
    const isGrave = asked.some((ask) => ask !== 'password') || page.asks.includes('mail-account');
    const words = askedWords(asked.slice(0, 4));
    return [{
      severity: claim !== null && !claim.isAuthorPermitted && !isOwn ? (isGrave ? 'high' : 'medium') : 'note',
      sentence: { ja: `リンク先の画面は${words.ja}の入力を求めます。どこの会社の画面かは分かりません。`, en: `The page asks for ${words.en}. Whose page it is does not show.` }, observations: [page],
    }];
  },
});
