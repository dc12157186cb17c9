import type { Bilingual } from '../../../base/bilingual.ts';
import { LABEL_NAMES } from '../words.ts';
import type { Sentence } from './model.ts';
import { forPublicEn, forPublicJa } from './retell.ts';
import { quote } from './teller.ts';
import type { Teller } from './teller.ts';

/** Gaps told in an article; the report has all. */
const MOST_UNKNOWN = 8;

/** So many rows that were not looked up are told one by one; more of them as one list. */
const ONE_BY_ONE = 2;

/** What is not known, and what an answer would change. Never told as clean. */
export function unknownsOf({ dissection, say }: Teller): readonly Sentence[] {
  const rows = dissection.verdict.notKnown.slice(0, MOST_UNKNOWN).map((row, at) => ({ row, at }));
  const unasked = rows.filter(({ row }) => row.why !== 'source-down');
  const told = rows.filter(({ row }) => row.why === 'source-down').map(({ row, at }) => say({ ja: `${row.what.ja}：問い合わせましたが、答えが得られませんでした。${row.wouldChange.ja}`, en: `${capital(row.what.en)}: the source was asked and gave no usable answer. ${row.wouldChange.en}` }, `not-known:${at}`));
  if (unasked.length <= ONE_BY_ONE) return [...told, ...unasked.map(({ row, at }) => say({ ja: `${row.what.ja}：調べていません。${row.wouldChange.ja}`, en: `${capital(row.what.en)}: not checked. ${row.wouldChange.en}` }, `not-known:${at}`))];
  return [...told, say({
    ja: `次の点は調べていません：${unasked.map(({ row }) => row.what.ja).join('、')}。調べていないだけで、問題がないという意味ではありません。`,
    en: `Not checked: ${unasked.map(({ row }) => row.what.en).join('; ')}. That does not mean that nothing is wrong there.`,
  }, ...unasked.map(({ at }) => `not-known:${at}` as const))];
}

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

/** The conclusion with its grounds, and a word for those whose names or machines were used. */
export function conclusionOf(teller: Teller): readonly Sentence[] {
  const { dissection: { verdict }, say, choose, finding, language } = teller;
  const reasons = verdict.reasons.flatMap((rule) => finding(rule) ?? []);
  const label = labelOf(verdict);
  const list = reasons.map((reason) => inQuotes(reason.title, language)).join(language === 'ja' ? '' : ', ');
  const main = reasons.length === 1 ? 'The main reason' : 'The main reasons';
  const mostly = reasons.length === 1 ? '' : 'おもに';
  const decided = reasons.length === 0 ? { ja: `以上から、${label.ja}と判断しました。`, en: `All this taken together, our verdict is: ${label.en}.` } : choose('conclusion', [
    { ja: `以上から、このメールは${label.ja}と判断しました。${reasons.length === 1 ? '' : 'おもな'}理由は${list}です。`, en: `All this taken together, our verdict is ${label.en}. ${main}: ${list}.` },
    { ja: `決め手は${list}でした。このメールは${label.ja}と考えます。`, en: `What decided it: ${list}. Our verdict is ${label.en}.` },
    { ja: `${list}という点を重く見て、${label.ja}と判断しました。`, en: `We hold it to be ${label.en}; what weighed most: ${list}.` },
    { ja: `このメールは、${label.ja}と判断します。理由は${mostly}${list}です。`, en: `Our verdict is ${label.en}, because of ${list}.` },
    { ja: `${label.ja}と判断した理由は${mostly}${list}です。`, en: `Our verdict is ${label.en}, mainly for ${reasons.length === 1 ? 'this reason' : 'these reasons'}: ${list}.` },
  ]);
  return [say(decided, 'verdict', ...reasons.map((reason) => `finding:${reason.rule}` as const)), ...innocentOnes(teller)];
}

/** Who must not be blamed: the company that is named, the owner of the mailbox, the owner of the sending domain. */
function innocentOnes({ dissection: { verdict }, say, choose, finding }: Teller): readonly Sentence[] {
  const name = verdict.imitated?.brand;
  const isMembers = finding('sender-consumer-provider') !== undefined;
  const passes = finding('sender-passes-for-another');
  const lent = finding('link-lent-page');
  return [
    ...(name === undefined ? [] : [say(choose('innocent/brand', [
      { ja: `${name.ja}は名前を使われた側です。問い合わせるときは、メールに書かれた連絡先ではなく公式サイトの窓口を使ってください。`, en: `${name.en} is the one whose name was used. To ask them, take the contact on their official site, not one from the mail.` },
      { ja: `${name.ja}が送ったものではありません。本当に手続きが要るかどうかは、いつも使っている公式サイトかアプリで確かめられます。`, en: `${name.en} did not send it. Whether there is anything to do shows on their official site or in their app.` },
      { ja: `名前を使われた${name.ja}も困っている側です。確かめたいときは、公式サイトの窓口からお願いします。`, en: `${name.en} did not write this and is a victim of it too. If in doubt, ask them through their official site.` },
    ]), 'verdict')]),
    ...(isMembers ? [say({ ja: '差出人アドレスの持ち主が書いたとは限りません。アカウントを乗っ取られた被害者かもしれないので、責めたり連絡したりしないでください。', en: 'The owner of the sending mailbox need not have written it: the account may have been taken over. Please do not accuse or contact anybody.' }, 'finding:sender-consumer-provider')] : []),
    ...(passes !== undefined && !isMembers ? [say({ ja: '送信に使われたドメインの持ち主も、サーバーやアカウントを悪用された側かもしれません。', en: 'The owner of the domain it was sent from may have been abused as well.' }, 'finding:sender-passes-for-another')] : []),
    ...(lent !== undefined ? [say({ ja: 'ページの置き場所を貸している事業者が作ったものではありません。通報を受ければ止めることができます。', en: 'The service that lends the space did not make the page; told of it, it can take it down.' }, 'finding:link-lent-page')] : []),
  ];
}

/** The verdict in a few words, with whom and what the mail imitates. */
function labelOf({ label, imitated }: Teller['dissection']['verdict']): Bilingual {
  const [ja, en] = [LABEL_NAMES[label].ja, LABEL_NAMES[label].en.toLowerCase()];
  if (imitated === null) return { ja, en };
  const product = imitated.product === null ? null : quote(imitated.product);
  return { ja: `${imitated.brand.ja}${product === null ? '' : `の${product.ja}`}を装う${ja}`, en: `${en} under the name of ${imitated.brand.en}${product === null ? '' : ` (${imitated.product})`}` };
}

const inQuotes = (title: Bilingual, language: 'ja' | 'en'): string => (language === 'ja' ? quote(forPublicJa(title.ja)).ja : `“${forPublicEn(title.en)}”`);
