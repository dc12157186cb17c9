import type { Failed } from '../base/outcome.ts';
import type { LimitHit } from '../base/limits.ts';
import type { LiveUrl } from '../base/url.ts';
import type { PageLooks, PageView, VantageId } from '../evidence/model.ts';
import type { Blur, MailSheet, ShownWords, TakenPicture, WordChange } from '../report/ports.ts';

/** What the worker is asked: one line of JSON. */
export interface CaptureRequest {
  readonly id: number;
  readonly url: LiveUrl;
  readonly vantages: readonly VantageId[];
  /** Closer limits than the worker's own; wider ones are cut to them. */
  readonly limits?: Partial<VisitLimits>;
}

/** What the worker answers: one line of JSON. */
export interface CaptureReply {
  readonly id: number;
  readonly capture: Capture | null;
  /** Why there is no capture at all. */
  readonly failure: Failed | null;
  /** Bytes by their SHA-256, in base64. */
  readonly blobs: Readonly<Record<string, string>>;
}

/** The other thing that a worker is asked: a mail is shown, then a picture of it taken, then it is put away; one line of JSON each. */
export interface SheetRequest {
  /** The same for all steps of one mail. */
  readonly id: number;
  readonly sheet:
    | { readonly step: 'show'; readonly mail: MailSheet }
    | { readonly step: 'take'; readonly changes: readonly WordChange[]; readonly blur: Blur }
    | { readonly step: 'close' };
}

export type SheetReply =
  | { readonly id: number; readonly words: readonly ShownWords[] }
  /** The picture in base64. */
  | { readonly id: number; readonly taken: Omit<TakenPicture, 'png'> & { readonly png: string } }
  | { readonly id: number; readonly failure: Failed };

export interface VisitLimits {
  /** From the click to the last redirect. */
  readonly openMs: number;
  readonly bytes: number;
  readonly requests: number;
  /** Addresses on the way, all kinds of redirect together. */
  readonly steps: number;
}

/** One link, looked at from one or more vantage points. Bytes stand beside it, by hash. */
export interface Capture {
  readonly schema: 'fuwake/capture@1';
  readonly askedUrl: LiveUrl;
  /** ISO 8601. */
  readonly takenAt: string;
  readonly browser: string;
  readonly views: readonly CapturedView[];
}

/** A file that the page loaded or wanted to load. */
export interface ResourceSeen {
  readonly url: LiveUrl;
  readonly method: string;
  readonly type: string;
  readonly status: number | null;
  readonly mediaType: string;
  readonly sizeBytes: number | null;
  readonly sha256: string | null;
  /** The browser's word for why it did not come. */
  readonly failure: string | null;
}

export interface CertificateSeen {
  readonly subject: string;
  readonly issuer: string;
  readonly protocol: string;
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

export interface CapturedView extends Omit<PageView, 'downloads' | 'screenshot'> {
  /** SHA-256 of PNG pictures. */
  readonly screenshot: string | null;
  readonly fullPage: string | null;
  /** SHA-256 of the document as it stood after its scripts had run. */
  readonly html: string | null;
  /** SHA-256 of the requests as HAR 1.2. */
  readonly har: string | null;
  readonly looks: PageLooks;
  readonly resources: readonly ResourceSeen[];
  readonly cookies: readonly { readonly name: string; readonly domain: string; readonly isSession: boolean }[];
  readonly console: readonly string[];
  readonly dialogs: readonly { readonly type: string; readonly message: string }[];
  readonly popups: readonly LiveUrl[];
  /** What the page pushed at its visitor; the bytes are hashed and thrown away. */
  readonly downloads: readonly { readonly name: string; readonly url: LiveUrl; readonly sizeBytes: number | null; readonly sha256: string | null }[];
  readonly certificate: CertificateSeen | null;
  /** Hosts that the guard did not let the browser reach, or that could not be reached. */
  readonly notReached: readonly { readonly host: string; readonly failure: string }[];
  readonly timings: { readonly openMs: number; readonly wholeMs: number };
  readonly bytes: number;
  /** Pieces that could not be had; `code` is the piece. */
  readonly failures: readonly Failed[];
  readonly limits: readonly LimitHit[];
}
