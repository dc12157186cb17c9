import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDate } from './date.ts';

const utf8 = (text: string): string => String.fromCharCode(...new TextEncoder().encode(text));
const read = (body: string) => {
  const { date, defects } = parseDate(utf8(body), 0);
  return {
    time: date.time === null ? null : new Date(date.time).toISOString().replace('.000Z', 'Z'),
    zone: date.zoneMinutes, isWellFormed: date.isWellFormed, defects: defects.map((defect) => defect.code),
  };
};

describe('dates to the letter of RFC 5322', () => {
  const cases: readonly { body: string; time: string; zone: number | null }[] = [
    { body: ' Tue, 5 Mar 2024 12:34:56 +0900', time: '2024-03-05T03:34:56Z', zone: 540 },
    { body: ' Tue, 05 Mar 2024 12:34:56 +0900 (JST)', time: '2024-03-05T03:34:56Z', zone: 540 },
    { body: '5 Mar 2024 12:34 -0330', time: '2024-03-05T16:04:00Z', zone: -210 },
    { body: 'Tue, 5 Mar 2024\r\n 12:34:56 -0000', time: '2024-03-05T12:34:56Z', zone: null },
    { body: 'Sat, 31 Dec 2016 23:59:60 +0000', time: '2016-12-31T23:59:59Z', zone: 0 },
  ];
  it.each(cases)('reads $body', ({ body, time, zone }) => {
    expect(read(body)).toEqual({ time, zone, defects: [], isWellFormed: true });
  });
});

describe('obsolete, foreign and broken dates', () => {
  const cases: readonly { body: string; time: string | null; zone: number | null; defects: readonly string[] }[] = [
    { body: 'Tue, 5 Mar 2024 12:00:00 GMT', time: '2024-03-05T12:00:00Z', zone: 0, defects: [] },
    { body: 'Tue, 5 Mar 2024 12:00:00 EDT', time: '2024-03-05T16:00:00Z', zone: -240, defects: [] },
    { body: 'Tue, 5 Mar 2024 12:00:00 JST', time: '2024-03-05T03:00:00Z', zone: 540, defects: [] },
    { body: 'Tue, 5 Mar 24 12:00:00 +0000', time: '2024-03-05T12:00:00Z', zone: 0, defects: [] },
    { body: 'Fri, 5 Mar 99 12:00:00 +0000', time: '1999-03-05T12:00:00Z', zone: 0, defects: [] },
    { body: 'Tue, 5 Mar 102 12:00:00 +0000', time: '2002-03-05T12:00:00Z', zone: 0, defects: [] },
    { body: 'Tue, 5 Mar 0102 12:00:00 +0000', time: '2002-03-05T12:00:00Z', zone: 0, defects: ['date-malformed'] },
    { body: 'Mon, 5 Mar 2024 12:00:00 +0000', time: '2024-03-05T12:00:00Z', zone: 0, defects: ['date-weekday-wrong'] },
    { body: 'Tue, Tue, 5 Mar 2024 12:00:00 +0000', time: '2024-03-05T12:00:00Z', zone: 0, defects: ['date-malformed'] },
    { body: 'Tue, 5 Mar 2024 12:00:00', time: '2024-03-05T12:00:00Z', zone: null, defects: ['date-no-zone', 'date-malformed'] },
    { body: 'Tue, 5 Mar 2024 12:00:00 (JST)', time: '2024-03-05T03:00:00Z', zone: 540, defects: ['date-malformed'] },
    { body: 'Tue, 5 Mar 2024 12:00:00 +9999', time: '2024-03-05T12:00:00Z', zone: null, defects: ['date-zone-nonsense'] },
    { body: 'Tue, 5 Mar 2024 12:00:00 Tokyo Standard Time', time: '2024-03-05T03:00:00Z', zone: 540, defects: ['date-malformed'] },
    { body: 'Tuesday, 5 March 2024 12:00:00 +0000', time: '2024-03-05T12:00:00Z', zone: 0, defects: ['date-malformed'] },
    { body: 'Tuesday, March 05, 2024 9:05 PM', time: '2024-03-05T21:05:00Z', zone: null, defects: ['date-no-zone', 'date-malformed'] },
    { body: 'Tue Mar  5 12:00:00 2024', time: '2024-03-05T12:00:00Z', zone: null, defects: ['date-no-zone', 'date-malformed'] },
    { body: '2024-03-05T12:00:00Z', time: '2024-03-05T12:00:00Z', zone: 0, defects: ['date-malformed'] },
    { body: '2024-03-05 12:00:00.123456 +0900 JST', time: '2024-03-05T03:00:00Z', zone: 540, defects: ['date-malformed'] },
    { body: '2024/03/05 Tue 12:00:00 GMT', time: '2024-03-05T12:00:00Z', zone: 0, defects: ['date-malformed'] },
    { body: '05.03.2024 12:00:00 +0100', time: '2024-03-05T11:00:00Z', zone: 60, defects: ['date-malformed'] },
    { body: '5 Mar 2024 14.05.33 +0000', time: '2024-03-05T14:05:33Z', zone: 0, defects: ['date-malformed'] },
    { body: '03-05-2024', time: '2024-05-03T00:00:00Z', zone: null, defects: ['date-ambiguous', 'date-no-zone', 'date-malformed'] },
    { body: '2024年3月5日 午後1時05分', time: '2024-03-05T13:05:00Z', zone: null, defects: ['date-no-zone', 'date-malformed'] },
    { body: 'mar., 5 août 2024 12:00:00 +0200', time: '2024-08-05T10:00:00Z', zone: 120, defects: ['date-malformed'] },
    { body: 'Mo, 5 Dezember 2022 12:00:00 +0100', time: '2022-12-05T11:00:00Z', zone: 60, defects: ['date-malformed'] },
    { body: 'Sat, 31 Feb 2024 12:00:00 +0000', time: null, zone: null, defects: ['date-unreadable'] },
    { body: 'Tue, 5 Mar 2024 25:00:00 +0000', time: null, zone: null, defects: ['date-unreadable'] },
    { body: 'yesterday', time: null, zone: null, defects: ['date-unreadable'] },
    { body: '', time: null, zone: null, defects: ['date-unreadable'] },
  ];
  it.each(cases)('reads $body', ({ body, ...expected }) => {
    expect(read(body)).toEqual({ ...expected, isWellFormed: false });
  });
});

it('reads the beginning of a date that is too long, and says so', () => {
  expect(read(`Tue, 5 Mar 2024 12:00:00 +0000 (${'x'.repeat(600)})`)).toMatchObject({ time: '2024-03-05T12:00:00Z', defects: ['date-cut'] });
});

it('never throws and keeps its ranges inside the body', () => {
  const alphabet = fc.constantFrom('Tue', ', ', ' ', '5', '31', '2024', 'Mar', ':', '.', '-', '/', '+0900', '(', ')', 'PM', 'GMT', '0', '99');
  fc.assert(fc.property(fc.oneof(fc.string({ unit: alphabet, maxLength: 30 }), fc.string()), fc.nat(1000), (text, start) => {
    const body = text.replace(/[^\0-\xff]/g, '?');
    const { date, defects } = parseDate(body, start);
    expect(date.range).toEqual({ start, end: start + body.length });
    expect(date.time === null || Number.isSafeInteger(date.time)).toBe(true);
    for (const { range } of defects) expect(range.start >= start && range.end <= start + body.length).toBe(true);
  }));
});
