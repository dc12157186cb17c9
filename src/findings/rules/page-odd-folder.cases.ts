import type { RuleCases } from '../rule-cases.ts';

const view = (given: Readonly<Record<string, unknown>> = {}) => ({
  vantage: 'ja-phone', state: 'ok', finalUrl: { live: ['http', '//pages.zoo.example/in'] }, chain: [], title: 'Sign in', text: 'Sign in', resourceHosts: [], iconHash: null,
  forms: [{ action: null, method: 'post', fields: [{ type: 'password', name: 'p', label: 'Password', autocomplete: '' }] }], ...given,
});
const mail = { html: '<p>Please <a href="http://pages.zoo.example/in">open the page</a> to go on.</p>' };
const seen = (given: Readonly<Record<string, unknown>> = {}) => ({ ...mail, world: { capture: { 'http://pages.zoo.example/in': { views: [view(given)] } } } });

export const cases: RuleCases = {
  fires: [
    seen({ finalUrl: { live: ['https', '//bakery.example.com/wp-content/plugins/x/login/index.html'] } }),
    seen({ finalUrl: { live: ['http', '//club.example.org/.well-known/acme/verify.php'] } }),
  ],
  spares: [
    seen(),
    seen({ finalUrl: { live: ['https', '//bakery.example.com/wp-login.php'] } }),
    seen({ finalUrl: { live: ['https', '//bakery.example.com/wp-content/uploads/menu.html'] }, forms: [] }),
    seen({ finalUrl: { live: ['https', '//club.example.org/cgi-bin/login.cgi'] } }),
  ],
};
