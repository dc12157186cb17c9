/** One view of a captured page that asks for a password, but for what is `given`. */
const view = (given: Readonly<Record<string, unknown>> = {}) => ({
  vantage: 'ja-phone', state: 'ok', finalUrl: { live: ['http', '//pages.zoo.example/in'] }, chain: [], title: 'Sign in', text: 'Sign in', resourceHosts: [], iconHash: null,
  forms: [{ action: null, method: 'post', fields: [{ type: 'password', name: 'p', label: 'Password', autocomplete: '' }] }], ...given,
});

/** A mail that leads to a page. */
export const mail = { html: '<p>Please <a href="http://pages.zoo.example/in">open the page</a> to go on.</p>' };

/** That mail in a world where the page was captured: for the cases of rules about pages. */
export const seen = (given: Readonly<Record<string, unknown>> = {}) => ({ ...mail, world: { capture: { 'http://pages.zoo.example/in': { views: [view(given)] } } } });

/** A form whose fields are told by their labels. */
export const form = (action: string | null, ...labels: readonly string[]) => ({ forms: [{ action: action === null ? null : { live: action.split(/:(.*)/s).slice(0, 2) }, method: 'post', fields: labels.map((label) => ({ type: /password|パスワード|PIN|CVV/i.test(label) ? 'password' : /photo|写真/.test(label) ? 'file' : 'text', name: '', label, autocomplete: '' })) }] });
