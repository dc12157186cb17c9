import type { Language } from '../../../base/bilingual.ts';
import { clampLines } from '../layout/clamp-lines.ts';
import { widthOf } from '../layout/measure.ts';
import { SEVERITY_NAMES, VIEWPOINT_NAMES } from '../words.ts';
import type { Numbered } from './choose-findings.ts';
import { numeral } from './numeral.ts';
import { TONE_OF_BEARING } from './palette.ts';
import { n, stroke, tameLines, text } from './svg.ts';
import type { Piece } from './svg.ts';

/** The measures of a label. *Units*: px. */
export interface LabelStyle {
  readonly width: number;
  readonly titleSize: number;
  readonly sentenceSize: number;
  readonly kickerSize: number;
  readonly numeralRadius: number;
}

/** A label that may stand on either side of the mail. */
export interface LabelPiece extends Piece {
  /** `numeralSide`: where the number stands, towards the mail. */
  readonly draw: (x: number, y: number, numeralSide?: 'left' | 'right') => string;
}

/** Sentences are written short; a longer one is cut here and stands whole in the report. */
const MOST_SENTENCE_LINES = 9;
const LEADING = 1.5;

/** A finding as it stands in the margin: chapter, title, sentence, and its number. */
export function findingLabel(each: Numbered, style: LabelStyle, language: Language): LabelPiece {
  const { finding } = each;
  const inset = style.numeralRadius * 2 + 9;
  const textWidth = style.width - inset;
  const titles = clampLines(tameLines(finding.title[language]), { fontSize: style.titleSize, width: textWidth, isBold: true, maxLines: 3, isBalanced: true });
  const sentences = clampLines(tameLines(finding.sentence[language]), { fontSize: style.sentenceSize, width: textWidth, maxLines: MOST_SENTENCE_LINES });
  const kicker = `${VIEWPOINT_NAMES[finding.viewpoint][language]}${language === 'ja' ? '　' : '  ·  '}${SEVERITY_NAMES[finding.severity][language]}`;
  const tone = TONE_OF_BEARING[finding.bearing];
  const height = style.kickerSize * 1.35 + titles.length * style.titleSize * 1.35 + sentences.length * style.sentenceSize * LEADING + 5;
  const draw = (x: number, y: number, numeralSide: 'left' | 'right' = 'left'): string => {
    const left = numeralSide === 'left' ? x + inset : x;
    const numeralX = numeralSide === 'left' ? x + style.numeralRadius + 1 : x + style.width - style.numeralRadius - 1;
    let baseline = y + style.kickerSize;
    const parts = [numeral(numeralX, y + style.numeralRadius, each, style.numeralRadius), text(left, baseline, kicker, { size: style.kickerSize, tone, spacing: language === 'ja' ? 1 : 0.3 })];
    // A fine rule ties the number to its words where they stand apart.
    const ruleFrom = x + widthOf(kicker, style.kickerSize) + kicker.length + 10;
    const ruleTo = numeralX - style.numeralRadius - 5;
    if (numeralSide === 'right' && ruleTo > ruleFrom) parts.push(stroke(`M${n(ruleFrom)} ${n(y + style.numeralRadius)}H${n(ruleTo)}`, 'rule', 0.8, '1 3'));
    baseline += style.kickerSize * 0.35 - style.titleSize * 0.05;
    for (const line of titles) parts.push(text(left, (baseline += style.titleSize * 1.35), line, { size: style.titleSize, isBold: true }));
    baseline += style.sentenceSize * 0.12;
    for (const line of sentences) parts.push(text(left, (baseline += style.sentenceSize * LEADING), line, { size: style.sentenceSize }));
    return parts.join('');
  };
  return { height, draw };
}
