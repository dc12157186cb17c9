import { articleMarkdown } from '../../report/formats/article/article-markdown.ts';
import { drawPlate } from '../../report/formats/plate/draw-plate.ts';
import { adguardList, blockedAt, csvFeed, hostsFile, refusedList, rpzZone } from '../machine/block-lists.ts';
import { mispEvent } from '../machine/misp.ts';
import { stixBundle } from '../machine/stix.ts';
import { xarfReports } from '../machine/xarf.ts';
import type { HostEntry, SiteConfig, SiteEntry, SiteIndex } from '../model.ts';
import { articlePage, articlePath, withdrawnPage } from './article-page.ts';
import type { PlateFile } from './article-page.ts';
import { cardSvg } from './card.ts';
import type { Warning } from './entry.ts';
import { atomFeed, jsonFeed, sitemap } from './feeds.ts';
import { brandPage, brandsPage, doorPage, frontPage, hostPage, hostsPage, monthPage, notFoundPage } from './list-pages.ts';
import { hostSlug } from './entry.ts';
import { SEARCH_SCRIPT, searchFiles, searchPage } from './search.ts';
import { SITE_STYLE } from './site-style.ts';

const LANGUAGES = ['ja', 'en'] as const;

/** Files to be written, by their path from the site's root. */
export type Files = ReadonlyMap<string, string | Uint8Array>;

/** Draws cards as PNG, which social networks show; `null` where nothing is there to draw with. */
export type DrawCards = (svgs: readonly string[]) => Promise<readonly Uint8Array[] | null>;

/** The files of one warning: its pages, its plates, its cards and its forms for machines. */
export async function warningFiles(warning: Warning, config: SiteConfig, drawCards: DrawCards | null = null): Promise<Files> {
  const { entry, dissection, articles, showsMail } = warning;
  const files = new Map<string, string | Uint8Array>();
  const data = `data/${entry.slug}`;
  const json = (name: string, value: unknown): void => void files.set(`${data}/${name}`, `${JSON.stringify(value, null, 1)}\n`);
  json('stix.json', await stixBundle(dissection, entry, config.name));
  json('misp.json', await mispEvent(dissection, entry, config.name));
  const xarf = await xarfReports(dissection, entry, config);
  xarf.forEach((report, at) => json(xarf.length === 1 ? 'xarf.json' : `xarf-${at + 1}.json`, report));
  for (const language of LANGUAGES) {
    files.set(`${data}/article.${language}.md`, articleMarkdown(articles[language], showsMail ? dissection.mail : null, { published: entry.published, contact: config.contact }));
  }
  const machineFiles = [...files.keys()].filter((path) => path.startsWith('data/'));
  const plates = LANGUAGES.map((language) => {
    if (!showsMail) return null;
    const plate = (form: 'wide' | 'phone'): PlateFile & { readonly svg: string } => {
      const svg = drawPlate(dissection, { language, form });
      const path = `plate/${entry.slug}.${language}.${form}.svg`;
      files.set(path, svg);
      const size = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg);
      return { path, svg, widthPx: Math.round(Number(size?.[1] ?? 1_280)), heightPx: Math.round(Number(size?.[2] ?? 800)) };
    };
    return { wide: plate('wide'), phone: plate('phone') };
  });
  const cards = LANGUAGES.map((language, at) => cardSvg(entry, language, config, plates[at]?.phone.svg ?? null));
  // A card that is drawn is a picture of its SVG, which is then not needed: networks show PNG and no SVG.
  const drawn = drawCards === null ? null : await drawCards(cards);
  LANGUAGES.forEach((language, at) => {
    const card = `card/${entry.slug}.${language}.${drawn === null ? 'svg' : 'png'}`;
    files.set(card, drawn?.[at] ?? cards[at] ?? '');
    files.set(articlePath(entry.slug, language), articlePage(warning, plates[at] ?? null, card, machineFiles, language, config));
  });
  return files;
}

/** What stands at the address of a withdrawn warning. */
export function withdrawnFiles(entry: SiteEntry, config: SiteConfig): Files {
  return new Map(LANGUAGES.map((language) => [articlePath(entry.slug, language), withdrawnPage(entry, language, config)]));
}

/**
 * The pages around the warnings: fronts, lists, feeds, search, block lists. Only the months, brands and hosts of the
 * entries that changed are made anew. *Shape*: the same index at the same time gives the same files.
 */
export function surroundingFiles({ config, entries }: SiteIndex, changed: readonly SiteEntry[], now: string): Files {
  const shown = entries.filter((entry) => entry.withdrawn === null);
  const files = new Map<string, string>([
    ['index.html', doorPage(config)], ['style.css', SITE_STYLE], ['404.html', notFoundPage(config, SITE_STYLE)], ['search.js', SEARCH_SCRIPT],
    ['robots.txt', `User-agent: *\nAllow: /\n${config.baseUrl === null ? '' : `Sitemap: ${config.baseUrl}sitemap.xml\n`}`],
  ]);
  const brands = new Map(changed.flatMap((entry) => (entry.brand === null ? [] : [[entry.brand.id, entry.brand] as const])));
  const hosts = new Map(changed.flatMap((entry) => entry.hosts.map((host) => [host.host, latestOf(host, shown)] as const)));
  for (const language of LANGUAGES) {
    files.set(`${language}/index.html`, frontPage(shown, language, config));
    files.set(`${language}/brands.html`, brandsPage(shown, language, config));
    files.set(`${language}/hosts.html`, hostsPage(shown, language, config));
    files.set(`${language}/search.html`, searchPage(language, config));
    files.set(`${language}/atom.xml`, atomFeed(shown, language, config));
    files.set(`${language}/feed.json`, jsonFeed(shown, language, config));
    for (const month of new Set(changed.map((entry) => entry.published.slice(0, 7)))) files.set(`${language}/month/${month}.html`, monthPage(shown, month, language, config));
    for (const brand of brands.values()) if (shown.some((entry) => entry.brand?.id === brand.id)) files.set(`${language}/brand/${brand.id}.html`, brandPage(shown, brand, language, config));
    for (const host of hosts.values()) if (isNamed(host, shown)) files.set(`${language}/host/${hostSlug(host.host)}.html`, hostPage(shown, host, language, config));
  }
  for (const [path, text] of searchFiles(shown)) files.set(path, text);
  const blocked = blockedAt(shown, now);
  files.set('lists/rpz.zone', rpzZone(blocked, now));
  files.set('lists/hosts.txt', hostsFile(blocked));
  files.set('lists/adguard.txt', adguardList(blocked));
  files.set('lists/refused.json', refusedList(shown));
  files.set('lists/feed.csv', csvFeed(shown));
  if (config.baseUrl !== null) files.set('sitemap.xml', sitemap(shown, config.baseUrl));
  return files;
}

/** The latest word on a host: two warnings may judge it differently. */
const latestOf = (host: HostEntry, entries: readonly SiteEntry[]): HostEntry => entries.flatMap((entry) => entry.hosts).find((each) => each.host === host.host) ?? host;

const isNamed = (host: HostEntry, entries: readonly SiteEntry[]): boolean => entries.some((entry) => entry.hosts.some((each) => each.host === host.host));

/** Pages of brands and hosts that no warning names any more, and the other files of withdrawn ones: they go. */
export function orphanedPaths({ entries }: SiteIndex, touched: readonly SiteEntry[]): readonly string[] {
  const shown = entries.filter((entry) => entry.withdrawn === null);
  const brands = touched.flatMap((entry) => (entry.brand === null || shown.some((each) => each.brand?.id === entry.brand?.id) ? [] : [`brand/${entry.brand.id}.html`]));
  const hosts = touched.flatMap((entry) => entry.hosts.filter((host) => !isNamed(host, shown)).map((host) => `host/${hostSlug(host.host)}.html`));
  const withdrawn = touched.filter((entry) => entry.withdrawn !== null).flatMap(({ slug }) => [`data/${slug}`, ...LANGUAGES.flatMap((language) => [`card/${slug}.${language}.svg`, `card/${slug}.${language}.png`, `plate/${slug}.${language}.wide.svg`, `plate/${slug}.${language}.phone.svg`])]);
  return [...LANGUAGES.flatMap((language) => [...brands, ...hosts].map((path) => `${language}/${path}`)), ...withdrawn];
}

/** Files whose readers are programs: block lists must name hosts as they are. */
export const isForMachines = (path: string): boolean => path.startsWith('lists/') || /^data\/.*\.json$/.test(path) || path.startsWith('search/');

/** The index with one entry put in, the latest first. */
export function withEntry(index: SiteIndex, entry: SiteEntry): SiteIndex {
  const others = index.entries.filter((each) => each.slug !== entry.slug);
  const at = others.findIndex((each) => each.published <= entry.published);
  return { ...index, entries: at < 0 ? [...others, entry] : [...others.slice(0, at), entry, ...others.slice(at)] };
}
