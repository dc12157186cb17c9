import type { Language } from '../../../base/bilingual.ts';
import type { Dissection } from '../../model.ts';
import { LABEL_NAMES } from '../words.ts';
import { PLATE_TITLE } from './head.ts';
import { hatchPattern } from './ornaments.ts';
import { styleOf } from './palette.ts';
import { phoneForm } from './phone-form.ts';
import { escapeXml, n } from './svg.ts';
import { wideForm } from './wide-form.ts';

export interface PlateOptions {
  readonly language: Language;
  /** `wide` is drawn for 1280 px, `phone` for 390; `sheet` is the mail of the latter alone, for a page that tells the findings itself. */
  readonly form: 'wide' | 'phone' | 'sheet';
}

/**
 * Draws the anatomical plate: the mail as its reader saw it, with numbered words and the findings around it.
 * *Shape*: one self-contained SVG without scripts, links or outside resources; its ids differ by form and language, so
 * that several plates may stand in one page.
 */
export function drawPlate(dissection: Dissection, options: PlateOptions): string {
  const { language, form } = options;
  const id = `fuwake-plate-${form}-${language}`;
  const { width, height, body } = form === 'wide' ? wideForm(dissection, language, `${id}-hatch`) : phoneForm(dissection, language, `${id}-hatch`, form === 'phone');
  return `<svg xmlns="http://www.w3.org/2000/svg" id="${id}" viewBox="0 0 ${n(width)} ${n(height)}" width="${n(width)}" height="${n(height)}" role="img" lang="${language}" aria-labelledby="${id}-title ${id}-desc">`
    + `<title id="${id}-title">${escapeXml(titleOf(dissection, language))}</title><desc id="${id}-desc">${escapeXml(describe(dissection, language))}</desc>`
    + `<style>${styleOf(id, language)}</style><defs>${hatchPattern(`${id}-hatch`)}</defs>${body}</svg>\n`;
}

const titleOf = (dissection: Dissection, language: Language): string =>
  `${PLATE_TITLE[language]}: ${LABEL_NAMES[dissection.verdict.label][language]}`;

/** What a reader who hears the plate gets to know: the answer and every finding's sentence, in order. */
function describe(dissection: Dissection, language: Language): string {
  const told = dissection.findings.slice(0, MOST_TOLD).map((finding, at) => `${at + 1}. ${finding.title[language]}: ${finding.sentence[language].slice(0, MOST_LETTERS)}`);
  return [dissection.verdict.answer[language], ...told].join('\n');
}

/** A description longer than this is read by nobody; the report has the rest. */
const MOST_TOLD = 14;
const MOST_LETTERS = 400;
