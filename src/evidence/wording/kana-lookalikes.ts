/** Kanji that a reader takes for katakana inside a katakana word. */
const KANA_OF: Readonly<Record<string, string>> = { 力: 'カ', 一: 'ー', 二: 'ニ', 工: 'エ', 口: 'ロ', 夕: 'タ', 卜: 'ト', 八: 'ハ', 才: 'オ', 千: 'チ', 乜: 'セ' };

/** Loan words that mails from firms are made of; a look-alike is one only where such a word comes out. */
const WORDS =
  'アカウント カード クレジット ログイン メール サービス パスワード セキュリティ ユーザー サイト ページ ホームページ オンライン センター サポート カスタマー エラー データ コード ショッピング ポイント キャンペーン アドレス サーバー システム アクセス クリック リンク ボタン メンバー プライム ストア アプリ ネット ニュース オーダー キャンセル コンビニ ローン オペレーター ロック カタログ タイトル ショップ クーポン カレンダー ファイル チケット スケジュール コース オプション スマートフォン ダイヤル スタート サポートセンター ドメイン メッセージ トラブル アラート'.split(' ');

const RUN = /[ァ-ヺー力一二工口夕卜八才千乜]{3,}/g;
const FAKE = /[力一二工口夕卜八才千乜]/;
const FAKES = /[力一二工口夕卜八才千乜]/g;
const MAY_HOLD = /[ァ-ヺー][力一二工口夕卜八才千乜]|[力一二工口夕卜八才千乜][ァ-ヺー]/;

/** A katakana word that is spelt with a kanji, and what it should be. */
export interface KanaLookalike {
  readonly start: number;
  readonly end: number;
  readonly meant: string;
}

/** Katakana words with look-alike kanji in them. "ブランド力アップ" is none: no loan word comes out of it. */
export function findKanaLookalikes(text: string): readonly KanaLookalike[] {
  if (!MAY_HOLD.test(text)) return [];
  const found: KanaLookalike[] = [];
  for (const run of text.matchAll(RUN)) {
    if (!FAKE.test(run[0])) continue;
    const plain = run[0].replace(FAKES, (letter) => KANA_OF[letter] ?? letter);
    let end = 0;
    for (const word of WORDS.toSorted((a, b) => b.length - a.length)) {
      for (let at = plain.indexOf(word); at >= 0; at = plain.indexOf(word, at + 1)) {
        if (at < end || !FAKE.test(run[0].slice(at, at + word.length))) continue;
        found.push({ start: run.index + at, end: run.index + at + word.length, meant: word });
        end = at + word.length;
      }
    }
  }
  return found.toSorted((a, b) => a.start - b.start);
}

/** The text with those words as they are meant; every character keeps its place. */
export function foldKanaLookalikes(text: string): string {
  const found = findKanaLookalikes(text);
  if (found.length === 0) return text;
  let folded = '';
  let at = 0;
  for (const { start, end, meant } of found) {
    if (start < at) continue;
    folded += text.slice(at, start) + meant;
    at = end;
  }
  return folded + text.slice(at);
}
