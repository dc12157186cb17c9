import type { RuleCases } from '../rule-cases.ts';

const mail = { html: '<p>Please <a href="http://pages.zoo.example/in">log in now</a> to keep your account.</p>' };
const view = (vantage: string, has: 'form' | 'nothing', state = 'ok') => ({
  vantage, state, finalUrl: { live: ['http', '//pages.zoo.example/in'] }, chain: [], title: 'Sign in', text: 'Sign in', resourceHosts: [], iconHash: null,
  forms: has === 'form' ? [{ action: null, method: 'post', fields: [{ type: 'password', name: 'p', label: 'Password', autocomplete: '' }] }] : [],
});
const world = (...views: readonly unknown[]) => ({ capture: { 'http://pages.zoo.example/in': { views } } });

export const cases: RuleCases = {
  fires: [
    { ...mail, world: world(view('ja-phone', 'form'), view('ja-desktop', 'nothing', 'not-found'), view('en-desktop', 'nothing', 'not-found')) },
    { ...mail, world: world(view('ja-phone', 'form'), view('ja-desktop', 'form'), view('en-desktop', 'nothing')) },
  ],
  spares: [
    { ...mail, world: world(view('ja-phone', 'form'), view('ja-desktop', 'form'), view('en-desktop', 'form')) },
    // A page that is drawn by its scripts is empty without them, and hides nothing.
    { ...mail, world: world(view('ja-phone', 'form'), view('ja-desktop', 'form'), view('no-script', 'nothing', 'empty')) },
    // A visit that took too long says nothing about what the page would have shown.
    { ...mail, world: world(view('ja-phone', 'form'), view('en-desktop', 'nothing', 'too-slow')) },
    { sample: 'kagoya' },
  ],
};
