import type { Bilingual } from '../../../base/bilingual.ts';
import type { MailPictureView } from '../../../report/model.ts';

/** What is said of the mail as it looked. */
export const LOOKED_WORDS = {
  looked: { ja: '届いたときの見え方', en: 'As it looked' },
  note: { ja: 'メールソフトでの見え方を、通信をしないブラウザーで画像にしたものです。宛先などは伏せてあります。', en: 'As a mail program shows it: a picture, taken by a browser without a network. Whom it was sent to is masked.' },
  noPins: { ja: 'この画像の上に場所のある所見はありません。', en: 'No finding has a place on this picture.' },
  take: { ja: '画像を撮る', en: 'Take the picture' },
  takeNote: { ja: '数秒かかります。どこにも通信しません。', en: 'It takes some seconds, and nobody is asked for anything.' },
  notHere: { ja: 'このサーバーには Chromium がないため、ここからは頼めません。', en: 'There is no Chromium on this server, so it cannot be ordered here.' },
  gone: { ja: '画像が見つかりません。もう一度撮ってください。', en: 'The picture is not there any more. Please take it again.' },
} as const satisfies Readonly<Record<string, Bilingual>>;

const WHY: Readonly<Record<string, Bilingual>> = {
  'not-chosen': { ja: '見え方の画像は、まだ撮っていません。', en: 'No picture of how it looked has been taken yet.' },
  'not-installed': { ja: '見え方の画像は撮れませんでした。作業をした機械に Chromium が入っていません。', en: 'No picture could be taken: Chromium is not installed where the mail was taken apart.' },
  limit: { ja: '見え方の画像は撮っていません。ひとつの事例で撮る数には限りがあります。', en: 'No picture was taken: of the many mails of a case, only the first ones have one.' },
  'live-code': { ja: '見え方の画像は出せません。どうぼかしても、カメラで読めるQRコードが残ります。', en: 'The picture is not shown: however it is blurred, a camera reads a QR code in it.' },
};

/** Why there is no picture. */
export function whyNotLooked({ code }: MailPictureView): Bilingual {
  const known = WHY[code ?? ''];
  if (known !== undefined) return known;
  return { ja: `見え方の画像は撮れませんでした（${code ?? '?'}）。`, en: `No picture could be taken (${code ?? '?'}).` };
}
