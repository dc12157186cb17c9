import type { Language } from '../../../base/bilingual.ts';
import type { Label } from '../../../verdict/model.ts';
import { widthOf } from '../layout/measure.ts';
import type { Tone } from './palette.ts';
import { box, circle, n, text } from './svg.ts';

const SEAL_WORDS: Readonly<Record<Label, Readonly<Record<Language, string>>>> = {
  phishing: { ja: '詐欺', en: 'PHISHING' },
  fraud: { ja: '詐欺', en: 'FRAUD' },
  malware: { ja: '有害', en: 'MALWARE' },
  junk: { ja: '迷惑', en: 'JUNK' },
  suspicious: { ja: '不審', en: 'SUSPICIOUS' },
  'no-signs': { ja: '兆候なし', en: 'NO SIGNS' },
  'insufficient-evidence': { ja: '材料不足', en: 'TOO LITTLE' },
};

/** The colour in which a verdict is stamped. */
export function toneOfLabel(label: Label): Tone {
  if (label === 'no-signs') return 'favour';
  return label === 'insufficient-evidence' ? 'inform' : 'charge';
}

/** The stamp of the verdict, `size` wide and high: a square seal in Japanese, a round one in English. */
export function seal(label: Label, language: Language, x: number, y: number, size: number): string {
  const words = SEAL_WORDS[label][language];
  const tone = toneOfLabel(label);
  const middleX = x + size / 2;
  const middleY = y + size / 2;
  const body = language === 'ja' ? squareSeal(words, tone, x, y, size) : roundSeal(words, tone, middleX, middleY, size / 2);
  return `<g transform="rotate(${language === 'ja' ? -3 : -9} ${n(middleX)} ${n(middleY)})">${body}</g>`;
}

// White characters on a full ground, read in columns from the right, with the nicks that stone and ink leave.
function squareSeal(words: string, tone: Tone, x: number, y: number, size: number): string {
  const letters = Array.from(words);
  const rows = 2;
  const columns = Math.ceil(letters.length / rows);
  const inner = size * 0.84;
  const letterSize = columns === 1 ? size * 0.44 : size * 0.385;
  const parts = [box(x, y, size, size, { fill: tone, radius: size * 0.06 }), box(x + size * 0.05, y + size * 0.05, size * 0.9, size * 0.9, { line: 'paper', lineWidth: size * 0.012, radius: size * 0.04 })];
  letters.forEach((letter, at) => {
    const column = columns - 1 - Math.floor(at / rows);
    const cellWidth = inner / columns;
    const cx = x + size * 0.08 + cellWidth * (column + 0.5);
    const cy = y + size * 0.08 + (inner / rows) * ((at % rows) + 0.5);
    parts.push(text(cx, cy + letterSize * 0.37, letter, { size: letterSize, tone: 'paper', isBold: true, anchor: 'middle' }));
  });
  for (const [dx, dy, r] of NICKS) parts.push(circle(x + size * dx, y + size * dy, size * r, { fill: 'paper' }));
  return parts.join('');
}

const NICKS = [[0.004, 0.31, 0.014], [0.52, 0.004, 0.012], [0.997, 0.66, 0.016], [0.13, 0.995, 0.013], [0.97, 0.03, 0.02], [0.705, 0.99, 0.009], [0.02, 0.93, 0.011]] as const;

function roundSeal(words: string, tone: Tone, x: number, y: number, radius: number): string {
  const band = radius * 0.5;
  const room = radius * 1.62;
  const size = Math.min(radius * 0.42, (radius * 0.42 * room) / widthOf(words, radius * 0.42, true));
  const rays = Array.from({ length: 36 }, (_, at) => {
    const angle = (at / 36) * Math.PI * 2;
    return `M${n(x + Math.cos(angle) * radius * 0.86)} ${n(y + Math.sin(angle) * radius * 0.86)}L${n(x + Math.cos(angle) * radius * 0.94)} ${n(y + Math.sin(angle) * radius * 0.94)}`;
  }).join('');
  const small = radius * 0.17;
  return [
    circle(x, y, radius * 0.985, { line: tone, lineWidth: radius * 0.045 }),
    `<path d="${rays}" class="fw-l fw-s-${tone}" stroke-width="${n(radius * 0.02)}"/>`,
    circle(x, y, radius * 0.8, { line: tone, lineWidth: radius * 0.02 }),
    box(x - radius * 0.97, y - band / 2, radius * 1.94, band, { fill: tone, radius: radius * 0.05 }),
    text(x, y + size * 0.36, words, { size, tone: 'paper', isBold: true, anchor: 'middle' }),
    text(x, y - band / 2 - radius * 0.16, 'FUWAKE', { size: small, tone, isBold: true, anchor: 'middle', spacing: 1.2 }),
    text(x, y + band / 2 + radius * 0.28, '✕   ✕   ✕', { size: small, tone, anchor: 'middle' }),
  ].join('');
}
