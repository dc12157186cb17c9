import { defineRule } from '../define-rule.ts';

/** Each tag character stands for the ASCII letter of the same place. */
const plainOf = (text: string): string => [...text].map((tag) => String.fromCodePoint(Math.max(0, (tag.codePointAt(0) ?? 0) - 0xe_0000))).filter((letter) => letter >= ' ' && letter <= '~').join('');

/** Characters that show nothing and spell words. */
export const wordingTagCharacters = defineRule({
  id: 'wording-tag-characters',
  viewpoint: 'wording',
  severity: 'high',
  techniques: ['T1027'],
  title: { ja: '見えないタグ文字', en: 'Invisible tag characters' },
  why: {
    ja: 'タグ文字は画面に出ない文字で、迷惑メールの検査やAIだけに読ませる文を隠すのに使われます。',
    en: 'Tag characters show nothing on a screen; they hide words that only a filter or an AI reads.',
  },
  needs: ['hidden-text'],
  evaluate: (evidence) => {
    const hidden = evidence.all('hidden-text').filter((seen) => seen.why === 'tag-characters');
    if (hidden.length === 0) return 'no tag characters';
    const said = hidden.map((seen) => plainOf(seen.text)).join('').trim();
    const words = said === '' ? { ja: '', en: '' } : { ja: `（読み取ると「${said.slice(0, 60)}」）`, en: ` (they say “${said.slice(0, 60)}”)` };
    return [{ sentence: { ja: `画面に出ないタグ文字が${hidden.length}か所に隠されています${words.ja}。`, en: `Tag characters, which show nothing, are hidden in ${hidden.length} place(s)${words.en}.` }, observations: hidden.slice(0, 4) }];
  },
});
