import { defineRule } from '../define-rule.ts';
import { called, capital, filesOf } from '../attached-files.ts';

/** A page that asks for a password. */
export const attachmentHtmlPassword = defineRule({
  id: 'attachment-html-password',
  viewpoint: 'attachment',
  severity: 'critical',
  shows: { kind: 'phishing', goal: 'credentials' },
  techniques: ['T1566.001', 'T1056.003'],
  title: { ja: '添付のページがパスワードを尋ねる', en: 'An attached page that asks for a password' },
  why: {
    ja: '添付のページで尋ねられたパスワードは、入力した相手に送られます。正規の会社がこの方法で尋ねることはありません。',
    en: 'What is typed into an attached page goes to whoever made it. No genuine company asks for a password this way.',
  },
  needs: ['attachment'],
  evaluate: (evidence) => {
    const hit = filesOf(evidence.all('attachment'), 'page').find(({ content }) => content.forms.some((form) => form.asksPassword));
    if (hit === undefined) return 'no attached page asks for a password';
    const { file } = hit;
    const goal = evidence.all('link').find((link) => link.via === 'attachment' && link.asksPassword && link.host !== '');
    const name = called(file);
    return [{
      sentence: {
        ja: `${name.ja}を開くとパスワードを尋ねる画面が出ます${goal === undefined ? '' : `。入力した内容は ${goal.host} へ送られます`}。入力しないでください。`,
        en: `${capital(name.en)} opens a page that asks for a password${goal === undefined ? '' : ` and sends what you type to ${goal.host}`}. Do not type anything.`,
      },
      observations: goal === undefined ? [file] : [file, goal],
    }];
  },
});
