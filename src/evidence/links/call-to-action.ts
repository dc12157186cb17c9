import type { LinkSeen } from '../model.ts';
import type { RawLink } from './links.ts';

const DEMAND = /クリック|ログイン|確認|更新|手続|こちら|認証|修正|再開|解除|受け取|支払|追跡|click|log ?in|sign ?in|verify|confirm|update|track|pay|claim|continue|review|reset|schedule|view|open|access|start|release/i;
const ASIDE = /unsubscribe|opt-?out|privacy|terms|preferences|view (?:this|in|online)|browser|配信(?:停止|解除)|プライバシー|利用規約|お問い?合わせ|会社概要|特定商取引|よくある|facebook|twitter|instagram|youtube|linkedin/i;

/**
 * The id of the link that the mail wants followed, or `null` where there is none: a button or a demanding text counts
 * most, then a picture or a QR code, then being repeated; the small print at the foot does not count.
 */
export function chooseCallToAction(links: readonly LinkSeen[], raw: readonly RawLink[]): string | null {
  const domains = new Map<string, number>();
  for (const link of links) domains.set(link.host, (domains.get(link.host) ?? 0) + 1);
  let best: { readonly id: string; readonly points: number } | null = null;
  for (const link of links) {
    const from = raw[Number(link.id.slice(link.id.indexOf(':') + 1))];
    let points = 0;
    if (DEMAND.test(link.text)) points += 4;
    if (from?.isButton === true) points += 3;
    if (link.via === 'qr-code' || link.via === 'form') points += 5;
    if (link.via === 'anchor' || link.via === 'area') points += 1;
    if (/login|signin|verify|account|secure|update|auth|confirm/i.test(link.path)) points += 1;
    points += Math.min(2, ((domains.get(link.host) ?? 1) - 1) * 0.5);
    if (ASIDE.test(link.text) || ASIDE.test(link.path)) points -= 6;
    if (best === null || points > best.points) best = { id: link.id, points };
  }
  return best === null || best.points < 0 ? null : best.id;
}
