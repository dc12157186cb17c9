import { defineRule } from '../define-rule.ts';

/** A page behind a wall. */
export const pageWalled = defineRule({
  id: 'page-walled',
  viewpoint: 'page',
  severity: 'note',
  bearing: 'informs',
  title: { ja: 'リンク先は確認画面の向こうにある', en: 'The page stands behind a wall' },
  why: {
    ja: '「ロボットではない」確認や閲覧の制限は、普通のサイトにもありますが、調査の目を避けるためにも使われます。',
    en: 'Checks for robots and blocks stand on ordinary sites, too; thieves use them to keep those away who look into them.',
  },
  needs: ['landing-page'],
  evaluate: (evidence) => {
    const page = evidence.all('landing-page')[0];
    if (page === undefined || page.outcome.kind !== 'found') return 'the page was not seen';
    if (page.state !== 'captcha' && page.state !== 'block-page') return 'no wall stood there';
    return [{
      sentence: page.state === 'captcha' ? { ja: 'リンク先は「ロボットではない」確認（CAPTCHA）を出し、その先は見られませんでした。', en: 'A CAPTCHA stood in front of the page; what is behind it was not seen.' } : { ja: 'リンク先は閲覧を断り、何があるかは見られませんでした。', en: 'The page did not let us in; what is there was not seen.' },
      observations: [page],
    }];
  },
});
