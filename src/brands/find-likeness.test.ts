import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadBrands } from '../../tools/brands/load-brands.ts';
import { isKeyboardSlip } from './keyboard-slip.ts';
import { openBrandBook } from './open-brand-book.ts';
import { readableLabel } from '../base/punycode.ts';
import { skeletonOf } from './skeleton.ts';

const brands = loadBrands();
const book = openBrandBook(brands);
const told = (host: string): string[] => book.likenessOf(host).map(({ how, brandId, likeTo, range }) => `${how} ${brandId} ${likeTo} <${host.slice(range.start, range.end)}>`);

describe('likenessOf', () => {
  it.each([
    ['amazon.co.jp.check.example.net', 'domain-inside amazon amazon.co.jp <amazon.co.jp>'],
    ['rakuten.co.jp-login.cn', 'domain-inside rakuten rakuten.co.jp <rakuten.co.jp>'],
    ['www-amazon-co-jp.example.net', 'dashes-for-dots amazon amazon.co.jp <amazon-co-jp>'],
    ['amazon-co.jp', 'dashes-for-dots amazon amazon.co.jp <amazon-co.jp>'],
    ['arnazon.com', 'confusable amazon amazon <arnazon>'],
    ['login.rnicrosoft.com', 'confusable microsoft microsoft <rnicrosoft>'],
    ['paypai.com', 'confusable paypal paypal <paypai>'],
    ['netfl1x-billing.com', 'confusable netflix netflix <netfl1x>'],
    ['xn--mazon-3ve.com', 'confusable amazon amazon <xn--mazon-3ve>'],
    ['sagawa-exp.top', 'suffix-swapped sagawa sagawaexp <sagawa-exp>'],
    ['amazoncojp.xyz', 'country-added amazon amazon <amazoncojp>'],
    ['jp-yodobashi.top', 'country-added yodobashi yodobashi <yodobashi>'],
    ['www.amaznon.co.jp.example.net', 'nearly-inside amazon amazon.co.jp <amaznon.co.jp>'],
    ['anazno.co.ip.example.net', 'nearly-inside amazon amazon.co.jp <anazno.co.ip>'],
    ['www-saisonsocard-co-jp.example.net', 'nearly-inside saison-card saisoncard.co.jp <saisonsocard-co-jp>'],
    ['gooogle.com', 'mistyped google google <gooogle>'],
    ['amzon.net', 'mistyped amazon amazon <amzon>'],
    ['amazon.example.net', 'word-as-label amazon amazon <amazon>'],
    ['amazon-account-check.com', 'word-in-label amazon amazon <amazon>'],
    ['www.nhk.plus.example.net', 'word-as-label nhk nhkplus <nhk.plus>'],
    ['webmailplala.example.net', 'word-in-label plala plala <plala>'],
    ['secureapple-info.example.net', 'word-in-label apple apple <apple>'],
  ])('tells how %s is like a brand', (host, expected) => {
    expect(told(host)).toContain(expected);
  });

  it('reads a name in Japanese in an internationalised label, and shows it', () => {
    const host = new URL('http://三井住友カード.example/').hostname;
    expect(book.likenessOf(host)[0]).toMatchObject({ how: 'name-in-label', brandId: 'smbc-card', written: '三井住友カード', range: { start: 0, end: host.indexOf('.') } });
  });

  it.each(['example.net', 'pineapple.example.com', 'server.example.org', 'localhost', '', '192.0.2.1', 'company-target.example', 'd.card.example', 'snapple-shop.example', 'applet-help.example', 'a'.repeat(300) + '.com', 'xn--.com', 'xn--99999999999.jp', 'interest.example.net', 'tokyo.example.net', 'yamamoto.co.jp.example.net', 'amaznon.co.jp'])(
    'sees no brand in “%s”', (host) => {
      expect(told(host)).toEqual([]);
    });

  it('tells a brand once, by the plainest likeness, and no other brand inside its whole domain', () => {
    expect(told('rakuten.co.jp.rakuten-login.example')).toEqual(['domain-inside rakuten rakuten.co.jp <rakuten.co.jp>']);
    expect(told('smbc-card.com.example.net')).toEqual(['domain-inside smbc-card smbc-card.com <smbc-card.com>']);
  });

  it('never calls a genuine domain a look-alike, of itself or of another, nor any host below it', () => {
    const genuine = brands.flatMap((brand) => brand.domains);
    expect(genuine.length).toBeGreaterThan(2_000);
    expect(genuine.filter((domain) => [domain, `www.${domain}`, `amazon.mail.${domain.toUpperCase()}.`].some((host) => book.likenessOf(host).length > 0))).toEqual([]);
  });

  it('stays inside the host, whatever the host', () => {
    const piece = fc.oneof(fc.constantFrom('amazon', 'co', 'jp', '-', '.', 'xn--', 'rn', '0', 'smbc', 'card', 'é', 'а', '銀行', '\ud800'), fc.string({ maxLength: 4 }));
    fc.assert(fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const host = pieces.join('');
      for (const { range } of book.likenessOf(host)) expect(range.start >= 0 && range.start < range.end && range.end <= host.length).toBe(true);
    }), { numRuns: 300 });
  });
});

describe('its parts', () => {
  it('decodes what URL encodes', () => {
    for (const name of ['三井住友', 'аmazon', 'bücher', 'ドメイン名例', '𐊠𐊂']) expect(readableLabel(new URL(`http://${name}.example/`).hostname.split('.')[0] ?? '')).toBe(name.normalize('NFKC').toLowerCase());
  });

  it('makes one skeleton of what looks alike, and keeps apart what does not', () => {
    expect(skeletonOf('rnicr0s0ft')).toBe(skeletonOf('microsoft'));
    expect(skeletonOf('ａmazon'.normalize('NFKC'))).toBe(skeletonOf('аmаzоn'));
    expect(skeletonOf('amazon')).not.toBe(skeletonOf('amazen'));
  });

  it('knows the slips of a finger from other words', () => {
    for (const written of ['amaozn', 'amzon', 'amazzon', 'amazom', 'amazpon']) expect(isKeyboardSlip(written, 'amazon'), written).toBe(true);
    for (const written of ['amazon', 'amazen', 'tamazon', 'amazonas', 'zamaon']) expect(isKeyboardSlip(written, 'amazon'), written).toBe(false);
  });
});
