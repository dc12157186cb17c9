/** A time as a reader reads it; the zone stays. */
export const readableTime = (iso: string): string => iso.replace('T', ' ').replace(/:\d\d(?:\.\d+)?(?=Z|[+-]|$)/, '').replace(/Z$/, ' UTC').replace(/([+-]\d\d:\d\d)$/, ' $1');
