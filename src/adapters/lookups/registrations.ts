import type { Outside } from '../../evidence/ports.ts';
import type { Ask, Clock } from './ask-carefully.ts';
import { askCarefully } from './ask-carefully.ts';
import type { Rdap } from './rdap.ts';
import type { Whois } from './whois.ts';

/** A registration changes by the day at most. */
const TTL_MS = 6 * 3_600_000;

/** Who registered a domain and when: RDAP first, port 43 where RDAP gives no answer. */
export function registrationLookups(rdap: Rdap, whois: Whois | null, timeoutMs: number, clock?: Clock): Pick<Outside, 'registration' | 'networkRegistration'> {
  const policy = { timeoutMs, ttlMs: TTL_MS, gapMs: 200, retries: 1 };
  const byRdap: Ask = askCarefully({ ...policy, source: 'RDAP' }, clock);
  const byWhois: Ask = askCarefully({ ...policy, source: 'WHOIS' }, clock);
  return {
    registration: async (domain) => {
      const answer = await byRdap(domain, (signal) => rdap.domain(domain, signal));
      if (answer.kind !== 'failed' || whois === null) return answer;
      const older = await byWhois(domain, (signal) => whois(domain, signal));
      // Where neither answers, the refusal tells a reader more than "no server".
      return older.kind === 'failed' && older.code === 'no-server' ? answer : older;
    },
    networkRegistration: (address) => byRdap(`ip ${address}`, (signal) => rdap.network(address, signal)),
  };
}
