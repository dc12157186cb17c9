import { defineRule } from '../define-rule.ts';
import { called, capital, filesOf } from '../attached-files.ts';

/** Two are met where people pack what they were sent packed. */
const DEEP = 3;

/** Archives inside archives. */
export const attachmentNestedArchive = defineRule({
  id: 'attachment-nested-archive',
  viewpoint: 'attachment',
  severity: 'medium',
  shows: { kind: 'malware', goal: 'run-file' },
  techniques: ['T1027'],
  title: { ja: '何重にも包まれた圧縮ファイル', en: 'Archives inside archives' },
  why: {
    ja: '何重にも包むと、途中で開くのをやめる検査をすり抜けます。',
    en: 'Wrapped several times, a file passes filters that stop unpacking after a while.',
  },
  needs: ['attachment'],
  evaluate: (evidence) => {
    const hit = filesOf(evidence.all('attachment'), 'archive').find(({ file, content }) => file.path.length === 1 && content.depth >= DEEP);
    if (hit === undefined) return 'no archive so deep';
    const name = called(hit.file);
    return [{ sentence: { ja: `${name.ja}は、圧縮ファイルの中に圧縮ファイルを${hit.content.depth}重に重ねています。`, en: `${capital(name.en)} holds archives inside archives, ${hit.content.depth} deep.` }, observations: [hit.file] }];
  },
});
