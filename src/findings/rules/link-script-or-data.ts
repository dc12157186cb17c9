import type { LinkSeen } from '../../evidence/model.ts';
import { defineRule } from '../define-rule.ts';

/** The link is a program or a whole page. */
export const linkScriptOrData = defineRule({
  id: 'link-script-or-data',
  viewpoint: 'link',
  severity: 'high',
  techniques: ['T1027.006', 'T1059.007'],
  title: { ja: 'リンクの中身がプログラムやページそのもの', en: 'The link is a program or a whole page' },
  why: {
    ja: '行き先のアドレスの代わりに、動くプログラムや偽のページそのものがリンクに書き込まれています。アドレスを調べる検査をすり抜けます。',
    en: 'Instead of an address, the link holds a program or a complete page: there is no place that a filter could look up.',
  },
  needs: ['link'],
  evaluate: (evidence) => {
    const links = evidence.all('link').filter((link) => link.via !== 'loaded' && (isPage(link) || isProgram(link)));
    const link = links.find(isPage) ?? links[0];
    if (link === undefined) return 'links are addresses';
    return [isPage(link)
      ? { severity: 'high', sentence: { ja: `リンクを開くと、アドレスのない、リンクに書き込まれたページ（${link.scheme}:）が表示されます。`, en: `The link opens a page that is written into the link itself (${link.scheme}:) and stands at no address.` }, observations: [link] }
      // No mail program runs it any more.
      : { severity: 'low', sentence: { ja: `リンクを押すとプログラム（${link.scheme}:）が動くように書かれています。`, en: `The link is written to run a program (${link.scheme}:).` }, observations: [link] }];
  },
});

const isPage = (link: LinkSeen): boolean => link.scheme === 'data' && /^(?:text\/html|application\/xhtml|image\/svg|text\/xml|application\/xml)/i.test(link.path);

// `javascript:void(0)` and printing the page do nothing; web pages that were pasted into mails are full of them.
const isProgram = (link: LinkSeen): boolean => (link.scheme === 'javascript' || link.scheme === 'vbscript')
  && !/^(?:\s|;|%20)*(?:void\s*\(?\s*['"]?0?['"]?\s*\)?|(?:window\.)?(?:print|close)\(\)|history\.(?:back\(\)|go\(-1\)))?(?:\s|;|%20)*$/i.test(link.path);
