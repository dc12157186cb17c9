import type { Bilingual, Language } from '../base/bilingual.ts';
import type { Marking } from '../base/marking.ts';
import type { Dissection } from '../report/model.ts';

/** What the gate masks beyond the report, so that a page for the public names nobody who did not write the mail. */
export type MaskKind = 'person-name' | 'postal-address' | 'phone-number' | 'sender-local-part' | 'recipient-domain' | 'message-id' | 'url-token';

/** What a person may lay open again after looking at it: it may be harmless, as the postal address of a company. */
export const UNMASKABLE = ['postal-address', 'phone-number', 'sender-local-part', 'url-token'] as const satisfies readonly MaskKind[];
export type Unmaskable = (typeof UNMASKABLE)[number];

/** Words of the mail that are not for the public. Never written anywhere but to the screen of the person who publishes. */
export interface PublicSecret {
  readonly kind: MaskKind;
  readonly text: string;
  readonly shown: string;
}

/** What the person who publishes says about the case. */
export interface Permission {
  /** Only `clear` is for the public. */
  readonly tlp: Marking;
  /** The mail's receiver agrees that its words and its picture are shown. Without it, only the findings are told. */
  readonly mayShowMail: boolean;
  /** Publish a mail that is only suspicious. */
  readonly evenSuspicious: boolean;
}

/** A sentence of an article in other words; `null`: left out. *Shape*: `at` as `edit-article.ts` names sentences. */
export interface Edit {
  readonly at: string;
  readonly text: string | null;
}

/** What the person who publishes changed in the article; masked like everything else in it. */
export type ArticleEdits = Readonly<Partial<Record<Language, readonly Edit[]>>>;

/** Whether a dissection may become a warning. */
export type Passage = { readonly isOpen: true } | { readonly isOpen: false; readonly code: string; readonly why: Bilingual };

/** What the owner of an accused domain has to say, once it was proved that the owner speaks. */
export interface OwnerReply {
  readonly at: string;
  readonly domain: string;
  /** How it was proved. */
  readonly by: 'dns' | 'dkim';
  readonly text: string;
}

/** What a person says about a warning, in the languages in which it was written: at least in one. */
export interface Note {
  readonly ja: string | null;
  readonly en: string | null;
}

/** A published warning as the site's index keeps it: what every list, feed and page around it is made from. */
export interface SiteEntry {
  readonly slug: string;
  readonly sha256: string;
  readonly label: Dissection['verdict']['label'];
  readonly title: Bilingual;
  readonly summary: Bilingual;
  readonly brand: { readonly id: string; readonly name: Bilingual } | null;
  readonly hosts: readonly HostEntry[];
  /** ISO 8601, as all times here, and in this order: received, first taken apart, first published, then the changes. */
  readonly received: string | null;
  readonly dissected: string;
  readonly published: string;
  /** Corrections, the latest last; the address stays. */
  readonly changes: readonly { readonly at: string; readonly note: Note }[];
  readonly withdrawn: { readonly at: string; readonly reason: Note } | null;
  /** Missing: nobody has replied. */
  readonly replies?: readonly OwnerReply[];
  /** Missing: the article stands as it was written from the dissection. */
  readonly edits?: ArticleEdits;
  /** What its publisher found harmless and lets show; missing: nothing. */
  readonly unmask?: readonly Unmaskable[];
}

/** A host that the mail wants opened, and what block lists may make of it. */
export interface HostEntry {
  /** With broken dots. */
  readonly host: string;
  /** `domain` and `host`: may be blocked by name, and how wide; `none`: never, for the reason given. */
  readonly block: 'domain' | 'host' | 'none';
  /** What goes on a list: the domain or the host, with broken dots; `null` for `none`. */
  readonly name: string | null;
  readonly reason: Bilingual;
}

/** Who publishes. */
export interface SiteConfig {
  readonly name: string;
  /** Absolute address of the site, with a slash at its end; without it feeds and pages have relative links and there is no sitemap. */
  readonly baseUrl: string | null;
  /** How to tell of a mistake: a mail address or a sentence; empty where the keeper gave none. */
  readonly contact: string;
  /** Missing: the site has no page that takes a mail apart in the reader's own tab. */
  readonly hasHere?: true;
}

/** What a publication touched: the warnings as they are now, and as they were before, where they were there before. */
export interface Touched {
  readonly now: readonly SiteEntry[];
  readonly before: readonly SiteEntry[];
}

/** The site's whole memory, kept beside the pages. */
export interface SiteIndex {
  readonly schema: 'fuwake/site@2';
  readonly config: SiteConfig;
  /** The latest first. */
  readonly entries: readonly SiteEntry[];
}
