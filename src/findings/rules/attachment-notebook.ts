import { defineRule } from '../define-rule.ts';
import { called, capital, filesOf } from '../attached-files.ts';
import { quoted } from '../sentences.ts';

/** A OneNote file with something that runs in it. */
export const attachmentNotebook = defineRule({
  id: 'attachment-notebook',
  viewpoint: 'attachment',
  severity: 'high',
  shows: { kind: 'malware', goal: 'run-file' },
  techniques: ['T1566.001', 'T1204.002'],
  title: { ja: '実行ファイルを埋め込んだOneNote', en: 'A OneNote file with something in it that runs' },
  why: {
    ja: 'OneNoteのページに「ダブルクリックして表示」などの絵を置き、その下に実行されるファイルを隠します。',
    en: 'A picture that says “double-click to view” covers an embedded file that runs.',
  },
  needs: ['attachment'],
  evaluate: (evidence) => {
    for (const { file, content } of filesOf(evidence.all('attachment'), 'notebook')) {
      const active = content.embedded.find(({ actsAs, trueType }) => actsAs !== null || (trueType === null && content.embedded.length > 0));
      if (active === undefined) continue;
      const name = called(file);
      const words = quoted([active.name]);
      return [{ severity: active.actsAs === null ? 'low' : 'high', sentence: { ja: `${name.ja}に、別のファイル${words.ja}が埋め込まれています。`, en: `${capital(name.en)} has another file embedded${words.en === '' ? '' : `: ${words.en}`}.` }, observations: [file] }];
    }
    return 'no notebook with a file in it';
  },
});
