import type { Outcome } from '../../base/outcome.ts';
import type { LiveUrl } from '../../base/url.ts';
import type { Answer, CertificateHistory, Listing, NetworkPlace, NetworkRegistration, Registration } from '../ports.ts';
import type { Base } from '../model.ts';

export interface AddressRecord extends Base<'address-record'> {
  readonly host: string;
  readonly outcome: Outcome<Answer<readonly string[]>>;
}

export interface AddressPlace extends Base<'address-place'> {
  readonly address: string;
  readonly of: 'boundary-client' | 'link-host';
  readonly host: string | null;
  readonly outcome: Outcome<Answer<NetworkPlace>>;
  /** A content-delivery or reverse-proxy network: what stands behind it is not seen. */
  readonly reverseProxy: string | null;
  /** Whoever lets the server, to anybody: the landlord, not the author of the page. */
  readonly rentedFrom: string | null;
}

export interface RegistrationSeen extends Base<'registration'> {
  readonly domain: string;
  readonly outcome: Outcome<Answer<Registration>>;
  /** Days between registration and the mail's arrival; `null` where either is unknown. */
  readonly ageDays: number | null;
}

export interface BlocklistAnswer extends Base<'blocklist'> {
  readonly url: LiveUrl;
  readonly source: string;
  readonly outcome: Outcome<Answer<Listing>>;
}

/** Who holds the addresses that the boundary client or a link's host stands in. */
export interface NetworkHolder extends Base<'network-holder'> {
  readonly address: string;
  readonly of: AddressPlace['of'];
  readonly outcome: Outcome<Answer<NetworkRegistration>>;
}

export interface CertificatesSeen extends Base<'certificates'> {
  readonly domain: string;
  readonly outcome: Outcome<Answer<CertificateHistory>>;
}

/** What a block list of sending addresses says about the boundary client. */
export interface AddressListing extends Base<'address-listing'> {
  readonly address: string;
  readonly source: string;
  readonly outcome: Outcome<Answer<Listing>>;
}
