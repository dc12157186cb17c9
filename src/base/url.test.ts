import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defang, defangHost, hrefOf, isLiveUrl, liveUrl, refang } from './url.ts';

describe('defang', () => {
  it('breaks the scheme and every dot', () => {
    expect(defang(liveUrl('https://www.example.com/a.html?b=c.d'))).toBe('hxxps://www[.]example[.]com/a[.]html?b=c[.]d');
    expect(defang(liveUrl('HTTP://example.com'))).toBe('hxxp://example[.]com');
    expect(defang(liveUrl('javascript:alert(1)'))).toBe('javascript[:]alert(1)');
    expect(defangHost('example.com')).toBe('example[.]com');
  });

  it('is undone by refang for every URL', () => {
    const scheme = fc.constantFrom('http', 'https', 'ftp', 'hxxp', 'mailto', 'javascript', 'data', '');
    const rest = fc.oneof(fc.string(), fc.stringMatching(/^[/.[\]:a-z@%?#-]{0,40}$/));
    fc.assert(
      fc.property(scheme, rest, (scheme, rest) => {
        const live = { live: [scheme, rest] as const };
        expect(refang(defang(live))).toEqual(live);
      }),
    );
  });

  it('never leaves an address that a program would open', () => {
    fc.assert(fc.property(fc.webUrl(), (url) => {
      expect(defang(liveUrl(url))).not.toMatch(/https?:|[a-z0-9]\.[a-z]/i);
    }));
  });
});

describe('LiveUrl', () => {
  it('cannot be printed by accident', () => {
    const url = liveUrl('https://evil.example/login');
    expect(String(url)).not.toContain('evil');
    expect(JSON.stringify(url)).not.toContain('https://');
    expect(hrefOf(url)).toBe('https://evil.example/login');
    expect(isLiveUrl(JSON.parse(JSON.stringify(url)))).toBe(true);
  });
});
