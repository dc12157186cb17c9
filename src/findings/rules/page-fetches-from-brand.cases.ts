import type { RuleCases } from '../rule-cases.ts';

const view = (given: Readonly<Record<string, unknown>> = {}) => ({
  vantage: 'ja-phone', state: 'ok', finalUrl: { live: ['http', '//pages.zoo.example/in'] }, chain: [], title: 'Sign in', text: 'Sign in', resourceHosts: [], iconHash: null,
  forms: [{ action: null, method: 'post', fields: [{ type: 'password', name: 'p', label: 'Password', autocomplete: '' }] }], ...given,
});
const mail = { html: '<p>Please <a href="http://pages.zoo.example/in">open the page</a> to go on.</p>' };
const seen = (given: Readonly<Record<string, unknown>> = {}) => ({ ...mail, world: { capture: { 'http://pages.zoo.example/in': { views: [view(given)] } } } });

export const cases: RuleCases = {
  fires: [
    seen({ title: 'Amazon ログイン', resourceHosts: ['www.amazon.co.jp'] }),
    seen({ title: '楽天市場 ログイン', resourceHosts: ['www.rakuten.co.jp'] }),
  ],
  spares: [
    seen({ title: 'Amazon ログイン', finalUrl: { live: ['https', '//www.amazon.co.jp/ap/signin'] }, resourceHosts: ['www.amazon.co.jp'] }),
    // A shop with wares' pictures from a market, a map and a test for robots.
    seen({ title: '会員ログイン', resourceHosts: ['m.media-amazon.com', 'www.google.com', 'www.gstatic.com'] }),
    seen({ title: 'Amazonで買った本', resourceHosts: ['www.amazon.co.jp'], forms: [] }),
    { sample: 'kagoya' },
  ],
};
