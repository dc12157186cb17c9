import { defineRule } from '../define-rule.ts';
import { called, capital } from '../attached-files.ts';

const isProgram = (type: string | null): boolean => type !== null && /x-msdownload|x-elf|mach-binary|java-vm|ms-shortcut|htmlhelp|\/hta$/.test(type);

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
    const file = evidence.all('attachment').find((file) => file.isOtherThanNamed && (isProgram(file.trueType) || file.trueType === 'text/html'))
      ?? evidence.all('attachment').find((file) => file.isOtherThanNamed);
    if (file === undefined) return 'names and contents agree';
    const name = called(file);
    const what = isProgram(file.trueType) ? { ja: '実行ファイル', en: 'a program' } : file.trueType === 'text/html' ? { ja: 'ウェブページ', en: 'a web page' } : { ja: `別の種類（${file.trueType}）`, en: `another kind of file (${file.trueType})` };
    return [{
      severity: isProgram(file.trueType) ? 'high' : file.trueType === 'text/html' ? 'medium' : 'low',
      sentence: { ja: `${name.ja}の中身は、名前と違って${what.ja}です。`, en: `${capital(name.en)} is in fact ${what.en}.` }, observations: [file],
    }];
  },
});
