import { defineRule } from '../define-rule.ts';
import { called, capital, filesOf } from '../attached-files.ts';
import { quoted } from '../sentences.ts';

/** A document with macros. */
export const attachmentOfficeMacro = defineRule({
  id: 'attachment-office-macro',
  viewpoint: 'attachment',
  severity: 'medium',
  shows: { kind: 'malware', goal: 'run-file' },
  techniques: ['T1204.002', 'T1059.005', 'T1566.001'],
  title: { ja: 'マクロ入りの文書', en: 'A document with macros' },
  why: {
    ja: '文書のマクロはプログラムです。「コンテンツの有効化」を押すと動きます。',
    en: 'A macro is a program in a document. It runs when “Enable content” is pressed.',
  },
  needs: ['attachment'],
  evaluate: (evidence) => {
    const hit = filesOf(evidence.all('attachment'), 'office').filter(({ content }) => content.hasMacros).toSorted((a, b) => b.content.runsByItself.length - a.content.runsByItself.length)[0];
    if (hit === undefined) return 'no document with macros';
    const { file, content } = hit;
    const name = called(file);
    const words = quoted(content.runsByItself, 1);
    return [{
      severity: content.runsByItself.length > 0 ? 'high' : 'low',
      sentence: content.runsByItself.length > 0 ? { ja: `${name.ja}には、開くと自動で動くマクロ${words.ja}が入っています。「コンテンツの有効化」を押さないでください。`, en: `${capital(name.en)} holds a macro that starts by itself: ${words.en}. Do not press “Enable content”.` }
        : { ja: `${name.ja}にはマクロが入っています。`, en: `${capital(name.en)} has macros in it.` },
      observations: [file],
    }];
  },
});
