import type { Bilingual } from '../base/bilingual.ts';
import type { LimitHit } from '../base/limits.ts';
import type { Outcome } from '../base/outcome.ts';
import type { Provenance } from '../base/provenance.ts';
import type { ByteRange, TextRange } from '../base/range.ts';
import type { DefangedUrl } from '../base/url.ts';
import type { AddressKind, ChainStep, ClockSeen, PageState, TraceSeen, VantageId } from '../evidence/model.ts';
import type { Bearing, NearMiss, Severity, Shows, Viewpoint } from '../findings/model.ts';
import type { Goal, Label } from '../verdict/model.ts';
import type { Blur, PictureBox } from './ports.ts';

declare const safe: unique symbol;

/**
 * Text that went through the masking and defanging of `report/safe-text.ts`: the recipient and possible victims are
 * masked, URLs and hosts of the mail's links broken. Every format takes only this, so that none can print more.
 */
export type SafeText = (string & { readonly [safe]: true }) | DefangedUrl;

export type SafeBilingual = Readonly<Record<keyof Bilingual, SafeText>>;

/**
 * One dissection, fit to be shown and published. The one versioned schema: the same from the command line, the API
 * and the library, and the only thing that a report format reads. JSON Schema: `docs/dissection.schema.json`.
 */
export interface Dissection {
  readonly schema: 'fuwake/dissection@1';
  readonly tool: { readonly name: 'fuwake'; readonly version: string };
  readonly input: DissectedInput;
  readonly times: {
    /** When the boundary server took the mail in; ISO 8601, `null` when no attested hop says so. */
    readonly received: string | null;
    readonly dissected: string;
  };
  /** Where look-ups were answered from. */
  readonly world: { readonly kind: 'offline' | 'recorded' | 'network'; readonly takenAt: string | null };
  readonly verdict: VerdictView;
  readonly viewpoints: readonly ViewpointView[];
  readonly findings: readonly FindingView[];
  readonly mail: MailView;
  /** The mail as a mail program shows it, drawn by a browser without a network. */
  readonly picture: MailPictureView;
  /** What a browser saw behind the link; `null` where none looked. */
  readonly page: PageVisitView | null;
  readonly route: RouteView;
  readonly links: readonly LinkView[];
  readonly lookups: readonly LookupView[];
  /** Every observation, masked and defanged; ids are what findings point at. */
  readonly observations: readonly Readonly<Record<string, unknown>>[];
  readonly nearMisses: readonly NearMiss[];
  /** Findings that an exception of the user's own took out of the verdict: told, never dropped in silence. */
  readonly setAside: readonly { readonly exception: string; readonly rule: string; readonly reason: SafeText }[];
  /** Own rules and exceptions whose expression could not be worked out on this mail. */
  readonly ownRulesFailed: readonly { readonly id: string; readonly detail: SafeText }[];
  /** What a language model added; `null` where none was asked. Its remarks stand among the findings. */
  readonly secondReader: SecondReaderView | null;
  /** What was masked, and how often: what a reader of the report does not see. */
  readonly masked: readonly { readonly what: 'recipient' | 'recipient-token' | 'sender-local-part' | 'message-id' | 'person-name' | 'postal-address' | 'phone-number' | 'recipient-domain' | 'url-token'; readonly count: number }[];
}

export interface DissectedInput {
  readonly name: SafeText | null;
  readonly sha256: string;
  readonly sizeBytes: number;
  /** `eml`, `mbox`, `msg`, … */
  readonly container: string;
  /** Which of the mails in it this is, counted from 1. */
  readonly position: { readonly number: number; readonly of: number };
  readonly provenance: Provenance;
  /** The mail was put together here (of an Outlook file, a quoted forward, a paste): ranges are those of what was put together. */
  readonly isRebuilt: boolean;
  /** What lay beside the mails and was not opened. */
  readonly leftOut: readonly { readonly name: SafeText; readonly code: string }[];
  readonly defects: readonly { readonly code: string; readonly range: ByteRange }[];
  readonly limits: readonly LimitHit[];
}

export interface VerdictView {
  readonly label: Label;
  /** 0..1, three decimals. */
  readonly unwanted: number;
  readonly deception: number;
  readonly imitated: { readonly brandId: string; readonly brand: SafeBilingual; readonly productId: string | null; readonly product: SafeText | null } | null;
  readonly goal: Goal | null;
  readonly answer: SafeBilingual;
  readonly reasons: readonly string[];
  readonly speaksAgainst: readonly string[];
  readonly notKnown: readonly NotKnownView[];
  readonly advice: readonly SafeBilingual[];
  readonly weights: readonly { readonly rule: string; readonly unwanted: number; readonly deception: number }[];
}

export interface NotKnownView {
  readonly viewpoint: Viewpoint;
  readonly why: 'not-checked' | 'source-down';
  readonly code: string;
  readonly what: SafeBilingual;
  readonly wouldChange: SafeBilingual;
  readonly observations: readonly string[];
}

/** How one chapter stands. The five states are never merged; `nothing-there`: the mail has nothing of the kind, as no link at all. */
export interface ViewpointView {
  readonly viewpoint: Viewpoint;
  readonly state: 'findings' | 'nothing-found' | 'nothing-there' | 'not-checked' | 'source-down';
  /** Positions in `Dissection.findings`. */
  readonly findings: readonly number[];
  /** Some look-up of this chapter is missing, whatever the state. */
  readonly isIncomplete: boolean;
}

export interface FindingView {
  readonly rule: string;
  readonly viewpoint: Viewpoint;
  readonly severity: Severity;
  readonly bearing: Bearing;
  readonly title: SafeBilingual;
  readonly sentence: SafeBilingual;
  readonly why: SafeBilingual;
  readonly observations: readonly string[];
  readonly marks: readonly Mark[];
  readonly techniques: readonly string[];
  /** What it shows of the sender's trade; `null`: that something is wrong, not what. */
  readonly shows: Shows | null;
}

/** The verdict and the sentences of the findings, masked as in the dissection: for who shows nothing of the mail itself. */
export interface ReportSummary extends Pick<Dissection, 'tool' | 'world' | 'verdict'> {
  readonly input: Pick<DissectedInput, 'limits'>;
  readonly findings: readonly Pick<FindingView, 'rule' | 'severity' | 'sentence'>[];
}

/** A finger on the words: where in the shown mail, and where in the raw one. */
export interface Mark {
  readonly view: 'subject' | 'author-name' | 'author-address' | 'reply-to' | 'date' | 'body' | 'attachment' | 'source';
  /** In the safe text of that view; `null` when the view as a whole is meant or the words are not shown. */
  readonly at: TextRange | null;
  readonly quote: SafeText;
  readonly range: ByteRange | null;
}

/** The mail as its reader saw it. */
export interface MailView {
  readonly subject: SafeText;
  readonly authorName: SafeText;
  readonly authorAddress: SafeText;
  readonly replyTo: SafeText | null;
  readonly recipient: SafeText;
  /** As the Date field says, which the sender writes as he likes. */
  readonly date: SafeText | null;
  readonly language: string;
  readonly body: {
    readonly source: 'html' | 'plain' | 'none';
    readonly text: SafeText;
    /** Text was cut at the limit `shown-text`. */
    readonly isCut: boolean;
    readonly blocks: readonly { readonly kind: 'paragraph' | 'heading' | 'list-item' | 'quote' | 'preformatted' | 'cell'; readonly start: number; readonly end: number }[];
    /** Runs of the text that are links. */
    readonly links: readonly { readonly start: number; readonly end: number; readonly link: string; readonly isButton: boolean }[];
    /** `range`: where the picture's own bytes stand in the raw mail; `null` for one that lies elsewhere. `codes`: QR codes read in it. */
    readonly images: readonly { readonly at: number; readonly alt: SafeText; readonly widthPx: number | null; readonly heightPx: number | null; readonly range: ByteRange | null; readonly codes: number }[];
  };
  readonly attachments: readonly { readonly name: SafeText; readonly mediaType: string; readonly sizeBytes: number; readonly trueType: string | null }[];
}

/** A picture of the mail. Its bytes lie beside the report, by hash. */
export interface MailPictureView {
  readonly outcome: Outcome<unknown>['kind'];
  /** Why there is none, for programs: `not-chosen`, `not-installed`, `timeout`, … */
  readonly code: string | null;
  /** SHA-256 of a PNG. */
  readonly sha256: string | null;
  /** The measure of `pins`; the PNG has more pixels, in the same shape. */
  readonly widthPx: number;
  readonly heightPx: number;
  /** Where the words of each finding stand; `finding`: its position in `Dissection.findings`. */
  readonly pins: readonly { readonly finding: number; readonly boxes: readonly PictureBox[] }[];
  /** Pictures that lie elsewhere, and that nobody asked for: each is an empty box. */
  readonly emptied: number;
  /** What was blurred, so that no camera reads a code in it. */
  readonly blur: Blur;
}

/** One link, opened by an isolated browser. Pictures lie beside the report, by hash. */
export interface PageVisitView {
  readonly asked: DefangedUrl;
  readonly takenAt: string | null;
  readonly browser: SafeText;
  readonly views: readonly {
    readonly vantage: VantageId;
    readonly state: PageState;
    readonly title: SafeText;
    readonly finalUrl: DefangedUrl | null;
    /** The way to the page: what led to each address, its HTTP status, the machine that answered. */
    readonly chain: readonly { readonly url: DefangedUrl; readonly via: ChainStep['via']; readonly status: number | null; readonly address: string | null }[];
    /** `action`: where it sends what is typed; `null`: the page does not say. */
    readonly forms: readonly { readonly method: 'get' | 'post'; readonly action: DefangedUrl | null; readonly fields: readonly SafeText[] }[];
    readonly downloads: readonly { readonly name: SafeText; readonly sha256: string | null }[];
    /** SHA-256 of a PNG. */
    readonly screenshot: string | null;
    /** Its document could not be had: that no title and no form are told says nothing. Missing where it could. */
    readonly isUnread?: true;
  }[];
}

export interface RouteView {
  /** The hop that the receiver's boundary server wrote; `null`: not found. */
  readonly boundary: number | null;
  /** How it was found, or why it was not; exactly one of the two is there. */
  readonly foundBy: TraceSeen['foundBy'];
  readonly missing: TraceSeen['missing'];
  readonly hops: readonly HopView[];
  /** Whose network the boundary's client is in; `null`: there is no boundary, or it has no address. */
  readonly origin: OriginView | null;
}

export interface HopView {
  readonly index: number;
  readonly standing: 'attested' | 'claimed';
  readonly helo: SafeText | null;
  readonly reverseName: SafeText | null;
  readonly address: string | null;
  readonly addressKind: AddressKind | null;
  readonly by: SafeText | null;
  readonly time: string | null;
  /** Since the next older hop; negative where the clocks run backwards. */
  readonly delayMs: number | null;
  /** What is wrong with the hop's clock, and by how much; `gap`: a long wait before it. */
  readonly clock: { readonly what: ClockSeen['what']; readonly byMs: number } | null;
}

/** A database's opinion on a network. It is no place of a machine, and never of a person. */
export interface OriginView {
  readonly address: string;
  readonly outcome: Outcome<unknown>['kind'];
  readonly asn: number | null;
  readonly network: SafeText | null;
  /** ISO 3166: where the network is registered. `null` where nobody says, and where it would mean nothing: see the next two. */
  readonly country: string | null;
  readonly reverseProxy: SafeText | null;
  readonly rentedFrom: SafeText | null;
  readonly source: SafeText | null;
  readonly takenAt: string | null;
}

export interface LinkView {
  /** The observation's id. */
  readonly id: string;
  readonly url: DefangedUrl;
  readonly host: DefangedUrl;
  readonly registrableDomain: DefangedUrl | null;
  readonly text: SafeText;
  readonly via: string;
  readonly isCallToAction: boolean;
}

export interface SecondReaderView {
  readonly outcome: Outcome<unknown>['kind'];
  /** Why there is no reading, for programs. */
  readonly code: string | null;
  readonly model: SafeText | null;
  readonly label: Label | null;
  /** Remarks whose words stand in the mail. */
  readonly remarks: number;
  /** Our findings that it rests on. */
  readonly cites: readonly string[];
  /** Remarks and citations that pointed at nothing. */
  readonly refused: number;
}

/** One question to the outside world and how it ended. */
export interface LookupView {
  readonly observation: string;
  readonly viewpoint: Viewpoint;
  readonly question: SafeBilingual;
  readonly outcome: 'found' | 'absent' | 'failed' | 'skipped';
  /** For a reader: the answer, the refusal or why nobody asked. */
  readonly answer: SafeBilingual;
  readonly source: SafeText | null;
  readonly takenAt: string | null;
}

/** What every text form of the report shares. */
export interface FormatOptions {
  readonly language: 'ja' | 'en';
}
