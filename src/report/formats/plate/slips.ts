import type { Language } from '../../../base/bilingual.ts';
import type { Viewpoint } from '../../../findings/model.ts';
import type { Dissection } from '../../model.ts';
import { clampLines } from '../layout/clamp-lines.ts';
import { STATE_MEANINGS, VIEWPOINT_NAMES } from '../words.ts';
import type { Numbered } from './choose-findings.ts';
import { pageFigure, placeFigure, routeFigure } from './figures.ts';
import { findingLabel } from './finding-label.ts';
import type { LabelStyle } from './finding-label.ts';
import { box, text } from './svg.ts';
import type { Piece } from './svg.ts';

/** Chapters that tell of what the mail does not show have a drawing of their own. */
const DRAWN = { route: routeFigure, place: placeFigure, page: pageFigure } as const;
const PADDING = 18;
const KANJI = ['一', '二', '三', '四', '五', '六'];

/** The slips at the foot: one for each drawn chapter that has something to tell, one for all that points at no words. */
export function slips(dissection: Dissection, unplaced: readonly Numbered[], language: Language, width: number, label: Omit<LabelStyle, 'width' | 'numeralSide'>): readonly Slip[] {
  const pieces: Slip[] = [];
  const inner = width - PADDING * 2;
  const style: LabelStyle = { ...label, width: inner, numeralSide: 'left' };
  for (const viewpoint of ['route', 'place', 'page'] as const) {
    const own = unplaced.filter(({ finding }) => finding.viewpoint === viewpoint);
    const isTold = own.length > 0 || (viewpoint === 'route' && dissection.route.hops.length > 0);
    if (!isTold) continue;
    const labels = own.length > 0 ? own.map((each) => findingLabel(each, style, language)) : [stateNote(dissection, viewpoint, inner, label.sentenceSize, language)];
    pieces.push(slip(titleOf(viewpoint, pieces.length, language), DRAWN[viewpoint](dissection, language, inner), labels, width));
  }
  const others = unplaced.filter(({ finding }) => !(finding.viewpoint in DRAWN));
  if (others.length > 0) pieces.push(slip(language === 'ja' ? '文面に見えないこと' : 'Not to be seen in the mail', null, others.map((each) => findingLabel(each, style, language)), width));
  return pieces;
}

const titleOf = (viewpoint: Viewpoint, at: number, language: Language): string =>
  language === 'ja' ? `図${KANJI[at] ?? at + 1}　${VIEWPOINT_NAMES[viewpoint].ja}` : `Fig. ${at + 1} — ${VIEWPOINT_NAMES[viewpoint].en}`;

function stateNote(dissection: Dissection, viewpoint: Viewpoint, width: number, size: number, language: Language): Piece {
  const state = dissection.viewpoints.find((view) => view.viewpoint === viewpoint)?.state ?? 'not-checked';
  const lines = clampLines(STATE_MEANINGS[state][language], { fontSize: size, width, maxLines: 4 });
  return { height: lines.length * size * 1.5 + 4, draw: (x, y) => lines.map((line, at) => text(x, y + size * 1.5 * (at + 1) - 4, line, { size, tone: 'faint' })).join('') };
}

/** A slip knows its own height; the one beside it may want it higher. */
export interface Slip {
  readonly height: number;
  readonly draw: (x: number, y: number, height: number) => string;
}

const TITLE_HEIGHT = 40;
const LABEL_GAP = 14;

function slip(title: string, figure: Piece | null, labels: readonly Piece[], width: number): Slip {
  const titleHeight = TITLE_HEIGHT;
  const figureHeight = figure === null ? 0 : figure.height + 14;
  const gap = LABEL_GAP;
  const ownHeight = titleHeight + figureHeight + labels.reduce((sum, each) => sum + each.height + gap, 0) + 4;
  const draw = (x: number, y: number, height: number): string => {
    const parts = [box(x, y, width, height, { line: 'rule', lineWidth: 1 }), text(x + PADDING, y + 27, title, { size: 15, isBold: true })];
    let top = y + titleHeight;
    if (figure !== null) parts.push(figure.draw(x + PADDING, top));
    top += figureHeight;
    for (const label of labels) {
      parts.push(label.draw(x + PADDING, top));
      top += label.height + gap;
    }
    return parts.join('');
  };
  return { height: ownHeight, draw };
}
