/** A clock time found in a text, and where it stands. */
export interface ClockTime {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly at: number;
  readonly end: number;
}

const CLOCK = /(?<!\d)(\d{1,2}) ?[:\u6642] ?(\d{2}) ?(?:[:\u5206] ?(\d{2})?(?:[.,]\d{1,9})?)?\u79d2?(?: ?([ap])\.?m\b\.?)?/i;
const DOTTED_CLOCK = /(?<![\d.])(\d{2})\.(\d{2})(?:\.(\d{2}))?(?![\d.])/g;

/** Finds the clock time: with colons, in Japanese, or with dots where those cannot be a day. */
export function readClock(text: string): ClockTime | null {
  const match = CLOCK.exec(text) ?? dottedClock(text);
  if (match === null) return null;
  const half = match[4]?.toLowerCase();
  const written = Number(match[1]);
  const isAfternoon = half === 'p' || text.includes('\u5348\u5f8c');
  const hour = isAfternoon && written < 12 ? written + 12 : half === 'a' && written === 12 ? 0 : written;
  return { hour, minute: Number(match[2]), second: Number(match[3] ?? 0), at: match.index, end: match.index + match[0].length };
}

/** `14.05.33` may be a time or a day: it is a time only behind something that holds the year. */
function dottedClock(text: string): RegExpExecArray | null {
  DOTTED_CLOCK.lastIndex = 0;
  for (let match = DOTTED_CLOCK.exec(text); match !== null; match = DOTTED_CLOCK.exec(text)) {
    if (/\d{4}/.test(text.slice(0, match.index)) && Number(match[1]) < 24 && Number(match[2]) < 60) return match;
  }
  return null;
}

/** A day of the calendar; `month` counts from 0. */
export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly isAmbiguous: boolean;
}

/** Finds the day in a text from which the clock time was taken. */
export function readCalendar(text: string): CalendarDay | null {
  return japaneseDay(text) ?? namedDay(text) ?? numericDay(text);
}

function japaneseDay(text: string): CalendarDay | null {
  const match = /(\d{4}) ?\u5e74 ?(\d{1,2}) ?\u6708 ?(\d{1,2}) ?\u65e5/.exec(text);
  return match && dayOf(Number(match[1]), Number(match[2]), Number(match[3]));
}

/** A day whose month is a word: `5 Mar 2024`, `March 5, 2024`, `2024 Mar 5`. */
function namedDay(text: string): CalendarDay | null {
  const words = text.match(/\p{L}+|\d+/gu) ?? [];
  const first = words.findIndex((word) => monthOf(word) !== null);
  if (first < 0) return null;
  // `mar., 5 avril`: in some languages a weekday begins as a month does.
  const second = first === 0 ? words.findIndex((word, at) => at > 0 && monthOf(word) !== null) : -1;
  const place = Math.max(first, second);
  const month = monthOf(words[place]!)! + 1;
  const before = numberOf(words[place - 1]);
  const after = numberOf(words[place + 1]);
  const last = numberOf(words[place + 2]);
  if (before !== null && before >= 1000 && after !== null) return dayOf(before, month, after);
  if (before !== null && after !== null) return dayOf(fullYear(words[place + 1]!), month, before);
  // `Tue Mar 5 12:00:00 2024`: the clock was taken out, and so the year comes next; `Mar 5 +0000 2024`: a zone between.
  const year = last !== null && String(last).length >= 4 ? last : words.slice(place + 2).map(numberOf).find((n) => n !== null && n >= 1900 && n <= 9999);
  if (after !== null && year !== undefined && year !== null) return dayOf(year, month, after);
  return after !== null && last !== null ? dayOf(fullYear(words[place + 2]!), month, after) : null;
}

const numberOf = (word: string | undefined): number | null => (word !== undefined && /^\d{1,6}$/.test(word) ? Number(word) : null);

/** A day in figures alone. Day and month cannot be told apart where both are under 13: read as the mark suggests. */
function numericDay(text: string): CalendarDay | null {
  const yearFirst = /(?<!\d)(\d{4}) ?([-/.]) ?(\d{1,2}) ?\2 ?(\d{1,2})(?!\d)/.exec(text);
  if (yearFirst) return dayOf(Number(yearFirst[1]), Number(yearFirst[3]), Number(yearFirst[4]));
  const match = /(?<!\d)(\d{1,2}) ?([-/.]) ?(\d{1,2}) ?\2 ?(\d{2,4})(?!\d)/.exec(text);
  if (match === null) return null;
  const [first, second, year] = [Number(match[1]), Number(match[3]), fullYear(match[4]!)];
  if (second > 12) return dayOf(year, first, second);
  if (first > 12) return dayOf(year, second, first);
  const isMonthFirst = match[2] === '/';
  const isAmbiguous = first !== second && match[2] !== '.';
  return isMonthFirst ? dayOf(year, first, second, isAmbiguous) : dayOf(year, second, first, isAmbiguous);
}

function dayOf(year: number, month: number, day: number, isAmbiguous = false): CalendarDay | null {
  return month < 1 || month > 12 ? null : { year, month: month - 1, day, isAmbiguous };
}

/** *Source*: RFC 5322 section 4.3 for years of two and three digits. */
function fullYear(digits: string): number {
  const year = Number(digits);
  // `0102`: programs that counted from 1900 and padded to four digits.
  if (digits.length === 4 && year >= 100 && year < 200) return year + 1900;
  if (digits.length >= 4) return year;
  return digits.length === 3 || year >= 50 ? year + 1900 : year + 2000;
}

/** Three or four first letters of the months as mail programs in Europe write them, without accents. */
const MONTHS: Readonly<Record<string, number>> = {
  jan: 0, janv: 0, gen: 0, ene: 0, feb: 1, fev: 1, mar: 2, mrt: 2, maa: 2, apr: 3, avr: 3, abr: 3, may: 4, mai: 4, mag: 4, mei: 4,
  jun: 5, juin: 5, giu: 5, jul: 6, juil: 6, lug: 6, aug: 7, aou: 7, ago: 7, sep: 8, set: 8, oct: 9, okt: 9, out: 9, ott: 9,
  nov: 10, dec: 11, dez: 11, dic: 11,
};

const LONGEST_MONTH = 'septiembre'.length;

/** The month that a word names, from 0; null when none. */
export function monthOf(word: string): number | null {
  if (word.length < 3 || word.length > LONGEST_MONTH) return null;
  const plain = word.normalize('NFD').replace(/[\u0300-\u036f]/g, '').toLowerCase();
  return own(MONTHS, plain.slice(0, 4)) ?? own(MONTHS, plain.slice(0, 3));
}

const WEEKDAYS: Readonly<Record<string, number>> = { sun: 0, mon: 1, tue: 2, wed: 3, thu: 4, fri: 5, sat: 6 };

/** The weekday that an English word names, from Sunday as 0; null when none. */
export function weekdayOf(word: string): number | null {
  return /^(?:sun|mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?)(?:day)?$/i.test(word) ? own(WEEKDAYS, word.slice(0, 3).toLowerCase()) : null;
}

function own(table: Readonly<Record<string, number>>, key: string): number | null {
  return Object.hasOwn(table, key) ? table[key]! : null;
}
