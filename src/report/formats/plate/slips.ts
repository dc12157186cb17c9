import type { Language } from '../../../base/bilingual.ts';
import type { Viewpoint } from '../../../findings/model.ts';
import type { Dissection } from '../../model.ts';
import { clampLines } from '../layout/clamp-lines.ts';
import { STATE_MEANINGS, VIEWPOINT_NAMES } from '../words.ts';
import { DRAWN_CHAPTERS } from './choose-findings.ts';
import type { Numbered } from './choose-findings.ts';
import { pageFigure, placeFigure, routeFigure } from './figures.ts';
import { findingLabel } from './finding-label.ts';
import type { LabelStyle } from './finding-label.ts';
import { box, text } from './svg.ts';
import type { Piece } from './svg.ts';

/** Chapters that tell of what the mail does not show have a drawing of their own. */
const DRAWN = { route: routeFigure, place: placeFigure, page: pageFigure } as const;
const KANJI = ['一', '二', '三'];
const PADDING = 18;
const TITLE_HEIGHT = 40;
const LABEL_GAP = 14;
const SLIP_GAP = 22;

interface Topic {
  readonly title: (at: number) => string;
  readonly figure: ((width: number) => Piece) | null;
  readonly labels: (width: number) => readonly Piece[];
}

/** Free room under the mail, between the labels. */
export interface Room {
  readonly width: number;
  readonly height: number;
}

export interface Slips {
  /** The one that the room under the mail can hold. */
  readonly underMail: Piece | null;
  readonly atFoot: Piece;
}

/**
 * The slips: one for each drawn chapter that has something to tell, one for all else that points at no shown words. One
 * fills the room that long columns of labels leave under the mail; of the others at most `columns` stand side by side.
 */
export function slips(dissection: Dissection, findings: readonly Numbered[], language: Language, width: number, columns: number, label: Omit<LabelStyle, 'width'>, room: Room | null = null): Slips {
  const topics = topicsOf(dissection, findings, language, label);
  const under = room === null ? null : topics.toReversed().find((topic) => topic.figure !== null && slip(topic, room.width, 0).height <= room.height) ?? null;
  if (room === null || under === null) return { underMail: null, atFoot: rowsOf(topics, 0, width, columns) };
  const { height, draw } = slip(under, room.width, 0);
  return { underMail: { height, draw: (x, y) => draw(x, y, height) }, atFoot: rowsOf(topics.filter((topic) => topic !== under), 1, width, columns) };
}

function rowsOf(topics: readonly Topic[], first: number, width: number, columns: number): Piece {
  const [only] = topics;
  if (only === undefined) return { height: 0, draw: () => '' };
  if (topics.length === 1 && columns > 1 && only.figure !== null) return broadSlip(only, width, first);
  const across = Math.min(columns, topics.length);
  const slipWidth = (width - SLIP_GAP * (across - 1)) / across;
  const all = topics.map((topic, at) => slip(topic, slipWidth, first + at));
  const rows = Array.from({ length: Math.ceil(all.length / across) }, (_, at) => all.slice(at * across, (at + 1) * across));
  const heights = rows.map((row) => Math.max(...row.map((each) => each.height)));
  const draw = (x: number, y: number): string => {
    let top = y;
    return rows.map((row, at) => {
      const drawn = row.map((each, column) => each.draw(x + column * (slipWidth + SLIP_GAP), top, heights[at] ?? 0)).join('');
      top += (heights[at] ?? 0) + SLIP_GAP;
      return drawn;
    }).join('');
  };
  return { height: heights.reduce((sum, each) => sum + each + SLIP_GAP, -SLIP_GAP), draw };
}

function topicsOf(dissection: Dissection, unplaced: readonly Numbered[], language: Language, label: Omit<LabelStyle, 'width'>): readonly Topic[] {
  const topics: Topic[] = [];
  const labelsOf = (own: readonly Numbered[]) => (width: number): readonly Piece[] => own.map((each) => findingLabel(each, { ...label, width }, language));
  for (const viewpoint of DRAWN_CHAPTERS) {
    const own = unplaced.filter(({ finding }) => finding.viewpoint === viewpoint);
    const isTold = own.length > 0 || (viewpoint === 'route' && dissection.route.hops.length > 0);
    if (!isTold) continue;
    topics.push({
      title: (at) => titleOf(viewpoint, at, language),
      figure: (width) => DRAWN[viewpoint](dissection, language, width),
      labels: own.length > 0 ? labelsOf(own) : (width) => [stateNote(dissection, viewpoint, width, label.sentenceSize, language)],
    });
  }
  const others = unplaced.filter(({ finding }) => !(finding.viewpoint in DRAWN));
  if (others.length > 0) topics.push({ title: () => (language === 'ja' ? '文面に見えないこと' : 'Not to be seen in the mail'), figure: null, labels: labelsOf(others) });
  return topics;
}

const titleOf = (viewpoint: Viewpoint, at: number, language: Language): string =>
  language === 'ja' ? `図${KANJI[at] ?? at + 1}　${VIEWPOINT_NAMES[viewpoint].ja}` : `Fig. ${at + 1} — ${VIEWPOINT_NAMES[viewpoint].en}`;

function stateNote(dissection: Dissection, viewpoint: Viewpoint, width: number, size: number, language: Language): Piece {
  const state = dissection.viewpoints.find((view) => view.viewpoint === viewpoint)?.state ?? 'not-checked';
  const lines = clampLines(STATE_MEANINGS[state][language], { fontSize: size, width, maxLines: 4 });
  return { height: lines.length * size * 1.5 + 4, draw: (x, y) => lines.map((line, at) => text(x, y + size * 1.5 * (at + 1) - 4, line, { size, tone: 'faint' })).join('') };
}

/** A slip knows its own height; the one beside it may want it higher. */
interface Slip {
  readonly height: number;
  readonly draw: (x: number, y: number, height: number) => string;
}

const stackHeight = (labels: readonly Piece[]): number => labels.reduce((sum, each) => sum + each.height + LABEL_GAP, 0);

function drawStack(labels: readonly Piece[], x: number, y: number): string {
  let top = y;
  return labels.map((label) => {
    const drawn = label.draw(x, top);
    top += label.height + LABEL_GAP;
    return drawn;
  }).join('');
}

const frame = (title: string, x: number, y: number, width: number, height: number): string =>
  box(x, y, width, height, { line: 'rule', lineWidth: 1 }) + text(x + PADDING, y + 27, title, { size: 15, isBold: true });

function slip(topic: Topic, width: number, at: number): Slip {
  const inner = width - PADDING * 2;
  const figure = topic.figure?.(inner) ?? null;
  const labels = topic.labels(inner);
  const labelTop = TITLE_HEIGHT + (figure === null ? 0 : figure.height + 14);
  return {
    height: labelTop + stackHeight(labels) + 4,
    draw: (x, y, height) => frame(topic.title(at), x, y, width, height) + (figure?.draw(x + PADDING, y + TITLE_HEIGHT) ?? '') + drawStack(labels, x + PADDING, y + labelTop),
  };
}

/** The only slip of a wide plate: its drawing left, its words right. */
function broadSlip(topic: Topic, width: number, at: number): Piece {
  const half = width * 0.52;
  const figure = topic.figure?.(half - PADDING) ?? { height: 0, draw: () => '' };
  const labels = topic.labels(width - half - PADDING * 3);
  const height = TITLE_HEIGHT + Math.max(figure.height, stackHeight(labels)) + 10;
  return {
    height,
    draw: (x, y) => frame(topic.title(at), x, y, width, height) + figure.draw(x + PADDING, y + TITLE_HEIGHT) + drawStack(labels, x + half + PADDING * 2, y + (height - stackHeight(labels)) / 2 + 4),
  };
}
