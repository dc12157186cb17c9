import type { CallToActionReason, LinkSeen, RawLink } from './model.ts';

/** A chosen link and what spoke for it, the strongest first. */
export interface CallToAction {
  readonly id: string;
  readonly why: readonly CallToActionReason[];
}

const DEMAND = /クリック|ログイン|確認|更新|手続|こちら|認証|修正|ご覧|再開|解除|受け取|支払|追跡|click|log ?in|sign ?in|verify|confirm|update|track|pay|claim|continue|review|reset|schedule|view|open|access|start|release/i;
const ASIDE = /unsubscribe|opt-?out|privacy|terms|preferences|view (?:this|in|online)|browser|配信(?:停止|解除)|プライバシー|利用規約|お問い?合わせ|会社概要|特定商取引|よくある|facebook|twitter|instagram|youtube|linkedin/i;
const LOGIN_PATH = /login|signin|verify|account|secure|update|auth|confirm/i;

const POINTS: Readonly<Record<CallToActionReason, number>> = {
  form: 5, 'qr-code': 5, 'file-leads-there': 3, 'opens-by-itself': 5, 'demand-words': 4, 'asked-just-before': 3.5, button: 3, picture: 1, 'login-path': 1, repeated: 0.5, 'only-link': 0.25,
};

/** Ways by which the reader does not choose to follow, or cannot. */
const NEVER: readonly LinkSeen['via'][] = ['loaded', 'resource', 'other-part'];

/**
 * The link that the mail wants followed, or `null` where there is none: a form, a QR code or a page that opens by itself
 * count most, then a demanding text and a button, then being repeated; the small print at the foot does not count.
 */
export function chooseCallToAction(links: readonly { readonly seen: LinkSeen; readonly raw: RawLink }[]): CallToAction | null {
  const followed = links.filter(({ seen }) => !NEVER.includes(seen.via) && !/^(?:mailto|tel|sms|cid|file)$/.test(seen.scheme));
  const uses = new Map<string, number>();
  for (const { seen } of followed) uses.set(seen.host, (uses.get(seen.host) ?? 0) + 1);
  let best: (CallToAction & { readonly points: number }) | null = null;
  for (const { seen, raw } of followed) {
    const why = reasons(seen, raw, uses.get(seen.host) ?? 1, followed.length);
    let points = why.reduce((sum, reason) => sum + POINTS[reason], 0);
    points += seen.via === 'anchor' || seen.via === 'area' ? 1 : 0;
    points += Math.min(1.5, ((uses.get(seen.host) ?? 1) - 1) * 0.5);
    if (ASIDE.test(seen.text) || ASIDE.test(seen.path)) points -= 6;
    if (best === null || points > best.points) best = { id: seen.id, why: why.toSorted((a, b) => POINTS[b] - POINTS[a]), points };
  }
  return best === null || best.points < 0 ? null : { id: best.id, why: best.why };
}

function reasons(seen: LinkSeen, raw: RawLink, uses: number, all: number): readonly CallToActionReason[] {
  const why: CallToActionReason[] = [];
  if (DEMAND.test(seen.text) && seen.via !== 'text') why.push('demand-words');
  if (raw.isButton) why.push(seen.via === 'attachment' ? 'file-leads-there' : 'button');
  if (seen.via === 'attachment' && seen.asksPassword) why.push('form');
  if (seen.via === 'form' || seen.via === 'qr-code') why.push(seen.via);
  if (seen.via === 'meta-refresh') why.push('opens-by-itself');
  if (raw.before !== undefined && DEMAND.test(raw.before)) why.push('asked-just-before');
  if (seen.via === 'anchor' && raw.places.every((place) => place.view !== 'body')) why.push('picture');
  if (LOGIN_PATH.test(seen.path)) why.push('login-path');
  if (uses > 1) why.push('repeated');
  if (all === 1) why.push('only-link');
  return why;
}
