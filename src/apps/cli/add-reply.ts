import { existsSync, readFileSync } from 'node:fs';
import { readConfig } from '../../adapters/config.ts';
import { dnsLookups, resolveBy } from '../../adapters/lookups/dns.ts';
import { proveByDns, proveByMail } from '../../adapters/prove-owner.ts';
import { ConfigError } from '../../base/errors.ts';
import type { Outside } from '../../evidence/ports.ts';
import { openRecordedWorld } from '../../index.ts';
import type { SiteEntry } from '../../publication/model.ts';
import { mayReply, replyRecord, replySubject, withReply } from '../../publication/right-of-reply.ts';
import type { Dissection } from '../../report/model.ts';
import type { PublishOrder } from './publish-flags.ts';

/**
 * The warning with the reply of an accused domain's owner on it. The proof is asked of DNS, or of a recorded world.
 * *Errors*: {@link ConfigError} where the domain is not accused, or where it is not proved that its owner speaks.
 */
export async function addReply(entry: SiteEntry, { domain, text, proof }: NonNullable<PublishOrder['reply']>, dissection: Dissection, world: string | undefined, now: string): Promise<SiteEntry> {
  if (!mayReply(domain, dissection)) throw new ConfigError('not-accused', `“${domain}” is no registered domain that this warning names.`);
  const dns = dnsOf(world);
  if (proof !== 'dns' && !existsSync(proof)) throw new ConfigError('no-file', `There is no mail “${proof}”.`);
  const proved = proof === 'dns' ? await proveByDns(replyRecord(domain, entry.slug), dns) : await proveByMail(new Uint8Array(readFileSync(proof)), domain, replySubject(entry.slug), dns);
  if (!proved.isProved) throw new ConfigError('not-proved', proved.why);
  return withReply(entry, { at: now, domain, by: proof === 'dns' ? 'dns' : 'dkim', text });
}

function dnsOf(world: string | undefined): Outside['dns'] {
  if (world !== undefined) return openRecordedWorld(readFileSync(world, 'utf8')).outside.dns;
  const { dnsServers, dnsTimeoutMs } = readConfig();
  return dnsLookups(resolveBy(dnsServers), dnsTimeoutMs);
}
