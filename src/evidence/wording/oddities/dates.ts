import type { Odd } from '../oddity.ts';

const HITS = 6;
const NOT_BEFORE = '(?<![\\d/.-])';
const NOT_BEHIND = '(?![\\d/.-])';
/**
 * The year last, as nobody in Japan writes it; or 号 for the day, as in China. An issue of a magazine is “3月18日号”. The
 * day of the week first, as in English; or an hour of the afternoon that is called so twice (“21:49 PM”).
 */
const FOREIGN = new RegExp(`${NOT_BEFORE}(?:0?[1-9]|[12]\\d|3[01])([/.-])(?:0?[1-9]|[12]\\d|3[01])\\1(?:19|20)\\d\\d${NOT_BEHIND}|(?:0?[1-9]|1[0-2])月 ?(?:0?[1-9]|[12]\\d|3[01])(?:号(?![室館棟車線機店])|, ?(?:19|20)\\d\\d)|[日月火水木金土]曜日[.．,，] ?\\d{1,2}[./]\\d{1,2}|(?:1[3-9]|2[0-3]):[0-5]\\d ?[AaPp][Mm]\\b`, 'g');

/** Dates in a style that is not written in Japanese. */
export const foreignDates = (text: string): readonly Odd[] =>
  [...text.matchAll(FOREIGN)].slice(0, HITS).map((hit) => ({ oddity: 'date-style', start: hit.index, end: hit.index + hit[0].length, meant: null }));

const DAYS_JA = '日月火水木金土';
const DAYS_EN = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const MONTHS_EN = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];
const MONTH = `(${MONTHS_EN.join('|')})`;
const WRITTEN_JA = /(20\d\d)[ 　]?[年/.][ 　]?(\d{1,2})[ 　]?[月/.][ 　]?(\d{1,2})[ 　]?日?[ 　]?[（(]([日月火水木金土])(?:曜日?)?[）)]/g;
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

const DAY_MS = 86_400_000;
const DAY_JA = '(20\\d\\d)[ 　]?[年/.][ 　]?(\\d{1,2})[ 　]?[月/.][ 　]?(\\d{1,2})[ 　]?日?(?:[ 　]?[（(][日月火水木金土](?:曜日?)?[）)])?';
/** What is to be done by a day: not what was done by it (“までにお申し込みいただいた方”). */
const DUE_JA = new RegExp(`${DAY_JA}[ 　]?(?:[\\d:時分]{1,6}[ 　]?)?(?:まで|迄|より(?:も)?前)に?[、 　]?(?![^\\n。]{0,24}(?:いただいた|いただきました|頂いた|された|した|終了))[^\\n。]{0,24}?(?:手続|確認|更新|ログイン|支払|ください|下さい|お願い|完了|操作|入力|回答|記入)`, 'g');
const VALID_JA = new RegExp(`(?:有効期限|お?手続き?期限|お?支払(?:い)?期限|回答期限|締切日?|締め切り)[】\\]）)：:は \\n　]{1,4}${DAY_JA}`, 'g');
const DUE_EN = new RegExp(`\\b(?:expires? on|valid until|no later than|will (?:expire|be (?:suspended|closed|deleted|deactivated|terminated|locked)) (?:on|by)) (?:[a-z]+day,? )?(?:the )?(?:${MONTH} (\\d{1,2})(?:st|nd|rd|th)?,? (20\\d\\d)|(\\d{1,2})(?:st|nd|rd|th)?(?: of)? ${MONTH},? (20\\d\\d))\\b`, 'gi');

/** Days by which something is to be done, and which were over before the mail was sent. `meant`: the day of the mail. */
export function deadlinesPast(text: string, sent: { readonly time: number; readonly zoneMinutes: number }): readonly Odd[] {
  const today = Math.floor((sent.time + sent.zoneMinutes * 60_000) / DAY_MS);
  const due = [
    ...[...text.matchAll(DUE_JA), ...text.matchAll(VALID_JA)].map((hit) => ({ hit, day: Date.UTC(Number(hit[1]), Number(hit[2]) - 1, Number(hit[3])) })),
    ...[...text.matchAll(DUE_EN)].map((hit) => ({ hit, day: Date.UTC(Number(hit[3] ?? hit[6]), MONTHS_EN.indexOf((hit[1] ?? hit[5] ?? '').toLowerCase()), Number(hit[2] ?? hit[4])) })),
  ];
  // A day's difference may be the zone's.
  return due.filter(({ day }) => day / DAY_MS < today - 1).slice(0, HITS)
    .map(({ hit }) => ({ oddity: 'deadline-past', start: hit.index, end: hit.index + hit[0].length, meant: new Date(today * DAY_MS).toISOString().slice(0, 10) }));
}
