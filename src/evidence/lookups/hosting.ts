import type { NetworkPlace } from '../ports.ts';

/**
 * Networks that stand in front of other people's servers, most of them anycast: one address is in many places at once.
 * *Source*: the operators' own AS numbers, checked against the names in `data/networks`.
 */
const REVERSE_PROXIES: Readonly<Record<number, string>> = {
  13335: 'Cloudflare', 209242: 'Cloudflare', 132892: 'Cloudflare', 54113: 'Fastly', 20940: 'Akamai', 16625: 'Akamai', 32787: 'Akamai', 12222: 'Akamai', 35994: 'Akamai', 33905: 'Akamai',
  19551: 'Imperva', 60068: 'CDN77', 30148: 'Sucuri', 15133: 'Edgio', 199524: 'G-Core', 200325: 'bunny.net',
};

/** Networks whose servers anybody rents by the hour: the operator is the landlord, not the author of the page. */
const RENTED: Readonly<Record<number, string>> = {
  16509: 'Amazon Web Services', 14618: 'Amazon Web Services', 8075: 'Microsoft', 396982: 'Google Cloud', 14061: 'DigitalOcean', 63949: 'Akamai (Linode)', 20473: 'Vultr',
  24940: 'Hetzner', 213230: 'Hetzner', 212317: 'Hetzner', 16276: 'OVHcloud', 45102: 'Alibaba Cloud', 37963: 'Alibaba Cloud', 132203: 'Tencent Cloud', 45090: 'Tencent Cloud',
  136907: 'Huawei Cloud', 55990: 'Huawei Cloud', 38365: 'Baidu Cloud', 55967: 'Baidu Cloud', 31898: 'Oracle Cloud', 51167: 'Contabo', 7684: 'SAKURA internet', 9371: 'SAKURA internet',
  47583: 'Hostinger', 26496: 'GoDaddy', 46606: 'Newfold Digital', 8560: 'IONOS', 49505: 'Selectel', 9009: 'M247', 53667: 'FranTech',
};

/** Address blocks that Cloudflare publishes as its own; used where no source gives the AS number. */
const CLOUDFLARE = [/^104\.(?:1[6-9]|2[0-7])\./, /^172\.(?:6[4-9]|7[01])\./, /^188\.114\.(?:9[6-9]|1[01]\d)\./, /^162\.15[89]\./, /^2606:4700:/i, /^2a06:98c1:/i];

/** What an address's network tells of who stands behind it. */
export interface Hosting {
  /** A content-delivery or reverse-proxy network: what stands behind it is not seen. */
  readonly reverseProxy: string | null;
  /** Whoever lets the server, to anybody; `null` where the network is not known for that. */
  readonly rentedFrom: string | null;
}

/** Who runs the servers of an address's network for others. */
export function hostingOf(address: string, place: NetworkPlace | null): Hosting {
  if (place?.asn != null) return { reverseProxy: REVERSE_PROXIES[place.asn] ?? null, rentedFrom: RENTED[place.asn] ?? null };
  return { reverseProxy: CLOUDFLARE.some((block) => block.test(address)) ? 'Cloudflare' : null, rentedFrom: null };
}
