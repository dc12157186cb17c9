import { found, skipped } from '../../../base/outcome.ts';
import { jpegSize } from '../../../files/pictures/decode-jpeg.ts';
import { writeGreyMap } from '../../../files/pictures/grey-map.ts';
import type { Pixels } from '../../ports.ts';
import { TEXT_CHARS } from '../limits.ts';
import type { InnerPicture, Reading, Workbench } from '../workbench.ts';

/** A leaflet that is drawn is one picture, or cut into two. */
const PICTURES = 2;
/** No words stand in a mark or a line. */
const LEAST_PIXELS = 60_000;

/** The words of the largest pictures of a PDF: many a lure is a single picture on a page without any text. */
export async function wordsInPictures(pictures: readonly InnerPicture[], bench: Workbench): Promise<Pick<Reading, 'texts' | 'pictureWords'>> {
  const drawn = pictures.flatMap(({ picture, how }) => (how === 'picture' ? [{ picture, pixels: pixelsOf(picture) }] : []));
  const largest = drawn.filter(({ pixels }) => pixels >= LEAST_PIXELS).toSorted((a, b) => b.pixels - a.pixels).slice(0, PICTURES);
  const texts: Reading['texts'][number][] = [];
  const pictureWords: Reading['pictureWords'][number][] = [];
  for (const { picture } of largest) {
    const outcome = bench.tools === null ? skipped('not-installed') : await bench.tools.readPictureText(picture instanceof Uint8Array ? picture : writeGreyMap(picture));
    pictureWords.push(outcome.kind === 'found' ? found({ characters: outcome.value.text.length }) : outcome);
    if (outcome.kind === 'found' && outcome.value.text !== '') texts.push({ from: 'picture', title: '', text: outcome.value.text.slice(0, TEXT_CHARS) });
  }
  return { texts, pictureWords };
}

function pixelsOf(picture: Uint8Array | Pixels): number {
  const size = picture instanceof Uint8Array ? jpegSize(picture) : picture;
  return size === null ? 0 : size.width * size.height;
}
