import { defineRule } from '../define-rule.ts';
import { called, capital, filesOf } from '../attached-files.ts';

/** A shortcut. */
export const attachmentShortcut = defineRule({
  id: 'attachment-shortcut',
  viewpoint: 'attachment',
  severity: 'high',
  shows: { kind: 'malware', goal: 'run-file' },
  techniques: ['T1204.002', 'T1059'],
  title: { ja: 'ショートカットの添付', en: 'An attached shortcut' },
  why: {
    ja: 'ショートカットは文書の絵をかぶせられますが、中身は「何をどう起動するか」という命令です。',
    en: 'A shortcut can wear a document’s picture; what it holds is a command.',
  },
  needs: ['attachment'],
  evaluate: (evidence) => {
    const hits = filesOf(evidence.all('attachment'), 'shortcut');
    const hit = hits.find(({ content }) => content.startsInterpreter || (content.kind === 'url' && content.isRemote && !/^https?:/i.test(content.target))) ?? hits[0];
    if (hit === undefined) return 'no shortcut';
    const { file, content } = hit;
    const command = `${content.target} ${content.arguments}`.trim().slice(0, 120);
    const isBookmark = content.kind === 'url' && /^https?:/i.test(content.target);
    const name = called(file);
    return [{
      severity: isBookmark ? 'low' : 'high',
      sentence: { ja: `${name.ja}はショートカットで、開くと「${command}」が${isBookmark ? '開きます' : '動きます'}。`, en: `${capital(name.en)} is a shortcut; it ${isBookmark ? 'opens' : 'starts'} “${command}”.` }, observations: [file],
    }];
  },
});
