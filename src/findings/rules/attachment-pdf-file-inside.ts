import { defineRule } from '../define-rule.ts';
import { called, capital, filesOf, isInside } from '../attached-files.ts';
import { quoted } from '../sentences.ts';

/** A PDF that carries a file. */
export const attachmentPdfFileInside = defineRule({
  id: 'attachment-pdf-file-inside',
  viewpoint: 'attachment',
  severity: 'medium',
  shows: { kind: 'malware', goal: 'run-file' },
  techniques: ['T1027.009', 'T1204.002'],
  title: { ja: 'PDFの中に別のファイル', en: 'A PDF with another file in it' },
  why: {
    ja: 'PDFに別のファイルを入れて運ぶと、添付の検査をすり抜けることがあります。',
    en: 'A file that travels inside of a PDF may pass what would stop it as an attachment.',
  },
  needs: ['attachment'],
  evaluate: (evidence) => {
    const all = evidence.all('attachment');
    const hit = filesOf(all, 'pdf').find(({ content }) => content.embeddedFiles.length > 0);
    if (hit === undefined) return 'no PDF with a file in it';
    const inner = all.filter((file) => isInside(file, hit.file));
    const active = inner.find((file) => file.actsAs !== null) ?? null;
    const opens = active ?? inner.find((file) => file.outcome.kind === 'found') ?? null;
    // Invoices carry their figures as XML for machines.
    if (opens === null) return 'what it carries is plain data';
    const name = called(hit.file);
    const words = quoted([opens.fileName]);
    return [{ severity: active === null ? 'low' : 'high', sentence: { ja: `${name.ja}の中に、別のファイル${words.ja}が入っています。`, en: `${capital(name.en)} carries another file${words.en === '' ? '' : `, ${words.en}`}.` }, observations: [hit.file, opens] }];
  },
});
