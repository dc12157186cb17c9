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
    seen(form('http://drop.example.net/take', 'Mail address', 'Password')),
    seen(form('https://collect.example.org/x.php', 'カード番号', 'CVV')),
  ],
  spares: [
    seen(form('http://pages.zoo.example/login', 'Password')),
    seen(form('https://login.zoo.example/login', 'Password')),
    // Whoever asks for no secret may have a form from elsewhere: newsletters mostly have.
    seen(form('https://lists.example.net/subscribe', 'Name')),
    seen(form('https://www.amazon.co.jp/ap/signin', 'Password')),
    { sample: 'kagoya' },
  ],
};
