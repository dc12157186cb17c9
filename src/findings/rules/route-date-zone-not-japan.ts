import { defineRule } from '../define-rule.ts';

const JAPAN_MINUTES = 540;
/** Where clocks run so, for the zones that are met most. */
const PLACES: Readonly<Record<number, { readonly ja: string; readonly en: string }>> = {
  480: { ja: '（中国・台湾・シンガポールなどの時間帯）', en: ' (the time of China, Taiwan, Singapore and others)' },
  420: { ja: '（タイ・ベトナムなどの時間帯）', en: ' (the time of Thailand, Vietnam and others)' },
  330: { ja: '（インドなどの時間帯）', en: ' (the time of India and others)' },
};

/** A Japanese brand's mail by a clock that is not Japan's. */
export const routeDateZoneNotJapan = defineRule({
  id: 'route-date-zone-not-japan',
  viewpoint: 'route',
  severity: 'note',
  bearing: 'informs',
  provenance: 'attached',
  title: { ja: '日付が日本時間ではない', en: 'A date that is not in Japan’s time' },
  why: {
    ja: '日本の会社の日本語のメールは、ふつう日本時間（+0900）か世界標準時（+0000）で送られます。海外の配信サービスを使う会社もあるので、これだけでは何の証拠にもなりません。',
    en: 'Mail of a Japanese firm in Japanese usually bears Japan’s time (+0900) or universal time (+0000). Some firms send by services abroad, so by itself it proves nothing.',
  },
  needs: ['date', 'brand-claim', 'text-shape'],
  evaluate: (evidence) => {
    const zoneMinutes = evidence.all('date')[0]?.zoneMinutes ?? 0;
    const claim = evidence.mainClaim();
    if (zoneMinutes === 0 || zoneMinutes === JAPAN_MINUTES) return 'Japan’s time, or universal time';
    if (claim === null || claim.isAuthorPermitted || !claim.brandDomains.some((domain) => domain.endsWith('.jp'))) return 'no brand of Japan is claimed by somebody else';
    if (evidence.all('text-shape')[0]?.language !== 'ja') return 'the text is not Japanese';
    const sign = zoneMinutes < 0 ? '−' : '+';
    const zone = `UTC${sign}${Math.floor(Math.abs(zoneMinutes) / 60)}${zoneMinutes % 60 === 0 ? '' : `:${String(Math.abs(zoneMinutes) % 60).padStart(2, '0')}`}`;
    const place = PLACES[zoneMinutes];
    return [{
      sentence: { ja: `日付は ${zone}${place?.ja ?? ' '}の時計で書かれ、日本時間（UTC+9）ではありません。`, en: `The date is by a clock at ${zone}${place?.en ?? ''}, not Japan’s (UTC+9).` },
      observations: evidence.all('date').slice(0, 1),
    }];
  },
});
