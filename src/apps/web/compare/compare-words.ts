import type { Bilingual } from '../../../base/bilingual.ts';
import type { Fact } from './compare-mails.ts';

export const FACT_WORDS: Readonly<Record<Fact['what'], Bilingual>> = {
  label: { ja: '判定', en: 'Verdict' }, brand: { ja: 'かたった相手', en: 'Pretends to be' }, goal: { ja: 'ねらい', en: 'What it wants' }, subject: { ja: '件名', en: 'Subject' }, 'author-name': { ja: '差出人の名前', en: 'Sender’s name' }, 'author-address': { ja: '差出人のアドレス', en: 'Sender’s address' },
  'author-domain': { ja: '差出人のドメイン', en: 'Sender’s domain' }, 'reply-to': { ja: '返信先', en: 'Replies go to' }, 'message-id': { ja: 'メッセージIDを付けたところ', en: 'Where its message id was made' }, language: { ja: '言語', en: 'Language' }, boundary: { ja: '受信側に渡した番号', en: 'Address that handed it over' },
  network: { ja: 'そのネットワーク', en: 'Its network' }, helo: { ja: 'サーバーの名乗り（HELO）', en: 'What that server called itself' }, links: { ja: 'リンクの行き先', en: 'Where links lead' }, attachments: { ja: '添付', en: 'Attachments' },
};

export const COMPARE_WORDS = {
  title: { ja: '二つのメールを比べる', en: 'Two mails side by side' },
  intro: { ja: '同じところが多いほど、同じ手による疑いが強まります。', en: 'The more they share, the likelier they are of one hand.' },
  shared: { ja: '同じところ', en: 'What they share' },
  same: { ja: '同じ', en: 'same' }, half: { ja: '一部同じ', en: 'partly' }, differs: { ja: '違う', en: 'differs' },
  facts: { ja: '事実', en: 'Facts' }, findings: { ja: '所見', en: 'Findings' }, text: { ja: '文面の違い', en: 'The words' },
  both: { ja: '両方に', en: 'In both' }, first: { ja: 'Aだけに', en: 'Only in A' }, second: { ja: 'Bだけに', en: 'Only in B' },
  nothing: { ja: 'ありません。', en: 'None.' },
  tooLong: { ja: '長すぎるため、文面はここでは比べません。', en: 'The texts are too long to be compared here.' },
  what: { ja: '比べたもの', en: 'What' },
  swap: { ja: 'AとBを入れ替える', en: 'Swap A and B' },
  with: { ja: '別のメールと比べる', en: 'Compare with another mail' },
  find: { ja: '比べる相手を探す', en: 'Find the other mail' },
  none: { ja: '比べられる事例がほかにありません。', en: 'There is no other case to compare with.' },
} as const satisfies Readonly<Record<string, Bilingual>>;
