import type { Bilingual } from '../../../base/bilingual.ts';

/** What is said to whoever hands a mail in without an account. */
export const HANDED_WORDS = {
  handInNote: { ja: '渡したメールは、このサイトの担当者が見ます。外部には問い合わせません。結果はこの画面に出て、いつでも消せます。', en: 'What you hand in is seen by the people who keep this site. Nobody outside is asked. The answer comes on this page, and you can erase it at any time.' },
  handedTitle: { ja: 'お渡しいただいたメール', en: 'The mail that you handed in' },
  handedKeep: { ja: 'この画面のアドレスを持っている人だけが結果を見られます。あとで見るなら、アドレスを控えておいてください。', en: 'Only who has this page’s address sees the answer. Keep the address to come back to it.' },
  handedGone: { ja: 'この控えに合うものはありません。消されたか、アドレスが違います。', en: 'There is nothing for this address: it was erased, or the address is not the whole one.' },
  handedErase: { ja: '渡したメールを消す', en: 'Erase what I handed in' },
  handedErased: { ja: '消しました。', en: 'It is erased.' },
  onlyOne: { ja: '一度に渡せるのは一通です。', en: 'One mail at a time, please.' },
} as const satisfies Readonly<Record<string, Bilingual>>;
