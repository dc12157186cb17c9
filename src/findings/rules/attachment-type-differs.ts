import { defineRule } from '../define-rule.ts';

/** The attachment is not what its name says. */
export const attachmentTypeDiffers = defineRule({
  id: 'attachment-type-differs',
  viewpoint: 'attachment',
  severity: 'high',
  shows: { kind: 'malware', goal: 'run-file' },
  techniques: ['T1036.008'],
  title: { ja: '名前と中身が違う添付', en: 'The attachment is not what its name says' },
  why: {
    ja: '名前は文書や画像でも、中身の先頭は別の種類のファイルです。',
    en: 'By its first bytes it is another kind of file than its name says.',
  },
  needs: ['attachment'],
  evaluate: (evidence) => {
    const file = evidence.all('attachment').find((file) => file.trueType === 'application/x-msdownload' && /\.(?:pdf|docx?|xlsx?|png|jpe?g|gif|txt)$/i.test(file.fileName));
    if (file === undefined) return 'names and contents agree';
    return [{ sentence: { ja: `添付「${file.fileName}」の中身は実行ファイルです。`, en: `The attachment “${file.fileName}” is in fact a program.` }, observations: [file] }];
  },
});
