/** The recorded outside world of one sample: what a dissection may be told without a network. */
export interface World {
  readonly comment: string;
  /** ISO 8601. */
  readonly takenAt: string;
  readonly dns: Readonly<Record<string, DnsRecords>>;
  readonly rdap: Readonly<Record<string, RecordedRegistration>>;
  readonly certificates?: Readonly<Record<string, { readonly count: number; readonly firstAt: string; readonly latestAt: string; readonly names: readonly string[] }>>;
  readonly geo: Readonly<Record<string, RecordedPlace | NoAnswer>>;
  /** By URL. */
  readonly blocklists: Readonly<Record<string, readonly RecordedListing[]>>;
  /** By URL. */
  readonly capture: Readonly<Record<string, RecordedCapture | NoAnswer>>;
}

export type DnsType = 'A' | 'AAAA' | 'MX' | 'NS' | 'TXT' | 'PTR';
export type DnsRecords = Readonly<Partial<Record<DnsType, readonly string[] | NoAnswer>>>;

export type NoAnswer =
  | { readonly outcome: 'absent' }
  | { readonly outcome: 'failed'; readonly error?: 'temperror' | 'permerror'; readonly code: string; readonly detail: string };

export type RecordedRegistration = NoAnswer | {
  readonly outcome: 'found';
  readonly registeredAt: string;
  readonly expiresAt: string;
  readonly registrar: string;
  readonly status: readonly string[];
};

export interface RecordedPlace {
  readonly country: string;
  readonly region?: string;
  readonly city?: string;
  readonly asn?: number;
  readonly asName?: string;
  readonly source: string;
}

export type RecordedListing = { readonly source: string } & (NoAnswer | { readonly outcome: 'found'; readonly threat: string });

export interface RecordedCapture {
  readonly finalUrl?: string;
  readonly looksLike: string;
  readonly asksFor: readonly string[];
}

export const absent: NoAnswer = { outcome: 'absent' };

export const timedOut = (who: string): NoAnswer =>
  ({ outcome: 'failed', error: 'temperror', code: 'timeout', detail: `${who} did not answer within 5 seconds.` });

/** Networks that RFC 5398 sets aside for writing about: no real network is blamed by a sample. */
export const inventedNetwork = (country: string, asName: string): RecordedPlace =>
  ({ country, asn: 64496, asName, source: 'invented for this sample' });

export const behindCloudflare: RecordedPlace =
  { country: 'US', asn: 13335, asName: 'Cloudflare, Inc.', source: 'invented for this sample' };

interface SendingHost {
  /** Envelope sender's domain. */
  readonly domain: string;
  readonly host: string;
  /** IPv4. */
  readonly address: string;
  readonly spf?: string;
  /** Author's domain, where it is not the envelope's. */
  readonly author?: string;
  readonly dmarc?: string;
}

/** DNS of a host that is what it says, and of the domain it sends for; absent SPF or DMARC answers "no". */
export function sendingHost(sender: SendingHost): Record<string, DnsRecords> {
  return {
    [sender.host]: { A: [sender.address] },
    [reverseName(sender.address)]: { PTR: [sender.host] },
    [sender.domain]: { TXT: sender.spf === undefined ? absent : [sender.spf] },
    [`_dmarc.${sender.author ?? sender.domain}`]: { TXT: sender.dmarc === undefined ? absent : [sender.dmarc] },
  };
}

/** The name to ask for an IPv4 address's PTR. */
export function reverseName(address: string): string {
  return `${address.split('.').toReversed().join('.')}.in-addr.arpa`;
}
