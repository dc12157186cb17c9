import { found, skipped } from '../../base/outcome.ts';
import type { Outcome } from '../../base/outcome.ts';
import type { Collector } from '../collector.ts';
import type { HeloSeen, HopSeen } from '../model.ts';
import type { Answer, Outside } from '../ports.ts';
import { isAddressLiteral, isSameHouse } from '../domains.ts';

/** What the client at the boundary called itself, against its address and the name the receiver found for it. */
export const collectHelo: Collector = async ({ seen, outside }) => {
  const hop = seen('hop').find((hop) => hop.isBoundary);
  if (hop === undefined || hop.helo === null) return [];
  const relation = relationOf(hop, hop.helo);
  const outcome = relation === 'other' && hop.address !== null ? await confirm(hop.helo, hop.address, outside) : skipped('not-needed');
  return [{ kind: 'helo', id: 'helo:0', places: hop.places, helo: hop.helo, address: hop.address, reverseName: hop.reverseName, relation, outcome }];
};

function relationOf({ address, reverseName, by }: HopSeen, helo: string): HeloSeen['relation'] {
  const name = helo.toLowerCase().replace(/\.$/, '');
  if (isAddressLiteral(name)) return name.replace(/^\[(?:ipv6:)?|\]$/gi, '') === address?.toLowerCase() ? 'own-literal' : 'foreign-literal';
  if (reverseName !== null && name === reverseName.toLowerCase()) return 'same';
  if (isSameHouse(name, reverseName)) return 'same-house';
  if (by !== null && by.includes('.') && name === by.toLowerCase()) return 'receivers-name';
  return /^[a-z0-9_-]+(?:\.[a-z0-9_-]+)+$/.test(name) && !/\.(?:local|localdomain|lan|internal|home|invalid|test)$/.test(name) ? 'other' : 'bare';
}

async function confirm(helo: string, address: string, outside: Outside): Promise<Outcome<Answer<{ readonly isConfirmed: boolean }>>> {
  const answer = await outside.dns(helo.toLowerCase(), address.includes(':') ? 'AAAA' : 'A');
  if (answer.kind === 'absent') return found({ value: { isConfirmed: false }, source: 'DNS', takenAt: null });
  return answer.kind === 'found' ? found({ ...answer.value, value: { isConfirmed: answer.value.value.includes(address) } }) : answer;
}
