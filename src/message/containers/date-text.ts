const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] as const;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

/** A time as RFC 5322 writes it, in UTC. Units: epoch milliseconds. */
export function rfcDate(time: number): string {
  const date = new Date(time);
  if (Number.isNaN(date.getTime()) || date.getUTCFullYear() < 1900 || date.getUTCFullYear() > 9999) return '';
  return write(date, '+0000');
}

/**
 * Turns a date as mail programs show it (2024年5月1日(水) 10:03; May 1, 2024 at 10:03 AM; 2024/05/01 10:03) into one of
 * RFC 5322, or gives `null`. Where no zone is shown the zone is `-0000`: not known (RFC 5322 3.3).
 */
export function rfcDateOfShown(shown: string): string | null {
  const text = shown.slice(0, 200).normalize('NFKC');
  const day = japaneseDay(text) ?? namedDay(text) ?? numberedDay(text);
  if (day === null) return null;
  const clock = clockOf(text);
  const [hour, minute, second] = clock ?? [0, 0, 0];
  const date = new Date(Date.UTC(day.year, day.month - 1, day.day, hour, minute, second));
  const isReal = date.getUTCMonth() === day.month - 1 && day.year >= 1970 && day.year < 2200 && hour < 24 && minute < 60;
  return isReal ? write(date, zoneOf(text)) : null;
}

interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const dayOf = (year: string | undefined, month: number, day: string | undefined): Day => ({ year: Number(year), month, day: Number(day) });

function japaneseDay(text: string): Day | null {
  const match = /(\d{4}) ?年 ?(\d{1,2}) ?月 ?(\d{1,2}) ?日/.exec(text);
  return match === null ? null : dayOf(match[1], Number(match[2]), match[3]);
}

function namedDay(text: string): Day | null {
  const dayFirst = /\b(\d{1,2})\.? ?([a-z]{3,9})\.?,? (\d{4})/i.exec(text);
  const monthFirst = /\b([a-z]{3,9})\.? (\d{1,2}),? (\d{4})/i.exec(text);
  const month = monthNumber(dayFirst?.[2]);
  if (dayFirst !== null && month > 0) return dayOf(dayFirst[3], month, dayFirst[1]);
  const other = monthNumber(monthFirst?.[1]);
  return monthFirst !== null && other > 0 ? dayOf(monthFirst[3], other, monthFirst[2]) : null;
}

const monthNumber = (name: string | undefined): number => {
  const short = (name ?? '').slice(0, 3).toLowerCase();
  return MONTHS.findIndex((month) => month.toLowerCase() === short) + 1;
};

/** Year first only: 05/06/2024 is May or June, and a guess would be held against somebody. */
function numberedDay(text: string): Day | null {
  const match = /\b(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})\b/.exec(text) ?? /\b(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})T/.exec(text);
  return match === null ? null : dayOf(match[1], Number(match[2]), match[3]);
}

function clockOf(text: string): readonly [number, number, number] | null {
  const match = /(午前|午後)? ?(\d{1,2})(?::| ?時 ?)(\d{2})(?:(?::| ?分 ?)(\d{2}))?(?: ?秒)?\s?([ap])?\.?m?/i.exec(text);
  if (match === null) return null;
  const isAfternoon = match[1] === '午後' || match[5]?.toLowerCase() === 'p';
  const isMorning = match[1] === '午前' || match[5]?.toLowerCase() === 'a';
  const hour = Number(match[2]);
  const shifted = isAfternoon && hour < 12 ? hour + 12 : isMorning && hour === 12 ? 0 : hour;
  return [shifted, Number(match[3]), Number(match[4] ?? 0)];
}

function zoneOf(text: string): string {
  const match = /(?:GMT|UTC)? ?([+-])(\d{1,2}):?(\d{2})?\)?\s*(?:\([^)]{0,40}\))?\s*$/.exec(text);
  if (match !== null && /:\d\d/.test(text.slice(0, match.index))) return `${match[1]}${(match[2] ?? '').padStart(2, '0')}${match[3] ?? '00'}`;
  if (/\bJST\b/.test(text)) return '+0900';
  return /\b(?:GMT|UTC)\b|\d\dZ$/.test(text) ? '+0000' : '-0000';
}

function write(date: Date, zone: string): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  const day = `${WEEKDAYS[date.getUTCDay()]}, ${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
  return `${day} ${two(date.getUTCHours())}:${two(date.getUTCMinutes())}:${two(date.getUTCSeconds())} ${zone}`;
}
