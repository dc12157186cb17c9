import type { Bilingual } from '../base/bilingual.ts';
import type { Goal, Label } from './model.ts';

const NOW: Readonly<Record<Label, Bilingual>> = {
  phishing: { ja: 'リンクや添付を開かず、返信もしないでください。確認したいときは、公式アプリか、ご自分で入力した公式サイトから確認します。', en: 'Do not open its links or attachments, and do not reply. To check, use the official app or type the official address yourself.' },
  fraud: { ja: '返信、電話、送金をしないでください。', en: 'Do not reply, call or pay.' },
  malware: { ja: '添付ファイルを開かないでください。', en: 'Do not open the attachment.' },
  junk: { ja: '放置または削除してかまいません。配信停止のリンクも開かないでください。', en: 'Delete it. Do not use its unsubscribe link either.' },
  suspicious: { ja: '送り主に別の方法（公式サイトや以前からの連絡先）で確かめるまで、リンクや添付を開かないでください。', en: 'Leave links and attachments alone until you have asked the sender another way: their official site, or a number that you already had.' },
  'no-signs': { ja: '心当たりがなければ、リンクからではなく、公式サイトから確かめてください。', en: 'If you did not expect it, do not go through its links: check on the official site.' },
  'insufficient-evidence': { ja: '判断できるだけの材料がありません。安全という意味ではありません。心当たりがなければ、リンクを開かず公式サイトから確かめてください。', en: 'There is not enough to go by, which does not mean that it is safe. If you did not expect it, do not use its links; go to the official site yourself.' },
};

const ALREADY: Partial<Readonly<Record<Goal, Bilingual>>> = {
  credentials: { ja: 'すでにパスワードを入力した場合：すぐに公式サイトからパスワードを変更し、同じパスワードを使う他のサービスも変えてください。', en: 'If you already entered a password: change it now on the official site, and wherever else you use the same one.' },
  card: { ja: 'すでにカード番号を入力した場合：カード会社に電話し、利用停止と再発行を頼んでください。', en: 'If you already entered a card number: call the card company and have the card stopped and replaced.' },
  payment: { ja: 'すでに支払った場合：銀行やカード会社と警察（#9110）に連絡してください。', en: 'If you already paid: call your bank or card company, and the police.' },
  'call-back': { ja: 'すでに電話した場合：遠隔操作ソフトを入れていれば通信を切って削除し、伝えた情報のパスワードを変更してください。', en: 'If you already called: disconnect and remove any remote-control program, and change what you told them.' },
  'run-file': { ja: 'すでに開いた場合：通信を切り、管理者や専門の窓口に相談してください。', en: 'If you already opened it: disconnect the device and ask your administrator.' },
};

/** What to do now, and what to do if it is already too late. */
export function adviceFor(label: Label, goal: Goal | null): readonly Bilingual[] {
  const late = goal === null || label === 'no-signs' ? undefined : ALREADY[goal];
  return late === undefined ? [NOW[label]] : [NOW[label], late];
}
