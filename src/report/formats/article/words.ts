import type { Bilingual } from '../../../base/bilingual.ts';

/** The frame of every article: its headings, and what stands under it. */
export const ARTICLE_WORDS = {
  inBrief: { ja: 'お急ぎの方へ', en: 'In brief' },
  mail: { ja: '届いたメール', en: 'The mail as it came' },
  plate: { ja: '腑分図：メールと、番号をつけた所見', en: 'The plate: the mail, with numbered findings' },
  text: { ja: '本文の文字', en: 'The words of the mail' },
  checks: { ja: 'ご自分でも確かめられること', en: 'What you could have checked yourself' },
  here: { ja: 'このメールでは', en: 'In this mail' },
  chapters: { ja: '一つずつ見ていくと', en: 'Piece by piece' },
  notKnown: { ja: '分かっていないこと', en: 'What is not known' },
  conclusion: { ja: '結論', en: 'Conclusion' },
  times: { ja: '時刻', en: 'Times' },
  received: { ja: '受信', en: 'Received' },
  receivedUnknown: { ja: '確かな記録がありません', en: 'no reliable record' },
  dissected: { ja: '腑分け', en: 'Taken apart' },
  published: { ja: '公開', en: 'Published' },
  changed: { ja: '更新', en: 'Changed' },
  tookFrom: { ja: '受信から公開まで', en: 'From receipt to warning' },
  subject: { ja: '件名', en: 'Subject' },
  from: { ja: '差出人', en: 'From' },
  attached: { ja: '添付', en: 'Attached' },
  cut: { ja: '（以下略）', en: '(cut here)' },
  mistake: { ja: '誤りを見つけたら', en: 'Found a mistake?' },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** `2025-03-18 09:12 JST` for Japanese readers, UTC for all others: the zone is always said. */
export function timeFor(iso: string, language: 'ja' | 'en'): string {
  const at = new Date(language === 'ja' ? Date.parse(iso) + 9 * 3_600_000 : Date.parse(iso));
  return Number.isNaN(at.getTime()) ? iso : `${at.toISOString().slice(0, 16).replace('T', ' ')} ${language === 'ja' ? 'JST' : 'UTC'}`;
}

/** How long it took, in the largest unit that is not rounded to nothing. */
export function spanFor(ms: number, language: 'ja' | 'en'): string {
  const minutes = Math.max(0, Math.round(ms / 60_000));
  const [count, ja, en] = minutes < 120 ? [minutes, '分', 'minute'] as const : minutes < 2_880 ? [Math.round(minutes / 60), '時間', 'hour'] as const : [Math.round(minutes / 1_440), '日', 'day'] as const;
  return language === 'ja' ? `約${count}${ja}` : `about ${count} ${en}${count === 1 ? '' : 's'}`;
}
