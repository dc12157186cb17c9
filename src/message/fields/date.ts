import type { DateField, Defect } from '../model.ts';
import { DATE_CHARACTERS } from './field-limits.ts';
import { addDefect, readPlain, type DefectList } from './lexical.ts';
import { monthOf, readCalendar, readClock, weekdayOf } from './date-parts.ts';
import { readZone } from './date-zone.ts';

/**
 * Reads a date in the form of RFC 5322 and in the forms that broken and forged mails write.
 *
 * *Shape*: `body` is Latin-1, its first character is byte `start` of the mail. *Units*: epoch milliseconds.
 * *Source*: RFC 5322 sections 3.3 and 4.3.
 */
export function parseDate(body: string, start: number): { readonly date: DateField; readonly defects: readonly Defect[] } {
  const defects: DefectList = { start, list: [] };
  const text = readPlain(body.slice(0, DATE_CHARACTERS));
  if (body.length > DATE_CHARACTERS) addDefect(defects, 'date-cut', DATE_CHARACTERS, body.length);
  const note = (code: Parameters<typeof addDefect>[1]) => addDefect(defects, code, 0, body.length);
  const reading = strictReading(text) ?? looseReading(text);
  const range = { start, end: start + body.length };
  if (reading === null || reading.time === null) {
    note('date-unreadable');
    return { date: { text, time: null, zoneMinutes: null, isWellFormed: false, range }, defects: defects.list };
  }
  if (reading.isAmbiguous) note('date-ambiguous');
  const zone = reading.zone;
  if (zone.kind === 'none') note('date-no-zone');
  if (zone.kind === 'nonsense') note('date-zone-nonsense');
  const isWeekdayRight = reading.weekday === null || reading.weekday === new Date(reading.time).getUTCDay();
  if (!isWeekdayRight) note('date-weekday-wrong');
  if (!reading.isCommon) note('date-malformed');
  const zoneMinutes = zone.kind === 'known' ? zone.minutes : null;
  const time = reading.time - (zoneMinutes ?? 0) * 60_000;
  const isWellFormed = reading.isStrict && isWeekdayRight && zone.kind !== 'nonsense';
  return { date: { text, time, zoneMinutes, isWellFormed, range }, defects: defects.list };
}

/** RFC 5322 knows no earlier year. */
const EARLIEST_YEAR = 1900;

interface Reading {
  /** The local time as if it were UTC. */
  readonly time: number | null;
  readonly weekday: number | null;
  readonly zone: ReturnType<typeof readZone>;
  readonly isAmbiguous: boolean;
  /** It keeps to RFC 5322 to the letter. */
  readonly isStrict: boolean;
  /** It keeps to RFC 5322 with its obsolete forms, which honest senders still write. */
  readonly isCommon: boolean;
}

const STRICT = /^(?:(mon|tue|wed|thu|fri|sat|sun), ?)?(\d{1,2}) ([a-z]{3}) (\d{4}) (\d\d):(\d\d)(?::(\d\d))? ([+-]\d{4}|[a-z]{1,4})(?: ?\(.{0,200}\))?$/i;

function strictReading(text: string): Reading | null {
  const match = STRICT.exec(text);
  if (match === null) return null;
  const [, weekday, day, month, year, hour, minute, second, zoneText] = match;
  const monthNumber = ENGLISH_MONTHS.indexOf(month!.toLowerCase());
  if (monthNumber < 0 || Number(year) < EARLIEST_YEAR) return null;
  const zone = readZone(zoneText!);
  const time = localTime(
    { year: Number(year), month: monthNumber, day: Number(day) },
    { hour: Number(hour), minute: Number(minute), second: second === undefined ? 0 : Number(second) },
  );
  const isNumeric = zoneText!.charCodeAt(0) < 0x30;
  return {
    time, zone, weekday: weekday === undefined ? null : weekdayOf(weekday),
    isAmbiguous: false, isStrict: isNumeric, isCommon: isNumeric || zone.kind === 'known',
  };
}

const ENGLISH_MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Looks for a clock time first, since it is the most certain; then a zone behind it; then the day in what is left. */
function looseReading(text: string): Reading | null {
  const { outside, inside } = withoutComments(text);
  const clock = readClock(outside);
  const rest = clock === null ? outside : `${outside.slice(0, clock.at)} ${outside.slice(clock.end)}`;
  const calendar = readCalendar(rest);
  if (calendar === null) return null;
  const zone = readZone(clock === null ? '' : outside.slice(clock.end));
  const first = /^[^\s,.]{1,20}/.exec(outside)?.[0] ?? '';
  const weekday = weekdayOf(first) ?? weekdayOf(/[^\d\s]{3,12} *$/.exec(outside.slice(0, clock?.at ?? 0))?.[0]?.trim() ?? '');
  return {
    time: localTime(calendar, clock ?? { hour: 0, minute: 0, second: 0 }),
    weekday: monthOf(first) !== null && weekday === null ? null : weekday,
    zone: zone.kind === 'none' ? readZone(inside) : zone,
    isAmbiguous: calendar.isAmbiguous,
    isStrict: false,
    isCommon: OBSOLETE.test(outside),
  };
}

const OBSOLETE = /^(?:[a-z]{3} ?, ?)?\d{1,2} [a-z]{3} (?:\d{2,3}|[1-9]\d{3}) \d\d ?: ?\d\d(?: ?: ?\d\d)? (?:[+-]\d{4}|[a-z]{1,4}) ?$/i;

/** The text outside and inside of comments. */
function withoutComments(text: string): { outside: string; inside: string } {
  if (!text.includes('(')) return { outside: text, inside: '' };
  let depth = 0;
  const outside: string[] = [];
  const inside: string[] = [];
  for (const piece of text.split(/([()])/)) {
    if (piece === '(') depth += 1;
    else if (piece === ')') depth = Math.max(0, depth - 1);
    else (depth > 0 ? inside : outside).push(piece);
  }
  return { outside: outside.join(' ').replace(/ {2,500}/g, ' ').trim(), inside: inside.join(' ').trim() };
}

interface Day { readonly year: number; readonly month: number; readonly day: number }
interface Clock { readonly hour: number; readonly minute: number; readonly second: number }

/** Null for a day or time that does not exist. A leap second is read as the one before, which keeps the day. */
function localTime({ year, month, day }: Day, { hour, minute, second }: Clock): number | null {
  if (hour > 23 || minute > 59 || second > 60 || day < 1 || year < EARLIEST_YEAR || year > 9999) return null;
  const midnight = Date.UTC(year, month, day);
  if (new Date(midnight).getUTCMonth() !== month) return null;
  return midnight + ((hour * 60 + minute) * 60 + Math.min(second, 59)) * 1000;
}
