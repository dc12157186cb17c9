import { defineRule } from '../define-rule.ts';

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
    const file = evidence.all('attachment').find((file) => /html|svg/.test(file.mediaType) || /\.(?:s?html?|xhtml|svg)$/i.test(file.fileName));
    if (file === undefined) return 'no HTML or SVG attachment';
    if (file.holds.length === 0) return 'it holds no form, script or redirect';
    const asks = file.holds.includes('password-field');
    return [{
      severity: asks ? 'critical' : 'high',
      sentence: {
        ja: `添付「${file.fileName}」は${asks ? 'パスワード入力欄を持つ' : 'スクリプトや転送を含む'}HTMLファイルです。開かないでください。`,
        en: `The attachment “${file.fileName}” is an HTML file ${asks ? 'with a password field' : 'with script or a redirect'}. Do not open it.`,
      },
      observations: [file],
    }];
  },
});
