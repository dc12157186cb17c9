import { defineRule } from '../define-rule.ts';

/** The writing direction is forced. */
export const wordingBidiOverride = defineRule({
  id: 'wording-bidi-override',
  viewpoint: 'wording',
  severity: 'high',
  techniques: ['T1036.002'],
  title: { ja: '文字の向きを変える記号', en: 'Text turned the other way round' },
  why: {
    ja: '文字の並びを逆に見せる記号です。リンクや添付の名前を別の物に見せるために使われます。',
    en: 'A mark that shows letters in reverse; it makes a link or a file name look like another.',
  },
  needs: ['hidden-text'],
  evaluate: (evidence) => {
    const hidden = evidence.all('hidden-text').filter((seen) => seen.why === 'bidi' && /[\u202d\u202e]/.test(seen.text));
    if (hidden.length === 0) return 'no override of the writing direction';
    return [{ sentence: { ja: `文字の向きを強制的に変える見えない記号が${hidden.length}か所にあります。`, en: `An invisible mark forces letters to run the other way in ${hidden.length} place(s).` }, observations: hidden.slice(0, 4) }];
  },
});
