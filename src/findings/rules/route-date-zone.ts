import { defineRule } from '../define-rule.ts';

/** Neighbouring zones and summer time differ by less; travellers differ by more, and are innocent. */
const FAR_MINUTES = 180;

/** The clock it was written by stands in another part of the world than its first server. */
export const routeDateZone = defineRule({
  id: 'route-date-zone',
  viewpoint: 'route',
  severity: 'note',
  bearing: 'informs',
  provenance: 'attached',
  title: { ja: '書いた機械と最初のサーバーの時間帯が違う', en: 'Written in another time zone than its first server’s' },
  why: {
    ja: '日付には書いた機械の時間帯が残ります。出張中の人や海外の配信サービスでも違ってくるので、国や人を決めつける材料にはなりません。',
    en: 'The date keeps the time zone of the machine it was written on. Travellers and services abroad differ too, so it points at no country and no person.',
  },
  needs: ['date'],
  evaluate: (evidence) => {
    const date = evidence.all('date')[0];
    const [written, server] = [date?.zoneMinutes ?? 0, date?.firstHopZoneMinutes ?? 0];
    // UTC is what servers write everywhere.
    if (date === undefined || written === 0 || server === 0) return 'one of the two clocks shows no zone of its own';
    if (Math.abs(written - server) < FAR_MINUTES) return 'the zones are near';
    return [{ sentence: { ja: `日付は ${zone(written)} の時計で書かれ、最初に通ったというサーバーの時計は ${zone(server)} です。`, en: `The date is by a clock at ${zone(written)}; the server that says it was the first has one at ${zone(server)}.` }, observations: [date] }];
  },
});

const zone = (minutes: number): string => `UTC${minutes < 0 ? '−' : '+'}${Math.floor(Math.abs(minutes) / 60)}${Math.abs(minutes) % 60 === 0 ? '' : `:${String(Math.abs(minutes) % 60).padStart(2, '0')}`}`;
