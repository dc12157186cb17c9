import type { Evidence } from '../evidence/model.ts';
import type { PageVisitView } from './model.ts';
import type { SafeTextMaker } from './safe-text.ts';

/** Addresses of one way that are written out; a longer one is a loop. */
const STEPS = 16;
const TITLE_LENGTH = 200;

/** What a browser saw behind the link; `null` where none looked. */
export function pageView({ observations }: Evidence, safe: SafeTextMaker): PageVisitView | null {
  const page = observations.find((seen) => seen.kind === 'landing-page');
  if (page?.kind !== 'landing-page' || page.outcome.kind !== 'found') return null;
  const { value, source, takenAt } = page.outcome.value;
  const views = value.views ?? [];
  if (views.length === 0) return null;
  return {
    asked: safe.url(page.url), takenAt, browser: safe.text(source),
    views: views.map(({ vantage, state, title, finalUrl, chain, forms, downloads = [], screenshot = null, isUnread }) => ({
      vantage, state, title: safe.text(title.slice(0, TITLE_LENGTH)), finalUrl: finalUrl === null ? null : safe.url(finalUrl),
      chain: chain.slice(0, STEPS).map(({ url, via, status, address }) => ({ url: safe.url(url), via, status, address })),
      forms: forms.map(({ action, method, fields }) => ({ method, action: action === null ? null : safe.url(action), fields: fields.map(({ label, name, type }) => safe.text(label || name || type)) })),
      downloads: downloads.map(({ name, sha256 }) => ({ name: safe.text(name), sha256 })), screenshot, ...(isUnread === true ? { isUnread } : {}),
    })),
  };
}
