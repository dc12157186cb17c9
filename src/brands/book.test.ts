import { describe, expect, it } from 'vitest';
import { findDefects } from '../../tools/brands/find-defects.ts';
import { loadBrands, loadDomainLists } from '../../tools/brands/load-brands.ts';
import { openBrandBook } from './open-brand-book.ts';
import { openDomainLists, readDomainList } from './open-domain-lists.ts';

const brands = loadBrands();
const book = openBrandBook(brands);
const lists = openDomainLists(loadDomainLists());

describe('the brand book as it is shipped', () => {
  it('has complete records, no domain with two owners, and no spelling of two brands', () => {
    expect(findDefects(brands)).toEqual([]);
  });

  it('never reads a genuine domain as a look-alike', () => {
    const genuine = brands.flatMap(brand => brand.domains);
    expect(genuine.filter(domain => book.wordsInHost(`www.${domain}`).length > 0)).toEqual([]);
  });

  it('finds every unmarked spelling that it holds', () => {
    const lost = book.brands.flatMap((brand, index) => (brands[index]?.spellings ?? []).flatMap((marked, at) => {
      const spelling = brand.spellings[at] ?? '';
      return book.mentionsIn(spelling).some(mention => mention.brandId === brand.id) ? [] : [`${brand.id}: ${marked}`];
    }));
    expect(lost).toEqual([]);
  });

  it('shows spellings and words without the marks of the data', () => {
    const shown = book.brands.flatMap(brand => [...brand.spellings, ...brand.domainWords, ...brand.products.flatMap(product => product.spellings)]);
    expect(shown.filter(text => /^[=~]/.test(text))).toEqual([]);
  });

  it('tells who owns a host and who may speak for a brand', () => {
    expect(book.ownerOf('mail.kagoya.net')?.id).toBe('kagoya');
    expect(book.ownerOf('kagoya.net.example.com')).toBeNull();
    expect(book.ownerOf('KAGOYA.JP.')?.id).toBe('kagoya');
    expect(book.maySpeakFor('kagoya', 'kmf.biglobe.ne.jp')).toBe(false);
    expect(book.maySpeakFor('mufg-nicos', 'mail.cr.mufg.jp')).toBe(true);
    expect(book.maySpeakFor('no-such-brand', 'kagoya.jp')).toBe(false);
  });

  it('names both the provider and the webmail in one foreign label', () => {
    const words = book.wordsInHost('su-activemail-kagoya-jp.es').map(({ brandId, productId, word }) => `${brandId} ${productId} ${word}`);
    expect(words).toEqual(['active-mail active-mail activemail', 'kagoya null kagoya']);
  });

  it('keeps the lists apart from each other where it matters', () => {
    expect(lists.listsOf('kmf.biglobe.ne.jp')).toEqual(['consumer-provider']);
    expect(lists.listsOf('gmail.com')).toEqual(['free-mail']);
    expect(lists.listsOf('something.duckdns.org')).toContain('dynamic-dns');
    expect(lists.listsOf('kagoya.jp')).toEqual([]);
  });
});

describe('the check of the book', () => {
  const good = brands.find(brand => brand.id === 'kagoya');

  it('tells each fault', () => {
    if (good === undefined) throw new Error('the book has lost its first brand');
    const faulty = [
      good,
      { ...good, id: 'Not_Kebab' },
      { ...good, id: 'suffix', spellings: ['Suffix'], domainWords: ['abc', 'Abcd'], domains: ['co.jp', 'www.example.jp', 'a.nosuchtld'], senders: ['github.io'], products: [] }
    ];
    const defects = findDefects(faulty).join('\n');
    for (const part of ['id is not kebab-case', "domain kagoya.jp is also kagoya's", 'domain word kagoya is also', 'spelling KAGOYA is also', 'co.jp is no registrable', 'www.example.jp is no registrable', 'ends in no known suffix', 'github.io is no registrable', 'word abc is no', 'word Abcd is no']) {
      expect(defects.toLowerCase()).toContain(part.toLowerCase());
    }
  });
});

describe('domain lists', () => {
  it('hold a host when it or a domain above it is an entry, and not a domain that only ends alike', () => {
    const none = { 'consumer-provider': [], 'free-mail': [], 'mail-service': [], 'url-shortener': [], 'free-hosting': ['pages.example'], 'dynamic-dns': [], 'link-in-bio': [], 'redirector': ['go.pages.example'], 'parking': [] };
    const opened = openDomainLists(none);
    expect(opened.listsOf('GO.pages.example.')).toEqual(['redirector', 'free-hosting']);
    expect(opened.listsOf('mypages.example')).toEqual([]);
    expect(opened.listsOf('')).toEqual([]);
  });

  it('are read from text with comments', () => {
    expect(readDomainList('# what\n a.example \n\nb.example\r\n')).toEqual(['a.example', 'b.example']);
  });
});
