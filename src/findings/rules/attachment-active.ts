import { defineRule } from '../define-rule.ts';

/** An attachment that can run. */
export const attachmentActive = defineRule({
  id: 'attachment-active',
  viewpoint: 'attachment',
  severity: 'high',
  techniques: ['T1204.002', 'T1566.001'],
  title: { ja: '実行できる添付ファイル', en: 'An attachment that can run' },
  why: {
    ja: '開くだけで動くファイルは、名前が文書に見えても文書ではありません。',
    en: 'A file that runs when opened is no document, whatever its name looks like.',
  },
  needs: ['attachment'],
  evaluate: (evidence) => {
    const file = evidence.all('attachment').find((file) => file.isActive && file.holds.length === 0 && !/html|svg/.test(file.mediaType));
    if (file === undefined) return 'no active attachment';
    return [{ sentence: { ja: `添付「${file.fileName}」は開くと動くファイルです。開かないでください。`, en: `The attachment “${file.fileName}” can run when opened. Do not open it.` }, observations: [file] }];
  },
});
