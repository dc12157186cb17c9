import type { Bearing } from '../../../findings/model.ts';

/** What a line or a word says by its colour: plain drawing, side matter, a charge, what speaks for the mail, what informs. */
export type Tone = 'ink' | 'faint' | 'charge' | 'favour' | 'inform' | 'link' | 'paper';

export const TONE_OF_BEARING: Readonly<Record<Bearing, Tone>> = { incriminates: 'charge', 'speaks-for': 'favour', informs: 'inform' };

interface Palette {
  readonly tones: Readonly<Record<Tone, string>>;
  readonly sheet: string;
  readonly wash: string;
  readonly rule: string;
}

// Every text tone keeps 4.5:1 on paper, sheet and wash.
const DAY: Palette = {
  tones: { ink: '#2a251e', faint: '#645b4b', charge: '#ad2f18', favour: '#1c625e', inform: '#5d564a', link: '#2f4a6b', paper: '#f5eddb' },
  sheet: '#fdf9ef', wash: '#ede3cc', rule: '#a3967d',
};
const NIGHT: Palette = {
  tones: { ink: '#ebe1cb', faint: '#b0a48d', charge: '#f4866a', favour: '#7cc7bf', inform: '#b5aa96', link: '#a9c3e2', paper: '#1a1712' },
  sheet: '#242019', wash: '#2c271e', rule: '#6f6653',
};

const JA_FACES = '"Noto Serif CJK JP","Noto Serif JP","Hiragino Mincho ProN","Yu Mincho","YuMincho","MS PMincho","Noto Sans CJK JP",serif';
const EN_FACES = '"Iowan Old Style","Palatino","Palatino Linotype","Noto Serif","Noto Serif CJK JP","Hiragino Mincho ProN","Yu Mincho",serif';

/** The style of a plate: colours by day and by night, the faces by language. Every rule is kept to its own drawing by `id`. */
export function styleOf(id: string, language: 'ja' | 'en'): string {
  const faces = language === 'ja' ? JA_FACES : EN_FACES;
  const root = `#${id}`;
  return `${root}{font-family:${faces}}${root} text{white-space:pre}${root} .fw-b{font-weight:700}${root} .fw-l{fill:none;stroke-linecap:round;stroke-linejoin:round}`
    + `${coloursOf(root, DAY)}@media (prefers-color-scheme:dark){${coloursOf(root, NIGHT)}}@media print{${coloursOf(root, DAY)}}`;
}

function coloursOf(root: string, palette: Palette): string {
  const tones = Object.entries(palette.tones).map(([tone, colour]) => `${root} .fw-t-${tone}{fill:${colour}}${root} .fw-s-${tone}{stroke:${colour}}`);
  return `${tones.join('')}${root} .fw-sheet{fill:${palette.sheet}}${root} .fw-wash{fill:${palette.wash}}${root} .fw-s-rule{stroke:${palette.rule}}`;
}
