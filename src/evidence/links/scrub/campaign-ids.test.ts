import { describe, expect, it } from 'vitest';
import { idsThatDiffer } from './campaign-ids.ts';

const told = (one: string, other: string) => idsThatDiffer(one, other)?.map(({ start, end }) => one.slice(start, end)) ?? null;

describe('idsThatDiffer', () => {
  it('finds what two copies of a campaign do not share', () => {
    expect(told('https://a1b2.evil.example/x/9f3c/login?c=7&u=QWERT', 'https://c3d4.evil.example/x/77aa/login?c=7&u=ZUIOP')).toEqual(['a1b2', '9f3c', 'QWERT']);
    expect(told('https://evil.example/login', 'https://evil.example/login')).toEqual([]);
  });

  it('says nothing of links that are no copies of each other', () => {
    expect(told('https://evil.example/login', 'https://other.example/login')).toBeNull();
    expect(told('https://evil.example/login?a=1', 'https://evil.example/login?b=1')).toBeNull();
    expect(told('https://evil.example/login', 'https://evil.example/a/login')).toBeNull();
  });
});
