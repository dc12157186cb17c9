import { defineRule } from '../define-rule.ts';
import { called, capital, filesOf } from '../attached-files.ts';

/** A locked archive, and its password in the same mail. */
export const attachmentPasswordBeside = defineRule({
  id: 'attachment-password-beside',
  viewpoint: 'attachment',
  severity: 'medium',
  shows: { kind: 'malware', goal: 'run-file' },
  techniques: ['T1027.013', 'T1204.002'],
  title: { ja: '鍵のかかった圧縮ファイルと、同じメールに書かれたパスワード', en: 'A locked archive, with its password in the same mail' },
  why: {
    ja: '同じメールにパスワードを書くなら鍵をかける意味はなく、ウイルス検査を避ける効果だけが残ります。',
    en: 'A lock whose key hangs beside it keeps nobody out but the virus scanner.',
  },
  needs: ['attachment'],
  evaluate: (evidence) => {
    const hit = filesOf(evidence.all('attachment'), 'archive').find(({ content }) => content.isEncrypted && (content.password !== null || content.isPasswordGiven));
    if (hit === undefined) return 'no locked archive with a password beside it';
    const { file, content } = hit;
    const holdsRunning = content.files.some(({ actsAs }) => actsAs !== null && actsAs !== 'page');
    const name = called(file);
    const opened = content.password === null ? { ja: '', en: '' } : { ja: `（「${content.password}」で開きました）`, en: ` (“${content.password}” opened it)` };
    return [{
      severity: holdsRunning ? 'high' : 'medium',
      sentence: { ja: `${name.ja}は暗号化されていて、そのパスワードが同じメールに書かれています${opened.ja}。`, en: `${capital(name.en)} is encrypted, and the mail itself tells the password${opened.en}.` },
      observations: [file],
    }];
  },
});
