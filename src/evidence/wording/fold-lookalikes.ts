/** Cyrillic and Greek letters that a reader takes for Latin ones. *Source*: the prototypes of UTS 39. */
const LATIN: Readonly<Record<string, string>> = {
  а: 'a', в: 'b', е: 'e', к: 'k', м: 'm', н: 'h', о: 'o', р: 'p', с: 'c', т: 't', у: 'y', х: 'x', і: 'i', ѕ: 's', ј: 'j', ԁ: 'd', ԛ: 'q', ԝ: 'w',
  А: 'A', В: 'B', Е: 'E', К: 'K', М: 'M', Н: 'H', О: 'O', Р: 'P', С: 'C', Т: 'T', У: 'Y', Х: 'X', І: 'I', Ѕ: 'S', Ј: 'J', ο: 'o', α: 'a', ν: 'v', Ο: 'O', Α: 'A', Β: 'B', Ε: 'E',
};

/**
 * The text as an English reader takes it: look-alike letters in words that also hold Latin ones become Latin, and a
 * single line end inside a paragraph a blank. Every character keeps its place, so that ranges stay true.
 */
export function foldLookalikes(text: string): string {
  // Most texts hold no such letter, and to go through their words one by one would find that out slowly.
  const latin = !/[\u0370-\u052f]/.test(text) ? text
    : text.replace(/[\p{L}]+/gu, (word) => (/[A-Za-z]/.test(word) && /[^\p{sc=Latin}]/u.test(word) ? word.replace(/[\u0370-\u052f]/g, (letter) => LATIN[letter] ?? letter) : word));
  return latin.replace(/(?<!\n)\n(?!\n)/g, ' ');
}
