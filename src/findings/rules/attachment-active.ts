import { defineRule } from '../define-rule.ts';
import { quoted } from '../sentences.ts';

/** An attachment that can run. */
export const attachmentActive = defineRule({
  id: 'attachment-active',
  viewpoint: 'attachment',
  severity: 'high',
  shows: { kind: 'malware', goal: 'run-file' },
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
    const inside = quoted(file.contains, 2);
    return [{ sentence: file.contains.length > 0 ? { ja: `添付「${file.fileName}」には、開くと動くファイル${inside.ja}が入っています。開かないでください。`, en: `The attachment “${file.fileName}” holds a file that runs when opened: ${inside.en}. Do not open it.` } : { ja: `添付「${file.fileName}」は開くと動くファイルです。開かないでください。`, en: `The attachment “${file.fileName}” can run when opened. Do not open it.` }, observations: [file] }];
  },
});
