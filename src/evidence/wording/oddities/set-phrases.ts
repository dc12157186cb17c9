import type { Odd } from '../oddity.ts';

/** Set phrases that every Japanese firm writes right, because it writes them every day. */
const SET_PHRASES = [
  'ありがとうございます', '誠にありがとうございます', 'お願いいたします', 'よろしくお願いいたします', 'お願い申し上げます', '申し訳ございません', 'ご了承ください', 'ご利用いただき',
  'お知らせいたします', 'お問い合わせください', 'お願いします', 'ご確認ください', 'ご連絡ください', 'いただけますよう', 'お手続きください', 'ご注意ください', 'ご遠慮ください', 'くださいますよう',
  'お客様のアカウント', 'させていただきます', '予めご了承', 'ご理解のほど', '賜りますよう', 'ホームページ', 'アカウント', 'パスワード', 'クレジットカード', 'セキュリティ', 'メールアドレス',
];
/** Spellings that are right or common enough to prove nothing. */
const RIGHT = /^(?:お願いたします|よろしくお願いたします|ありがとございます|アカウト|お願します|させていだきます)$/;
const VOICED = 'がぎぐげござじずぜぞだぢづでどばびぶべぼガギグゲゴザジズゼゾダヂヅデドバビブベボぱぴぷぺぽパピプペポ';
const PLAIN = 'かきくけこさしすせそたちつてとはひふへほカキクケコサシスセソタチツテトハヒフヘホはひふへほハヒフヘホ';

let slips: ReadonlyMap<string, string> | null = null;
let pattern: RegExp | null = null;

/** Every way to drop one letter inside a phrase or one pair of voicing dots, as far as it is no right phrase itself. */
function slipTable(): ReadonlyMap<string, string> {
  if (slips !== null) return slips;
  const found = new Map<string, string>();
  const isRight = (text: string): boolean => RIGHT.test(text) || SET_PHRASES.some((phrase) => phrase.includes(text));
  for (const phrase of SET_PHRASES) {
    const variants: string[] = [];
    for (let at = 1; at < phrase.length - 1; at++) variants.push(phrase.slice(0, at) + phrase.slice(at + 1));
    for (const variant of [...variants, ...withoutDots(phrase)]) if (variant.length >= 6 && !isRight(variant) && !found.has(variant)) found.set(variant, phrase);
  }
  return (slips = found);
}

function withoutDots(phrase: string): readonly string[] {
  return [...phrase].flatMap((letter, at) => (VOICED.includes(letter) ? [phrase.slice(0, at) + PLAIN.charAt(VOICED.indexOf(letter)) + phrase.slice(at + 1)] : []));
}

/** Set phrases with a letter missing or without their dots: ありがとうざいます, アカウント without one letter. */
export function misspeltPhrases(text: string): readonly Odd[] {
  pattern ??= new RegExp([...slipTable().keys()].toSorted((a, b) => b.length - a.length).join('|'), 'g');
  return [...text.matchAll(pattern)].map((hit) => {
    const meant = slipTable().get(hit[0]) ?? null;
    return { oddity: meant?.length === hit[0].length ? 'missing-dots' : 'misspelt-phrase', start: hit.index, end: hit.index + hit[0].length, meant };
  });
}
