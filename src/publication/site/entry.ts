import type { Bilingual } from '../../base/bilingual.ts';
import type { Article } from '../../report/formats/article/model.ts';
import type { Dissection } from '../../report/model.ts';
import { guardHosts } from '../machine/guard-host.ts';
import type { SiteEntry } from '../model.ts';

/** One warning, ready to be written: the masked dissection, told in both languages, and its line in the index. */
export interface Warning {
  readonly entry: SiteEntry;
  readonly dissection: Dissection;
  readonly articles: Readonly<Record<'ja' | 'en', Article>>;
  readonly showsMail: boolean;
}

/**
 * The index line of a warning. A mail that was published before keeps its address and its first date; what changed is
 * added. *Shape*: `note` is what the person who publishes says about the change.
 */
export function entryOf(dissection: Dissection, articles: Warning['articles'], before: SiteEntry | undefined, now: string, note: string | null): SiteEntry {
  const { verdict } = dissection;
  const title: Bilingual = { ja: articles.ja.title.text, en: articles.en.title.text };
  const entry: SiteEntry = {
    slug: before?.slug ?? slugOf(dissection), sha256: dissection.input.sha256, label: verdict.label, title,
    summary: { ja: articles.ja.lead.slice(1, 3).map((sentence) => sentence.text).join(''), en: articles.en.lead.slice(1, 3).map((sentence) => sentence.text).join(' ') },
    brand: verdict.imitated === null ? null : { id: verdict.imitated.brandId, name: { ja: verdict.imitated.brand.ja, en: verdict.imitated.brand.en } },
    hosts: guardHosts(dissection), received: dissection.times.received, dissected: dissection.times.dissected, published: before?.published ?? now, changes: before?.changes ?? [], withdrawn: null, ...(before?.replies === undefined ? {} : { replies: before.replies }),
  };
  if (before === undefined) return entry;
  const isSame = JSON.stringify([before.label, before.title, before.summary, before.brand, before.hosts]) === JSON.stringify([entry.label, entry.title, entry.summary, entry.brand, entry.hosts]);
  if (isSame && note === null && before.withdrawn === null) return { ...entry, dissected: before.dissected };
  return { ...entry, changes: [...entry.changes, { at: now, note: note ?? (before.withdrawn === null ? 'Examined again; what was found has changed.' : 'Published again.') }] };
}

/** The address of a warning: its day, whom it imitates, and enough of the mail's fingerprint to be the only one. */
function slugOf({ times, verdict, input }: Dissection): string {
  return `${(times.received ?? times.dissected).slice(0, 10)}-${verdict.imitated?.brandId ?? verdict.label}-${input.sha256.slice(0, 8)}`;
}

/** A host as a part of an address of our own: no dots, so that nothing takes it for one of its. */
export const hostSlug = (host: string): string => host.replaceAll('[.]', '_').replace(/[^a-z0-9_-]/gi, '-').toLowerCase().slice(0, 100);
