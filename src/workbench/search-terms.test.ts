import { describe, expect, it } from 'vitest';
import { questionOf, TERMS_PER_CASE, termsOf } from './search-terms.ts';

describe('search terms', () => {
  it('are pairs of characters where no spaces part the words, and whole words of Latin letters', () => {
    expect(termsOf('楽天カード Rakuten99、重要')).toEqual(['楽天', '天カ', 'カー', 'ード', 'rakuten99', '重要']);
  });
  it('are the same for wide, half-width and capital writing', () => {
    expect(termsOf('ＡＭＡＺＯＮ ｱﾏｿﾞﾝ')).toEqual(termsOf('amazon アマゾン'));
  });
  it('hold nothing that a query language could take for its own', () => {
    expect(termsOf(`a"b OR c* 'x' \\ (y) \0 : & | ! <->`).every((term) => /^[a-z0-9]+$/.test(term))).toBe(true);
  });
  it('stop at their limit', () => {
    expect(termsOf(Array.from({ length: TERMS_PER_CASE * 2 }, (_, at) => `w${at}`).join(' '))).toHaveLength(TERMS_PER_CASE);
  });
  it('of a question: a lone character and the beginning of a word are beginnings', () => {
    expect(questionOf('楽 kago 天市場')).toEqual([{ term: '楽', isPrefix: true }, { term: 'kago', isPrefix: true }, { term: '天市', isPrefix: false }, { term: '市場', isPrefix: false }]);
  });
});
