import { defineRule } from '../define-rule.ts';
import { isDeliveryReport } from '../define-story-rule.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** Zones reach from 12 hours west to 14 hours east: a clock with the wrong one is at most so far ahead. */
const AHEAD_MS = 27 * HOUR_MS;
/** A full queue gives up after five days. */
const BEHIND_MS = 7 * DAY_MS;

/** The date it bears is not the day it came. */
export const routeDateOff = defineRule({
  id: 'route-date-off',
  viewpoint: 'route',
  severity: 'low',
  provenance: 'raw',
  techniques: ['T1070.006'],
  title: { ja: '日付が届いた時刻と合わない', en: 'Its date is not when it came' },
  why: {
    ja: '日付は送る側が書きます。先の日付にすると受信箱の一番上に居座り、古い日付にすると前からあったように見えます。',
    en: 'The sender writes the date. One in the future keeps a mail on top of the inbox; an old one makes it look as if it had long been there.',
  },
  needs: ['date'],
  evaluate: (evidence) => {
    const date = evidence.all('date')[0];
    const ahead = date?.aheadOfArrivalMs ?? null;
    if (date === undefined || ahead === null) return 'no attested time to compare with';
    // Machines that answer or return mail by themselves run for years with a wrong calendar, and want nothing.
    if (isDeliveryReport(evidence) || evidence.all('message-id')[0]?.isReport === true) return 'a report about another mail';
    if (ahead > AHEAD_MS) return [{ sentence: { ja: `日付が、届いた時刻より${span(ahead).ja}も先になっています。`, en: `Its date lies ${span(ahead).en} after it arrived.` }, observations: [date] }];
    if (-ahead > BEHIND_MS && (evidence.all('trace')[0]?.passedOnBy.length ?? 0) === 0) return [{ sentence: { ja: `日付が、届いた時刻より${span(-ahead).ja}も前になっています。`, en: `Its date lies ${span(-ahead).en} before it arrived.` }, observations: [date] }];
    return 'the date fits';
  },
});

function span(ms: number): { readonly ja: string; readonly en: string } {
  return ms < 2 * DAY_MS ? { ja: `約${Math.round(ms / HOUR_MS)}時間`, en: `about ${Math.round(ms / HOUR_MS)} hours` } : { ja: `約${Math.round(ms / DAY_MS)}日`, en: `about ${Math.round(ms / DAY_MS)} days` };
}
