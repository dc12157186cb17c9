import type { Bilingual } from '../../../base/bilingual.ts';

export const KEY_WORDS = {
  title: { ja: 'キーボードの使い方', en: 'Keyboard' },
  single: { ja: '一文字のキー（? / h j k 1～5）を使う', en: 'Use the single keys (? / h j k 1 to 5)' },
  close: { ja: '閉じる', en: 'Close' },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** Every key that does something, in the order in which one comes to need it. */
export const KEY_LINES: readonly { readonly keys: string; readonly does: Bilingual }[] = [
  { keys: 'Ctrl + Enter', does: { ja: '貼り付けたメールを腑分けする', en: 'take the pasted mail apart' } },
  { keys: '/', does: { ja: '事例を探す', en: 'find a case' } },
  { keys: 'h', does: { ja: '一覧へ戻る', en: 'back to the list' } },
  { keys: 'j k', does: { ja: '一覧での次・前の事例', en: 'the next or previous case of the list' } },
  { keys: '1 – 5', does: { ja: '腑分け・リンク・道筋・原文・公開を開く', en: 'dissection, links, route, source, publish' } },
  { keys: '← →', does: { ja: '前・次の所見（所見を開いているとき）、となりのタブ', en: 'the finding before or after the open one; the next tab' } },
  { keys: 'Esc', does: { ja: '所見を閉じ、元の場所へ戻る', en: 'close the finding, back to where you were' } },
  { keys: 'Tab', does: { ja: '次のボタンやリンクへ', en: 'to the next button or link' } },
  { keys: '?', does: { ja: 'この一覧', en: 'this list' } },
];
