import type { Odd } from '../oddity.ts';

const WRITTEN = /(20\d\d)[年/.-](\d{1,2})[月/.-](\d{1,2})日?[ 　T]{0,2}(\d{1,2})[:時](\d{2})/g;
const MINUTE_MS = 60_000;
/** A mail takes a moment from the template's clock to the Date field. */
const DELAY_MINUTES = 2;
/** Clocks east of Europe; what happened longer ago was not written down when the mail was made. */
const MOST_HOURS = 9;

/** Times in the text that lie whole hours behind the Date field: the sender's clock runs in another zone. */
export function clocksBehind(text: string, sent: { readonly time: number; readonly zoneMinutes: number }): readonly Odd[] {
  return [...text.matchAll(WRITTEN)].slice(0, 10).flatMap((hit) => {
    const [, year, month, day, hour, minute] = hit.map(Number);
    const written = Date.UTC(year ?? 0, (month ?? 1) - 1, day, hour, minute);
    const behind = Math.round((sent.time + sent.zoneMinutes * MINUTE_MS - written) / MINUTE_MS);
    const hours = Math.round(behind / 60);
    const isWhole = hours >= 1 && hours <= MOST_HOURS && behind - hours * 60 >= 0 && behind - hours * 60 <= DELAY_MINUTES;
    return isWhole ? [{ oddity: 'clock-behind' as const, start: hit.index, end: hit.index + hit[0].length, meant: String(hours) }] : [];
  });
}
