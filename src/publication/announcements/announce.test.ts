import { describe, expect, it } from 'vitest';
import type { SiteConfig, SiteEntry } from '../model.ts';
import { announce, lengthOf } from './announce.ts';
import { NETWORKS } from './model.ts';

const config: SiteConfig = { name: 'fuwake', baseUrl: 'https://warnings.example/', contact: 'desk' };
const entry = (title: string, more: Partial<SiteEntry> = {}): SiteEntry => ({
  slug: '2025-03-18-kagoya-d919a717', sha256: 'a'.repeat(64), label: 'phishing', title: { ja: title, en: title }, summary: { ja: 'カゴヤを装うメールです。続きは evil.example にあります。', en: 'It imitates Kagoya. More at evil.example.' },
  brand: null, hosts: [], received: null, dissected: '2025-03-18T00:00:00.000Z', published: '2025-03-18T00:00:00.000Z', changes: [], withdrawn: null, ...more,
});
const MOST = { slack: 3_000, discord: 2_000, mastodon: 500, bluesky: 300 } as const;

describe('an announcement', () => {
  it.each(NETWORKS)('for %s fits however long the title is, and keeps the address whole', (network) => {
    for (const title of ['短い題', '長い題'.repeat(900), '👩‍👩‍👧‍👦'.repeat(500), 'a'.repeat(2_500)]) {
      for (const language of ['ja', 'en'] as const) {
        const told = announce(entry(title), language, network, config, null);
        const { text = '', url = '' } = told ?? {};
        expect(text.endsWith(`\n${url}`)).toBe(true);
        const counted = network === 'mastodon' ? lengthOf(text) - lengthOf(url) + 23 : lengthOf(text);
        expect(counted, network).toBeLessThanOrEqual(MOST[network]);
        if (network === 'bluesky') expect(new TextEncoder().encode(text).length).toBeLessThanOrEqual(3_000);
      }
    }
  });

  it('holds one address only, and calls nobody', () => {
    const { text } = announce(entry('Amazon.co.jp @everyone #topic http://evil.example/x'), 'ja', 'slack', config, null)!;
    expect(text.match(/https?:\/\/[\w-]+\.\w/g)).toHaveLength(1);
    expect(text).toContain('Amazon[.]co[.]jp ＠everyone ＃topic');
    expect(text).not.toContain('evil.example');
  });

  it('tells the first sentence and no more', () => {
    expect(announce(entry('題'), 'en', 'bluesky', config, null)?.text).toBe('[Phishing] 題\nIt imitates Kagoya.\nhttps://warnings.example/en/2025-03-18-kagoya-d919a717.html');
  });

  it('of a withdrawal accuses nobody any more', () => {
    const gone = entry('取り下げた注意喚起', { withdrawn: { at: '2025-03-19T00:00:00.000Z', reason: { ja: null, en: 'x' } } });
    expect(announce(gone, 'ja', 'mastodon', config, null)?.text).toMatch(/^取り下げた注意喚起\nhttps:/);
  });

  it('needs a site with an address', () => {
    expect(announce(entry('x'), 'ja', 'slack', { ...config, baseUrl: null }, null)).toBeNull();
  });
});
