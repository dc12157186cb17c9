import type { Bilingual } from '../base/bilingual.ts';
import type { Goal, Label } from './model.ts';

const NOW: Readonly<Record<Label, Bilingual>> = {
  phishing: { ja: 'リンクや添付を開かず、返信もしないでください。確認したいときは、公式アプリか、ご自分で入力した公式サイトから確認します。', en: 'Do not open its links or attachments, and do not reply. To check, use the official app or type the official address yourself.' },
  fraud: { ja: '返信、電話、送金をしないでください。やり取りを始めていたら、そこでやめてください。', en: 'Do not reply, call or pay. If you have begun to write with them, stop.' },
  malware: { ja: '添付ファイルもリンクも開かないでください。', en: 'Do not open the attachment or any link in it.' },
  junk: { ja: '放置または削除してかまいません。配信停止のリンクも開かないでください。', en: 'Delete it. Do not use its unsubscribe link either.' },
  suspicious: { ja: '送り主に別の方法（公式サイトや以前からの連絡先）で確かめるまで、リンクや添付を開かず、支払いも返信もしないでください。', en: 'Until you have asked the sender another way (their official site, or a number that you already had), open no link or attachment, pay nothing, and do not reply.' },
  'no-signs': { ja: '心当たりがなければ、リンクからではなく、公式サイトから確かめてください。', en: 'If you did not expect it, do not go through its links: check on the official site.' },
  'insufficient-evidence': { ja: '判断できるだけの材料がありません。安全という意味ではありません。心当たりがなければ、リンクを開かず公式サイトから確かめてください。', en: 'There is not enough to go by, which does not mean that it is safe. If you did not expect it, do not use its links; go to the official site yourself.' },
};

const ALREADY: Readonly<Record<Goal, Bilingual>> = {
  credentials: { ja: 'すでにパスワードを入力した場合：すぐに公式サイトからパスワードを変更し、同じパスワードを使う他のサービスも変えてください。二段階認証も有効にしてください。', en: 'If you already entered a password: change it now on the official site, and wherever else you use the same one. Switch two-step sign-in on.' },
  card: { ja: 'すでにカード番号を入力した場合：カード裏面の番号に電話し、利用停止と再発行を頼んでください。明細に覚えのない請求がないかも見てください。', en: 'If you already entered a card number: call the number on the back of the card and have it stopped and replaced. Look through your statement for charges that are not yours.' },
  payment: { ja: 'すでに支払った場合：すぐに銀行やカード会社に連絡し、警察の相談窓口（#9110）にも相談してください。', en: 'If you already paid: call your bank or card company at once, then the police.' },
  'call-back': { ja: 'すでに電話した場合：遠隔操作ソフトを入れていれば通信を切って削除し、伝えたパスワードを変え、カード番号を伝えたならカード会社に連絡してください。', en: 'If you already called: disconnect, remove any remote-control program, change the passwords you told them, and call the card company if you gave a card number.' },
  'run-file': { ja: 'すでに開いた場合：端末の通信を切り、電源は切らずに、管理者や専門の窓口に相談してください。', en: 'If you already opened it: take the device off the network, leave it switched on, and ask your administrator or a specialist.' },
  reply: { ja: 'すでに返信した場合：以後は返信しないでください。口座や身分証の写しを送ったなら、銀行と警察の相談窓口（#9110）に相談してください。', en: 'If you already replied: do not write again. If you sent bank details or a copy of an identity card, tell your bank and the police.' },
  'personal-data': { ja: 'すでに個人情報を入力した場合：不審な電話やメールに気をつけ、カードや口座の番号も入力したなら、その会社に連絡してください。', en: 'If you already entered personal data: be wary of calls and mails to come, and if a card or account number was among it, call that company.' },
  unknown: { ja: 'すでにリンクを開いた場合：開いただけなら画面を閉じてください。何かを入力したなら、その情報に応じて、パスワードの変更やカード会社への連絡をしてください。', en: 'If you already opened the link: close the page. If you typed something in, change that password or call that company.' },
};

const PERHAPS_FRAUD: Bilingual = { ja: '詐欺の可能性もあります。リンクを開かず、何も入力しないでください。', en: 'It may be a fraud as well: do not open its links, and type nothing in.' };

/** What to do now, and what to do if it is already too late. Junk that may be a fraud is told to be left alone, too. */
export function adviceFor(label: Label, goal: Goal | null, mayDeceive: boolean): readonly Bilingual[] {
  const isCharged = label === 'junk' ? mayDeceive : label !== 'no-signs' && label !== 'insufficient-evidence';
  const late = goal === null || !isCharged ? [] : [ALREADY[goal]];
  return [...(label === 'junk' && mayDeceive ? [PERHAPS_FRAUD] : []), NOW[label], ...late];
}
