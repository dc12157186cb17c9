import type { Pixels } from '../../files/pictures/model.ts';

/** What text recognition reads best: dark letters of thirty pixels or so on a light ground. */
const LEAST_WIDTH_PX = 1_400;
/** Pictures that are larger are screens of a telephone at full size, and read well as they are. */
const MOST_SCALE = 2;
/** Half the side of the square whose average tells the ground: higher than a line of text. */
const GROUND_PX = 20;
const DARK = 120;

/** A picture made ready for text recognition: small ones enlarged, bars and buttons with light letters turned dark on light. */
export function clearPicture(picture: Pixels): Pixels {
  return enlarged(darkOnLight(picture));
}

function darkOnLight({ width, height, grey }: Pixels): Pixels {
  // Sums of all that stands above and to the left: any square's average is four look-ups.
  const sums = new Uint32Array((width + 1) * (height + 1));
  for (let y = 0; y < height; y++) {
    let row = 0;
    for (let x = 0; x < width; x++) {
      row += grey[y * width + x] ?? 0;
      sums[(y + 1) * (width + 1) + x + 1] = row + (sums[y * (width + 1) + x + 1] ?? 0);
    }
  }
  const turned = new Uint8Array(grey.length);
  for (let y = 0; y < height; y++) {
    const [top, bottom] = [Math.max(0, y - GROUND_PX), Math.min(height, y + GROUND_PX)];
    for (let x = 0; x < width; x++) {
      const [left, right] = [Math.max(0, x - GROUND_PX), Math.min(width, x + GROUND_PX)];
      const at = (row: number, column: number): number => sums[row * (width + 1) + column] ?? 0;
      const average = (at(bottom, right) - at(top, right) - at(bottom, left) + at(top, left)) / ((bottom - top) * (right - left));
      const value = grey[y * width + x] ?? 255;
      turned[y * width + x] = average < DARK ? 255 - value : value;
    }
  }
  return { width, height, grey: turned };
}

function enlarged(picture: Pixels): Pixels {
  const scale = Math.min(MOST_SCALE, LEAST_WIDTH_PX / picture.width);
  if (scale <= 1) return picture;
  const width = Math.round(picture.width * scale);
  const height = Math.round(picture.height * scale);
  const grey = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    const down = Math.min(picture.height - 1, Math.max(0, (y + 0.5) / scale - 0.5));
    const [top, dy] = [Math.floor(down), down % 1];
    const bottom = Math.min(picture.height - 1, top + 1);
    for (let x = 0; x < width; x++) {
      const across = Math.min(picture.width - 1, Math.max(0, (x + 0.5) / scale - 0.5));
      const [left, dx] = [Math.floor(across), across % 1];
      const right = Math.min(picture.width - 1, left + 1);
      const value = (column: number, row: number): number => picture.grey[row * picture.width + column] ?? 255;
      grey[y * width + x] = (value(left, top) * (1 - dx) + value(right, top) * dx) * (1 - dy) + (value(left, bottom) * (1 - dx) + value(right, bottom) * dx) * dy;
    }
  }
  return { width, height, grey };
}
