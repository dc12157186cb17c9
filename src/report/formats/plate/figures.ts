import type { Language } from '../../../base/bilingual.ts';
import { ASKED_NAMES } from '../../asked-words.ts';
import type { Dissection } from '../../model.ts';
import { clampLines, shorten, shortenMiddle } from '../layout/clamp-lines.ts';
import { STANDING_NAMES } from '../words.ts';
import { box, circle, n, stroke, tame, text } from './svg.ts';
import type { Piece } from './svg.ts';

const NOTE = 12.5;
const HEIGHT = 118;
const MIDDLE = 44;

/** The way of the mail: what the sender's side claims, the one hop that the receiver wrote, the reader. */
export function routeFigure(dissection: Dissection, language: Language, width: number): Piece {
  const { hops, boundary } = dissection.route;
  const hop = hops.find((each) => each.index === boundary) ?? null;
  const claimed = hops.filter((each) => each.standing === 'claimed').length;
  const xs = [width * 0.15, width * 0.5, width * 0.85];
  const room = width * 0.37;
  const sideRoom = width * 0.3;
  const client = hop === null ? '?' : (hop.reverseName ?? hop.helo ?? hop.address ?? '?');
  const draw = (x: number, y: number): string => {
    const [a = 0, b = 0, c = 0] = xs.map((each) => x + each);
    const line = y + MIDDLE;
    const sender = language === 'ja' ? '送り手' : 'the sender';
    const claims = claimed > 0 ? (language === 'ja' ? `自称の記録 ${claimed} 件` : `${claimed} claimed ${claimed === 1 ? 'hop' : 'hops'}`) : language === 'ja' ? '記録なし' : 'not recorded';
    return [
      stroke(`M${n(a + 24)} ${n(line)}H${n(b - 27)}`, 'faint', 1.2, '3 4'), arrowHead(b - 27, line, 'faint'),
      hop === null ? '' : stroke(`M${n(b + 27)} ${n(line)}H${n(c - 28)}`, 'ink', 1.5) + arrowHead(c - 28, line, 'ink'),
      hop === null ? '' : text((b + c) / 2, line - 9, STANDING_NAMES.attested[language], { size: NOTE, tone: 'favour', anchor: 'middle' }),
      text((a + b) / 2, line - 9, claimed > 0 ? STANDING_NAMES.claimed[language] : '?', { size: NOTE, tone: 'faint', anchor: 'middle' }),
      unknown(a, line, 20), server(b, line), envelope(c, line),
      caption(a, y, [sender, claims], sideRoom), caption(b, y, [client, hop?.address ?? ''], room), caption(c, y, [hop?.by ?? (language === 'ja' ? '受信側' : 'your server'), language === 'ja' ? 'あなたの受信箱' : 'your mailbox'], sideRoom),
    ].join('');
  };
  return { height: HEIGHT, draw };
}

/** Where the link leads: host, what stands before it, and what cannot be seen behind. */
export function placeFigure(dissection: Dissection, language: Language, width: number): Piece {
  const link = dissection.links.find((each) => each.isCallToAction) ?? dissection.links[0];
  const seen = dissection.observations.find((each) => each['kind'] === 'address-place' && each['of'] === 'link-host');
  const proxy = seen === undefined ? null : textOf(seen['reverseProxy']);
  const address = seen === undefined ? '' : textOf(seen['address']) ?? '';
  const host = link?.host ?? '?';
  if (proxy === null) return openPlaceFigure(host, address, language, width);
  const room = width * 0.34;
  const draw = (x: number, y: number): string => {
    const line = y + MIDDLE;
    const [a, b, c] = [x + width * 0.16, x + width * 0.54, x + width * 0.87];
    const behind = language === 'ja' ? '本当の所在' : 'the real site';
    return [
      stroke(`M${n(a + 26)} ${n(line)}H${n(b - 24)}`, 'ink', 1.3), arrowHead(b - 24, line, 'ink'),
      stroke(`M${n(b + 24)} ${n(line)}H${n(c - 25)}`, 'faint', 1.2, '3 4'), arrowHead(c - 25, line, 'faint'),
      globe(a, line, 22), wall(b, line), unknown(c, line, 20),
      caption(a, y, [host, ''], room), caption(b, y, [proxy, address], room), caption(c, y, [behind, language === 'ja' ? '見えない' : 'not seen'], room * 0.78),
    ].join('');
  };
  return { height: HEIGHT, draw };
}

/** Nothing is known to stand in between: the host, and its address if somebody asked for it. */
function openPlaceFigure(host: string, address: string, language: Language, width: number): Piece {
  const room = width * 0.42;
  const draw = (x: number, y: number): string => {
    const line = y + MIDDLE;
    const [a, b] = [x + width * 0.26, x + width * 0.76];
    const isKnown = address !== '';
    const words: readonly [string, string] = isKnown ? [address, ''] : [language === 'ja' ? '住所（IPアドレス）' : 'its address', language === 'ja' ? '調べていない' : 'not known'];
    return [
      stroke(`M${n(a + 26)} ${n(line)}H${n(b - 25)}`, isKnown ? 'ink' : 'faint', 1.3, isKnown ? '' : '3 4'), arrowHead(b - 25, line, isKnown ? 'ink' : 'faint'),
      globe(a, line, 22), isKnown ? server(b, line) : unknown(b, line, 20), caption(a, y, [host, ''], room), caption(b, y, words, room),
    ].join('');
  };
  return { height: HEIGHT, draw };
}

/** The page behind the link, with what it asks for; the hook hangs in it. */
export function pageFigure(dissection: Dissection, language: Language, width: number): Piece {
  const link = dissection.links.find((each) => each.isCallToAction) ?? dissection.links[0];
  const seen = dissection.observations.find((each) => each['kind'] === 'landing-page');
  const asks = Array.isArray(seen?.['asks']) ? seen['asks'].flatMap((each) => Object.entries(ASKED_NAMES).filter(([ask]) => ask === each).map(([, words]) => words[language])) : [];
  const product = (seen === undefined ? null : textOf(seen['productName'])) ?? dissection.verdict.imitated?.product ?? dissection.verdict.imitated?.brand[language] ?? '';
  const windowWidth = Math.min(width - 60, 270);
  const draw = (x: number, y: number): string => {
    const left = x + (width - windowWidth) / 2 - 14;
    const parts = [
      box(left, y, windowWidth, HEIGHT - 10, { fill: 'sheet', line: 'ink', lineWidth: 1.1, radius: 3 }), stroke(`M${n(left)} ${n(y + 24)}h${n(windowWidth)}`, 'ink', 0.8),
      ...[12, 22, 32].map((dx) => circle(left + dx, y + 12, 2.6, { line: 'faint' })),
      box(left + 42, y + 5, windowWidth - 52, 14, { line: 'rule', lineWidth: 0.8, radius: 7 }),
      text(left + 50, y + 16, shortenMiddle(tame(link?.host ?? '?'), 11.5, windowWidth - 70), { size: 11.5, tone: 'charge' }),
      text(left + 16, y + 45, shorten(tame(product), 14, windowWidth - 90, true), { size: 14, isBold: true }),
    ];
    (asks.length > 0 ? asks : ['', '']).slice(0, 2).forEach((ask, at) => {
      const top = y + 54 + at * 24;
      parts.push(box(left + 16, top, windowWidth - 96, 19, { line: 'faint', lineWidth: 0.9 }), text(left + 22, top + 14, shorten(ask, NOTE, windowWidth - 110), { size: NOTE, tone: 'faint' }));
    });
    parts.push(hook(left + windowWidth - 38, y - 4));
    return parts.join('');
  };
  return { height: HEIGHT, draw };
}

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);

function caption(x: number, y: number, words: readonly [string, string], room: number): string {
  const lines = clampLines(tame(words[0]), { fontSize: NOTE, width: room, maxLines: 2, isBalanced: true });
  const shown = words[1] === '' ? lines : [...(lines.length > 1 ? [shortenMiddle(tame(words[0]), NOTE, room)] : lines), shorten(tame(words[1]), NOTE, room)];
  return shown.map((line, at) => text(x, y + 86 + at * 17, line, { size: NOTE, tone: at > 0 && words[1] !== '' ? 'faint' : 'ink', anchor: 'middle' })).join('');
}

const arrowHead = (x: number, y: number, tone: 'ink' | 'faint'): string => stroke(`M${n(x - 6)} ${n(y - 3.6)}L${n(x)} ${n(y)}L${n(x - 6)} ${n(y + 3.6)}`, tone, 1.2);

const unknown = (x: number, y: number, radius: number): string =>
  circle(x, y, radius, { line: 'faint', lineWidth: 1.2, dash: '3 3' }) + text(x, y + 8, '?', { size: 23, tone: 'faint', anchor: 'middle' });

/** A mail server, as a chest of drawers. */
function server(x: number, y: number): string {
  const drawers = [-24, -8, 8].map((dy) => stroke(`M${n(x - 21)} ${n(y + dy)}h42v16h-42zM${n(x - 4)} ${n(y + dy + 8)}h8`, 'ink', 1)).join('');
  const shade = Array.from({ length: 11 }, (_, at) => `M${n(x + 14)} ${n(y - 21 + at * 4)}l7 -3`).join('');
  return box(x - 21, y - 24, 42, 48, { fill: 'sheet' }) + drawers + stroke(shade, 'rule', 0.8);
}

const envelope = (x: number, y: number): string =>
  `<path d="M${n(x - 25)} ${n(y - 16)}h50v33h-50z" class="fw-sheet fw-s-ink" stroke-width="1.2"/>` + stroke(`M${n(x - 25)} ${n(y - 16)}L${n(x)} ${n(y + 4)}L${n(x + 25)} ${n(y - 16)}M${n(x - 25)} ${n(y + 17)}L${n(x - 7)} ${n(y - 1)}M${n(x + 25)} ${n(y + 17)}L${n(x + 7)} ${n(y - 1)}`, 'ink', 0.9);

const globe = (x: number, y: number, r: number): string =>
  circle(x, y, r, { fill: 'sheet', line: 'ink', lineWidth: 1.2 }) + stroke(`M${n(x - r)} ${n(y)}h${n(r * 2)}M${n(x)} ${n(y - r)}v${n(r * 2)}M${n(x - r * 0.86)} ${n(y - r * 0.5)}h${n(r * 1.72)}M${n(x - r * 0.86)} ${n(y + r * 0.5)}h${n(r * 1.72)}`, 'ink', 0.8)
  + `<ellipse cx="${n(x)}" cy="${n(y)}" rx="${n(r * 0.5)}" ry="${n(r)}" class="fw-l fw-s-ink" stroke-width="0.8"/>`;

/** A relay that nothing behind can be seen through: a brick wall. */
function wall(x: number, y: number): string {
  const rows = Array.from({ length: 6 }, (_, row) => {
    const top = y - 27 + row * 9;
    const joints = (row % 2 === 0 ? [-6, 8] : [-13, 1, 15]).map((dx) => `M${n(x + dx)} ${n(top)}v9`).join('');
    return `M${n(x - 20)} ${n(top)}h40${joints}`;
  }).join('');
  return box(x - 20, y - 27, 40, 54, { fill: 'wash', line: 'ink', lineWidth: 1.2 }) + stroke(rows, 'ink', 0.8);
}

/** A fish hook on its line. */
const hook = (x: number, y: number): string =>
  stroke(`M${n(x + 12)} ${n(y - 12)}V${n(y + 34)}`, 'charge', 0.9) + circle(x + 12, y + 37.5, 3.4, { line: 'charge', lineWidth: 1.6 })
  + stroke(`M${n(x + 12)} ${n(y + 41)}V${n(y + 74)}a14 14 0 0 1 -28 0v-7l-5 8M${n(x - 16)} ${n(y + 67)}l5.5 6`, 'charge', 2.4);
