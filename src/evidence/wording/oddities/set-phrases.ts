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

/** Slips in words that stand behind many others, and what was meant. */
const SHORT: readonly { readonly pattern: RegExp; readonly meant: (words: string) => string }[] = [
  { pattern: /[一-龯]{0,2}[ぁ-ん]{0,3}くださ(?=[。．\n]|$)/g, meant: (words) => `${words}い` },
  { pattern: /ご[一-龯]{2}し?ただ(?=[きく]|いて|いた)/g, meant: (words) => words.replace(/し?ただ$/, 'いただ') },
  { pattern: /お[原頼][いひ](?=いたし|致し|申し|します)/g, meant: () => 'お願い' },
  { pattern: /ご重要(?=[なの])/g, meant: () => '重要' },
  { pattern: /お願[、,，]\s?申し/g, meant: () => 'お願い申し' },
];

function shortSlips(text: string): readonly Odd[] {
  return SHORT.flatMap(({ pattern: slip, meant }) => [...text.matchAll(slip)].slice(0, 6).map((hit) => ({ oddity: 'misspelt-phrase', start: hit.index, end: hit.index + hit[0].length, meant: meant(hit[0]) })));
}

/** Set phrases with a letter missing or without their dots: ありがとうざいます, アカウント without one letter. */
export function misspeltPhrases(text: string): readonly Odd[] {
  pattern ??= new RegExp([...slipTable().keys()].toSorted((a, b) => b.length - a.length).join('|'), 'g');
  const phrases = [...text.matchAll(pattern)].map((hit): Odd => {
    const meant = slipTable().get(hit[0]) ?? null;
    return { oddity: meant?.length === hit[0].length ? 'missing-dots' : 'misspelt-phrase', start: hit.index, end: hit.index + hit[0].length, meant };
  });
  // “ご確認くださ。” is found as a phrase already.
  return [...phrases, ...shortSlips(text).filter(({ start, end }) => !phrases.some((phrase) => phrase.start < end && start < phrase.end))];
}
