import { defineRule } from '../define-rule.ts';
import { called, capital, filesOf } from '../attached-files.ts';

/** A page that makes a file. */
export const attachmentHtmlSmuggling = defineRule({
  id: 'attachment-html-smuggling',
  viewpoint: 'attachment',
  severity: 'critical',
  shows: { kind: 'malware', goal: 'run-file' },
  techniques: ['T1027.006'],
  title: { ja: '開くとファイルを作り出すページ', en: 'A page that makes a file when it is opened' },
  why: {
    ja: 'ファイルを文字列としてページに埋め込み、開いたときに組み立てると、途中の検査には何も見えません。',
    en: 'A file that is written into a page as text and put together only when it is opened shows nothing to any filter on the way.',
  },
  needs: ['attachment'],
  evaluate: (evidence) => {
    const hit = filesOf(evidence.all('attachment'), 'page').find(({ content }) => {
      const hidden = content.hides.filter((type) => type !== 'text/html' && type !== 'image/svg+xml');
      const makes = content.does.includes('makes-file') && content.does.some((deed) => deed === 'downloads' || deed === 'long-code');
      return hidden.length > 0 || (makes && content.does.includes('decodes'));
    });
    if (hit === undefined) return 'no page that makes a file';
    const { file, content } = hit;
    const type = content.hides.find((type) => type !== 'text/html') ?? null;
    const name = called(file);
    return [{
      sentence: {
        ja: `${name.ja}には別のファイル${type === null ? '' : `（${type}）`}が文字列として埋め込まれ、開くと作り出されます。`,
        en: `${capital(name.en)} holds another file${type === null ? '' : ` (${type})`} written as text, which it makes when opened.`,
      },
      observations: [file],
    }];
  },
});
