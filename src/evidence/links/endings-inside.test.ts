import { describe, expect, it } from 'vitest';
import { endingsInside } from './endings-inside.ts';

describe('what looks like the end of a domain', () => {
  it.each([
    ['su-activemail-kagoya-jp.es', 'su-activemail-kagoya-jp.es', ['jp']],
    ['brand.com.evil.example', 'evil.example', ['com']],
    ['login.brand-co-jp.top', 'brand-co-jp.top', ['jp']],
    ['www.kagoya.jp', 'kagoya.jp', []],
    ['www.brand.co.jp', 'brand.co.jp', []],
    ['jp.mercari.com', 'mercari.com', []],
    ['com-parcels.example', 'com-parcels.example', []],
    ['192.0.2.1', null, []],
  ])('%s', (host, registrable, endings) => {
    expect(endingsInside(host, registrable)).toEqual(endings);
  });
});
