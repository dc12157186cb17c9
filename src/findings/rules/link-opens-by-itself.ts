import { defineRule } from '../define-rule.ts';

/** A page that opens by itself. */
export const linkOpensByItself = defineRule({
  id: 'link-opens-by-itself',
  viewpoint: 'link',
  severity: 'medium',
  techniques: ['T1204.001'],
  title: { ja: 'ひとりでに開くページ', en: 'A page that opens by itself' },
  why: {
    ja: '何も押さなくても別のページへ移る命令です。ふつうのメールには要りません。',
    en: 'An order to go on to another page without a click. No ordinary mail needs it.',
  },
  needs: ['link'],
  evaluate: (evidence) => {
    const link = evidence.all('link').find((link) => link.via === 'meta-refresh' && link.host !== '' && !link.isAuthorsDomain);
    if (link === undefined) return 'nothing opens by itself';
    return [{ sentence: { ja: `このメールは、何も押さなくても ${link.host} を開こうとします。`, en: `The mail tries to open ${link.host} without a click.` }, observations: [link] }];
  },
});
