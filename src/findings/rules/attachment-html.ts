import { defineRule } from '../define-rule.ts';
import type { PageDeed } from '../../evidence/model.ts';
import { called, capital, filesOf } from '../attached-files.ts';

const MORE: readonly PageDeed[] = ['redirect', 'frame', 'decodes', 'runs-text', 'long-code', 'makes-file', 'downloads', 'messenger-bot', 'asks-clipboard'];

/** An HTML attachment. */
export const attachmentHtml = defineRule({
  id: 'attachment-html',
  viewpoint: 'attachment',
  severity: 'high',
  shows: { kind: 'phishing', goal: 'credentials' },
  techniques: ['T1027.006', 'T1566.001'],
  title: { ja: 'HTMLの添付ファイル', en: 'An HTML attachment' },
  why: {
    ja: '添付のHTMLを開くと、手元で偽のログイン画面が表示されます。正規の連絡で使われることはまれです。',
    en: 'An attached HTML file opens a login page on your own machine, past every link check. Genuine senders hardly ever do so.',
  },
  needs: ['attachment'],
  evaluate: (evidence) => {
    const hit = filesOf(evidence.all('attachment'), 'page').find(({ content }) => content.forms.length > 0 || content.does.length > 0);
    if (hit === undefined) return 'no page with a form, script or redirect';
    const { file, content } = hit;
    const asks = content.forms.some((form) => form.asksPassword);
    // Saved web pages and reports have scripts; what sends the reader on, or hides what it is, has more than that.
    const isMore = content.forms.length > 0 || content.does.some((deed) => MORE.includes(deed));
    const name = called(file);
    return [{
      severity: asks ? 'critical' : isMore ? 'high' : 'low',
      sentence: {
        ja: `${name.ja}は${asks ? 'パスワード入力欄を持つ' : content.forms.length > 0 ? '入力フォームを持つ' : 'スクリプトや転送を含む'}HTMLファイルです。開かないでください。`,
        en: `${capital(name.en)} is an HTML file ${asks ? 'with a password field' : content.forms.length > 0 ? 'with a form' : 'with script or a redirect'}. Do not open it.`,
      },
      observations: [file],
    }];
  },
});
