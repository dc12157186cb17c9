import type { Odd, OddityName } from '../oddity.ts';

/** Places found of one pattern; the tenth says no more than the sixth. */
const HITS = 6;

const found = (oddity: OddityName, pattern: RegExp, text: string): readonly Odd[] => [...text.matchAll(pattern)].slice(0, HITS)
  .map((hit) => ({ oddity, start: hit.index + (hit[0].startsWith('\n') ? 1 : 0), end: hit.index + hit[0].length, meant: null }));

const PLACEHOLDER = /\{\{?\s?\$?(?:first_?name|last_?name|full_?name|user_?name|name|e-?mail|company|domain|recipient|customer|date|link|url|amount|氏名|お名前|会社名|メールアドレス|宛名)\s?\}?\}|%{1,2}(?:FIRST_?NAME|LAST_?NAME|NAME|E-?MAIL|EMAIL_?ADDRESS|COMPANY|DOMAIN|RECIPIENT|CUSTOMER)%{1,2}|##(?:name|email|domain|link|date)##|\[\[?-?(?:First_?Name|Email|Recipient|Company|Your Name|Customer Name|Domain)-?\]\]?|【(?:氏名|お名前|会社名|メールアドレス|宛名|日付|金額)】(?=様|[ 　]*(?:\n|$))|<<\s?(?:name|email|氏名)\s?>>/gi;
const MOJIBAKE = /(?:Ã[\u0080-\u00bf]|â€[\u0080-\u2122]?|縺[\u3041-\u9fff\uff53\uff61-\uff9f]|\ufffd){2,}|(?:Ã[\u00a0-\u00bf])[a-z]|(?<=^|\n)[ \t　]*[?？] ?(?:19|20)\d\d(?:[-–~](?:19|20)\d\d)?,? [A-Z][\w.]+/g;
const STYLED = /(?:[\u{1d400}-\u{1d7ff}][ .,:!]?){3,}/gu;
const MARKDOWN = /(?<![*\w])\*\*[^\s*][^*\n]{1,60}[^\s*]\*\*(?![*\w])|(?:^|\n)#{2,4} [^\n#]{2,60}|\[[^\]\n]{1,60}\]\(https?:[^)\s]{1,300}\)/g;
const INJECTION = /\b(?:ignore|disregard|forget|override) (?:all |any |the |your )*(?:previous|prior|above|earlier|preceding) (?:instructions?|prompts?|rules?|directions?)|\b(?:you are|act as) (?:an? )?(?:ai (?:assistant|model|agent)|language model|e-?mail (?:assistant|classifier|filter))|(?:classify|label|treat|report|rate) (?:this|the) (?:e-?mail|message) as (?:safe|legitimate|benign|not (?:spam|phishing)|clean|trusted)|\bsystem prompt\b|\bdo not (?:flag|report) (?:this|the) (?:e-?mail|message) as|(?:以前|これまで|上記)の(?:すべての|全ての)?指示(?:は|を)?(?:すべて)?無視|(?:このメール|本メール)(?:は|を)(?:安全|正規)(?:である)?と(?:判定|分類|報告)/gi;

/** Left behind by whoever made the text, in any language: empty templates, broken characters, letters for show. */
export const leftovers = (text: string): readonly Odd[] => [...found('placeholder', PLACEHOLDER, text), ...found('mojibake', MOJIBAKE, text), ...found('styled-letters', STYLED, text)];

/** Marks of Markdown in a text that is shown as it is. Plain text among people is written so; HTML is not. */
export const markdown = (text: string): readonly Odd[] => found('markdown', MARKDOWN, text);

/** Orders to a program that reads the mail. They are written down and never obeyed. */
export const injections = (text: string): readonly Odd[] => found('prompt-injection', INJECTION, text);
