/** What a date says of its zone. `unknown` is the zone that RFC 5322 writes as -0000. Units: minutes east of UTC. */
export type Zone =
  | { readonly kind: 'known'; readonly minutes: number }
  | { readonly kind: 'unknown' | 'none' | 'nonsense' };

/** The zones in use reach from UTC-12 to UTC+14. */
const FARTHEST_ZONE_MINUTES = 14 * 60;

/** Abbreviations that mean one thing in mail. Left out: those that stand for several zones (CST in China, IST). */
const NAMED_ZONES: Readonly<Record<string, number>> = {
  UT: 0, UTC: 0, GMT: 0, Z: 0, WET: 0, WEST: 60, BST: 60, CET: 60, MET: 60, CEST: 120, MEST: 120, EET: 120, EEST: 180, MSK: 180,
  EST: -300, EDT: -240, CST: -360, CDT: -300, MST: -420, MDT: -360, PST: -480, PDT: -420, AKST: -540, AKDT: -480, HST: -600,
  AST: -240, ADT: -180, BRT: -180, SGT: 480, HKT: 480, JST: 540, KST: 540, AEST: 600, AEDT: 660, NZST: 720, NZDT: 780,
};

const SPELT_OUT: readonly (readonly [RegExp, number])[] = [
  [/\b(?:tokyo|japan|korea) standard time/i, 540],
  [/\b(?:china|singapore) standard time/i, 480],
  [/\beastern standard time/i, -300], [/\beastern (?:daylight|summer) time/i, -240],
  [/\bcentral standard time/i, -360], [/\bcentral daylight time/i, -300],
  [/\bmountain standard time/i, -420], [/\bmountain daylight time/i, -360],
  [/\bpacific standard time/i, -480], [/\bpacific daylight time/i, -420],
  [/\b(?:gmt|greenwich) (?:standard|mean) time/i, 0],
];

/** Reads the zone at the beginning of what follows a clock time. */
export function readZone(text: string): Zone {
  const numeric = /^[^+\-\d]{0,20}([+-]) ?(\d{1,2}):?(\d{2})?(?!\d)/.exec(text);
  if (numeric) return offset(numeric[1]!, Number(numeric[2]), Number(numeric[3] ?? 0));
  if (/[+-] ?\d/.test(text.slice(0, 8))) return { kind: 'nonsense' };
  for (const [words, minutes] of SPELT_OUT) if (words.test(text)) return { kind: 'known', minutes };
  const name = /[A-Za-z]{1,5}(?![A-Za-z])/.exec(text)?.[0].toUpperCase() ?? '';
  if (Object.hasOwn(NAMED_ZONES, name)) return { kind: 'known', minutes: NAMED_ZONES[name]! };
  return { kind: 'none' };
}

function offset(sign: string, hours: number, minutes: number): Zone {
  if (sign === '-' && hours === 0 && minutes === 0) return { kind: 'unknown' };
  const total = hours * 60 + minutes;
  if (minutes > 59 || total > FARTHEST_ZONE_MINUTES) return { kind: 'nonsense' };
  return { kind: 'known', minutes: sign === '-' ? 0 - total : total };
}
