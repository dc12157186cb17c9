import type { Bilingual } from '../../../base/bilingual.ts';
import type { Goal } from '../../../verdict/model.ts';
import type { Article } from './model.ts';
import type { Teller } from './teller.ts';

interface TooLate {
  readonly heading: Bilingual;
  readonly steps: readonly Bilingual[];
}

/** What to do when it has happened, the most urgent first. General: it is the same for every mail with the same goal. */
const TOO_LATE: Partial<Readonly<Record<Goal, TooLate>>> = {
  credentials: {
    heading: { ja: 'すでにログインしてしまったら', en: 'If you already logged in' },
    steps: [
      { ja: 'すぐに、ご自分で入力した公式サイトか公式アプリからパスワードを変えてください。メールのリンクは使わないでください。', en: 'Change your password now, on the official site (type the address yourself) or in the official app; not through the mail.' },
      { ja: '同じパスワードを使っている他のサービスも、すべて別のパスワードに変えてください。', en: 'Change it also wherever else you use the same one, to a different one each.' },
      { ja: 'ログイン履歴と、メールの転送設定や登録した連絡先が書き換えられていないかを確かめ、二段階認証を使えるなら有効にしてください。', en: 'Look at the log of logins, and whether forwarding rules or recovery contacts were changed; switch on two-step verification if there is one.' },
      { ja: '会社や学校のアカウントなら、隠さず管理者に伝えてください。早いほど被害は小さくなります。', en: 'For an account of your work or school, tell the administrator. The sooner, the smaller the damage.' },
    ],
  },
  card: {
    heading: { ja: 'すでにカード番号を入力してしまったら', en: 'If you already entered your card' },
    steps: [
      { ja: 'カードの裏面にある番号に電話して、利用停止と再発行を頼んでください。', en: 'Call the number on the back of your card; have the card stopped and replaced.' },
      { ja: '利用明細を数か月は見て、覚えのない請求があればカード会社に申し出てください。', en: 'Watch your statements for some months, and dispute what you do not know.' },
      { ja: '暗証番号やワンタイムパスワードも入力したなら、そのことも必ず伝えてください。', en: 'If you also gave a PIN or a one-time code, say so in that call.' },
      { ja: 'お金が動いていたら、警察の相談専用電話（#9110）にも相談してください。', en: 'If money has moved, report it to the police.' },
    ],
  },
  payment: {
    heading: { ja: 'すでに支払ってしまったら', en: 'If you already paid' },
    steps: [
      { ja: '支払いに使った銀行、カード会社、取引所にすぐ連絡し、取り消せるかを尋ねてください。', en: 'Tell the bank, card company or exchange at once, and ask whether it can be stopped.' },
      { ja: '警察の相談専用電話（#9110）か、最寄りの警察署に相談してください。メールは消さずに取っておきます。', en: 'Report it to the police, and keep the mail as evidence.' },
      { ja: '追加の要求が来ても、応じたり返信したりしないでください。', en: 'More demands may follow. Do not answer them and do not pay again.' },
    ],
  },
  'call-back': {
    heading: { ja: 'すでに電話してしまったら', en: 'If you already called' },
    steps: [
      { ja: '言われるままに入れたアプリや遠隔操作ソフトがあれば、通信を切ってから削除し、詳しい人に見てもらってください。', en: 'If you installed anything you were told to, disconnect the device, remove it, and have somebody you trust look at it.' },
      { ja: '伝えてしまったカード番号や口座は、カード会社や銀行に連絡して止めてください。', en: 'Stop the cards and accounts whose numbers you gave.' },
      { ja: '電話中に画面を見せたサービスのパスワードは、別の端末から変えてください。', en: 'Change the passwords of whatever was open during the call, from another device.' },
    ],
  },
  'run-file': {
    heading: { ja: 'すでにファイルを開いてしまったら', en: 'If you already opened the file' },
    steps: [
      { ja: 'その端末の通信（有線、Wi-Fi）をすぐに切ってください。電源は切らずにおきます。', en: 'Disconnect the device from every network at once; leave it switched on.' },
      { ja: '会社の端末なら管理者に、自宅なら端末のメーカーや専門の窓口に相談してください。', en: 'At work, call the administrator; at home, ask a specialist.' },
      { ja: 'その端末で使っていたパスワードを、別の端末から変えてください。', en: 'Change the passwords that were used on it, from another device.' },
    ],
  },
  reply: {
    heading: { ja: 'すでに返信してしまったら', en: 'If you already replied' },
    steps: [
      { ja: 'やり取りを止め、これ以上返信しないでください。断りの返事も要りません。', en: 'Stop there. Do not write again, not even to refuse.' },
      { ja: '名乗っている本人や会社に、前から知っている番号で確かめてください。', en: 'Ask the person or company that was named, by a number you had before.' },
      { ja: 'お金や口座、身分証の画像を送ってしまったなら、銀行と警察（#9110）に相談してください。', en: 'If you sent money, account details or a picture of an identity card, tell your bank and the police.' },
    ],
  },
  'personal-data': {
    heading: { ja: 'すでに個人情報を送ってしまったら', en: 'If you already gave personal data' },
    steps: [
      { ja: '伝えた内容を書き留め、関係する会社や役所に連絡してください。', en: 'Write down what you gave, and tell those whom it concerns.' },
      { ja: 'これからの電話やメールは、その情報を知っていても信用しないでください。', en: 'Trust no call or mail merely because it knows these things about you.' },
    ],
  },
};

/** What to do when the warning comes too late; `null` where the mail wants nothing that could be undone. */
export function alreadyOf({ dissection: { verdict }, language, say }: Teller): Article['already'] {
  const late = verdict.goal === null || verdict.label === 'junk' ? undefined : TOO_LATE[verdict.goal];
  return late === undefined ? null : { heading: late.heading[language], steps: late.steps.map((step) => say(step, 'general')) };
}
