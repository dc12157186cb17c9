import { skipped } from '../../base/outcome.ts';
import type { Collector } from '../collector.ts';
import { inSource } from '../place.ts';

/** Pictures read for codes in one mail; phishing shows one. */
const MAX_PICTURES = 6;
const MAX_PICTURE_BYTES = 4_000_000;

/** QR codes in the mail's pictures. Small icons and trackers are left out: no code fits in them. */
export const collectPictures: Collector = async ({ mail, readQrCodes }) => {
  const pictures = mail.message.parts
    .filter((part) => /^image\/(?:png|jpe?g|gif|bmp|webp)$/.test(part.mediaType) && (part.decodedBytes ?? 0) > 150)
    .slice(0, MAX_PICTURES);
  return Promise.all(pictures.map(async (part) => ({
    kind: 'picture' as const, id: `picture:${part.id}`, partId: part.id, how: 'picture' as const, fileName: part.fileName ?? '',
    places: [inSource(part.fileName ?? part.mediaType, part.bodyRange)],
    qrCodes: readQrCodes === null ? skipped('not-installed') : await readQrCodes(mail.bytesOf(part.id, MAX_PICTURE_BYTES)),
  })));
};
