import type { PasteKind } from './kind-of-paste.ts';

/** What somebody handed in on the page. */
export type Handed = { readonly kind: 'files'; readonly files: readonly File[] } | { readonly kind: PasteKind; readonly text: string };
