import type { Language } from '../../../base/bilingual.ts';
import type { Dissection } from '../../model.ts';
import { clampLines } from '../layout/clamp-lines.ts';
import { MASKED_NAMES, NOT_KNOWN_NAMES, NOTHING_SHOWN, SECTION_NAMES, VIEWPOINT_NAMES, WORLD_NAMES } from '../words.ts';
import { readableTime } from './readable-time.ts';
import { circle, tame, tameLines, text } from './svg.ts';
import type { Piece } from './svg.ts';

const MOST_UNKNOWNS = 5;

/** What was masked, in one sentence. */
export function maskedSentence(dissection: Dissection, language: Language): string {
  const list = dissection.masked.filter((each) => each.count > 0).map((each) => (language === 'ja' ? `${MASKED_NAMES[each.what].ja}（${each.count}）` : `${MASKED_NAMES[each.what].en} (${each.count})`));
  if (list.length === 0) return language === 'ja' ? '伏せた語はありません。' : 'Nothing was masked.';
  return language === 'ja' ? `伏せたもの: ${list.join('、')}` : `Masked: ${list.join(', ')}`;
}

interface Set {
  readonly words: string;
  readonly size: number;
  readonly isBold?: boolean;
  readonly isFaint?: boolean;
  readonly gapBefore: number;
  readonly indent?: number;
}

function column(sets: readonly Set[], width: number): Piece {
  const rows = sets.flatMap((set) => clampLines(tameLines(set.words), { fontSize: set.size, width: width - (set.indent ?? 0), isBold: set.isBold ?? false, maxLines: 4 })
    .map((line, at) => ({ ...set, words: line, gapBefore: at === 0 ? set.gapBefore : 0 })));
  const height = rows.reduce((sum, row) => sum + row.gapBefore + row.size * 1.5, 0);
  const draw = (x: number, y: number): string => {
    let top = y;
    return rows.map((row) => {
      top += row.gapBefore + row.size * 1.5;
      return text(x + (row.indent ?? 0), top - row.size * 0.42, row.words, { size: row.size, isBold: row.isBold ?? false, tone: row.isFaint === true ? 'faint' : 'ink' });
    }).join('');
  };
  return { height, draw };
}

/** What is not known, and what an answer would change. */
export function unknowns(dissection: Dissection, language: Language, width: number, size: number): Piece {
  const { notKnown } = dissection.verdict;
  const sets: Set[] = [{ words: SECTION_NAMES['not-known'][language], size: size + 2, isBold: true, gapBefore: 0 }];
  for (const each of notKnown.slice(0, MOST_UNKNOWNS)) {
    const head = language === 'ja' ? `${VIEWPOINT_NAMES[each.viewpoint].ja}（${NOT_KNOWN_NAMES[each.why].ja}）　` : `${VIEWPOINT_NAMES[each.viewpoint].en} (${NOT_KNOWN_NAMES[each.why].en}): `;
    sets.push({ words: `${head}${each.what[language]}`, size, gapBefore: 5 }, { words: `→ ${each.wouldChange[language]}`, size, isFaint: true, gapBefore: 0, indent: 14 });
  }
  const left = notKnown.length - MOST_UNKNOWNS;
  if (left > 0) sets.push({ words: language === 'ja' ? `ほか ${left} 件` : `and ${left} more`, size, isFaint: true, gapBefore: 4 });
  if (notKnown.length === 0) sets.push({ words: NOTHING_SHOWN['all-known'][language], size, isFaint: true, gapBefore: 4 });
  return column(sets, width);
}

/** How to read the plate, what was masked, where the answers came from. */
export function remarks(dissection: Dissection, language: Language, width: number, size: number, left: number): Piece {
  const legend: readonly (readonly ['charge' | 'favour' | 'inform', string])[] = language === 'ja'
    ? [['charge', '疑わしい点'], ['favour', '本物らしい点'], ['inform', '参考になる点']]
    : [['charge', 'speaks against the mail'], ['favour', 'speaks for the mail'], ['inform', 'worth knowing']];
  const legendHeight = size * 1.6;
  const words = column([
    ...(left > 0 ? [{ words: language === 'ja' ? `このほか ${left} 件の所見が報告書にあります` : `+ ${left} more ${left === 1 ? 'finding' : 'findings'} in the report`, size, isBold: true, gapBefore: 4 }] : []),
    { words: language === 'ja' ? '塗りつぶした数字は、重い所見です。' : 'Filled numbers weigh heavily.', size, isFaint: true, gapBefore: 4 },
    { words: maskedSentence(dissection, language), size, isFaint: true, gapBefore: 2 },
    { words: WORLD_NAMES[dissection.world.kind][language], size, isFaint: true, gapBefore: 2 },
  ], width);
  return {
    height: legendHeight * legend.length + words.height,
    draw: (x, y) => legend.map(([tone, name], at) => circle(x + 7, y + legendHeight * at + 9, 5.5, { fill: tone }) + text(x + 20, y + legendHeight * at + 9 + size * 0.36, name, { size })).join('') + words.draw(x, y + legendHeight * legend.length),
  };
}

/** The last line: tool, times, and the mail's fingerprint. */
export function colophon(dissection: Dissection, language: Language, width: number, size: number): Piece {
  const { received, dissected } = dissection.times;
  const sep = language === 'ja' ? '　' : '  ·  ';
  const parts = [
    `fuwake ${dissection.tool.version}`,
    ...(received === null ? [] : [`${language === 'ja' ? '受信' : 'received'} ${readableTime(received)}`]),
    `${language === 'ja' ? '腑分け' : 'dissected'} ${readableTime(dissected)}`,
    `SHA-256 ${dissection.input.sha256.slice(0, 16)}…`,
  ];
  const lines = clampLines(tame(parts.join(sep)), { fontSize: size, width, maxLines: 3 });
  return { height: lines.length * size * 1.5, draw: (x, y) => lines.map((line, at) => text(x + width / 2, y + size * (1 + at * 1.5), line, { size, tone: 'faint', anchor: 'middle' })).join('') };
}
