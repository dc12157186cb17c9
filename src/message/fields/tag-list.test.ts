import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseTagList } from './tag-list.ts';

describe('tag lists', () => {
  const cases: readonly { body: string; tags: Record<string, string>; defects: readonly string[] }[] = [
    { body: ' v=1; a=rsa-sha256; d=example.com;\r\n s=key; h=from : to\r\n :subject; bh=AB\r\n CD==; b=EF\r\n\tGH', tags: { v: '1', a: 'rsa-sha256', d: 'example.com', s: 'key', h: 'from : to :subject', bh: 'ABCD==', b: 'EFGH' }, defects: [] },
    { body: 'i=1; cv=none; D=x; d=y;', tags: { i: '1', cv: 'none', D: 'x', d: 'y' }, defects: [] },
    { body: 'd=a; d = b; ...; =c', tags: { d: 'a' }, defects: ['duplicate-tag', 'broken-tag', 'broken-tag'] },
    { body: '', tags: {}, defects: [] },
  ];
  it.each(cases)('reads $body', ({ body, tags, defects }) => {
    const read = parseTagList(body, 0);
    expect(read.list.tags).toEqual(tags);
    expect(read.defects.map((defect) => defect.code)).toEqual(defects);
  });
});

it('never throws and keeps its ranges inside the body', () => {
  const alphabet = fc.constantFrom('a', '=', ';', ' ', '\r\n ', 'b', '__proto__');
  fc.assert(fc.property(fc.oneof(fc.string({ unit: alphabet }), fc.string()), fc.nat(1000), (text, start) => {
    const body = text.replace(/[^\0-\xff]/g, '?');
    const { list, defects } = parseTagList(body, start);
    for (const range of [list.range, ...defects.map((defect) => defect.range)]) expect(range.start >= start && range.end <= start + body.length).toBe(true);
  }));
});
