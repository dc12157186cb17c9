import type { Odd } from '../oddity.ts';

const HITS = 6;
const NOT_BEFORE = '(?<![\\d/.-])';
const NOT_BEHIND = '(?![\\d/.-])';
/** The year last, as nobody in Japan writes it; or 号 for the day, as in China. An issue of a magazine is “3月18日号”. */
const FOREIGN = new RegExp(`${NOT_BEFORE}(?:0?[1-9]|[12]\\d|3[01])([/.-])(?:0?[1-9]|[12]\\d|3[01])\\1(?:19|20)\\d\\d${NOT_BEHIND}|(?:0?[1-9]|1[0-2])月 ?(?:0?[1-9]|[12]\\d|3[01])(?:号(?![室館棟車線機店])|, ?(?:19|20)\\d\\d)`, 'g');

/** Dates in a style that is not written in Japanese. */
export const foreignDates = (text: string): readonly Odd[] =>
  [...text.matchAll(FOREIGN)].slice(0, HITS).map((hit) => ({ oddity: 'date-style', start: hit.index, end: hit.index + hit[0].length, meant: null }));

const DAYS_JA = '日月火水木金土';
const DAYS_EN = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const MONTHS_EN = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];
const MONTH = `(${MONTHS_EN.join('|')})`;
const WRITTEN_JA = /(20\d\d)[年/.](\d{1,2})[月/.](\d{1,2})日?[ 　]?[（(]([日月火水木金土])(?:曜日?)?[）)]/g;
const WRITTEN_EN = new RegExp(`\\b(${DAYS_EN.join('|')}), (?:${MONTH} (\\d{1,2})(?:st|nd|rd|th)?,? (20\\d\\d)|(\\d{1,2})(?:st|nd|rd|th)? ${MONTH},? (20\\d\\d))\\b`, 'gi');

/** Dates whose day of the week is another one; what a calendar wrote is never so. */
export function wrongWeekdays(text: string): readonly Odd[] {
  const japanese = [...text.matchAll(WRITTEN_JA)].map((hit) => odd(hit, [Number(hit[1]), Number(hit[2]) - 1, Number(hit[3])], DAYS_JA.indexOf(hit[4] ?? ''), (day) => DAYS_JA.charAt(day)));
  const english = [...text.matchAll(WRITTEN_EN)].map((hit) => odd(hit,
    [Number(hit[4] ?? hit[7]), MONTHS_EN.indexOf((hit[2] ?? hit[6] ?? '').toLowerCase()), Number(hit[3] ?? hit[5])], DAYS_EN.indexOf((hit[1] ?? '').toLowerCase()), (day) => DAYS_EN[day] ?? ''));
  return [...japanese, ...english].filter((each) => each !== null).slice(0, HITS);
}

function odd(hit: RegExpMatchArray, [year, month, day]: readonly [number, number, number], told: number, nameOf: (day: number) => string): Odd | null {
  const date = new Date(Date.UTC(year, month, day));
  // The thirty-first of a short month is another slip, and may be one of ours.
  if (date.getUTCMonth() !== month || date.getUTCDay() === told) return null;
  return { oddity: 'wrong-weekday', start: hit.index ?? 0, end: (hit.index ?? 0) + hit[0].length, meant: nameOf(date.getUTCDay()) };
}
