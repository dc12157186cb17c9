import type { Pixels } from '../../files/pictures/model.ts';

/** What text recognition reads best: dark letters of thirty pixels or so on a light ground. */
const WIDTH_PX = 1_400;
const MOST_SCALE = 2;
/** Half the side of the square whose average tells the ground: higher than a line of text, which is higher in a wider picture. */
const LEAST_GROUND_PX = 20;
const GROUND_OF_WIDTH = 1 / 30;
const DARK = 120;

/** A picture made ready for text recognition: small ones enlarged and vast ones shrunk, bars and buttons with light letters turned dark on light. */
export function clearPicture(picture: Pixels): Pixels {
  return enlarged(darkOnLight(shrunk(picture)));
}

/** Vast pictures by a whole number of times: each pixel is the average of those it stands for. */
function shrunk(picture: Pixels): Pixels {
  const times = Math.floor(picture.width / WIDTH_PX);
  if (times < 2) return picture;
  const [width, height] = [Math.floor(picture.width / times), Math.floor(picture.height / times)];
  const grey = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      let sum = 0;
      for (let row = y * times; row < (y + 1) * times; row++) for (let at = row * picture.width + x * times, end = at + times; at < end; at++) sum += picture.grey[at] ?? 255;
      grey[y * width + x] = sum / (times * times);
    }
  }
  return { width, height, grey };
}

function darkOnLight({ width, height, grey }: Pixels): Pixels {
  const ground = Math.max(LEAST_GROUND_PX, Math.round(width * GROUND_OF_WIDTH));
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
    const [top, bottom] = [Math.max(0, y - ground), Math.min(height, y + ground)];
    for (let x = 0; x < width; x++) {
      const [left, right] = [Math.max(0, x - ground), Math.min(width, x + ground)];
      const at = (row: number, column: number): number => sums[row * (width + 1) + column] ?? 0;
      const average = (at(bottom, right) - at(top, right) - at(bottom, left) + at(top, left)) / ((bottom - top) * (right - left));
      const value = grey[y * width + x] ?? 255;
      turned[y * width + x] = average < DARK ? 255 - value : value;
    }
  }
  return { width, height, grey: turned };
}

function enlarged(picture: Pixels): Pixels {
  const scale = Math.min(MOST_SCALE, WIDTH_PX / picture.width);
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
