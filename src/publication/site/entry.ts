import type { Bilingual } from '../../base/bilingual.ts';
import type { Article } from '../../report/formats/article/model.ts';
import type { Dissection } from '../../report/model.ts';
import { guardHosts } from '../machine/guard-host.ts';
import type { Note, SiteEntry } from '../model.ts';
import { noteIn } from '../note.ts';

/** One warning, ready to be written: the masked dissection, told in both languages, and its line in the index. */
export interface Warning {
  readonly entry: SiteEntry;
  readonly dissection: Dissection;
  readonly articles: Readonly<Record<'ja' | 'en', Article>>;
  readonly showsMail: boolean;
  /** PNG of the mail as a mail program shows it, masked for everybody; missing: none was taken. */
  readonly picture?: Uint8Array | null;
}

/**
 * The index line of a warning. A mail that was published before keeps its address and its first times; what changed is
 * added, with its own. *Shape*: `note` is what the person who publishes says about the change.
 */
export function entryOf(dissection: Dissection, articles: Warning['articles'], before: SiteEntry | undefined, now: string, note: Note | null): SiteEntry {
  const { verdict } = dissection;
  const title: Bilingual = { ja: articles.ja.title.text, en: articles.en.title.text };
  const entry: SiteEntry = {
    slug: before?.slug ?? slugOf(dissection), sha256: dissection.input.sha256, label: verdict.label, title,
    summary: { ja: articles.ja.lead.slice(1, 3).map((sentence) => sentence.text).join(''), en: articles.en.lead.slice(1, 3).map((sentence) => sentence.text).join(' ') },
    brand: verdict.imitated === null ? null : { id: verdict.imitated.brandId, name: { ja: verdict.imitated.brand.ja, en: verdict.imitated.brand.en } },
    hosts: guardHosts(dissection), received: dissection.times.received, dissected: before?.dissected ?? dissection.times.dissected, published: before?.published ?? now, changes: before?.changes ?? [], withdrawn: null, ...(before?.replies === undefined ? {} : { replies: before.replies }),
  };
  if (before === undefined) return entry;
  const isSame = JSON.stringify([before.label, before.title, before.summary, before.brand, before.hosts]) === JSON.stringify([entry.label, entry.title, entry.summary, entry.brand, entry.hosts]);
  if (isSame && note === null && before.withdrawn === null) return entry;
  return { ...entry, changes: [...entry.changes, { at: now, note: note ?? (before.withdrawn === null ? EXAMINED_AGAIN : PUBLISHED_AGAIN) }] };
}

const EXAMINED_AGAIN: Note = { ja: '改めて調べた結果、内容が変わりました。', en: 'Examined again; what was found has changed.' };
const PUBLISHED_AGAIN: Note = { ja: '改めて公開しました。', en: 'Published again.' };

/** The index line of a warning that is taken back: its address and its times stay, its accusations go. */
export function withdrawnEntry(before: SiteEntry, reason: Note, now: string): SiteEntry {
  const { edits: _, unmask: __, ...kept } = before;
  return {
    ...kept, title: { ja: '取り下げた注意喚起', en: 'A withdrawn warning' }, summary: { ja: noteIn(reason, 'ja').text, en: noteIn(reason, 'en').text }, brand: null, hosts: [],
    withdrawn: { at: now, reason }, changes: [...before.changes, { at: now, note: reason }],
  };
}

/** The address of a warning: its day, whom it imitates, and enough of the mail's fingerprint to be the only one. */
function slugOf({ times, verdict, input }: Dissection): string {
  return `${(times.received ?? times.dissected).slice(0, 10)}-${verdict.imitated?.brandId ?? verdict.label}-${input.sha256.slice(0, 8)}`;
}

/** A host as a part of an address of our own: no dots, so that nothing takes it for one of its. */
export const hostSlug = (host: string): string => host.replaceAll('[.]', '_').replace(/[^a-z0-9_-]/gi, '-').toLowerCase().slice(0, 100);
