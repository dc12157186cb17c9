import { defineRule } from '../define-rule.ts';

/** The mail itself asks for input. */
export const linkFormInMail = defineRule({
  id: 'link-form-in-mail',
  viewpoint: 'link',
  severity: 'high',
  techniques: ['T1056.003', 'T1598.003'],
  title: { ja: 'メールの中に入力欄がある', en: 'The mail itself asks for input' },
  why: {
    ja: '正規の会社は、メールの中でパスワードを入力させません。入力した内容は、画面に見えない送り先へ届きます。',
    en: 'No honest company has you type a password into a mail. What you type goes to an address that does not show.',
  },
  needs: ['link'],
  evaluate: (evidence) => {
    const forms = evidence.all('link').filter((link) => link.via === 'form');
    const form = forms.find((link) => link.asksPassword) ?? forms[0];
    if (form === undefined) return 'no form';
    const place = form.host === '' ? `${form.scheme}:` : form.host;
    return [{
      severity: form.asksPassword ? 'high' : 'note',
      sentence: form.asksPassword
        ? { ja: `メールの中にパスワードの入力欄があり、${place} へ送られます。`, en: `The mail has a field for a password; what you type is sent to ${place}.` }
        : { ja: `メールの中に入力欄があり、${place} へ送られます。`, en: `The mail has a form; what you type is sent to ${place}.` },
      observations: [form],
    }];
  },
});
