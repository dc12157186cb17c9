import { describe, expect, it } from 'vitest';
import { findLeaks } from '../src/publication/find-leaks.ts';
import { blockedAt, csvFeed, rpzZone } from '../src/publication/machine/block-lists.ts';
import { findSecrets } from '../src/publication/masking/find-secrets.ts';
import { maskTokens } from '../src/publication/masking/mask-tokens.ts';
import type { SiteEntry } from '../src/publication/model.ts';
import { dissectInStages } from '../src/dissect.ts';
import type { MailSpec } from '../src/findings/rule-cases.ts';
import { shippedOptions } from '../src/index.ts';
import { mailOf } from './shipped.ts';

const { brands, lists, weights } = shippedOptions();

/** All that pages are made of, as one text: everything but the observations, whose parts stand apart and are not published. */
async function publicText(spec: MailSpec, unmask: Parameters<typeof findSecrets>[2] = []): Promise<string> {
  const options = shippedOptions({ brands, lists, weights, forPublic: { secrets: (mail, evidence) => findSecrets(mail, evidence, unmask).map(({ text, shown, kind }) => ({ text, shown, what: kind })), tokens: maskTokens } });
  return JSON.stringify({ ...(await dissectInStages(mailOf(spec), options)).dissection, observations: [] });
}

describe('the masking of what is for the public', () => {
  it.each<[string, MailSpec, readonly string[]]>([
    ['a name in To and in the greeting', { to: '山田 太郎 <taro@home.example>', text: '山田様\n\n山田 太郎 様の口座について。山田太郎さん。' }, ['山田']],
    ['an English name', { to: '"Martha Whitlow" <m@home.example>', text: 'Dear Martha,\n\nyour parcel for Martha Whitlow waits.' }, ['Whitlow', 'Dear Martha']],
    ['telephone numbers of whoever it is', { text: 'お問い合わせは 03-4567-8901 または 0120-111-222 まで。Call +1 (555) 010-0199.' }, ['4567-8901', '111-222', '010-0199']],
    ['postal addresses', { text: '〒100-0001 東京都千代田区千代田1-1 まで。' }, ['千代田1-1', '100-0001']],
    ['a sender’s mailbox that is a person’s', { from: 'Kei <kei.mori@tiles.example>', text: 'hello there, write to kei.mori@tiles.example' }, ['kei.mori']],
    ['the recipient’s own domain', { to: 'reader@my-own-house.example', text: 'Your mailbox at my-own-house.example is full.' }, ['my-own-house']],
    ['ids of earlier messages', { fields: ['In-Reply-To: <abc.123.secret@mailer.example>', 'Message-ID: <id-77aa@mailer.example>'], text: 'as I wrote, abc.123.secret@mailer.example' }, ['123.secret']],
    ['codes in URLs', { text: 'https://page.example/c/a8F3kQ9zL2mX7pR4t?u=4b825dc642cb6eb9a060e54bf8d69288' }, ['a8F3kQ9zL2mX7pR4t', '4b825dc6']],
  ])('hides %s', async (_, spec, words) => {
    const text = await publicText(spec);
    for (const word of words) expect(text).not.toContain(word);
  });

  it('leaves offices, readable addresses and dates alone', async () => {
    const text = await publicText({ from: 'Support <support@tiles.example>', text: 'On 2025-03-18 at 10:30 see https://page.example/mail/login.html and invoice 2025-0042.' });
    for (const word of ['support@tiles.example', '2025-03-18', 'login[.]html', '2025-0042']) expect(text).toContain(word);
  });

  it('does not take a short first name out of ordinary words', async () => {
    expect(await publicText({ to: 'Mark <m@home.example>', text: 'Dear Mark,\n\na landmark and a mark.' })).toMatch(/landmark and a mark/);
  });

  it('opens the harmless when a person says so, and never a name', async () => {
    const spec: MailSpec = { to: '山田 太郎 <taro@home.example>', text: '山田 太郎 様 03-4567-8901' };
    const text = await publicText(spec, ['phone-number']);
    expect(text).toContain('4567-8901');
    expect(text).not.toContain('山田 太郎');
  });

  it.each(['/mail/login.html', '/account/verify-your-account-now', '/a/2025/03/18/', '/signin?lang=ja&step=2'])('keeps the readable path %s', (path) => {
    expect(maskTokens(`https://page.example${path}`, '***').url).toBe(`https://page.example${path}`);
  });
});

describe('the last look before writing', () => {
  const look = (text: string) => findLeaks(new Map([['ja/x.html', text]]), ['Taro@home.example', 'dGFyb0Bob21l'], ['evil.example'], () => false).map((leak) => leak.what);
  it('finds a secret in any case and a live link, and lets a broken one pass', () => {
    expect(look('write to taro@HOME.example')).toEqual(['secret']);
    expect(look('?t=dGFyb0Bob21l')).toEqual(['secret']);
    expect(look('<a href="https://evil.example/x">')).toEqual(['live-link']);
    expect(look('hxxps://evil[.]example/x, evil[.]example')).toEqual([]);
  });
  it('does not take the names of formats, or the site’s own address, for links of the mail', () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg"><a href="https://warnings.example/x">';
    const leaks = (text: string) => findLeaks(new Map([['x', text]]), [], ['www.w3.org', 'warnings.example'], () => false, 'https://warnings.example/').map((leak) => leak.what);
    expect(leaks(svg)).toEqual([]);
    expect(leaks('<a href="http://www.w3.org/evil">')).toEqual(['live-link']);
  });
});

describe('block lists', () => {
  const entry = (name: string, published: string, withdrawn: SiteEntry['withdrawn'] = null): SiteEntry => ({
    slug: `s-${name}`, sha256: 'a'.repeat(64), label: 'phishing', title: { ja: '=1+1', en: '=1+1' }, summary: { ja: '', en: '' }, brand: null, received: null, dissected: published, published, changes: [], withdrawn,
    hosts: [{ host: name, block: 'domain', name, reason: { ja: '', en: '' } }],
  });
  const now = '2026-06-01T00:00:00.000Z';
  it('drop what is old or withdrawn, and name each once', () => {
    const blocked = blockedAt([entry('a[.]example', now), entry('a[.]example', now), entry('old[.]example', '2026-01-01T00:00:00.000Z'), entry('b[.]example', now, { at: now, reason: { ja: null, en: 'x' } })], now);
    expect(blocked.map(({ name }) => name)).toEqual(['a.example']);
    expect(rpzZone(blocked, now).match(/CNAME \./g)).toHaveLength(2);
  });
  it('hold no name that could become another line', () => {
    expect(blockedAt([entry('a[.]example\nx CNAME .', now), entry('*[.]example', now)], now)).toEqual([]);
  });
  it('are no formula for a spreadsheet', () => {
    expect(csvFeed([entry('a[.]example', now)])).toContain('"\'=1+1"');
  });
});
