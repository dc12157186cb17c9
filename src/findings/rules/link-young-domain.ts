import { defineRule } from '../define-rule.ts';

/** The link’s domain is brand-new. */
export const linkYoungDomain = defineRule({
  id: 'link-young-domain',
  viewpoint: 'link',
  severity: 'medium',
  provenance: 'raw',
  techniques: ['T1583.001'],
  title: { ja: 'リンク先のドメインは作られたばかり', en: 'The link’s domain is brand-new' },
  why: {
    ja: '使い捨てのドメインは届く直前に登録されることが多くあります。',
    en: 'Throw-away domains are registered shortly before the mail is sent.',
  },
  needs: ['registration'],
  evaluate: (evidence) => {
    const young = evidence.all('registration').find((seen) => seen.ageDays !== null && seen.ageDays >= 0 && seen.ageDays < 60);
    if (young === undefined) return 'old enough, or the age is not known';
    return [{ sentence: { ja: `リンク先 ${young.domain} は、届く${young.ageDays}日前に登録されたばかりです。`, en: `The link’s domain ${young.domain} was registered only ${young.ageDays} ${young.ageDays === 1 ? 'day' : 'days'} before the mail came.` }, observations: [young] }];
  },
});
