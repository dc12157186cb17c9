import type { LiveUrl } from '../base/url.ts';
import type { Outcome } from '../base/outcome.ts';
import type { Pixels } from '../files/pictures/model.ts';
import type { PageView } from './landing-pages/model.ts';

export type { Pixels };

/** An answer of the outside world: what it said, who said it, when. */
export interface Answer<T> {
  readonly value: T;
  /** For a reader: `DNS`, `the .es registry`, `Google Safe Browsing (as shown by Chrome)`. */
  readonly source: string;
  /** ISO 8601, or `null` where the record does not say. */
  readonly takenAt: string | null;
}

export type Asked<T> = Promise<Outcome<Answer<T>>>;

/** DNS record types that a dissection asks for. */
export type RecordType = 'A' | 'AAAA' | 'MX' | 'NS' | 'TXT' | 'PTR';

export interface NetworkPlace {
  readonly country: string | null;
  readonly region: string | null;
  readonly city: string | null;
  readonly asn: number | null;
  readonly asName: string | null;
}

export interface Registration {
  readonly registeredAt: string | null;
  readonly expiresAt: string | null;
  readonly registrar: string | null;
  readonly status: readonly string[];
  /** Where the registrar wants abuse reported. */
  readonly abuseContact: string | null;
}

/** Who holds a block of addresses, and where they want abuse reported. */
export interface NetworkRegistration {
  readonly name: string | null;
  readonly holder: string | null;
  readonly country: string | null;
  readonly abuseContact: string | null;
}

/** What the public logs of certificates hold about a domain. */
export interface CertificateHistory {
  readonly count: number;
  /** ISO 8601: since when anybody has had a certificate for it. */
  readonly firstAt: string | null;
  readonly latestAt: string | null;
  /** The latest names, at most twenty. */
  readonly names: readonly string[];
}

export interface Listing {
  readonly list: string;
  /** In the list's own word: `phishing`, `SOCIAL_ENGINEERING`, `spam`, … */
  readonly threat: string;
}

/** One outcome a source, so that "one source is down" never hides "another has listed it". */
export type Listings = readonly { readonly source: string; readonly outcome: Outcome<Answer<Listing>> }[];

/** What a capture worker saw behind a link, as far as evidence needs it. */
export interface CaptureSummary {
  readonly finalUrl: LiveUrl | null;
  readonly looksLike: string | null;
  readonly asksFor: readonly string[];
  /** What Safe Browsing called it before it was opened; `null`: nothing, missing: nobody was asked. */
  readonly listedAs?: string | null;
  /** What each vantage point was shown, the most telling first; missing where somebody only wrote down what they saw. */
  readonly views?: readonly PageView[];
}

/**
 * The outside world, one method a question. Every adapter (offline, recorded, network) gives all of them; a stage
 * never knows which it talks to. Nothing about the recipient is ever a question.
 */
export interface Outside {
  readonly dns: (name: string, type: RecordType) => Asked<readonly string[]>;
  readonly placeOfAddress: (address: string) => Asked<NetworkPlace>;
  readonly registration: (domain: string) => Asked<Registration>;
  readonly networkRegistration: (address: string) => Asked<NetworkRegistration>;
  readonly certificates: (domain: string) => Asked<CertificateHistory>;
  readonly blocklists: (url: LiveUrl) => Promise<Listings>;
  readonly addressBlocklists: (address: string) => Promise<Listings>;
  readonly capture: (url: LiveUrl) => Asked<CaptureSummary>;
}

/** SPF, DKIM, DMARC, ARC and BIMI from the bytes, with DNS as an argument. *Source*: RFC 7208, 6376, 9989, 8617. */
export type Authenticate = (input: AuthenticationInput, dns: Outside['dns']) => Promise<AuthenticationAnswer>;

export interface AuthenticationInput {
  readonly raw: Uint8Array;
  /** Of the boundary hop; `null`: not known, and SPF cannot be asked. */
  readonly clientAddress: string | null;
  readonly helo: string | null;
  /** RFC 5321 MAIL FROM; empty for the null sender, `null` where it is not known. */
  readonly mailFrom: string | null;
  /** One for each author; with several, DMARC has no answer (RFC 9989 §5.3.1). */
  readonly authorDomains: readonly string[];
  readonly signatures: readonly SigningKey[];
  readonly seals: readonly SigningKey[];
}

/** Under which name DNS holds the key: `selector._domainkey.domain`. */
export interface SigningKey {
  readonly domain: string;
  readonly selector: string;
}

export type AuthResult = 'pass' | 'fail' | 'softfail' | 'neutral' | 'none' | 'policy' | 'temperror' | 'permerror';

export interface MethodResult {
  readonly result: AuthResult;
  /** The domain that the result speaks for. */
  readonly domain: string | null;
  readonly comment: string | null;
}

export interface SignatureResult extends MethodResult {
  readonly selector: string | null;
  /** The key's name does not exist any more (or never did): whether the signature was good is not known. */
  readonly isKeyMissing: boolean;
  /** It covers only the beginning of the body (`l=`): anybody can have added the rest. */
  readonly isPartial: boolean;
}

export interface AuthenticationAnswer {
  readonly spf: Outcome<MethodResult>;
  readonly dkim: Outcome<readonly SignatureResult[]>;
  /** `policy`: what the owner asks for (`none`, `quarantine`, `reject`), subdomain and test mode counted in. */
  readonly dmarc: Outcome<MethodResult & { readonly policy: string | null }>;
  /** `domain`: who set the newest seal. */
  readonly arc: Outcome<MethodResult>;
  readonly bimi: Outcome<MethodResult>;
}

/** Reads the QR codes in a picture. *Shape*: PNG, JPEG, GIF or BMP bytes or grey values in, decoded texts out. */
export type ReadQrCodes = (picture: Uint8Array | Pixels) => Promise<Outcome<readonly string[]>>;

/** An archive as an unpacking tool saw it. */
export interface OpenedArchive {
  readonly files: readonly { readonly name: string; readonly sizeBytes: number; readonly isEncrypted: boolean }[];
  readonly isEncrypted: boolean;
  /** The names are encrypted and no password fitted. */
  readonly areNamesHidden: boolean;
  /** The one of the given passwords that fitted. */
  readonly password: string | null;
  readonly contents: readonly { readonly name: string; readonly bytes: Uint8Array }[];
}

/**
 * Heavy readers of what strangers write: an adapter runs them apart from the process, with limits on time and memory.
 * One that is not installed answers `skipped`.
 */
export interface FileTools {
  readonly openArchive: (archive: Uint8Array, passwords: readonly string[]) => Promise<Outcome<OpenedArchive>>;
  readonly readPdfText: (pdf: Uint8Array) => Promise<Outcome<{ readonly text: string; readonly links: readonly string[] }>>;
  readonly readPictureText: (picture: Uint8Array) => Promise<Outcome<{ readonly text: string }>>;
}
