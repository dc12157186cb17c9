import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAuthenticationResults } from './authentication-results.ts';

/** Results as `method=result[!reason] key:value … (comment)`. */
const read = (body: string) => {
  const { results, defects } = parseAuthenticationResults(body, 0);
  return {
    id: results.authservId,
    results: results.results.map((one) => [
      `${one.method}=${one.result}`, ...(one.reason === null ? [] : [`!${one.reason}`]),
      ...Object.entries(one.properties).map(([key, value]) => `${key}:${value}`), ...(one.comment === null ? [] : [`(${one.comment})`]),
    ].join(' ')),
    defects: defects.map((defect) => defect.code),
  };
};

describe('results', () => {
  const cases: readonly { body: string; id: string; results: readonly string[]; defects?: readonly string[] }[] = [
    { body: ' mx.example.org; none', id: 'mx.example.org', results: [] },
    { body: ' mx.example.org 1;\r\n\tspf=pass smtp.mailfrom=example.com;\r\n\tdkim=pass (2048-bit key) header.d=example.com header.b="a/b"', id: 'mx.example.org',
      results: ['spf=pass smtp.mailfrom:example.com', 'dkim=pass header.d:example.com header.b:a/b (2048-bit key)'] },
    { body: 'spf=fail (sender IP is 192.0.2.7) smtp.mailfrom=example.com; dkim=none (message not signed) header.d=none;dmarc=fail action=none header.from=example.net;compauth=fail reason=001', id: '',
      results: ['spf=fail smtp.mailfrom:example.com (sender IP is 192.0.2.7)', 'dkim=none header.d:none (message not signed)', 'dmarc=fail action:none header.from:example.net', 'compauth=fail !001'] },
    { body: 'i=1; mx.example.org; arc=none (no signatures); dmarc=pass (p=reject) header.from=example.com', id: 'mx.example.org', results: ['arc=none (no signatures)', 'dmarc=pass header.from:example.com (p=reject)'] },
    { body: 'mx (not this; one) ; DKIM/1 = Fail reason="bad; body" header.i=@example.com', id: 'mx', results: ['dkim=fail !bad; body header.i:@example.com'] },
    { body: 'mx; spf=pass smtp.mailfrom=a@example.com dkim=pass header.d=example.com', id: 'mx', results: ['spf=pass smtp.mailfrom:a@example.com', 'dkim=pass header.d:example.com'] },
    { body: 'mx; spf=pass smtp.mailfrom="a b"@example.com; junk', id: 'mx', results: ['spf=pass smtp.mailfrom:"a b"@example.com'], defects: ['authentication-results-broken'] },
    { body: 'mx; spf=pass (open', id: 'mx', results: ['spf=pass'], defects: ['authentication-results-broken'] },
    { body: '', id: '', results: [] },
  ];
  it.each(cases)('reads $body', ({ body, id, results, defects = [] }) => {
    const got = read(body);
    expect({ id: got.id, results: got.results }).toEqual({ id, results });
    expect(got.defects.slice(0, 1)).toEqual(defects);
  });
});

it('keeps a property with a dangerous name a property', () => {
  const { results } = parseAuthenticationResults('mx; spf=pass __proto__=x', 0);
  expect(Object.keys(results.results[0]!.properties)).toEqual(['__proto__']);
});

it('never throws, keeps its ranges inside the body, and takes linear time', () => {
  const alphabet = fc.constantFrom('spf', '=', 'pass', ';', '(', ')', '"', '\\', ' ', 'a.b', '\r\n ', 'reason', 'none');
  fc.assert(fc.property(fc.oneof(fc.string({ unit: alphabet, maxLength: 60 }), fc.string()), fc.nat(1000), (text, start) => {
    const body = text.replace(/[^\0-\xff]/g, '?');
    const { results, defects } = parseAuthenticationResults(body, start);
    expect(results.range).toEqual({ start, end: start + body.length });
    for (const { range } of defects) expect(range.start >= start && range.end <= start + body.length).toBe(true);
  }));
  for (const piece of ['(', '((a)', '"', 'a=" ', '=', 'a ', 'spf=pass ', ';', '\\']) {
    parseAuthenticationResults(piece.repeat(Math.ceil(200_000 / piece.length)), 0);
  }
});
