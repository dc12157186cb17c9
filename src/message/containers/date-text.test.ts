import { describe, expect, it } from 'vitest';
import { rfcDate, rfcDateOfShown } from './date-text.ts';

describe('rfcDateOfShown', () => {
  it.each([
    ['2024年5月1日(水) 10:03', 'Wed, 1 May 2024 10:03:00 -0000'],
    ['２０２４年５月１日（水） 午後３：０４', 'Wed, 1 May 2024 15:04:00 -0000'],
    ['2024年5月1日 10時03分22秒 JST', 'Wed, 1 May 2024 10:03:22 +0900'],
    ['Wednesday, May 1, 2024 10:03 AM', 'Wed, 1 May 2024 10:03:00 -0000'],
    ['Wed, May 1, 2024 at 12:03 AM', 'Wed, 1 May 2024 00:03:00 -0000'],
    ['May 1, 2024 at 10:03:04 PM GMT+9', 'Wed, 1 May 2024 22:03:04 +0900'],
    ['Wed, 1 May 2024 10:03:00 +0900', 'Wed, 1 May 2024 10:03:00 +0900'],
    ['2024/05/01 10:03', 'Wed, 1 May 2024 10:03:00 -0000'],
    ['2024-05-01T10:03:04Z', 'Wed, 1 May 2024 10:03:04 +0000'],
    ['05/06/2024 10:03', null],
    ['yesterday', null],
    ['2024年13月41日', null],
  ])('%s', (shown, expected) => expect(rfcDateOfShown(shown)).toBe(expected));
});

it('rfcDate writes UTC, and nothing for a time that no mail has', () => {
  expect([rfcDate(0), rfcDate(Number.NaN), rfcDate(9e15)]).toEqual(['Thu, 1 Jan 1970 00:00:00 +0000', '', '']);
});
