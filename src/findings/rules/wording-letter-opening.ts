import { defineRule } from '../define-rule.ts';

/** A letter opening that does not fit. */
export const wordingLetterOpening = defineRule({
  id: 'wording-letter-opening',
  viewpoint: 'wording',
  severity: 'low',
  title: { ja: '手紙の書き出しが不自然', en: 'A letter opening that does not fit' },
  why: {
    ja: '「拝啓」は「敬具」で結ぶ手紙の言葉です。「拝啓＋アドレス」は翻訳ソフトが “Dear …” を置き換えた跡と見られます。',
    en: '拝啓 opens a formal letter and is closed by 敬具. On its own before an address it is “Dear …” put through a translator.',
  },
  needs: ['phrase'],
  evaluate: (evidence) => {
    const opening = evidence.phrases('opening')[0];
    if (opening === undefined) return 'no letter opening';
    if (evidence.phrases('closing-letter').length > 0) return 'closed as a letter is';
    return [{ sentence: { ja: `「${opening.places[0]?.quote ?? '拝啓'}」で始まりますが「敬具」がなく、業務メールの書き出しとしても不自然です。`, en: `It opens with “${opening.places[0]?.quote ?? '拝啓'}” (a formal letter’s “Dear”) and never closes as such a letter does.` }, observations: [opening] }];
  },
});
