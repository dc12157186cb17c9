import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { digestsOf } from './digests.ts';
import { MARK, makeScrubber, scrubUrl } from './scrub-url.ts';

const base32 = (text: string): string => {
  const bits = [...Buffer.from(text)].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{1,5}/g) ?? []).map((five) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'[Number.parseInt(five.padEnd(5, '0'), 2)]).join('');
};
const rot13 = (text: string): string => text.replace(/[a-z]/gi, (letter) => String.fromCharCode((letter <= 'Z' ? 90 : 122) >= letter.charCodeAt(0) + 13 ? letter.charCodeAt(0) + 13 : letter.charCodeAt(0) - 13));
const percentAll = (text: string): string => [...Buffer.from(text)].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('');

const ENCODINGS: Readonly<Record<string, (text: string) => string>> = {
  plain: (text) => text, percent: encodeURIComponent, 'percent-all': percentAll, base64: (text) => Buffer.from(text).toString('base64'),
  base64url: (text) => Buffer.from(text).toString('base64url'), base32, hex: (text) => Buffer.from(text).toString('hex'),
  md5: (text) => createHash('md5').update(text).digest('hex'), sha1: (text) => createHash('sha1').update(text).digest('hex'), sha256: (text) => createHash('sha256').update(text).digest('hex'),
  reversed: (text) => [...text].toReversed().join(''), rot13,
};
const HASHES = ['md5', 'sha1', 'sha256'];

const unbase32 = (text: string): string => Buffer.from((([...text.toUpperCase()].map((letter) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0')).join('')).match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2))).toString('latin1');
const DECODERS: readonly (readonly [RegExp, (text: string) => string])[] = [
  [/[A-Za-z0-9+/_-]{4,}/g, (text) => Buffer.from(text, 'base64').toString('latin1')], [/[A-Za-z2-7]{6,}/g, unbase32], [/(?:[0-9a-fA-F]{2}){4,}/g, (text) => Buffer.from(text, 'hex').toString('latin1')],
];

/** Everything that a text says after at most `depth` decodings, by decoders of their own making. */
function* sayings(text: string, depth: number): Generator<string> {
  yield text;
  if (depth === 0) return;
  if (text.includes('%')) yield* sayings(text.replace(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))), depth - 1);
  yield* sayings([...text].toReversed().join(''), depth - 1);
  yield* sayings(rot13(text), depth - 1);
  for (const [runs, decode] of DECODERS) for (const [run] of text.matchAll(runs)) for (const piece of new Set([run, ...run.split(/[-_/]/)])) if (piece.length >= 6) yield* sayings(decode(piece), depth - 1);
}

const local = fc.tuple(fc.stringMatching(/^[a-z]{3,8}$/), fc.stringMatching(/^[._-]?[a-z0-9]{3,8}$/)).map(([first, last]) => `${first}${last}`).filter((text) => text.length >= 7);
const domain = fc.stringMatching(/^[a-z]{5,9}$/).map((name) => `${name}.example.jp`);
const chain = fc.array(fc.constantFrom(...Object.keys(ENCODINGS)), { minLength: 1, maxLength: 3 }).filter((names) => names.slice(1).every((name) => !HASHES.includes(name)));
const PLACES: readonly ((token: string) => string)[] = [
  (token) => `https://evil.example/login?e=${encodeURIComponent(token)}&x=1`, (token) => `https://evil.example/?${token}`, (token) => `https://evil.example/u/${encodeURIComponent(token)}/open.html`,
  (token) => `https://evil.example/a#${token}`, (token) => `https://evil.example/?next=${encodeURIComponent(`https://other.example/?id=${encodeURIComponent(token)}`)}`, (token) => `https://evil.example/c/id-${encodeURIComponent(token)}`,
];

describe('scrubUrl', () => {
  it('leaves nothing from which any decoding of depth three gives the address or its local part', () => {
    fc.assert(fc.property(local, domain, chain, fc.constantFrom(...PLACES), fc.boolean(), (local, domain, chain, place, isLocalAlone) => {
      const address = `${local}@${domain}`;
      const token = chain.reduce((text, name) => ENCODINGS[name]!(text), isLocalAlone ? local : address);
      const url = place(token);
      const scrubbed = scrubUrl(url, [address]);
      expect(scrubbed.tokens.length, `${chain.join(' > ')} ${url}`).toBeGreaterThan(0);
      const digests = [...digestsOf(address), ...digestsOf(local)];
      for (const said of sayings(scrubbed.url, 3)) {
        const lower = said.toLowerCase();
        for (const secret of [local, ...digests]) expect(lower.includes(secret), `${chain.join(' > ')} ${url} → ${scrubbed.url}`).toBe(false);
      }
    }), { numRuns: 250, seed: 7 });
  }, 60_000);

  it('takes out labels of the host, also where a token is cut over several', () => {
    const address = 'hanako.sato@home.example';
    const hex = Buffer.from(address).toString('hex');
    expect(scrubUrl(`https://${hex}.evil.example/`, [address]).url).toBe(`https://${MARK}.evil.example/`);
    expect(scrubUrl(`https://${hex.slice(0, 20)}.${hex.slice(20)}.evil.example/`, [address]).url).toBe(`https://${MARK}.evil.example/`);
    expect(scrubUrl('https://hanako-sato.hanako.sato.evil.example/x', [address]).url).toBe(`https://hanako-sato.${MARK}.evil.example/x`);
  });

  it('keeps the registrable domain, whatever the recipient is called', () => {
    expect(scrubUrl('https://www.yamada.co.jp/yamada/', ['yamada@home.example']).url).toBe(`https://www.yamada.co.jp/${MARK}/`);
  });

  it.each(['info@home.example', 'user@home.example', 'me@home.example'])('does not shred innocent addresses for %s', (address) => {
    const url = 'https://shop.example/user/info/me?info=1&user=me&menu=users';
    expect(scrubUrl(url, [address]).url).toBe(url);
    expect(scrubUrl(`https://shop.example/?e=${encodeURIComponent(address)}`, [address]).url).toBe(`https://shop.example/?e=${MARK}`);
  });

  it('takes only the token and leaves the rest of a nested address readable', () => {
    expect(scrubUrl(`https://l.facebook.com/l.php?u=${encodeURIComponent('https://evil.example/login?e=hanako@home.example&b=2')}`, ['hanako@home.example']).url)
      .toBe(`https://l.facebook.com/l.php?u=https%3A%2F%2Fevil.example%2Flogin%3Fe%3D${MARK}%26b%3D2`);
  });

  /** A link that went through mail gates, each of which wrapped what the one before had made, with keys of its own. */
  const throughGates = (link: string, gates: number): string => {
    let url = link;
    for (let gate = 0; gate < gates; gate++) {
      const key = (name: string): string => createHash('sha512').update(`${name} ${gate}`).digest('base64url');
      url = `https://gate${gate}.example/v4?f=${key('f')}&i=${key('i')}&r=${key('r')}&s=${createHash('sha256').update(`s ${gate}`).digest('hex')}&u=${encodeURIComponent(url)}`;
    }
    return url;
  };

  it('leaves a link that holds nobody whole, however many gates wrapped it', () => {
    const url = throughGates('https://maps.example/place/10.77,106.75?data=05%7C02%7Cinfo%40shop.example%7CTWFpbGZsb3d8eyJWIjoiMC4wLjAwMDAifQ%3D%3D', 6);
    expect(scrubUrl(url, ['user@home.example'])).toEqual({ url, tokens: [] });
  });

  it('finds a recipient behind as many', () => {
    const { url, tokens } = scrubUrl(throughGates('https://maps.example/place?e=user%40home.example&b=2', 6), ['user@home.example']);
    expect(tokens).toHaveLength(1);
    expect(Array.from({ length: 7 }).reduce<string>((text) => decodeURIComponent(text), url)).toMatch(new RegExp(`\\?e=${MARK}&b=2$`));
  });

  it('takes out a piece whose turns are more than are read', () => {
    const piece = Array.from({ length: 10_000 }, (_, nth) => `%2525${(nth % 64 + 32).toString(16)}x${nth}`).join('');
    expect(scrubUrl(`https://gate.example/?a=1&u=${piece}&b=2`, ['user@home.example']).url).toBe(`https://gate.example/?a=1&u=${MARK}&b=2`);
  });

  it('changes nothing in an address that holds nobody, and never throws', () => {
    const scrubber = makeScrubber(['hanako.sato@home.example', 'taro_yamada77@office.example']);
    fc.assert(fc.property(fc.oneof(fc.webUrl({ withFragments: true, withQueryParameters: true }), fc.string()), (url) => { expect(scrubber.scrub(url)).toEqual({ url, tokens: [] }); }), { seed: 7 });
    fc.assert(fc.property(fc.array(fc.string()), fc.string(), (recipients, url) => { scrubUrl(url, recipients); }), { seed: 7 });
  });
});

describe('digestsOf', () => {
  it('agrees with the machine’s own for every text', () => {
    fc.assert(fc.property(fc.string({ maxLength: 200 }), (text) => {
      expect(digestsOf(text)).toEqual(['md5', 'sha1', 'sha256'].map((name) => createHash(name).update(Buffer.from(text)).digest('hex')));
    }), { seed: 7 });
  });
});
