import type { Bilingual, Language } from '../../../base/bilingual.ts';

/** What only the page says; the words that all formats share stand in `formats/words.ts`. */
export const PAGE_WORDS = {
  tagline: { ja: 'ふわけ — 不審なメールを解きほぐして説明する', en: 'takes a suspicious mail apart and explains it' },
  skip: { ja: '本文へ', en: 'Skip to the report' },
  plate: { ja: '腑分図', en: 'The plate' },
  pictureNote: { ja: '通信しないブラウザーで開いた、メールソフトでの見え方です。番号は所見の番号です。', en: 'As a mail program shows it, opened by a browser without a network. The numbers are those of the findings.' },
  picture: { ja: 'メールの画像', en: 'Picture of the mail' },
  plateNote: { ja: 'メールの言葉についた番号は、下の所見の番号と同じです。', en: 'The numbers at the words are the numbers of the findings below.' },
  why: { ja: 'なぜ大事か', en: 'Why it matters' },
  pointsAt: { ja: '指している言葉', en: 'The words in question' },
  evidence: { ja: '根拠とその場所', en: 'Evidence and where it stands' },
  rule: { ja: 'この所見の規則', en: 'Rule behind this finding' },
  techniques: { ja: '攻撃の手口の分類番号（MITRE ATT&CK）', en: 'Catalogue numbers of the attack technique (MITRE ATT&CK)' },
  bytes: { ja: '原文の', en: 'in the raw mail: ' },
  wouldChange: { ja: '分かれば変わること', en: 'What an answer would change' },
  masked: { ja: '伏せたもの', en: 'What was masked' },
  maskedNote: { ja: '受信者や、被害者かもしれない人を守るため、次のものを伏せています。', en: 'To protect the recipient, and people who may be victims themselves, the following is hidden.' },
  file: { ja: '調べたもの', en: 'What was examined' },
  leftOut: { ja: '開かなかったもの', en: 'What was not opened' },
  fingerprint: { ja: '指紋（SHA-256。同じファイルかどうかを確かめる値）', en: 'Fingerprint (SHA-256: tells whether two files are the same)' },
  received: { ja: '受信', en: 'Received' },
  dissected: { ja: '腑分けした時刻', en: 'Dissected' },
  size: { ja: '大きさ', en: 'Size' },
  kind: { ja: '原本への近さ', en: 'How near to the original' },
  world: { ja: '外部への照会', en: 'Look-ups' },
  limits: { ja: '上限に達して途中で切ったもの', en: 'Cut short because a limit was reached' },
  defects: { ja: 'メールの書式の乱れ', en: 'Places where the mail breaks the rules of its format' },
  none: { ja: 'なし', en: 'none' },
  callToAction: { ja: '押させようとしているリンク', en: 'the one it wants you to follow' },
  notLive: { ja: '行き先は、誤って開かないように壊した形（hxxps、[.]）で書いてあります。', en: 'Addresses are written in a broken form (hxxps, [.]), so that nobody opens them by mistake.' },
  against: { ja: '逆を指す点', en: 'What points the other way' },
  notWeighed: { ja: '重みの内訳', en: 'How the findings weigh' },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** A run of bytes as a reader counts them: the last byte is the last one meant. */
export const bytesOf = (range: { readonly start: number; readonly end: number }): string =>
  range.end - range.start <= 1 ? `byte ${range.start}` : `bytes ${range.start}–${range.end - 1}`;

/** A size in bytes, with thousands apart. */
export const sizeOf = (sizeBytes: number, language: Language): string => `${withThousands(sizeBytes)} ${language === 'ja' ? 'バイト' : 'bytes'}`;

// Not by toLocaleString: it opens the tables of all languages, a hundredth of a whole run, for three commas.
const withThousands = (whole: number): string => String(whole).replace(/\B(?=(?:\d{3})+$)/g, ',');
