import { defineRule } from '../define-rule.ts';
import { called, capital, filesOf } from '../attached-files.ts';

/** A PDF that runs something. */
export const attachmentPdfScript = defineRule({
  id: 'attachment-pdf-script',
  viewpoint: 'attachment',
  severity: 'medium',
  shows: { kind: 'malware', goal: 'run-file' },
  techniques: ['T1204.002', 'T1059.007'],
  title: { ja: '開くと何かを実行するPDF', en: 'A PDF that does something when it is opened' },
  why: {
    ja: 'PDFにはスクリプトやプログラムの起動を埋め込めます。読むだけの書類には要りません。',
    en: 'A PDF can carry script, and start a program. A paper to be read needs neither.',
  },
  needs: ['attachment'],
  evaluate: (evidence) => {
    const hit = filesOf(evidence.all('attachment'), 'pdf').find(({ content }) => content.launches || content.opensByItself !== null) ?? filesOf(evidence.all('attachment'), 'pdf').find(({ content }) => content.hasScript);
    if (hit === undefined) return 'no PDF with a script or an action';
    const { file, content } = hit;
    const name = called(file);
    const what = content.launches ? { ja: 'ほかのプログラムを起動する命令', en: 'starts another program' } : content.opensByItself === 'link' ? { ja: '開くと同時にリンク先へ進む命令', en: 'opens an address as soon as it is opened' } : content.opensByItself === 'script' ? { ja: '開くと同時に動くスクリプト', en: 'runs a script as soon as it is opened' } : { ja: 'スクリプト', en: 'has a script in it' };
    return [{
      // Forms of authorities and insurers count with scripts.
      severity: content.launches ? 'high' : content.opensByItself === null ? 'note' : 'medium',
      sentence: { ja: `${name.ja}には${what.ja}が入っています。`, en: `${capital(name.en)} ${what.en}.` }, observations: [file],
    }];
  },
});
