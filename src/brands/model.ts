import type { TextRange } from '../base/range.ts';

/**
 * One brand as the book knows it: who it is, how people write it, which domains are its own.
 * *Source*: each record names where its facts were taken from and when.
 */
export interface Brand {
  /** Kebab-case, never changed. */
  readonly id: string;
  readonly name: { readonly ja: string; readonly en: string };
  readonly kind: BrandKind;
  /** Every spelling that names it without doubt: kanji, kana, romaji, English, products' names apart. */
  readonly spellings: readonly string[];
  /** Words that attackers put into domain names for it: lower-case ASCII, at least four letters, no common word. */
  readonly domainWords: readonly string[];
  /** Registrable domains that it owns. */
  readonly domains: readonly string[];
  /** Registrable domains that send mail for it with its consent and are not its own. */
  readonly senders: readonly string[];
  readonly products: readonly BrandProduct[];
  readonly source: string;
  /** ISO date on which the facts were looked at. */
  readonly asOf: string;
}

export type BrandKind =
  | 'bank' | 'card' | 'securities' | 'payment' | 'insurance' | 'shop' | 'marketplace' | 'parcel' | 'travel' | 'transport'
  | 'telecom' | 'internet-provider' | 'hosting' | 'webmail' | 'software' | 'social' | 'streaming' | 'game' | 'crypto'
  | 'government' | 'utility' | 'health' | 'education' | 'other';

export interface BrandProduct {
  readonly id: string;
  readonly name: string;
  readonly spellings: readonly string[];
  readonly domainWords: readonly string[];
}

/** A place where a text names a brand. */
export interface BrandMention {
  readonly brandId: string;
  readonly productId: string | null;
  /** As the book spells it. */
  readonly spelling: string;
  /** In the text that was searched. */
  readonly range: TextRange;
}

/** A brand's word found inside a host name. */
export interface BrandWordInHost {
  readonly brandId: string;
  readonly productId: string | null;
  readonly word: string;
}

/** The open book. Look-ups only; it never judges. */
export interface BrandBook {
  readonly brands: readonly Brand[];
  readonly brand: (id: string) => Brand | null;
  /** Mentions in reading order, the longest spelling at each place. Width, case and kana variants are folded. */
  readonly mentionsIn: (text: string) => readonly BrandMention[];
  /** The brand that owns the host's registrable domain. */
  readonly ownerOf: (host: string) => Brand | null;
  /** Whether mail from this host may speak for the brand: its own domains and its permitted senders. */
  readonly maySpeakFor: (brandId: string, host: string) => boolean;
  readonly wordsInHost: (host: string) => readonly BrandWordInHost[];
}

/** Domain lists by what anybody can do there. Each entry is a registrable domain or a host. */
export interface DomainLists {
  /** The list's entries that `host` is in, e.g. `consumer-provider`, `free-mail`, `url-shortener`, `free-hosting`. */
  readonly listsOf: (host: string) => readonly DomainListName[];
}

export type DomainListName =
  | 'consumer-provider' | 'free-mail' | 'mail-service' | 'url-shortener' | 'free-hosting' | 'dynamic-dns'
  | 'link-in-bio' | 'redirector' | 'parking';
