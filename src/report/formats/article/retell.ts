import type { Bilingual } from '../../../base/bilingual.ts';

/** How a pretext goes on when the way out through the link was told already: the same in fewer words. */
const SHORTER: readonly (readonly [end: string, instead: string])[] = [
  ['不安をあおり', '不安をあおってもいます。'], ['不安にさせ', '不安にさせてもいます。'], ['求め', '求めてもいます。'], ['告げ', '告げてもいます。'], ['誘い', '誘ってもいます。'], ['装い', '装ってもいます。'],
];
const WAY_OUT_JA = /、(リンク(?:から手続きさせ|から入力させ|から解除させ|を開かせ)ようとしています。)$/;
const WAY_OUT_EN = / and wants you to act through its link\.$/;

/**
 * A finding's sentence, fitted to what its chapter has told before: a host that was named is “this link”, a way out that
 * was told is not told again. *Shape*: nothing is added, and the quoted words stay.
 */
export function retell(sentence: Bilingual, before: readonly Bilingual[]): Bilingual {
  return { ja: forPublicJa(shortenJa(nameOnceJa(sentence.ja, before), before)), en: forPublicEn(shortenEn(nameOnceEn(sentence.en, before), before)) };
}

/** A page for everybody does not speak to the one who got the mail. */
export const forPublicJa = (text: string): string => text.replaceAll('あなたの', '受け取った人の').replaceAll('あなたが', '受け取った人が');

const TO_THE_READER: readonly (readonly [RegExp, string])[] = [
  [/\bYour (?=(?:mail )?address\b)/g, 'The recipient’s '], [/\byour (?=(?:mail )?address\b)/g, 'the recipient’s '], [/\bYou are (?=greeted|called)/g, 'The recipient is '], [/\b(not )?by your (?=name|domain)/g, '$1by their '],
];

/** The same in English, where only what was done to the one who got the mail is told of him: advice speaks to everybody. */
export const forPublicEn = (text: string): string => TO_THE_READER.reduce((told, [you, they]) => told.replace(you, they), text);

const wasNamed = (host: string, before: readonly string[]): boolean => before.some((text) => text.includes(host));

function nameOnceJa(text: string, before: readonly Bilingual[]): string {
  return text.replace(/リンク先 (\S+\.\S+) (?=[はにの])/g, (whole, host: string) => (wasNamed(host, before.map((each) => each.ja)) ? 'このリンク先' : whole));
}

function nameOnceEn(text: string, before: readonly Bilingual[]): string {
  return text.replace(/^The link’s (domain|host) (\S+\.\S+) /, (whole, what: string, host: string) => (wasNamed(host, before.map((each) => each.en)) ? `Its ${what} ` : whole));
}

function shortenJa(text: string, before: readonly Bilingual[]): string {
  const tail = WAY_OUT_JA.exec(text);
  if (tail === null || !before.some((each) => WAY_OUT_JA.test(each.ja))) return text;
  const head = text.slice(0, tail.index);
  const pretext = /と([^「」、]+)を口実に$/.exec(head);
  if (pretext !== null) return `${head.slice(0, pretext.index)}と、${pretext[1] ?? ''}も口実にしています。`;
  const way = SHORTER.find(([end]) => head.endsWith(end));
  return way === undefined ? text : head.slice(0, -way[0].length) + way[1];
}

function shortenEn(text: string, before: readonly Bilingual[]): string {
  if (!before.some((each) => WAY_OUT_EN.test(each.en)) || !WAY_OUT_EN.test(text)) return text;
  return text.replace(WAY_OUT_EN, '.').replace(/^It /, 'It also ');
}
