/**
 * Words that hold a brand's spelling and mean no brand. They are looked for like spellings and win where they are
 * longer, so that 楽天的 (carefree) is not read as 楽天.
 */
export const ORDINARY_WORDS: readonly string[] = [
  '楽天的', '楽天主義', '楽天家', 'アマゾン川', 'アマゾン流域', 'アマゾン熱帯雨林', 'アマゾン地域',
  'Amazon River', 'Amazon rainforest', 'Amazon basin', 'Amazon forest', 'Apple pie', 'Apple juice', 'Apple cider', 'Apple tree',
  '環境省エネ', '三井住友建設', '三井住友ファイナンス&リース', 'visa application', 'visa status', 'visa interview',
  'SMBC豊洲ビル', '楽天イーグルス', '東北楽天', '北海道日本ハム', '中国銀行業', 'ぷららん'
];

/**
 * Words that may follow a katakana name without a break, folded: アマゾンプライム is アマゾン and a word, while
 * ニトリル is another word.
 */
export const WORDS_AFTER_NAMES: readonly string[] = [
  'アカウント', 'アプリ', 'ウェブ', 'ウォレット', 'オフィシャル', 'オンライン', 'カード', 'カスタマー', 'カスタマ', 'ギフト', 'キャンペーン',
  'クラブ', 'クレジット', 'グループ', 'コム', 'サーバー', 'サーバ', 'サービス', 'サポート', 'システム', 'ジャパン', 'ショッピング', 'ショップ',
  'ストア', 'セキュリティ', 'センター', 'ダイレクト', 'チーム', 'チケット', 'ドメイン', 'ドットコム', 'ネット', 'バンク', 'プライム', 'プレミアム',
  'ペイ', 'ポイント', 'ホスティング', 'マイページ', 'マイル', 'メール', 'メンバー', 'モバイル', 'ユーザー', 'ユーザ', 'ログイン', 'ヘルプ', 'マネー',
  'スタッフ', 'インターネット', 'プラス', 'ポータル', 'ウエブ', 'コールセンター', 'デスク', 'ホームページ', 'サイト', 'パスワード', 'マーケット', 'トラベル', 'パーク'
];

/** Labels of hosts that are a slip away from a brand's word and are words of their own: nobody mistyped them. */
export const ORDINARY_LABELS: readonly string[] = ['interest', 'booming', 'lollipop', 'tokyo'];
