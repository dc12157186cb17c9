import { defineRule } from '../define-rule.ts';

const GONE: Readonly<Record<string, { readonly ja: string; readonly en: string }>> = {
  dead: { ja: '応答がありませんでした', en: 'nobody answered' }, 'not-found': { ja: 'ページが見つかりませんでした', en: 'there was no such page' },
  suspended: { ja: '事業者によって停止されていました', en: 'its host had suspended it' }, parked: { ja: 'ドメインは売りに出されていました', en: 'the domain was parked' },
};

/** A page that is gone. */
export const pageGone = defineRule({
  id: 'page-gone',
  viewpoint: 'page',
  severity: 'note',
  bearing: 'informs',
  title: { ja: 'リンク先のページはもうない', en: 'The page is gone' },
  why: {
    ja: '詐欺の画面は数時間から数日で消されます。なくなったことは、安全だったことを意味しません。',
    en: 'Fraudulent pages are taken down within hours or days. That a page is gone does not mean that it was harmless.',
  },
  needs: ['landing-page'],
  evaluate: (evidence) => {
    const page = evidence.all('landing-page')[0];
    if (page === undefined || page.outcome.kind !== 'found') return 'the page was not seen';
    const gone = page.state === null ? undefined : GONE[page.state];
    if (gone === undefined) return 'the page is there, or was not reached';
    return [{ sentence: { ja: `リンク先を開いたところ、${gone.ja}。以前に何が表示されていたかは分かりません。`, en: `When it was opened, ${gone.en}. What was shown there before is not known.` }, observations: [page] }];
  },
});
