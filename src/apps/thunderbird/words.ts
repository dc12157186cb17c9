/** What the page of the add-on says by itself; the verdict's words are shared with the answers by mail. */
export const WORDS = {
  looking: { ja: 'この端末の中で調べています…', en: 'Looking at the mail, on this device…' },
  plate: { ja: '腑分図', en: 'The mail taken apart' },
  findings: { ja: '番号の箇所について', en: 'What the numbers point at' },
  forward: { ja: '窓口へ転送する', en: 'Forward to the desk' },
  forwardNote: { ja: '不審なメールの窓口（社内の担当など）のアドレスです。メールは添付ファイルとして付き、送信はあなたが押すまで行われません。', en: 'The address of the desk for suspicious mail, at your company or elsewhere. The mail goes as an attachment, and only when you press send.' },
  address: { ja: '窓口のメールアドレス', en: 'Address of the desk' },
  noAddress: { ja: 'メールアドレスを入れてください。', en: 'Please enter an address.' },
  noLetter: { ja: '手紙を開けませんでした。メールが移動または削除されていないか確かめて、もう一度ボタンを押してください。', en: 'No letter could be opened. Look whether the mail was moved or deleted, and press the button above it again.' },
  here: { ja: '判定はこの端末の中だけで行いました。どこにも送信していません。', en: 'All this was found on this device. Nothing was sent anywhere.' },
  noMail: { ja: 'このメールは読み取れませんでした。', en: 'This mail could not be read.' },
  broken: { ja: '腑分けできませんでした。', en: 'The mail could not be taken apart.' },
} as const;
