import type { Language } from '../../../base/bilingual.ts';
import type { Dissection } from '../../model.ts';
import { chooseFindings } from './choose-findings.ts';
import { drawSheet, settle } from './draw-sheet.ts';
import { findingLabel } from './finding-label.ts';
import { colophon, remarks, unknowns } from './foot.ts';
import { phoneHead } from './head.ts';
import { layOutMail } from './lay-out-mail.ts';
import type { SheetStyle } from './lay-out-mail.ts';
import { anchorsOf } from './leader-lines.ts';
import { dividingRule, plateGround } from './ornaments.ts';
import { register } from './register.ts';
import { slips } from './slips.ts';
import type { Piece } from './svg.ts';

const WIDTH = 390;
const LEFT = 22;
const INNER = WIDTH - LEFT * 2;
// The sheet may use nearly the whole of a narrow plate.
const SHEET_LEFT = 17;
const SHEET: SheetStyle = { width: WIDTH - SHEET_LEFT * 2 - 4, padding: 18, fontSize: 14.5, labelWidth: 61, numeralRadius: 8.5 };
const LABEL = { titleSize: 16.5, sentenceSize: 15, kickerSize: 13.5, numeralRadius: 11.5 };

/** The plate for a phone: the mail on top with numbered words, the findings below it in their order. *Shape*: not `isWhole`: the mail alone. */
export function phoneForm(dissection: Dissection, language: Language, hatch: string, isWhole = true): { readonly width: number; readonly height: number; readonly body: string } {
  const chosen = chooseFindings(dissection);
  const lines = layOutMail(dissection.mail, chosen.placed, SHEET, language);
  const shown = new Set(anchorsOf(lines, chosen.inMargin).map((anchor) => anchor.number));
  const parts: string[] = [];
  let y = isWhole ? 30 : 18;
  const put = (piece: Piece, gap: number): void => {
    parts.push(piece.draw(LEFT, y));
    y += piece.height + gap;
  };
  const rule = (): void => {
    parts.push(dividingRule(LEFT, y, INNER));
    y += 18;
  };
  if (isWhole) {
    put(phoneHead(dissection, language, INNER), 16);
    rule();
  }
  const { settled, bottom } = settle(lines, () => 0, 22);
  parts.push(drawSheet(settled, chosen.placed, SHEET, SHEET_LEFT, y, bottom + 22, hatch));
  if (!isWhole) return framed(y + bottom + 22 + 18, parts);
  y += bottom + 22 + 34;
  const labels = chosen.inMargin.filter((each) => shown.has(each.number));
  for (const each of labels) put(findingLabel(each, { ...LABEL, width: INNER }, language), 18);
  const { atFoot } = slips(dissection, [...chosen.atFoot, ...chosen.inMargin.filter((each) => !shown.has(each.number))], language, INNER, 1, LABEL);
  put(atFoot, atFoot.height > 0 ? 22 : 0);
  rule();
  put(register(dissection, language, INNER, 2), 8);
  rule();
  put(unknowns(dissection, language, INNER, 14), 18);
  put(remarks(dissection, language, INNER, 14, chosen.left), 16);
  put(colophon(dissection, language, INNER, 13), 0);
  return framed(y + 26, parts);
}

const framed = (height: number, parts: readonly string[]): ReturnType<typeof phoneForm> => ({ width: WIDTH, height, body: plateGround(WIDTH, height, 6) + parts.join('') });
