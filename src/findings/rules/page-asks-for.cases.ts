import type { RuleCases } from '../rule-cases.ts';

const view = (given: Readonly<Record<string, unknown>> = {}) => ({
  vantage: 'ja-phone', state: 'ok', finalUrl: { live: ['http', '//pages.zoo.example/in'] }, chain: [], title: 'Sign in', text: 'Sign in', resourceHosts: [], iconHash: null,
  forms: [{ action: null, method: 'post', fields: [{ type: 'password', name: 'p', label: 'Password', autocomplete: '' }] }], ...given,
});
const mail = { html: '<p>Please <a href="http://pages.zoo.example/in">open the page</a> to go on.</p>' };
const seen = (given: Readonly<Record<string, unknown>> = {}) => ({ ...mail, world: { capture: { 'http://pages.zoo.example/in': { views: [view(given)] } } } });
const form = (action: string | null, ...labels: readonly string[]) => ({ forms: [{ action: action === null ? null : { live: action.split(/:(.*)/s).slice(0, 2) }, method: 'post', fields: labels.map((label) => ({ type: /password|パスワード|PIN|CVV/i.test(label) ? 'password' : /photo|写真/.test(label) ? 'file' : 'text', name: '', label, autocomplete: '' })) }] });

export const cases: RuleCases = {
  fires: [
    seen(),
    seen(form(null, 'カード番号', 'セキュリティコード')),
    seen(form(null, '暗証番号')),
    seen(form(null, 'ワンタイムパスワード')),
    seen(form(null, '本人確認書類の写真')),
    // Under a name that is not the sender's it weighs.
    { ...seen(form(null, 'カード番号')), from: 'Amazon <info@post.zoo.example>', subject: 'Amazonアカウントの確認' },
  ],
  spares: [
    seen(form(null, 'お名前', 'メールアドレス')),
    seen(form(null, '検索')),
    seen({ finalUrl: { live: ['https', '//www.amazon.co.jp/ap/signin'] } }),
    // The reader's own house.
    seen({ finalUrl: { live: ['https', '//mail.home.example/login'] } }),
  ],
};
