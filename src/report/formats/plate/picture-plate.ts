import { toBase64 } from '../../../base/base64.ts';
import type { Language } from '../../../base/bilingual.ts';
import type { Dissection, MailPictureView } from '../../model.ts';
import { LABEL_NAMES } from '../words.ts';
import { chooseFindings } from './choose-findings.ts';
import type { Numbered } from './choose-findings.ts';
import { findingLabel } from './finding-label.ts';
import { colophon } from './foot.ts';
import { phoneHead, wideHead } from './head.ts';
import { numeral } from './numeral.ts';
import { dividingRule, plateGround } from './ornaments.ts';
import { styleOf, TONE_OF_BEARING } from './palette.ts';
import { placePins } from './place-pins.ts';
import { box, escapeXml, n } from './svg.ts';
import type { Piece } from './svg.ts';

export interface PicturePlateOptions {
  readonly language: Language;
  /** `wide` and `phone` are whole plates with the findings below; `bare` is the picture with its numbers alone. */
  readonly form: 'wide' | 'phone' | 'bare';
  /** The bytes that `Dissection.picture.sha256` names. */
  readonly png: Uint8Array;
  /** Of the numbers of a `bare` one, where it is shown smaller than it is. *Units*: px of the picture. */
  readonly radius?: number;
}

export const PICTURE_TITLE: Readonly<Record<Language, string>> = { ja: '届いたメールの見え方', en: 'The mail as it looked' };

const WIDE = { width: 1280, left: 46, picture: 860, columns: 3, top: 44, radius: 11, label: { titleSize: 16.5, sentenceSize: 14.5, kickerSize: 13, numeralRadius: 11 } };
const PHONE = { width: 390, left: 22, picture: 356, columns: 1, top: 30, radius: 9, label: { titleSize: 16.5, sentenceSize: 15, kickerSize: 13.5, numeralRadius: 11.5 } };
const BARE_RADIUS = 12;
const COLUMN_GAP = 34;
const LABEL_GAP = 22;

/**
 * Draws the plate over the mail's own picture: what a mail program shows, with numbers at what the findings point at.
 * *Shape*: one self-contained SVG without scripts, links or outside resources.
 */
export function drawPicturePlate(dissection: Dissection, { language, form, png, radius = BARE_RADIUS }: PicturePlateOptions): string {
  const { picture } = dissection;
  const id = `fuwake-picture-${form}-${language}`;
  const pinned = pinnedOf(dissection);
  const image = `data:image/png;base64,${toBase64(png)}`;
  const drawn = form === 'bare' ? { width: picture.widthPx, height: picture.heightPx, body: overlay(picture, pinned, image, 0, 0, 1, radius) }
    : wholePlate(dissection, language, pinned, image, form === 'wide' ? WIDE : PHONE);
  const told = pinned.map(({ number, finding }) => `${number}. ${finding.title[language]}`);
  return `<svg xmlns="http://www.w3.org/2000/svg" id="${id}" viewBox="0 0 ${n(drawn.width)} ${n(drawn.height)}" width="${n(drawn.width)}" height="${n(drawn.height)}" role="img" lang="${language}" aria-labelledby="${id}-title ${id}-desc">`
    + `<title id="${id}-title">${escapeXml(`${PICTURE_TITLE[language]}: ${LABEL_NAMES[dissection.verdict.label][language]}`)}</title><desc id="${id}-desc">${escapeXml(told.join('\n'))}</desc>`
    + `<style>${styleOf(id, language)}</style>${drawn.body}</svg>\n`;
}

/** The findings that have a place on the picture, of those that a plate shows at all. */
function pinnedOf(dissection: Dissection): readonly Numbered[] {
  const { placed, atFoot } = chooseFindings(dissection);
  const onPicture = new Set(dissection.picture.pins.map(({ finding }) => finding + 1));
  return [...placed, ...atFoot.filter((each) => !placed.includes(each))].filter(({ number }) => onPicture.has(number)).toSorted((a, b) => a.number - b.number);
}

/** The picture at a place and a scale, with frames around the words and numbers at them. */
function overlay(picture: MailPictureView, pinned: readonly Numbered[], image: string, x: number, y: number, scale: number, radius: number): string {
  const byFinding = new Map(picture.pins.map(({ finding, boxes }) => [finding + 1, boxes]));
  const [width, height] = [picture.widthPx * scale, picture.heightPx * scale];
  const marked = pinned.map((each) => ({ each, boxes: (byFinding.get(each.number) ?? []).map((box) => ({ x: x + box.x * scale, y: y + box.y * scale, width: box.width * scale, height: box.height * scale })) }));
  const frames = marked.flatMap(({ each, boxes }) => boxes.map((at) => box(at.x - 2, at.y - 1, at.width + 4, at.height + 2, { line: TONE_OF_BEARING[each.finding.bearing], lineWidth: 1.3, radius: 3 })));
  const pins = placePins(marked.map(({ boxes }) => boxes[0] ?? { x, y, width: 0, height: 0 }), { x, y, width, height }, radius);
  return `<image x="${n(x)}" y="${n(y)}" width="${n(width)}" height="${n(height)}" href="${image}"/>${frames.join('')}${marked.map(({ each }, at) => numeral(pins[at]?.x ?? 0, pins[at]?.y ?? 0, each, radius)).join('')}`;
}

function wholePlate(dissection: Dissection, language: Language, pinned: readonly Numbered[], image: string, form: typeof WIDE): { readonly width: number; readonly height: number; readonly body: string } {
  const { picture } = dissection;
  const inner = form.width - form.left * 2;
  const parts: string[] = [];
  let y = form.top;
  const put = (piece: Piece, gap: number): void => {
    parts.push(piece.draw(form.left, y));
    y += piece.height + gap;
  };
  put((form.columns > 1 ? wideHead : phoneHead)(dissection, language, inner), 20);
  parts.push(dividingRule(form.left, y, inner));
  y += 30;
  const scale = Math.min(form.picture / picture.widthPx, 1.15);
  const x = (form.width - picture.widthPx * scale) / 2;
  parts.push(box(x - 5, y - 5, picture.widthPx * scale + 10, picture.heightPx * scale + 10, { fill: 'sheet', line: 'ink', lineWidth: 1.1 }), overlay(picture, pinned, image, x, y, scale, form.radius));
  y += picture.heightPx * scale + 38;
  put(columnsOf(pinned.map((each) => findingLabel(each, { ...form.label, width: (inner - COLUMN_GAP * (form.columns - 1)) / form.columns }, language)), inner, form.columns), 26);
  parts.push(dividingRule(form.left, y, inner));
  y += 20;
  put(colophon(dissection, language, inner, 12.5), 0);
  const height = y + 38;
  return { width: form.width, height, body: plateGround(form.width, height, form.columns > 1 ? 16 : 6) + parts.join('') };
}

/** Labels in their order, down one column after the other, as level as that allows. */
function columnsOf(labels: readonly Piece[], width: number, columns: number): Piece {
  const columnWidth = (width - COLUMN_GAP * (columns - 1)) / columns;
  const share = labels.reduce((sum, { height }) => sum + height + LABEL_GAP, 0) / columns;
  const spots: { readonly piece: Piece; readonly column: number; readonly top: number }[] = [];
  let [column, top, before] = [0, 0, 0];
  for (const piece of labels) {
    // A label goes where its middle is due.
    if (column < columns - 1 && before + piece.height / 2 > share * (column + 1)) [column, top] = [column + 1, 0];
    spots.push({ piece, column, top });
    top += piece.height + LABEL_GAP;
    before += piece.height + LABEL_GAP;
  }
  return {
    height: Math.max(0, ...spots.map(({ piece, top }) => top + piece.height)),
    draw: (x, y) => spots.map(({ piece, column, top }) => piece.draw(x + column * (columnWidth + COLUMN_GAP), y + top)).join(''),
  };
}
