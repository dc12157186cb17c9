import { defineRule } from '../define-rule.ts';
import { called, capital } from '../attached-files.ts';

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
    const file = evidence.all('attachment').find((file) => file.path.length === 1 && (file.actsAs === 'program' || file.actsAs === 'script'));
    if (file === undefined) return 'no active attachment';
    const name = called(file);
    return [{ sentence: { ja: `${name.ja}は開くと動くファイルです。開かないでください。`, en: `${capital(name.en)} can run when opened. Do not open it.` }, observations: [file] }];
  },
});
