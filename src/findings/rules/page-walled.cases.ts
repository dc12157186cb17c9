import type { RuleCases } from '../rule-cases.ts';

const view = (given: Readonly<Record<string, unknown>> = {}) => ({
  vantage: 'ja-phone', state: 'ok', finalUrl: { live: ['http', '//pages.zoo.example/in'] }, chain: [], title: 'Sign in', text: 'Sign in', resourceHosts: [], iconHash: null,
  forms: [{ action: null, method: 'post', fields: [{ type: 'password', name: 'p', label: 'Password', autocomplete: '' }] }], ...given,
});
const mail = { html: '<p>Please <a href="http://pages.zoo.example/in">open the page</a> to go on.</p>' };
const seen = (given: Readonly<Record<string, unknown>> = {}) => ({ ...mail, world: { capture: { 'http://pages.zoo.example/in': { views: [view(given)] } } } });

export const cases: RuleCases = {
  fires: [
    seen({ state: 'captcha', forms: [] }),
    seen({ state: 'block-page', forms: [] }),
  ],
  spares: [
    seen(),
    seen({ state: 'dead', forms: [] }),
  ],
};
