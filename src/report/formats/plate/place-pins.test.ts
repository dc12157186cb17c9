import { describe, expect, it } from 'vitest';
import { placePins } from './place-pins.ts';

const FIELD = { x: 0, y: 0, width: 300, height: 200 };

describe('numerals on a picture', () => {
  it('stand apart however many point at the same words', () => {
    const pins = placePins(Array.from({ length: 14 }, () => ({ x: 40, y: 120, width: 60, height: 16 })), FIELD, 9);
    for (const [at, pin] of pins.entries()) for (const other of pins.slice(at + 1)) expect(Math.hypot(pin.x - other.x, pin.y - other.y)).toBeGreaterThanOrEqual(18);
  });

  it('stay inside of the picture', () => {
    for (const { x, y } of placePins([{ x: -20, y: -5, width: 10, height: 10 }, { x: 296, y: 2, width: 60, height: 16 }, { x: 296, y: 2, width: 60, height: 16 }], FIELD, 9)) {
      expect(x).toBeGreaterThanOrEqual(9);
      expect(x).toBeLessThanOrEqual(291);
      expect(y).toBeGreaterThanOrEqual(9);
    }
  });
});
