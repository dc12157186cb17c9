import { homeOfHan, isHan } from '../../../base/han-glyphs.ts';
import { findKanaLookalikes } from '../kana-lookalikes.ts';
import type { Odd } from '../oddity.ts';

const KANA = /[\u3041-\u30ff]/;

/** Characters that Japanese does not write and Chinese does (账, 户, 请), with the word they stand in. */
export function chineseCharacters(text: string): readonly Odd[] {
  const odd: Odd[] = [];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (!isHan(code)) continue;
    const home = homeOfHan(code);
    // A line without kana is a line of Chinese, as in mails that say the same in two languages.
    if (home.isJapanese || !(home.isSimplified || home.isTraditional) || !KANA.test(lineAround(text, at))) continue;
    let start = at;
    let end = at + 1;
    while (start > 0 && at - start < 3 && isHan(text.charCodeAt(start - 1))) start--;
    while (end < text.length && end - at < 4 && isHan(text.charCodeAt(end))) end++;
    odd.push({ oddity: 'chinese-character', start, end, meant: null });
    at = end - 1;
  }
  return odd;
}

/** Katakana words spelt with kanji that look alike. */
export function kanaLookalikes(text: string): readonly Odd[] {
  return findKanaLookalikes(text).map(({ start, end, meant }) => ({ oddity: 'kana-lookalike', start, end, meant }));
}

function lineAround(text: string, at: number): string {
  const end = text.indexOf('\n', at);
  return text.slice(Math.max(text.lastIndexOf('\n', at) + 1, at - 40), Math.min(end < 0 ? text.length : end, at + 40));
}

const RADICALS = /[\u2e80-\u2fdf]+/g;
const HALFWIDTH_KANA = /[\uff66-\uff9f]{2,}/g;
/** The widths change inside one number, or inside one word. */
const MIXED_WIDTH = /[０-９][0-9]|[0-9][０-９]|[Ａ-Ｚａ-ｚ][A-Za-z]|[A-Za-z][Ａ-Ｚａ-ｚ]/g;

/** Code points of dictionary radicals in the place of the kanji that look the same. */
export const radicals = (text: string): readonly Odd[] => [...text.matchAll(RADICALS)].map((hit) => ({ oddity: 'radical', start: hit.index, end: hit.index + hit[0].length, meant: hit[0].normalize('NFKC') }));

/** Half-width katakana. */
export const halfwidthKana = (text: string): readonly Odd[] => [...text.matchAll(HALFWIDTH_KANA)].map((hit) => ({ oddity: 'halfwidth-kana', start: hit.index, end: hit.index + hit[0].length, meant: hit[0].normalize('NFKC') }));

/** Full- and half-width letters or digits side by side in one word. */
export const mixedWidth = (text: string): readonly Odd[] => [...text.matchAll(MIXED_WIDTH)].map((hit) => {
  const run = /[０-９0-9Ａ-Ｚａ-ｚA-Za-z]{2,30}/g;
  run.lastIndex = Math.max(0, text.slice(0, hit.index).search(/[０-９0-9Ａ-Ｚａ-ｚA-Za-z]*$/));
  const word = run.exec(text);
  return { oddity: 'mixed-width', start: word?.index ?? hit.index, end: (word?.index ?? hit.index) + (word?.[0].length ?? 2), meant: (word?.[0] ?? hit[0]).normalize('NFKC') };
});

/** Compounds of every business mail; a blank inside one is no layout. */
const COMPOUNDS = '利用 確認 制限 連絡 取引 迷惑 理解 手続 登録 更新 情報 停止 支払 案内 通知 重要 会員 認証 口座 契約 変更 保護 不正 安全 対応 期限 配達 荷物 返金 請求 注文'.split(' ');
const SPLIT = new RegExp(COMPOUNDS.map((word) => `${word.charAt(0)} ${word.charAt(1)}`).join('|'), 'g');

/** A heading set wide, "ご 案 内": every letter stands alone. */
const SET_WIDE = /(?:^|[\n ])\S \S \S|\S \S \S(?=\n|$)/;

/** Blanks inside words. */
export const splitWords = (text: string): readonly Odd[] => [...text.matchAll(SPLIT)].filter((hit) => !SET_WIDE.test(text.slice(Math.max(0, hit.index - 2), hit.index + 5))).map((hit) => ({ oddity: 'split-word', start: hit.index, end: hit.index + hit[0].length, meant: hit[0].replace(' ', '') }));
