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

/**
 * How a stranger's host is made to look like a brand's, the plainest first.
 *
 * - `domain-inside`: a whole domain of the brand stands in it: `amazon.co.jp.example.net`
 * - `dashes-for-dots`: the same with dashes: `amazon-co-jp.example.net`
 * - `confusable`: other characters that look like the brand's word: `arnazon`, `amaz0n`, `xn--mazon-3ve`
 * - `suffix-swapped`: the brand's own label under another suffix: `amazon.shop`
 * - `country-added`: the word and a country's sign: `amazon-jp`, `amazoncojp`, `jp-amazon`
 * - `nearly-inside`: nearly a whole domain of the brand stands in it, its ending kept: `amaznon.co.jp.example.net`
 * - `mistyped`: one slip of the keyboard away from the word: `amazom`, `amzon`
 * - `word-as-label`: a label of its own: `amazon.example.net`
 * - `word-in-label`: the word among others: `amazon-account-check`
 * - `name-in-label`: the brand's name in Japanese or another script, in an internationalised label
 */
export type LikenessKind =
  | 'domain-inside' | 'dashes-for-dots' | 'confusable' | 'suffix-swapped' | 'country-added' | 'nearly-inside' | 'mistyped'
  | 'word-as-label' | 'word-in-label' | 'name-in-label';

/** What in a stranger's host looks like a brand. A fact, no charge: a dealer or a fan page has such a name too. */
export interface Likeness {
  readonly brandId: string;
  readonly productId: string | null;
  readonly how: LikenessKind;
  /** The brand's domain, word or name that it is like. */
  readonly likeTo: string;
  /** As the host writes it; an internationalised label as a reader sees it. */
  readonly written: string;
  /** Where it stands in the host that was given. */
  readonly range: TextRange;
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
  /**
   * Which brands the host looks like, and how: one likeness a brand, the plainest; the likenesses in the order of
   * {@link LikenessKind}. Empty for a host below any domain of the book, and for what is no host. For senders' domains
   * and links' hosts alike.
   */
  readonly likenessOf: (host: string) => readonly Likeness[];
}

/** Domain lists by what anybody can do there. Each entry is a registrable domain or a host. */
export interface DomainLists {
  /** The list's entries that `host` is in, e.g. `consumer-provider`, `free-mail`, `url-shortener`, `free-hosting`. */
  readonly listsOf: (host: string) => readonly DomainListName[];
}

export type DomainListName =
  | 'consumer-provider' | 'free-mail' | 'mail-service' | 'url-shortener' | 'free-hosting' | 'dynamic-dns'
  | 'link-in-bio' | 'redirector' | 'parking';
