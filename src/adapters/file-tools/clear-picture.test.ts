import { expect, it } from 'vitest';
import type { Pixels } from '../../files/pictures/model.ts';
import { clearPicture } from './clear-picture.ts';

/** `ground` everywhere, and thin upright strokes of `ink`, as letters are. */
const strokes = (width: number, height: number, ground: number, ink: number): Pixels => ({ width, height, grey: Uint8Array.from({ length: width * height }, (_, at) => ((at % width) % 12 === 0 ? ink : ground)) });
const average = ({ grey }: Pixels): number => grey.reduce((sum, value) => sum + value, 0) / grey.length;

it('light letters on a dark bar become dark ones on light', () => {
  expect(average(clearPicture(strokes(600, 80, 20, 255)))).toBeGreaterThan(180);
  expect(average(clearPicture(strokes(600, 80, 255, 20)))).toBeGreaterThan(180);
});

it('a small picture is enlarged, and no more than twice; a vast one is shrunk', () => {
  expect(clearPicture(strokes(480, 100, 255, 0))).toMatchObject({ width: 960, height: 200 });
  expect(clearPicture(strokes(1000, 100, 255, 0))).toMatchObject({ width: 1400, height: 140 });
  expect(clearPicture(strokes(1500, 100, 255, 0))).toMatchObject({ width: 1500, height: 100 });
  expect(clearPicture(strokes(4200, 90, 255, 0))).toMatchObject({ width: 1400, height: 30 });
});
