import type { Language } from '../../base/bilingual.ts';
import { escapeXml } from '../../report/formats/plate/svg.ts';
import type { SiteConfig, SiteEntry } from '../model.ts';
import { articlePath } from './article-page.ts';
import { SITE_WORDS } from './frame.ts';
import type { Groups } from './group-entries.ts';

/** Entries of a feed; readers that come less often find the rest on the site. */
const IN_FEED = 50;

const changedAt = (entry: SiteEntry): string => entry.changes.at(-1)?.at ?? entry.published;
/** An id that stays when the site moves: made of the mail's own fingerprint (RFC 9562 version 8). */
const idOf = ({ sha256 }: SiteEntry): string => `urn:uuid:${sha256.slice(0, 8)}-${sha256.slice(8, 12)}-8${sha256.slice(13, 16)}-a${sha256.slice(17, 20)}-${sha256.slice(20, 32)}`;

/** *Source*: RFC 4287. */
export function atomFeed(entries: readonly SiteEntry[], language: Language, config: SiteConfig): string {
  const at = (path: string): string => `${config.baseUrl ?? '../'}${path}`;
  const latest = entries.slice(0, IN_FEED);
  const updated = latest.map(changedAt).toSorted().at(-1) ?? '1970-01-01T00:00:00.000Z';
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}"><title>${escapeXml(`${config.name} ${SITE_WORDS.latest[language]}`)}</title><id>${escapeXml(config.baseUrl === null ? `urn:x-fuwake:${encodeURIComponent(config.name)}:${language}` : at(`${language}/`))}</id><updated>${updated}</updated><author><name>${escapeXml(config.name)}</name></author><link rel="self" href="${escapeXml(at(`${language}/atom.xml`))}"/>
${latest.map((entry) => `<entry><title>${escapeXml(entry.title[language])}</title><id>${idOf(entry)}</id><link rel="alternate" href="${escapeXml(at(articlePath(entry.slug, language)))}"/><published>${entry.published}</published><updated>${changedAt(entry)}</updated><category term="${entry.label}"/><summary>${escapeXml(entry.summary[language])}</summary></entry>`).join('\n')}
</feed>
`;
}

/** *Source*: JSON Feed 1.1. */
export function jsonFeed(entries: readonly SiteEntry[], language: Language, config: SiteConfig): string {
  const at = (path: string): string | undefined => (config.baseUrl === null ? undefined : `${config.baseUrl}${path}`);
  return `${JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1', title: `${config.name} ${SITE_WORDS.latest[language]}`, language, home_page_url: at(`${language}/index.html`), feed_url: at(`${language}/feed.json`),
    items: entries.slice(0, IN_FEED).map((entry) => ({ id: idOf(entry), url: at(articlePath(entry.slug, language)), title: entry.title[language], content_text: entry.summary[language], date_published: entry.published, date_modified: changedAt(entry), tags: [entry.label, ...(entry.brand === null ? [] : [entry.brand.id])] })),
  }, null, 1)}\n`;
}

const sitemapPath = (month: string): string => `sitemap-${month}.xml`;

/**
 * The sitemap: an index, and a map a month, of which only the touched ones are made. Only for a site that knows its own
 * address: a sitemap holds no relative links. *Source*: sitemaps.org 0.9.
 */
export function sitemaps(months: Groups['months'], touched: ReadonlySet<string>, base: string): ReadonlyMap<string, string> {
  const latest = (entries: readonly SiteEntry[]): string => entries.map(changedAt).reduce((a, b) => (a > b ? a : b));
  const files = new Map([['sitemap.xml', xml('sitemapindex', [...months].map(([month, entries]) => `<sitemap><loc>${escapeXml(base + sitemapPath(month))}</loc><lastmod>${latest(entries)}</lastmod></sitemap>`))]]);
  for (const [month, entries] of months) {
    if (touched.has(month)) files.set(sitemapPath(month), xml('urlset', entries.flatMap((entry) => (['ja', 'en'] as const).map((language) => `<url><loc>${escapeXml(base + articlePath(entry.slug, language))}</loc><lastmod>${changedAt(entry)}</lastmod></url>`))));
  }
  return files;
}

/** The maps of months that have no warning left. */
export const orphanedSitemaps = (months: Groups['months'], touched: ReadonlySet<string>): readonly string[] => [...touched].filter((month) => !months.has(month)).map(sitemapPath);

const xml = (element: string, lines: readonly string[]): string => `<?xml version="1.0" encoding="utf-8"?>\n<${element} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${lines.join('\n')}\n</${element}>\n`;
