import type { Language } from '../../../base/bilingual.ts';
import type { Dissection } from '../../model.ts';
import { chooseFindings } from './choose-findings.ts';
import type { Chosen, Numbered } from './choose-findings.ts';
import { drawSheet, FIRST_LANE, LANE_STEP, settle } from './draw-sheet.ts';
import { findingLabel } from './finding-label.ts';
import { colophon, remarks, unknowns } from './foot.ts';
import { wideHead } from './head.ts';
import { layOutMail } from './lay-out-mail.ts';
import type { SheetStyle } from './lay-out-mail.ts';
import { anchorsOf, leaderPath, leadOut } from './leader-lines.ts';
import type { Leader, Side } from './leader-lines.ts';
import { dividingRule, plateGround } from './ornaments.ts';
import { TONE_OF_BEARING } from './palette.ts';
import { placeLabels } from './place-labels.ts';
import { register } from './register.ts';
import { slips } from './slips.ts';
import { circle, stroke } from './svg.ts';
import type { Piece } from './svg.ts';

const WIDTH = 1280;
const LEFT = 46;
const INNER = WIDTH - LEFT * 2;
const COLUMN = 298;
const GUTTER = 46;
const SHEET: SheetStyle = { width: INNER - (COLUMN + GUTTER) * 2, padding: 30, fontSize: 15.5, labelWidth: 66, numeralRadius: 8 };
const SHEET_X = LEFT + COLUMN + GUTTER;
const LABEL = { titleSize: 16.5, sentenceSize: 14.5, kickerSize: 13, numeralRadius: 11 };
const LABEL_GAP = 24;
const LEAST_AROUND_SLIP = 30;

/** The wide plate: the mail in the middle, findings on both sides, leaders between. */
export function wideForm(dissection: Dissection, language: Language, hatch: string): { readonly width: number; readonly height: number; readonly body: string } {
  const chosen = chooseFindings(dissection);
  const parts: string[] = [];
  let y = 44;
  const put = (piece: Piece, gap: number): void => {
    parts.push(piece.draw(LEFT, y));
    y += piece.height + gap;
  };
  put(wideHead(dissection, language, INNER), 20);
  parts.push(dividingRule(LEFT, y, INNER));
  y += 16;
  put(register(dissection, language, INNER, 10), 6);
  parts.push(dividingRule(LEFT, y, INNER));
  y += 30;
  const table = dissectingTable(dissection, chosen, language, hatch, y);
  parts.push(table.body);
  y = table.bottom + 36;
  const gap = table.bottom - table.sheetBottom;
  const { underMail, atFoot } = slips(dissection, [...chosen.atFoot, ...table.unanchored], language, INNER, 3, LABEL, { width: SHEET.width, height: gap - LEAST_AROUND_SLIP * 2 });
  if (underMail !== null) parts.push(underMail.draw(SHEET_X, table.sheetBottom + (gap - underMail.height) / 2));
  put(atFoot, atFoot.height > 0 ? 28 : 0);
  parts.push(dividingRule(LEFT, y, INNER));
  y += 20;
  const notKnown = unknowns(dissection, language, INNER * 0.6 - 20, 14);
  const rest = remarks(dissection, language, INNER * 0.36, 14, chosen.left);
  parts.push(notKnown.draw(LEFT, y), rest.draw(LEFT + INNER * 0.64, y));
  y += Math.max(notKnown.height, rest.height) + 22;
  put(colophon(dissection, language, INNER, 12.5), 0);
  const height = y + 38;
  return { width: WIDTH, height, body: plateGround(WIDTH, height, 16) + parts.join('') };
}

/** The mail on the table with its labels and leaders. */
function dissectingTable(dissection: Dissection, { placed, inMargin }: Chosen, language: Language, hatch: string, top: number): { readonly body: string; readonly sheetBottom: number; readonly bottom: number; readonly unanchored: readonly Numbered[] } {
  const lines = layOutMail(dissection.mail, placed, SHEET, language);
  const anchors = anchorsOf(lines, inMargin);
  const byNumber = new Map(inMargin.map((each) => [each.number, each]));
  const labels = new Map(inMargin.map((each) => [each.number, findingLabel(each, { ...LABEL, width: COLUMN }, language)]));
  const leaders = leadOut(anchors, (number) => (labels.get(number)?.height ?? 0) + LABEL_GAP, SHEET.width);
  const lanesOf = (line: number): number => leaders.reduce((most, leader) => (leader.line === line ? Math.max(most, leader.lane + 1) : most), 0);
  const { settled, bottom } = settle(lines, lanesOf, 24);
  const sheetHeight = bottom + 26;
  const parts = [drawSheet(settled, placed, SHEET, SHEET_X, top, sheetHeight, hatch)];
  let lowest = top + sheetHeight;
  const laneY = (leader: Leader): number => top + (settled[leader.line]?.foot ?? 0) + FIRST_LANE + leader.lane * LANE_STEP;
  for (const side of ['left', 'right'] as const) {
    const own = leaders.filter((leader) => leader.side === side).sort((a, b) => laneY(a) - laneY(b));
    const wishes = own.map((leader) => ({ top: laneY(leader) - LABEL.numeralRadius, height: labels.get(leader.number)?.height ?? 0 }));
    const tops = placeLabels(wishes, top, top + sheetHeight, LABEL_GAP);
    own.forEach((leader, at) => {
      const labelTop = tops[at] ?? top;
      const label = labels.get(leader.number);
      const each = byNumber.get(leader.number);
      if (label === undefined || each === undefined) return;
      parts.push(label.draw(side === 'left' ? LEFT : LEFT + INNER - COLUMN, labelTop, side === 'left' ? 'right' : 'left'), leaderOf(leader, side, each, top + (settled[leader.line]?.foot ?? 0), laneY(leader), labelTop));
      lowest = Math.max(lowest, labelTop + label.height);
    });
  }
  return { body: parts.join(''), sheetBottom: top + sheetHeight, bottom: lowest, unanchored: inMargin.filter((each) => !anchors.some((anchor) => anchor.number === each.number)) };
}

function leaderOf(leader: Leader, side: Side, each: Numbered, from: number, laneY: number, labelTop: number): string {
  const tone = TONE_OF_BEARING[each.finding.bearing];
  const x = SHEET_X + (side === 'left' ? leader.left + 2 : leader.right - 2);
  const edge = side === 'left' ? SHEET_X - 3 : SHEET_X + SHEET.width + 11;
  const labelX = side === 'left' ? LEFT + COLUMN + 2 : LEFT + INNER - COLUMN - 2;
  return stroke(leaderPath(x, from, laneY, edge, labelX, labelTop + LABEL.numeralRadius), tone, 0.9) + circle(x, from, 2.3, { fill: tone });
}
