import type { Bilingual } from '../../base/bilingual.ts';
import type { LinkTrick } from '../../evidence/model.ts';
import { defineRule } from '../define-rule.ts';
import type { Severity } from '../model.ts';

/** What each way of writing does to the eye. Those that people's own typing makes are notes. */
const TRICKS: readonly (readonly [trick: LinkTrick, severity: Severity, what: Bilingual])[] = [
  ['look-alike-slash', 'high', { ja: '「/」に似た別の文字', en: 'a letter that only looks like a slash' }],
  ['direction-override', 'medium', { ja: '文字の向きを逆にする見えない記号', en: 'an unseen mark that turns the letters around' }],
  ['percent-in-host', 'medium', { ja: '行き先の名前を「%」の符号で隠す書き方', en: 'a name hidden in percent codes' }],
  ['backslash', 'low', { ja: '「/」の代わりの「\\」', en: 'backslashes instead of slashes' }],
  ['invisible-character', 'low', { ja: '見えない文字', en: 'letters that nobody sees' }],
  ['full-width', 'note', { ja: '全角文字', en: 'full-width letters' }],
  ['odd-slashes', 'note', { ja: '数の合わない「/」', en: 'too many or too few slashes' }],
];

/** A link written so that eye and filter misread it. */
export const linkDeceptiveWriting = defineRule({
  id: 'link-deceptive-writing',
  viewpoint: 'link',
  severity: 'medium',
  techniques: ['T1036', 'T1027'],
  title: { ja: '目や検査をだます書き方のリンク', en: 'A link written so that eye and filter misread it' },
  why: {
    ja: 'ブラウザーは崩れた書き方のアドレスも開きます。読む人や迷惑メールの検査には、別のものに見えるように書かれています。',
    en: 'Browsers open addresses that are written wrongly. To a reader, or to a filter, they look like something else.',
  },
  needs: ['link'],
  evaluate: (evidence) => {
    const links = evidence.all('link').filter((link) => link.via !== 'loaded');
    for (const [trick, severity, what] of TRICKS) {
      const link = links.find((link) => link.tricks.includes(trick));
      if (link === undefined) continue;
      return [{ severity, sentence: { ja: `リンクに${what.ja}が使われています。実際に開くのは ${link.host} です。`, en: `The link is written with ${what.en}; what opens is ${link.host}.` }, observations: [link] }];
    }
    return 'links are written plainly';
  },
});
