import { getDomain } from 'tldts';
import { skipped } from '../base/outcome.ts';
import type { Listings, Outside } from '../evidence/ports.ts';
import { hrefOf } from '../base/url.ts';
import type { Config } from './config.ts';
import type { Reach } from './lookups/address-guard.ts';
import { certificateLookups } from './lookups/certificates.ts';
import { askDnsBlocklists, DNS_BLOCKLISTS } from './lookups/dns-blocklists.ts';
import { dnsLookups, resolveBy } from './lookups/dns.ts';
import { resolveOverHttps } from './lookups/doh.ts';
import { downloads } from './lookups/downloads.ts';
import { fetchGuarded } from './lookups/fetch-guarded.ts';
import { jsonOf } from './lookups/fetch-guarded.ts';
import { rdapClient } from './lookups/rdap.ts';
import { registrationLookups } from './lookups/registrations.ts';
import { askSafeBrowsing } from './lookups/safe-browsing.ts';
import type { ShareId, Tlp } from './lookups/sharing-table.ts';
import { mayAsk } from './lookups/sharing-table.ts';
import type { AskList, DownloadedList } from './lookups/url-lists.ts';
import { askDownloadedList, DOWNLOADED_LISTS, ownList } from './lookups/url-lists.ts';
import { askUrlscan } from './lookups/urlscan.ts';
import { askVirusTotal } from './lookups/virustotal.ts';
import { whoisClient } from './lookups/whois.ts';
import { placeFromTable } from './network-table.ts';

export interface NetworkOptions {
  readonly config: Config;
  /** Third parties that the user named, by their id in the sharing table. */
  readonly chosen: readonly string[];
  readonly tlp: Tlp;
  /** How machines are reached; tests name their own loopback server. */
  readonly reach?: Reach;
  /** The lists to download; the well-known ones unless a test serves its own. */
  readonly downloadedLists?: readonly DownloadedList[];
}

const DAY_MS = 86_400_000;
/** IANA's files are 200 kB at most. */
const BOOTSTRAP_BYTES = 4_000_000;

/** The outside world over the network, as far as the sharing table lets it be asked. Captures are another process's work. */
export function openNetworkWorld({ config, chosen, tlp, reach, downloadedLists = DOWNLOADED_LISTS }: NetworkOptions): Outside {
  const fetch = fetchGuarded(reach);
  const download = downloads(fetch, config.cacheFolder === '' ? null : config.cacheFolder);
  const gate = (id: ShareId) => mayAsk(id, tlp, chosen);
  const dns = dnsLookups(config.dohUrl === '' ? resolveBy(config.dnsServers) : resolveOverHttps(config.dohUrl, fetch), config.dnsTimeoutMs);
  const rdap = rdapClient(fetch, async (file, signal) =>
    jsonOf({ status: 200, type: '', body: (await download(`${config.rdapBootstrapUrl}${file}.json`, { ttlMs: DAY_MS, sizeLimitBytes: BOOTSTRAP_BYTES, signal })).body }));
  const whois = config.whoisRoot === '' ? null : whoisClient({ root: config.whoisRoot, ...(reach === undefined ? {} : { reach }) });
  const registrations = registrationLookups(rdap, whois, config.lookupTimeoutMs);
  const certificates = certificateLookups(fetch, config.certificatesUrl, config.lookupTimeoutMs);
  const lists = [...downloadedLists, ...config.lists.map(ownList)].map((list) => ({ source: list.source, ask: askDownloadedList({ ...list, url: list.url.replace('{key}', config.phishTankKey === null ? '' : `${config.phishTankKey}/`) }, download, config.downloadTimeoutMs) }));
  const thirdParties: readonly { readonly id: ShareId; readonly source: string; readonly ask: AskList | null }[] = [
    { id: 'safe-browsing', source: 'Google Safe Browsing', ask: config.safeBrowsingKey === null ? null : askSafeBrowsing(fetch, config.safeBrowsingUrl, config.safeBrowsingKey, config.lookupTimeoutMs) },
    { id: 'virustotal', source: 'VirusTotal', ask: config.virusTotalKey === null ? null : askVirusTotal(fetch, config.virusTotalUrl, config.virusTotalKey, config.lookupTimeoutMs) },
    { id: 'urlscan', source: 'urlscan.io', ask: config.urlscanKey === null ? null : askUrlscan(fetch, config.urlscanUrl, config.urlscanKey, config.lookupTimeoutMs) },
  ];
  const shut = (id: ShareId) => (gate(id) === 'yes' ? null : skipped(gate(id) === 'not-chosen' ? 'not-chosen' : 'not-shared'));
  const byDns = async (asks: 'domain' | 'address', subject: string): Promise<Listings> => {
    const closed = shut('dns-blocklists');
    return closed === null ? await askDnsBlocklists(DNS_BLOCKLISTS, asks, subject, dns) : DNS_BLOCKLISTS.filter((list) => list.asks === asks).map(({ source }) => ({ source, outcome: closed }));
  };
  return {
    dns: async (name, type) => shut('dns') ?? dns(name, type),
    placeOfAddress: placeFromTable,
    registration: async (domain) => shut('registration') ?? registrations.registration(domain),
    networkRegistration: async (address) => shut('registration') ?? registrations.networkRegistration(address),
    certificates: async (domain) => shut('certificates') ?? certificates(domain),
    blocklists: async (url) => {
      const href = hrefOf(url);
      if (!/^https?:\/\//.test(href) || !URL.canParse(href)) return [{ source: '–', outcome: skipped('not-needed') }];
      const domain = getDomain(new URL(href).hostname, { allowPrivateDomains: true });
      const [listed, dnsListed, asked] = await Promise.all([
        Promise.all(lists.map(async ({ source, ask }) => ({ source, outcome: shut('downloaded-lists') ?? (await ask(href)) }))),
        domain === null ? [] : byDns('domain', domain),
        Promise.all(thirdParties.map(async ({ id, source, ask }) => ({ source, outcome: shut(id) ?? (ask === null ? skipped('no-key') : await ask(href)) }))),
      ]);
      return [...listed, ...dnsListed, ...asked];
    },
    addressBlocklists: (address) => byDns('address', address),
    capture: async () => skipped('not-built'),
  };
}
