import type { Language } from '../../../base/bilingual.ts';
import type { Dissection, ViewpointView } from '../../model.ts';
import { clampLines } from '../layout/clamp-lines.ts';
import { widthOf } from '../layout/measure.ts';
import { INCOMPLETE, STATE_NAMES, VIEWPOINT_NAMES } from '../words.ts';
import { TONE_OF_BEARING } from './palette.ts';
import type { Tone } from './palette.ts';
import { circle, n, stroke, text } from './svg.ts';
import type { Piece } from './svg.ts';

const TEXT_LEFT = 26;

/** The ten chapters with how each stands: by a sign and by words, so that "not checked" never looks like "nothing there". */
export function register(dissection: Dissection, language: Language, width: number, columns: number): Piece {
  const { viewpoints } = dissection;
  const rows = Math.ceil(viewpoints.length / columns);
  const cellWidth = width / columns;
  const nameSize = columns > 5 ? 14 : 14.5;
  const stateSize = columns > 5 ? 12 : 13;
  const states = viewpoints.map((view) => clampLines(wordsOf(view, language), { fontSize: stateSize, width: cellWidth - TEXT_LEFT - 4, maxLines: 3 }));
  const lines = Math.max(1, ...states.map((each) => each.length));
  const rowHeight = nameSize + 10 + lines * stateSize * 1.3 + 8;
  const draw = (x: number, y: number): string => {
    const parts: string[] = [];
    viewpoints.forEach((view, at) => {
      const left = x + (at % columns) * cellWidth;
      const top = y + Math.floor(at / columns) * rowHeight;
      if (at % columns > 0) parts.push(stroke(`M${n(left)} ${n(top + 2)}v${n(rowHeight - 10)}`, 'rule', 0.6));
      parts.push(stateSign(view.state, left + 14, top + 12, toneOfChapter(dissection, view)));
      const name = VIEWPOINT_NAMES[view.viewpoint][language];
      const fitting = Math.min(nameSize, (nameSize * (cellWidth - TEXT_LEFT - 3)) / widthOf(name, nameSize, true));
      parts.push(text(left + TEXT_LEFT, top + 17, name, { size: fitting, isBold: true }));
      (states[at] ?? []).forEach((line, row) => parts.push(text(left + TEXT_LEFT, top + 17 + (row + 1) * stateSize * 1.3 + 2, line, { size: stateSize, tone: 'faint' })));
    });
    return parts.join('');
  };
  return { height: rows * rowHeight, draw };
}

function wordsOf(view: ViewpointView, language: Language): string {
  const count = view.findings.length;
  const state = view.state !== 'findings' ? STATE_NAMES[view.state][language] : language === 'ja' ? `所見 ${count}` : `${count} ${count === 1 ? 'finding' : 'findings'}`;
  return view.isIncomplete && (view.state === 'findings' || view.state === 'nothing-found') ? `${state}${language === 'ja' ? '・' : ', '}${INCOMPLETE[language]}` : state;
}

function toneOfChapter(dissection: Dissection, view: ViewpointView): Tone {
  const bearings = view.findings.map((at) => dissection.findings[at]?.bearing);
  if (bearings.includes('incriminates')) return 'charge';
  return bearings.includes('speaks-for') ? TONE_OF_BEARING['speaks-for'] : 'inform';
}

/** The sign of a chapter's state. */
export function stateSign(state: ViewpointView['state'], x: number, y: number, tone: Tone): string {
  if (state === 'findings') return circle(x, y, 6, { fill: tone });
  if (state === 'nothing-found') return circle(x, y, 5.5, { line: 'ink', lineWidth: 1.1 }) + stroke(`M${n(x - 2.6)} ${n(y)}l2 2.2 3.4 -4.4`, 'ink', 1.1);
  if (state === 'nothing-there') return stroke(`M${n(x - 5)} ${n(y)}h10`, 'faint', 1.4);
  if (state === 'not-checked') return circle(x, y, 5.5, { line: 'faint', lineWidth: 1.2, dash: '2.2 2.2' });
  return circle(x, y, 5.5, { line: 'ink', lineWidth: 1.1 }) + stroke(`M${n(x - 3.8)} ${n(y + 3.8)}l7.6 -7.6`, 'ink', 1.1);
}
