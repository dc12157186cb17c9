import { seen } from '../captured-page-cases.ts';
import type { RuleCases } from '../rule-cases.ts';

export const cases: RuleCases = {
  fires: [
    seen({ title: 'Amazon ログイン', resourceHosts: ['www.amazon.co.jp'] }),
    seen({ title: '楽天市場 ログイン', resourceHosts: ['www.rakuten.co.jp'] }),
  ],
  spares: [
    seen({ title: 'Amazon ログイン', finalUrl: { live: ['https', '//www.amazon.co.jp/ap/signin'] }, resourceHosts: ['www.amazon.co.jp'] }),
    // A shop with wares' pictures from a market, a map and a test for robots.
    seen({ title: '会員ログイン', resourceHosts: ['m.media-amazon.com', 'www.google.com', 'www.gstatic.com'] }),
    seen({ title: 'Amazonで買った本', resourceHosts: ['www.amazon.co.jp'], forms: [] }),
    { sample: 'kagoya' },
  ],
};
