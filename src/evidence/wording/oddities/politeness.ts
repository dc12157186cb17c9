import type { Odd, OddityName } from '../oddity.ts';

interface Row {
  readonly oddity: OddityName;
  readonly pattern: RegExp;
}

const HITS_PER_ROW = 6;

/** What the reader is asked for, in the words of forms and notices. */
const DEEDS = '確認|入力|登録|連絡|返信|返答|回答|変更|更新|対応|利用|使用|参照|選択|記入|注意|提供|提出|返送|認証|承認|検討|協力|申請|検証|購入|記載|準備';

/**
 * Polite speech has three directions: up to the reader, down from the writer, level. *Source*: 敬語の指針 (the Agency for
 * Cultural Affairs, 2007), on doubled forms, and on ご〜する, which lowers whoever acts.
 */
const ROWS: readonly Row[] = [
  // お〜になる and れる each raise; together they raise twice. Of the dead it is said so all the same.
  { oddity: 'doubled-politeness', pattern: /[おご](?!亡くなり)[ぁ-ん一-龯々]{1,6}になられ|ご覧になられ|おっしゃられ|いらっしゃられ|召し上がられ|ご(?:拝見|拝読|拝受|拝聴)/g },
  // Words that lower whoever acts, for what the reader is to do.
  { oddity: 'humble-for-reader', pattern: /(?:拝見|拝読|拝受|頂戴)して(?:ください|下さい)|(?:伺って|参って)(?:ください|下さい)|させて(?:いただいて|頂いて)(?:ください|下さい)|(?:お客様|会員様|ユーザー様|あなた)[がは](?:拝見|頂戴|拝受|参り|伺い)(?:いたし|し)?ま(?:す|した|せん)/g },
  { oddity: 'polite-mixture', pattern: new RegExp(`ご(?:${DEEDS})して(?:ください|下さい)|お(?:手続き|支払い|振り?込み|問い?合わせ|待ち|答え|知らせ|受け取り|申し込み)して(?:ください|下さい)|ご(?:利用|購入|登録|注文|契約|愛顧)して(?:いただき|頂き|くださり|下さり|ありがとう)`, 'g') },
];

/** Polite words that raise the wrong one, or one twice. */
export const wrongPoliteness = (text: string): readonly Odd[] => ROWS.flatMap(({ oddity, pattern }) => [...text.matchAll(pattern)].slice(0, HITS_PER_ROW).map((hit) => odd(oddity, hit.index, hit[0])));

const odd = (oddity: OddityName, start: number, words: string): Odd => ({ oddity, start, end: start + words.length, meant: null });

/** A line at the head that calls the reader a customer: only then is it a firm that speaks. */
const TO_CUSTOMER = /^(?:[^\n]{0,20}\n){0,3}[^\n。]{0,16}(?:お客様|お客さま|会員様|会員各位|会員の皆様|ユーザー様)(?:各位)?[へ、,:：!！ 　]*(?:\n|$)/;
const TO_INFERIOR = /(?<=^|[\n。、！!　 ])(?:了解(?:しました|いたしました|致しました|です)|ご苦労(?:様|さま)(?:です|でした)?|お疲れ(?:様|さま)です(?=[。！!\n]))/g;

/** Words among colleagues, or from above, in a letter to a customer. */
export const wordsToInferiors = (text: string): readonly Odd[] => TO_CUSTOMER.test(text.slice(0, 300)) ? [...text.matchAll(TO_INFERIOR)].slice(0, HITS_PER_ROW).map((hit) => odd('word-to-inferior', hit.index, hit[0])) : [];

const POLITE_END = /(?:です|ます|でした|ました|ません|ください|下さい|ましょう|でしょう|ませ|ますか|ですか)$/;
const PLAIN_END = /(?:である|だった|(?<!ん)だ|した|する|なる|なった|される|された|られる|られた|いる|いた|できる|できない|ない|なかった|行う|行った)$/;
/** Lists, quotations and headings are written plainly by everybody. */
const SET_APART = /^[ \t　]*(?:[・※■□●○◆◇▼▽★☆>＞|｜\-*+#(（[［【<＜]|[0-9０-９①-⑳]+[.．)）、]?)|[「『“"]/;
/** A short plain sentence is a heading or a cry. */
const LEAST_CHARS = 10;
/** One may slip in; two are another writer, or several notices pasted together. */
const LEAST_PLAIN = 2;

/** Plain sentences in paragraphs whose other sentences are polite: a writer chooses one of the two. */
export function mixedRegister(text: string): readonly Odd[] {
  const plain: Odd[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    if (line.includes('。') && !SET_APART.test(line)) plain.push(...plainAmongPolite(line, start));
    start += line.length + 1;
  }
  return plain.length < LEAST_PLAIN ? [] : plain.slice(0, HITS_PER_ROW);
}

function plainAmongPolite(line: string, offset: number): readonly Odd[] {
  const sentences: { readonly words: string; readonly start: number }[] = [];
  for (const hit of line.matchAll(/[^。]+(?=。)/g)) sentences.push({ words: hit[0], start: offset + hit.index });
  if (!sentences.some(({ words }) => POLITE_END.test(words))) return [];
  return sentences.flatMap(({ words, start }) => {
    const lead = words.length - words.trimStart().length;
    return words.trim().length >= LEAST_CHARS && PLAIN_END.test(words) && !POLITE_END.test(words) ? [odd('mixed-register', start + lead, words.trimStart())] : [];
  });
}

/** The reader's name alone on the first line. *Shape*: `name` as the mail's To field writes it. */
export function nameWithoutTitle(text: string, name: string): readonly Odd[] {
  const [, lead = '', first = ''] = /^([\s　]*)([^\n]{2,40})/.exec(text) ?? [];
  const words = first.replace(/[、,:：\s　]+$/, '');
  const bare = (one: string): string => one.replace(/[\s　]/g, '');
  return /[ぁ-んァ-ン一-龯]/.test(name) && bare(name).length >= 3 && bare(words) === bare(name) ? [{ ...odd('name-without-title', lead.length, words), meant: `${words} 様` }] : [];
}
