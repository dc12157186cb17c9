import { expect, it } from 'vitest';
import type { PageVisitView } from '../../../report/model.ts';
import { contrastsOf } from './contrasts.ts';

type View = PageVisitView['views'][number];
const view = (vantage: View['vantage'], more: Partial<View> = {}): View => ({ vantage, state: 'ok', title: 'Login' as View['title'], finalUrl: null, chain: [], forms: [], downloads: [], screenshot: null, ...more });

it('finds no contrast where every visitor was shown the same', () => {
  expect(contrastsOf([view('ja-phone'), view('ja-desktop')])).toEqual([]);
});

it('marks the visitor who was shown something else, and only what differs', () => {
  const contrasts = contrastsOf([view('ja-phone'), view('en-desktop', { state: 'not-found', title: '' as View['title'] }), view('ja-desktop')]);
  expect(contrasts.map(({ what, isOdd }) => [what, isOdd])).toEqual([['state', [false, true, false]], ['title', [false, true, false]]]);
  expect(contrasts[1]?.values).toEqual([{ ja: 'Login', en: 'Login' }, null, { ja: 'Login', en: 'Login' }]);
});

it('takes a document that could not be had for no other one', () => {
  expect(contrastsOf([view('ja-phone'), view('ja-desktop'), view('en-desktop', { title: '' as View['title'], isUnread: true })])).toEqual([]);
});
