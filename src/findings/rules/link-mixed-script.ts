import { defineRule } from '../define-rule.ts';

/** Letters of several alphabets in one name. */
export const linkMixedScript = defineRule({
  id: 'link-mixed-script',
  viewpoint: 'link',
  severity: 'high',
  techniques: ['T1036', 'T1583.001'],
  title: { ja: '別の文字体系の文字が混ざったドメイン', en: 'Letters of several alphabets in one name' },
  why: {
    ja: 'ロシア文字やギリシャ文字には英字とそっくりのものがあり、本物と見分けのつかないドメイン名を作れます。',
    en: 'Some Cyrillic and Greek letters look just like Latin ones, and make names that the eye cannot tell from the genuine.',
  },
  needs: ['link'],
  evaluate: (evidence) => {
    const links = evidence.all('link').filter((link) => link.hostShown !== link.host && link.via !== 'loaded');
    const link = links.find((link) => link.isMixedScript) ?? links.find((link) => link.isCallToAction) ?? links[0];
    if (link === undefined) return 'names are in Latin letters';
    return [link.isMixedScript
      ? { severity: 'high', sentence: { ja: `リンク先は「${link.hostShown}」と表示されますが、英字に似た別の文字が混ざっています（実際の名前は ${link.host}）。`, en: `The link shows as “${link.hostShown}”, but letters of another alphabet are mixed in (its real name is ${link.host}).` }, observations: [link] }
      : { severity: 'note', sentence: { ja: `リンク先「${link.hostShown}」は英字以外の文字を使ったドメインです（${link.host}）。`, en: `The link’s domain “${link.hostShown}” is written in letters other than Latin (${link.host}).` }, observations: [link] }];
  },
});
