import { describe, expect, it } from 'vitest';
import { liveUrl } from '../../base/url.ts';
import { shippedOptions } from '../../index.ts';
import type { PageView } from './model.ts';
import { asksOf, cloakedFrom, postsElsewhere, recognisePage } from './recognise-page.ts';

const { brands, pages = [] } = shippedOptions();
const view = (given: Partial<PageView> & { readonly labels?: readonly string[] }): PageView => ({
  vantage: 'ja-phone', state: 'ok', finalUrl: liveUrl('http://login.zoo.example/'), chain: [], title: '', text: '', resourceHosts: [], iconHash: null,
  forms: [{ action: null, method: 'post', fields: (given.labels ?? ['パスワード']).map((label) => ({ type: /パスワード|password/i.test(label) ? 'password' : 'text', name: '', label, autocomplete: '' })) }], ...given,
});
const imitated = (given: Parameters<typeof view>[0]): string | null => recognisePage(view(given), brands, pages).looksLike;

const form = (...names: readonly string[]): Pick<PageView, 'forms'> => ({ forms: [{ action: null, method: 'post', fields: [...names.map((name) => ({ type: 'text', name, label: '', autocomplete: '' })), { type: 'password', name: 'x', label: '', autocomplete: '' }] }] });
const picture = (src: string, alt = ''): Pick<PageView, 'looks'> => ({ looks: { layout: null, icon: null, iconNumber: null, pictures: [{ url: liveUrl(src), alt, look: null }] } });

/** By its title; and where that says nothing, by a heading, by its fields, or by two lesser things together. */
const COPIES: readonly (readonly [string, RegExp, Parameters<typeof view>[0], Parameters<typeof view>[0]])[] = [
  ['Active! mail', /Active! mail/, { title: 'Active! mail ログイン' }, { title: 'ログイン', text: 'Active! mail へようこそ' }],
  ['Roundcube', /Roundcube/, { title: 'Roundcube Webmail :: Login' }, { title: 'Webmail', ...form('_user', '_pass') }],
  ['Zimbra', /Zimbra/, { title: 'Zimbra Web Client Sign In' }, { text: 'Zimbra Collaboration' }],
  ['cPanel', /cPanel/, { title: 'cPanel Login' }, { text: 'cPanel Webmail' }],
  ['Outlook', /Outlook|Microsoft/, { title: 'Microsoft Outlook' }, { title: 'Sign in', ...form('loginfmt', 'passwd') }],
  ['Google', /Google|Gmail/, { title: 'Gmail – Google' }, { title: 'Sign in', ...form('identifier', 'Passwd') }],
  ['Apple', /Apple|iCloud/, { title: 'iCloud へサインイン' }, { title: 'サインイン', resourceHosts: ['www.apple.com'], ...picture('http://login.zoo.example/i/apple-logo.png') }],
  ['Amazon', /Amazon/i, { title: 'Amazon ログイン' }, { title: 'ログイン', finalUrl: liveUrl('http://amazon-check.zoo.example/'), resourceHosts: ['www.amazon.co.jp'] }],
  ['楽天', /Rakuten|楽天/, { title: '楽天市場 ログイン' }, { title: 'ログイン', resourceHosts: ['www.rakuten.co.jp'], ...picture('http://login.zoo.example/x.png', '楽天市場') }],
  ['えきねっと', /Eki-?net|えきねっと/i, { title: 'えきねっと｜ログイン' }, { text: 'えきねっとをご利用のお客さま' }],
  ['PayPay', /PayPay/, { title: 'PayPay ログイン' }, { title: 'ログイン', ...picture('http://login.zoo.example/paypay_01.png'), finalUrl: liveUrl('http://paypay.zoo.example/') }],
  ['ヤマト', /Yamato|ヤマト/, { title: 'ヤマト運輸 クロネコメンバーズ' }, { text: 'ヤマト運輸からのお知らせ' }],
];

describe('whose page it shows itself as', () => {
  it.each(COPIES)('%s, by its title, and without that', (_, name, titled, drawn) => {
    expect(imitated(titled)).toMatch(name);
    expect(imitated(drawn)).toMatch(name);
  });

  it.each(['髙﨑商店 会員ページ', '市立図書館 予約', 'Company Intranet', '社内ポータル', '山田歯科 予約', '料理教室', 'My Blog – Log in', '会員ログイン', 'Webmail login', '町内会名簿', 'テニス部 掲示板', 'Sign in to continue'])('%s is nobody’s that the book knows', (title) => {
    expect(imitated({ title, text: `${title}にログインしてください。` })).toBeNull();
  });

  it('fetching from a brand is not enough: fonts, maps, tests for robots and pictures of wares stand on anybody’s page', () => {
    expect(imitated({ title: '会員ログイン', resourceHosts: ['www.google.com', 'www.gstatic.com', 'm.media-amazon.com', 'thumbnail.image.rakuten.co.jp', 'appleid.cdn-apple.com'] })).toBeNull();
    expect(imitated({ title: '会員ログイン', resourceHosts: ['www.rakuten.co.jp'] })).toBeNull();
  });

  it('what says the name of another: ways to sign in and to pay, and third things made of it', () => {
    for (const text of ['Amazonアカウントでログイン', 'PayPayで支払う', 'Sign in with Google', 'Continue with Apple. Log in using Microsoft.', 'お支払い方法 PayPay 楽天ペイ JCB', 'Amazonギフト券買取センター', 'Googleフォームの名簿']) expect([text, imitated({ title: '会員ログイン', text })]).toEqual([text, null]);
  });

  it('a brand’s own page imitates nobody', () => {
    expect(imitated({ title: 'Amazon ログイン', finalUrl: liveUrl('https://www.amazon.co.jp/ap/signin') })).toBeNull();
  });
});

describe('what it asks for', () => {
  it.each([
    ['パスワード', 'password'], ['カード番号', 'card'], ['セキュリティコード（裏面3桁）', 'card-code'], ['CVV', 'card-code'], ['認証コード', 'one-time-code'], ['暗証番号', 'pin'], ['Recovery phrase', 'wallet-phrase'],
    ['メールアドレス', 'mail-account'], ['お名前', 'personal-data'],
  ])('%s is %s', (label, ask) => expect(asksOf(view({ labels: [label] })).map((each) => each.ask)).toEqual([ask]));

  it('a search box asks for nothing', () => expect(asksOf(view({ labels: ['検索', 'Search'] }))).toEqual([]));
});

describe('where it sends it, and to whom it shows itself', () => {
  it('another house is named, the own one is not', () => {
    const form = (to: string) => view({ forms: [{ action: liveUrl(to), method: 'post', fields: [{ type: 'password', name: 'p', label: '', autocomplete: '' }] }] });
    expect(postsElsewhere(form('http://drop.example.net/take'))).toEqual(liveUrl('http://drop.example.net/take'));
    expect(postsElsewhere(form('http://api.zoo.example/take'))).toBeNull();
  });
  it('a page that asks some and not others hides from those', () => {
    const all = [view({}), view({ vantage: 'ja-desktop', forms: [], state: 'not-found' }), view({ vantage: 'no-script', forms: [] }), view({ vantage: 'en-desktop' })];
    expect(cloakedFrom(all).map(({ vantage }) => vantage)).toEqual(['ja-desktop']);
    expect(cloakedFrom([view({ forms: [] }), view({ vantage: 'en-desktop', forms: [], state: 'dead' })])).toEqual([]);
  });
});
