import type { NetworkPlace } from '../ports.ts';

/** Networks that stand in front of other people's servers. *Source*: the operators' own AS numbers. */
const BY_ASN: Readonly<Record<number, string>> = {
  13335: 'Cloudflare', 209242: 'Cloudflare', 54113: 'Fastly', 20940: 'Akamai', 16625: 'Akamai', 32787: 'Akamai', 19551: 'Imperva', 12222: 'Akamai', 60068: 'CDN77', 30148: 'Sucuri',
};

/** Address blocks that Cloudflare publishes as its own; used where no source gives the AS number. */
const CLOUDFLARE = [/^104\.(?:1[6-9]|2[0-7])\./, /^172\.(?:6[4-9]|7[01])\./, /^188\.114\.(?:9[6-9]|1[01]\d)\./, /^162\.15[89]\./, /^2606:4700:/i, /^2a06:98c1:/i];

/** The reverse proxy or delivery network that an address belongs to, or `null`. The server behind it is not seen. */
export function reverseProxyOf(address: string, place: NetworkPlace | null): string | null {
  if (place?.asn != null) return BY_ASN[place.asn] ?? null;
  return CLOUDFLARE.some((block) => block.test(address)) ? 'Cloudflare' : null;
}
