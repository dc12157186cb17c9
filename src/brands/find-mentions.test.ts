import { describe, expect, it } from 'vitest';
import type { Brand } from './model.ts';
import { openBrandBook } from './open-brand-book.ts';

const brand = (id: string, spellings: readonly string[], domainWords: readonly string[] = [], domains: readonly string[] = []): Brand => ({
  id, name: { ja: id, en: id }, kind: 'other', spellings, domainWords, domains, senders: [], products: [], source: 'test', asOf: '2026-01-01'
});

const book = openBrandBook([
  brand('river', ['Rivermart', 'リバーマート', '川市場'], ['rivermart'], ['rivermart.example']),
  brand('bank', ['川原銀行'], ['kawabank']),
  brand('card', ['川原銀行カード', 'View Card', '=Best Shop'], ['kawabankcard']),
  brand('abc', ['ABC'], ['=pear']),
  brand('line', ['~WIRE', 'Wire.com'], []),
  brand('tokyo', ['リトナ'], ['=nito'])
]);

const found = (text: string): string[] => book.mentionsIn(text).map(({ brandId, range }) => `${brandId} ${text.slice(range.start, range.end)}`);

describe('mentionsIn', () => {
  it('folds width, case, kana and look-alike letters, and gives the range in the text as it stands', () => {
    expect(found('「ＲＩＶＥＲＭＡＲＴ」')).toEqual(['river ＲＩＶＥＲＭＡＲＴ']);
    expect(found('ﾘﾊﾞｰﾏｰﾄより')).toEqual(['river ﾘﾊﾞｰﾏｰﾄ']);
    expect(found('リハ\u3099ーマート')).toEqual(['river リハ\u3099ーマート']);
    expect(found('リバ一マ一トです')).toEqual(['river リバ一マ一ト']);
    expect(found('りバーマート')).toEqual(['river りバーマート']);
    expect(found('Rivеrmаrt')).toEqual(['river Rivеrmаrt']);
    expect(found('𝐑𝐢𝐯𝐞𝐫𝐦𝐚𝐫𝐭 !')).toEqual(['river 𝐑𝐢𝐯𝐞𝐫𝐦𝐚𝐫𝐭']);
    expect(found('River\u200bma\u00adrt')).toEqual(['river River\u200bma\u00adrt']);
  });

  it('takes the longest spelling at each place', () => {
    expect(found('川原銀行カードと川原銀行')).toEqual(['card 川原銀行カード', 'bank 川原銀行']);
  });

  it('reads over breaks in Japanese and over letters that are all spaced out, not over breaks between Latin letters', () => {
    expect(found('川 原　銀・行 カード')).toEqual(['card 川 原　銀・行 カード']);
    expect(found('Dear R i v e r m a r t customer')).toEqual(['river R i v e r m a r t']);
    expect(found('a river mart')).toEqual([]);
    expect(found('your viewcard, your view-card')).toEqual(['card viewcard', 'card view-card']);
    expect(found('A.B.C.D')).toEqual([]);
  });

  it('knows where a name ends', () => {
    expect(found('Rivermarts, Arivermart, MyRivermart, rivermart2')).toEqual(['river Rivermart', 'river rivermart']);
    expect(found('リトナール')).toEqual([]);
    expect(found('リトナカード')).toEqual(['tokyo リトナ']);
    expect(found('アリトナ')).toEqual([]);
  });

  it('asks for the exact case where the data does, and of short Latin names', () => {
    expect(found('the best shop in town')).toEqual([]);
    expect(found('Best Shop')).toEqual(['card Best Shop']);
    expect(found('abc ABCD ABC')).toEqual(['abc ABC']);
  });

  it('finds a common word only beside Japanese or as the whole text', () => {
    expect(found('WIREをご利用の皆様')).toEqual(['line WIRE']);
    expect(found('【WIRE】')).toEqual(['line WIRE']);
    expect(found(' "WIRE" ')).toEqual(['line WIRE']);
    expect(found('SUBJECT WIRE TRANSFER')).toEqual([]);
    expect(found('a wire com')).toEqual([]);
    expect(found('at wire.com')).toEqual(['line wire.com']);
  });

  it('takes a mail address for no mention', () => {
    expect(found('from hanako@rivermart.example')).toEqual([]);
    expect(found('see https://www.rivermart.example/')).toEqual(['river rivermart']);
  });

  it('passes ordinary words by that hold a name', () => {
    const shipped = openBrandBook([brand('r', ['楽天'])]);
    expect(shipped.mentionsIn('楽天的な人と楽天').map(mention => mention.range.start)).toEqual([6]);
  });

  it('takes linear time for text made to be slow: in its square, it would run into the limit of the test', () => {
    for (const text of ['川'.repeat(300_000), '川 原 銀 '.repeat(80_000), '-'.repeat(300_000), 'r.-.'.repeat(80_000), 'R i v e r m a r '.repeat(20_000), 'a@'.repeat(150_000), `x@${'rivermart.'.repeat(30_000)}`]) {
      book.mentionsIn(text);
    }
  }, 60_000);
});

describe('wordsInHost', () => {
  const words = (host: string): string[] => book.wordsInHost(host).map(({ word }) => word);

  it('finds a word as a token, across dashes and inside a label', () => {
    expect(words('login.rivermart-help.example.net')).toEqual(['rivermart']);
    expect(words('river-mart.example.net')).toEqual(['rivermart']);
    expect(words('xyzrivermart99.net')).toEqual(['rivermart']);
  });

  it('finds a token-only word nowhere else, and nothing that only a dash puts together', () => {
    expect(words('pear-id.net')).toEqual(['pear']);
    expect(words('pear2.net')).toEqual(['pear']);
    expect(words('spear.net')).toEqual([]);
    expect(words('xriver-martx.net')).toEqual([]);
    expect(words('moni-tor.net')).toEqual([]);
  });

  it('prefers the longer word and leaves the suffix, owned and lent domains alone', () => {
    expect(words('kawabankcard.net')).toEqual(['kawabankcard']);
    expect(words('www.rivermart.example')).toEqual([]);
    expect(words('amazonaws.com')).toEqual([]);
    expect(words('rivermart.s3.amazonaws.com')).toEqual(['rivermart']);
  });

  it('answers on any text', () => {
    for (const host of ['', '.', '...', '-', 'localhost', '192.0.2.1', '[::1]', 'a'.repeat(10_000), 'リバーマート.jp']) expect(words(host)).toEqual([]);
  });
});
