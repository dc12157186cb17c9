import type { Bilingual } from '../../../base/bilingual.ts';
import type { Progress } from '../../../client/api.ts';

/** What is said around one mail. */
export const CASE_WORDS = {
  watchTitle: { ja: '腑分けの途中です', en: 'Being taken apart' },
  watchNote: { ja: 'このままお待ちください。終わると、この画面が結果に変わります。リンクの先を見るときは1分ほどかかります。', en: 'Please wait: the answer comes on this page by itself. Where the page behind the link is opened, it takes about a minute.' },
  notFound: { ja: 'この事例は見つかりません。', en: 'There is no such case.' },
  back: { ja: '一覧へ', en: 'Back to the list' },
  neighbours: { ja: '一覧での前後の事例', en: 'The cases beside it in the list' },
  before: { ja: '前', en: 'Previous' },
  after: { ja: '次', en: 'Next' },
  beforeCase: { ja: '前の事例', en: 'Previous case' },
  afterCase: { ja: '次の事例', en: 'Next case' },
  plate: { ja: '腑分図', en: 'The plate' },
  plateHint: { ja: '番号に触れると、その所見と原文での場所が出ます。矢印キーで次へ進めます。', en: 'Tap a number for its finding and its place in the source. Arrow keys go to the next.' },
  wholePlate: { ja: '説明つきの全体図を見る', en: 'Show the whole plate, with its words' },
  mailAlone: { ja: 'メールだけの図にする', en: 'Show the mail alone' },
  pin: { ja: '所見', en: 'Finding' },
  close: { ja: '閉じる', en: 'Close' },
  previous: { ja: '前の所見', en: 'Previous finding' },
  next: { ja: '次の所見', en: 'Next finding' },
  sourceRefused: { ja: '原文は、持ち込んだ本人と分析者だけが見られます。', en: 'Only its owner and analysts see the mail as it came.' },
  noPlace: { ja: '原文の一か所を指す所見ではありません。', en: 'It does not rest on one place in the source.' },
  allPlaces: { ja: '場所', en: 'Place' },
  tabDissection: { ja: '腑分け', en: 'Dissection' },
  tabRoute: { ja: '道筋', en: 'Route' },
  tabLinks: { ja: 'リンク', en: 'Links' },
  tabSource: { ja: '原文', en: 'Source' },
  tabPublish: { ja: '公開', en: 'Publish' },
  rawSource: { ja: '届いたままの原文', en: 'The mail as it came' },
  shown: { ja: 'HTMLの表示（伏せ字なし。何も動かず、どこにもつながりません）', en: 'Its HTML, unmasked (nothing in it acts or connects)' },
  savePart: { ja: '保存', en: 'Save' },
  savePartNote: { ja: '保存したファイルには .suspicious が付きます。開かないでください。', en: 'What is saved is named .suspicious. Do not open it.' },
  nearMisses: { ja: 'ほかに見たが、当てはまらなかったこと', en: 'Also looked for, and why it does not apply' },
  parts: { ja: 'メールの組み立て', en: 'How the mail is put together' },
  pages: { ja: '表示するページ', en: 'The page that is shown' },
  pageBefore: { ja: '前のページ', en: 'Previous page' },
  pageAfter: { ja: '次のページ', en: 'Next page' },
  toMark: { ja: '印のある所へ', en: 'To what is marked' },
  toSource: { ja: '原文全体の中で見る', en: 'See it in the whole source' },
  download: { ja: '原文を保存', en: 'Save the source' },
  settings: { ja: 'この事例の扱いと覚え書き', en: 'Who sees it, how far it may be told, note' },
  whoSees: { ja: '見られる人', en: 'Who sees it' },
  note: { ja: '覚え書き（チームの中だけ）', en: 'Note (for the team alone)' },
  keepNote: { ja: '覚え書きを保存', en: 'Keep the note' },
  saved: { ja: '保存しました', en: 'Saved' },
  erase: { ja: 'この事例を消す', en: 'Erase this case' },
  marking: { ja: '伝えてよい範囲（TLP）', en: 'How far it may be told (TLP)' },
} as const satisfies Readonly<Record<string, Bilingual>>;

export const ROLE_WORDS: Readonly<Record<'container' | 'message' | 'body' | 'related' | 'attachment' | 'stray', Bilingual>> = {
  container: { ja: '入れ物', en: 'container' }, message: { ja: 'メール', en: 'mail' }, body: { ja: '本文', en: 'text' }, related: { ja: '本文の部品', en: 'used in the text' }, attachment: { ja: '添付', en: 'attachment' }, stray: { ja: 'はみ出し', en: 'outside of all parts' },
};

export const STAGE_WORDS: Readonly<Record<Progress['stage'], Bilingual>> = {
  opened: { ja: 'メールを開いた', en: 'The mail is open' }, evidence: { ja: '証拠を集めた', en: 'Evidence is gathered' }, network: { ja: '外部に尋ねた', en: 'The outside was asked' }, captures: { ja: 'リンクの先を見た', en: 'What stands behind the link was seen' },
  findings: { ja: '所見をまとめた', en: 'Findings are told' }, verdict: { ja: '判定した', en: 'The verdict is reached' }, picture: { ja: '見え方を画像にした', en: 'Its picture is taken' }, report: { ja: '報告を書いた', en: 'The report is written' }, kept: { ja: '保管した', en: 'All is kept' },
};
