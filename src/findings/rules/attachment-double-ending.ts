import { defineRule } from '../define-rule.ts';
import { called, capital } from '../attached-files.ts';

const endingOf = (name: string): string => /\.[^.]*$/.exec(name.trim())?.[0] ?? '';

/** A name with two endings. */
export const attachmentDoubleEnding = defineRule({
  id: 'attachment-double-ending',
  viewpoint: 'attachment',
  severity: 'high',
  shows: { kind: 'malware', goal: 'run-file' },
  techniques: ['T1036.007'],
  title: { ja: '二重拡張子・隠された拡張子', en: 'Two endings, or one pushed out of sight' },
  why: {
    ja: 'Windowsは最後の拡張子を隠すことが多く、読む人には前の方だけが見えます。',
    en: 'Windows often hides the last ending, so that the reader sees the harmless one before it.',
  },
  needs: ['attachment'],
  evaluate: (evidence) => {
    const file = evidence.all('attachment').find((file) => file.nameTricks.some((trick) => trick !== 'direction-override'));
    if (file === undefined) return 'no name with such a trick';
    const name = called(file);
    return [{
      severity: file.actsAs === 'page' || file.actsAs === 'macros' ? 'medium' : 'high',
      sentence: { ja: `${name.ja}は、文書に見えますが、本当の拡張子は最後の「${endingOf(file.fileName)}」です。`, en: `${capital(name.en)} looks like a document; its real ending is the last one, “${endingOf(file.fileName)}”.` },
      observations: [file],
    }];
  },
});
