import { describe, expect, it } from 'vitest';
import { offlineWorld } from '../src/adapters/offline-world.ts';
import { found, skipped } from '../src/base/outcome.ts';
import { liveUrl } from '../src/base/url.ts';
import { dissect } from '../src/dissect.ts';
import type { PageForm, PageView } from '../src/evidence/model.ts';
import { shippedOptions } from '../src/index.ts';
import type { Dissection } from '../src/report/model.ts';

const MAIL = new TextEncoder().encode('From: info@post.example\r\nTo: taro@home.example\r\nSubject: login\r\nDate: Tue, 18 Mar 2025 09:00:00 +0900\r\nMessage-ID: <1@post.example>\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p><a href="http://door.example/in">Log in</a></p>\r\n');
const LOGIN: PageForm = { action: null, method: 'post', fields: [{ type: 'password', name: 'pw', label: '', autocomplete: '' }] };
const view = (more: Partial<PageView>): PageView => ({ vantage: 'ja-phone', state: 'ok', finalUrl: liveUrl('http://door.example/in'), chain: [], title: '', text: '', forms: [], resourceHosts: [], iconHash: null, ...more });

/** The mail, where a browser saw these views behind its link. */
async function seen(views: readonly PageView[]): Promise<Dissection> {
  const capture = () => Promise.resolve(found({ value: { finalUrl: views[0]?.finalUrl ?? null, looksLike: null, asksFor: [], views }, source: 'Chromium', takenAt: '2025-03-18T00:00:00.000Z' }));
  return await dissect(MAIL, shippedOptions({ outside: { ...offlineWorld, capture } }));
}
const answerOn = ({ lookups }: Dissection): Dissection['lookups'][number] | undefined => lookups.find(({ viewpoint }) => viewpoint === 'page');
const drawnRows = ({ verdict }: Dissection): readonly string[] => verdict.notKnown.filter(({ viewpoint }) => viewpoint === 'page').map(({ what, wouldChange }) => `${what.en}: ${wouldChange.en}`);

describe('what a browser saw behind a link', () => {
  it('counts drawn words that nobody read among what is not known, and says how to read them', async () => {
    const drawn = await seen([view({ forms: [LOGIN], drawnText: skipped('not-installed') })]);
    expect(drawnRows(drawn)).toEqual([expect.stringMatching(/shows as a picture.*npm run words/)]);
    expect(drawn.viewpoints.find(({ viewpoint }) => viewpoint === 'page')?.isIncomplete).toBe(true);
    expect(drawnRows(await seen([view({ forms: [LOGIN], drawnText: found({ text: 'Log in' }) })]))).toEqual([]);
    expect(drawnRows(await seen([view({ forms: [LOGIN] })]))).toEqual([]);
  });

  it('is told in the reader’s language, and names the brand that only the page names', async () => {
    const copy = await seen([view({ title: 'カゴヤ・ジャパン ログイン', forms: [LOGIN] })]);
    expect(answerOn(copy)?.answer).toEqual({ ja: 'カゴヤ・ジャパン — パスワード', en: 'KAGOYA Japan — password' });
    expect(copy.verdict.imitated).toMatchObject({ brandId: 'kagoya', brand: { ja: 'カゴヤ・ジャパン' } });
    expect(copy.findings.find(({ rule }) => rule === 'page-imitates-login')?.sentence.ja).toContain('「カゴヤ・ジャパン」');
  });

  it('does not take a document that could not be had for one that hides', async () => {
    const rules = async (other: Partial<PageView>): Promise<readonly string[]> => (await seen([view({ forms: [LOGIN] }), view({ vantage: 'ja-desktop', ...other })])).findings.map(({ rule }) => rule);
    expect(await rules({ state: 'empty' })).toContain('page-cloaked');
    expect(await rules({ isUnread: true })).not.toContain('page-cloaked');
  });
});
