import type { Bilingual } from '../../base/bilingual.ts';
import type { MailPictureView } from '../model.ts';

/** What is said of the picture of a mail. */
export const PICTURE_WORDS = {
  emptied: (count: number): Bilingual => ({
    ja: `点線の枠は、外部にあって読み込まなかった画像です（${count}点）。`,
    en: `Dashed boxes are pictures that lie elsewhere and were not loaded (${count}).`,
  }),
  blurred: { ja: '画像やコードの一部は、カメラで読み取れないようにぼかしてあります。', en: 'Pictures or codes were blurred, so that no camera can read them.' },
  found: { ja: '撮りました（通信なし）', en: 'taken, without a network' },
  'not-chosen': { ja: '撮っていません（--picture で撮れます）', en: 'not taken (--picture takes it)' },
  'not-installed': { ja: 'Chromium が入っていないため、撮れません', en: 'not taken: Chromium is not installed' },
  failed: { ja: '撮れませんでした', en: 'could not be taken' },
} as const;

/** Whether there is a picture of the mail, and if not, why. */
export function pictureState({ outcome, code }: MailPictureView): Bilingual {
  if (outcome === 'found') return PICTURE_WORDS.found;
  if (code === 'not-chosen' || code === 'not-installed') return PICTURE_WORDS[code];
  const why = code === null ? '' : ` (${code})`;
  return { ja: PICTURE_WORDS.failed.ja + why, en: PICTURE_WORDS.failed.en + why };
}
