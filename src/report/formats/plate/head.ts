import type { Language } from '../../../base/bilingual.ts';
import type { Dissection } from '../../model.ts';
import { clampLines, shorten } from '../layout/clamp-lines.ts';
import { widthOf } from '../layout/measure.ts';
import { GOAL_NAMES, LABEL_NAMES, VERDICT_NAMES } from '../words.ts';
import { percent } from './percent.ts';
import { seal, toneOfLabel } from './seal.ts';
import { box, n, stroke, tameLines, text } from './svg.ts';
import type { Piece } from './svg.ts';

/** The title of every plate. */
export const PLATE_TITLE: Readonly<Record<Language, string>> = { ja: '腑分図', en: 'Anatomy of a Mail' };
const KICKER: Readonly<Record<Language, string>> = { ja: '届いた一通を解きほぐし、言葉の一つ一つを指し示す', en: 'One mail taken apart, with a finger on every word that tells' };

const probabilityLine = (dissection: Dissection, language: Language): string =>
  language === 'ja' ? `だましの見込み ${percent(dissection.verdict.deception, language)}` : `deception ${percent(dissection.verdict.deception, language)} likely`;

/** Whom it plays and what it wants, as pairs of a name and a value. */
function particulars(dissection: Dissection, language: Language): readonly (readonly [string, string])[] {
  const { imitated, goal } = dissection.verdict;
  const pairs: (readonly [string, string])[] = [];
  if (imitated !== null) pairs.push([VERDICT_NAMES.imitated[language], `${imitated.brand[language]}${imitated.product === null ? '' : language === 'ja' ? `（${imitated.product}）` : ` (${imitated.product})`}`]);
  if (goal !== null) pairs.push([VERDICT_NAMES.goal[language], GOAL_NAMES[goal][language]]);
  return pairs;
}

/** The head of the wide plate: title slip, the answer, the seal. */
export function wideHead(dissection: Dissection, language: Language, width: number): Piece {
  const sealSize = 124;
  const slipWidth = language === 'ja' ? 62 : 170;
  const bodyX = slipWidth + 34;
  const bodyWidth = width - bodyX - sealSize - 70;
  const answer = clampLines(tameLines(dissection.verdict.answer[language]), { fontSize: 25, width: bodyWidth, isBold: true, maxLines: 3, isBalanced: true });
  const pairs = particulars(dissection, language);
  const rows = pairRows(pairs, bodyWidth);
  const bodyHeight = 24 + answer.length * 36 + (rows.length > 0 ? 10 + rows.length * 24 : 0);
  const label = clampLines(LABEL_NAMES[dissection.verdict.label][language], { fontSize: 15, width: sealSize + 42, isBold: true, maxLines: 3 });
  const height = Math.max(sealSize + 22 + label.length * 20, bodyHeight);
  const draw = (x: number, y: number): string => {
    let baseline = y + (height - bodyHeight) / 2 + 14;
    const parts = [language === 'ja' ? verticalSlip(x, y, slipWidth, height) : flatSlip(x, y, slipWidth, height), text(x + bodyX, baseline, KICKER[language], { size: 14, tone: 'faint', spacing: language === 'ja' ? 1.5 : 0.4 })];
    baseline += 4;
    for (const line of answer) parts.push(text(x + bodyX, (baseline += 36), line, { size: 25, isBold: true }));
    baseline += 12;
    for (const row of rows) parts.push(drawPairs(row, x + bodyX, (baseline += 24), bodyWidth));
    const sealX = x + width - sealSize - 22;
    parts.push(seal(dissection.verdict.label, language, sealX, y + 2, sealSize));
    label.forEach((line, at) => parts.push(text(sealX + sealSize / 2, y + sealSize + 25 + at * 20, line, { size: 15, isBold: true, tone: toneOfLabel(dissection.verdict.label), anchor: 'middle' })));
    parts.push(text(sealX + sealSize / 2, y + sealSize + 24 + label.length * 20, probabilityLine(dissection, language), { size: 13, tone: 'faint', anchor: 'middle' }));
    return parts.join('');
  };
  return { height: height + 6, draw };
}

const PAIR_GAP = 34;

const pairWidth = ([name, value]: readonly [string, string]): number => widthOf(name, 14) + 12 + widthOf(value, 16, true);

/** Side by side where they fit, else one below the other. */
function pairRows(pairs: readonly (readonly [string, string])[], width: number): readonly (readonly (readonly [string, string])[])[] {
  if (pairs.length === 0) return [];
  const total = pairs.reduce((sum, pair) => sum + pairWidth(pair) + PAIR_GAP, -PAIR_GAP);
  return total <= width ? [pairs] : pairs.map((pair) => [pair]);
}

function drawPairs(pairs: readonly (readonly [string, string])[], x: number, y: number, width: number): string {
  const parts: string[] = [];
  let at = x;
  for (const [name, value] of pairs) {
    const nameWidth = widthOf(name, 14) + 12;
    parts.push(text(at, y, name, { size: 14, tone: 'faint' }), text(at + nameWidth, y, shorten(value, 16, width - nameWidth, true), { size: 16, isBold: true }));
    at += pairWidth([name, value]) + PAIR_GAP;
  }
  return parts.join('');
}

/** A title slip as it is pasted on the cover of an old book: the title runs down. */
function verticalSlip(x: number, y: number, width: number, height: number): string {
  const letters = Array.from(PLATE_TITLE.ja);
  const step = Math.min(44, (height - 44) / letters.length);
  const first = y + (height - 24 - step * letters.length) / 2 + step * 0.86;
  return box(x, y, width, height, { fill: 'sheet', line: 'ink', lineWidth: 1.6 }) + box(x + 4.5, y + 4.5, width - 9, height - 9, { line: 'rule', lineWidth: 0.8 })
    + letters.map((letter, at) => text(x + width / 2, first + at * step, letter, { size: 32, isBold: true, anchor: 'middle' })).join('')
    + text(x + width / 2, y + height - 14, 'fuwake', { size: 12, tone: 'faint', anchor: 'middle' });
}

function flatSlip(x: number, y: number, width: number, height: number): string {
  const middle = x + width / 2;
  return box(x, y, width, height, { fill: 'sheet', line: 'ink', lineWidth: 1.6 }) + box(x + 4.5, y + 4.5, width - 9, height - 9, { line: 'rule', lineWidth: 0.8 })
    + text(middle, y + height / 2 - 22, 'Anatomy', { size: 30, isBold: true, anchor: 'middle' }) + text(middle, y + height / 2 + 6, 'of a Mail', { size: 22, anchor: 'middle' })
    + stroke(`M${n(middle - 30)} ${n(y + height / 2 + 20)}h60`, 'rule', 1) + text(middle, y + height / 2 + 42, 'fuwake', { size: 13, tone: 'faint', anchor: 'middle', spacing: 1.5 });
}

/** The head of the plate for a phone: title and seal side by side, the answer below. */
export function phoneHead(dissection: Dissection, language: Language, width: number): Piece {
  const sealSize = 84;
  const answer = clampLines(tameLines(dissection.verdict.answer[language]), { fontSize: 18, width, isBold: true, maxLines: 7, isBalanced: true });
  const pairs = particulars(dissection, language).map(([name, value]) => ({ name, lines: clampLines(tameLines(value), { fontSize: 15, width, isBold: true, maxLines: 2 }) }));
  const pairsHeight = pairs.reduce((sum, pair) => sum + 22 + pair.lines.length * 21, 0);
  const height = sealSize + 20 + answer.length * 26 + pairsHeight + 8;
  const draw = (x: number, y: number): string => {
    const tone = toneOfLabel(dissection.verdict.label);
    const label = clampLines(LABEL_NAMES[dissection.verdict.label][language], { fontSize: 17, width: width - sealSize - 18, isBold: true, maxLines: 2 });
    const parts = [
      text(x, y + 28, PLATE_TITLE[language], { size: language === 'ja' ? 30 : 25, isBold: true, spacing: language === 'ja' ? 4 : 0 }),
      ...label.map((line, at) => text(x, y + 57 + at * 22 - (label.length > 1 ? 4 : 0), line, { size: 17, isBold: true, tone })),
      text(x, y + 80 + (label.length > 1 ? 14 : 0), probabilityLine(dissection, language), { size: 14, tone: 'faint' }),
      seal(dissection.verdict.label, language, x + width - sealSize - 4, y + 2, sealSize),
    ];
    let baseline = y + sealSize + 16;
    for (const line of answer) parts.push(text(x, (baseline += 26), line, { size: 18, isBold: true }));
    baseline += 4;
    for (const pair of pairs) {
      parts.push(text(x, (baseline += 22), pair.name, { size: 13, tone: 'faint' }));
      for (const line of pair.lines) parts.push(text(x, (baseline += 21), line, { size: 15, isBold: true }));
    }
    return parts.join('');
  };
  return { height, draw };
}
