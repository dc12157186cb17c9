import type { Language } from '../../base/bilingual.ts';

/** Where short texts go. */
export const NETWORKS = ['slack', 'discord', 'mastodon', 'bluesky'] as const;
export type Network = (typeof NETWORKS)[number];

/** A warning in a few lines for a chat or a social network. */
export interface Announcement {
  readonly language: Language;
  readonly text: string;
  /** The page of the warning: the one address in the text. */
  readonly url: string;
  /** For a card: what its page is called, and the first sentence. */
  readonly title: string;
  readonly summary: string;
  /** The picture of the card, or `null` where none was drawn that these places show. */
  readonly picture: string | null;
}
