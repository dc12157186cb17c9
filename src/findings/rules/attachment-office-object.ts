import { defineRule } from '../define-rule.ts';
import { called, capital, filesOf, isInside } from '../attached-files.ts';

/** A document that carries something that runs. */
export const attachmentOfficeObject = defineRule({
  id: 'attachment-office-object',
  viewpoint: 'attachment',
  severity: 'high',
  shows: { kind: 'malware', goal: 'run-file' },
  techniques: ['T1204.002', 'T1559.002', 'T1203'],
  title: { ja: '実行されるものを埋め込んだ文書', en: 'A document with something in it that runs' },
  why: {
    ja: '文書に埋め込まれたファイルや命令は、開いたり、ダブルクリックしたりすると動きます。',
    en: 'A file or a command that is embedded in a document runs when it is opened or double-clicked.',
  },
  needs: ['attachment'],
  evaluate: (evidence) => {
    const all = evidence.all('attachment');
    for (const { file, content } of filesOf(all, 'office')) {
      const name = called(file);
      const active = all.find((inner) => isInside(inner, file) && inner.actsAs !== null && inner.actsAs !== 'notebook');
      if (active !== undefined) return [{ sentence: { ja: `${name.ja}に、開くと動くファイル「${active.fileName}」が埋め込まれています。`, en: `${capital(name.en)} has a file embedded that runs when opened: “${active.fileName}”.` }, observations: [file, active] }];
      if (content.dde !== null) return [{ sentence: { ja: `${name.ja}には、ほかのプログラムを呼び出す命令（DDE）が入っています。`, en: `${capital(name.en)} holds a command that calls another program (DDE).` }, observations: [file] }];
      const isExploit = content.kind === 'rtf' && content.objects.length > 0 && (content.runsByItself.includes('objupdate') || content.objects.some((object) => /equation/i.test(object)));
      if (isExploit) return [{ sentence: { ja: `${name.ja}には、開くと同時に読み込まれる部品が埋め込まれています。`, en: `${capital(name.en)} has an object embedded that is loaded as soon as it is opened.` }, observations: [file] }];
    }
    return 'no document with something that runs';
  },
});
