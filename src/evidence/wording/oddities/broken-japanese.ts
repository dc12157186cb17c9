import type { Odd, OddityName } from '../oddity.ts';

/** Places found of one pattern; the tenth says no more than the sixth. */
const HITS = 6;

function find(oddity: OddityName, pattern: RegExp, text: string, meantBy: (hit: RegExpMatchArray) => string | null = () => null): readonly Odd[] {
  return [...text.matchAll(pattern)].slice(0, HITS).map((hit) => ({ oddity, start: hit.index, end: hit.index + hit[0].trimEnd().length, meant: meantBy(hit) }));
}

const DEEDS = '(?:キャンセル|停止|削除|制限|解約|無効に|ロック|凍結|処理|確認|更新|変更|登録)';
/**
 * A sentence that ends where it should go on (“キャンセルされ。”, “承認されないため。”, “アカウントは永久ロック。”), or that lost
 * the words between two others (“変更をご ”, “今後ともを”, “アカウントのに登録”): the template was cut.
 */
const BROKEN = new RegExp(
  `${DEEDS}(?:され|でき|いたし)。|(?:されない|できない|出来ない|しない|ていない)ため。|いただいたように。`
  + '|[はが](?:永久|永遠)?(?:に)?(?:ロック|停止|凍結|削除|無効)。'
  + '|をご(?=[ 　\\n。、](?![一-龯] [一-龯]))|今後とも[をにが]|のに(?=登録|アクセス|ログイン)|をを|がが(?=[一-龯ァ-ヺ])', 'g');

/** With the words on both sides: a particle alone shows nothing. */
export const brokenSentences = (text: string): readonly Odd[] => find('broken-sentence', BROKEN, text).map((odd) => {
  const before = /(?:[一-龯]{1,4}|[ァ-ヺー]{1,10})$/.exec(text.slice(0, odd.start))?.[0].length ?? 0;
  const behind = /[。\n]$/.test(text.slice(0, odd.end)) ? 0 : (/^[ 　]?(?:[一-龯]{1,4}|[ァ-ヺー]{1,10}|[A-Za-z]{1,12})/.exec(text.slice(odd.end))?.[0].length ?? 0);
  return { ...odd, start: odd.start - before, end: odd.end + behind };
});

/** Katakana ヘ, ベ, ペ and リ look like hiragana; a reader sees no difference, and a typist with another keyboard neither. */
const KATAKANA_FOR_HIRAGANA = /(?<=以下|下記|上記|こちら|次|様|皆さま|窓口|センター|ページ|サイト|まで)ヘ(?=[アログお手進ご連、])|(?<=[ぁ-ん一-龯ァ-ヺー])よリ(?=[ぁ-ん一-龯ァ-ヺ])|(?<=[ぁ-ん])リ(?=ます|ました|がとう|ません)/g;
const HIRAGANA_FOR_KATAKANA = /(?<=[ァ-ヺー])[へべぺり](?=[ァ-ヺー])/g;
/** Without which there is none; spares nearly every text the search. */
const MAY_BE_SWITCHED = /[以下記上こち次様さ口タージイまで]ヘ|よリ|リ(?:ます|ました|がとう|ません)|[ァ-ヺー][へべぺり][ァ-ヺー]/;
const SWITCHED: Readonly<Record<string, string>> = { ヘ: 'へ', よリ: 'より', リ: 'り', へ: 'ヘ', べ: 'ベ', ぺ: 'ペ', り: 'リ' };

/** A letter of the other kana in a word, with its neighbours, and the word as it should be. */
export function switchedKana(text: string): readonly Odd[] {
  if (!MAY_BE_SWITCHED.test(text)) return [];
  return [...text.matchAll(KATAKANA_FOR_HIRAGANA), ...text.matchAll(HIRAGANA_FOR_KATAKANA)].slice(0, HITS).map((hit) => {
    const before = /(?:[ァ-ヺー]{1,12}|[一-龯ぁ-ん]{1,4})$/.exec(text.slice(0, hit.index))?.[0] ?? '';
    const behind = /^(?:[ァ-ヺー]{1,12}|[一-龯ぁ-ん]{1,3})/.exec(text.slice(hit.index + hit[0].length))?.[0] ?? '';
    return { oddity: 'kana-switched', start: hit.index - before.length, end: hit.index + hit[0].length + behind.length, meant: `${before}${SWITCHED[hit[0]] ?? hit[0]}${behind}` };
  });
}

/** How words of every notice are read. */
const READINGS: Readonly<Record<string, string>> = {
  時間: 'じかん', 以内: 'いない', 情報: 'じょうほう|じょーほー', 更新: 'こうしん|こーしん', お願い: 'おねがい', 願い: 'おねがい|ねがい', 確認: 'かくにん', 登録: 'とうろく|とーろく', 利用: 'りよう|りよー', 重要: 'じゅうよう|じゅーよー',
  会員: 'かいいん', 停止: 'ていし', 制限: 'せいげん', 注文: 'ちゅうもん|ちゅーもん', 問題: 'もんだい', 方法: 'ほうほう|ほーほー', 手続: 'てつづ', 連絡: 'れんらく', 不正: 'ふせい', 緊急: 'きんきゅう|きんきゅー', 支払: 'しはら', 銀行: 'ぎんこう', 荷物: 'にもつ',
};
const READING_BESIDE = new RegExp(Object.entries(READINGS).map(([word, reading]) => `(?:${reading})${word}`).join('|'), 'g');

/** A word with its reading in front, as it comes out when text with small readings above the characters is copied: “じかん時間”. */
export const readingsBeside = (text: string): readonly Odd[] => find('reading-beside', READING_BESIDE, text, (hit) => hit[0].replace(/^[ぁ-んー]+?(?=[一-龯]|お願)/, ''));

/** The dot of Chinese keyboards inside Japanese words, and their comma where the writer also uses the Japanese one. */
const CHINESE_DOT = /(?<=[ぁ-んァ-ヺー一-龯])·(?=[ぁ-んァ-ヺー一-龯])/g;
const CHINESE_COMMA = /(?<=[ぁ-んァ-ヺー一-龯])，(?=[ぁ-んァ-ヺー一-龯\d])/g;

export function chinesePunctuation(text: string): readonly Odd[] {
  const marks = [...(text.includes('·') ? text.matchAll(CHINESE_DOT) : []), ...(text.includes('，') && text.includes('、') ? text.matchAll(CHINESE_COMMA) : [])].slice(0, HITS);
  if (marks.length === 0) return [];
  return marks.map((hit) => {
    const before = /[ぁ-んァ-ヺー一-龯]{1,4}$/.exec(text.slice(0, hit.index))?.[0] ?? '';
    const behind = /^[ぁ-んァ-ヺー一-龯\d]{1,4}/.exec(text.slice(hit.index + 1))?.[0] ?? '';
    return { oddity: 'chinese-punctuation', start: hit.index - before.length, end: hit.index + 1 + behind.length, meant: `${before}${hit[0] === '·' ? '・' : '、'}${behind}` };
  });
}

/** What is the reader's own, called so as nobody in Japan calls a customer's. */
const YOU = /あなた(?:様)?の(?:(?:[A-Za-z][\w.]{0,19}|[ァ-ヺー]{2,10}|[一-龯]{2,8})(?:の|カードの)?)?[ 　]?(?:アカウント|口座|カード|クレジットカード|財産|注文|個人情報|情報|パスワード|荷物|支払い|会員資格)|あなたが(?:[\d０-９]{1,2}時間以内|以下|すぐ)/g;

export const youForCustomer = (text: string): readonly Odd[] => find('you-for-customer', YOU, text);
