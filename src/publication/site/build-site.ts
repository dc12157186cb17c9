import { articleMarkdown } from '../../report/formats/article/article-markdown.ts';
import { drawPlate } from '../../report/formats/plate/draw-plate.ts';
import { drawPicturePlate } from '../../report/formats/plate/picture-plate.ts';
import { listFiles, orphanedLists } from '../machine/block-lists.ts';
import { mispEvent } from '../machine/misp.ts';
import { stixBundle } from '../machine/stix.ts';
import { xarfReports } from '../machine/xarf.ts';
import type { SiteConfig, SiteEntry, SiteIndex, Touched } from '../model.ts';
import { articlePage, articlePath, withdrawnPage } from './article-page.ts';
import type { PlateFile } from './article-page.ts';
import { cardSvg } from './card.ts';
import type { Warning } from './entry.ts';
import { atomFeed, jsonFeed, orphanedSitemaps, sitemaps } from './feeds.ts';
import type { Groups } from './group-entries.ts';
import { groupEntries, latestOf } from './group-entries.ts';
import { brandPages, brandsPage, doorPage, frontPage, hostPages, hostsPage, monthPages, notFoundPage, orphanedPages } from './list-pages.ts';
import { hostSlug } from './entry.ts';
import { contactOf } from './frame.ts';
import { SEARCH_SCRIPT, searchFiles, searchPage } from './search.ts';
import { SITE_STYLE } from './site-style.ts';

const LANGUAGES = ['ja', 'en'] as const;

/** Files to be written, by their path from the site's root. */
export type Files = ReadonlyMap<string, string | Uint8Array>;

/** Draws cards as PNG, which social networks show; `null` where nothing is there to draw with. */
export type DrawCards = (svgs: readonly string[]) => Promise<readonly Uint8Array[] | null>;

const NO_BYTES = new Uint8Array();

const plateOf = (slug: string, language: string, form: 'wide' | 'phone' | 'picture'): string => `plate/${slug}.${language}.${form}.svg`;

/** The files of one warning: its pages, its plates, its cards and its forms for machines. */
export async function warningFiles(warning: Warning, config: SiteConfig, drawCards: DrawCards | null = null): Promise<Files> {
  const { entry, dissection, articles, showsMail, picture = null } = warning;
  const files = new Map<string, string | Uint8Array>();
  const data = `data/${entry.slug}`;
  const json = (name: string, value: unknown): void => void files.set(`${data}/${name}`, `${JSON.stringify(value, null, 1)}\n`);
  json('stix.json', await stixBundle(dissection, entry, config.name));
  json('misp.json', await mispEvent(dissection, entry, config.name));
  const xarf = await xarfReports(dissection, entry, config);
  xarf.forEach((report, at) => json(xarf.length === 1 ? 'xarf.json' : `xarf-${at + 1}.json`, report));
  for (const language of LANGUAGES) {
    files.set(`${data}/article.${language}.md`, articleMarkdown({ ...articles[language], times: { received: entry.received, dissected: entry.dissected } }, showsMail ? dissection.mail : null, { published: entry.published, contact: contactOf(config, language) }));
  }
  const machineFiles = [...files.keys()].filter((path) => path.startsWith('data/'));
  const plates = LANGUAGES.map((language) => {
    if (!showsMail) return null;
    const plate = (form: 'wide' | 'phone' | 'picture', png: Uint8Array = NO_BYTES): PlateFile & { readonly svg: string } => {
      const svg = form === 'picture' ? drawPicturePlate(dissection, { language, form: 'bare', png }) : drawPlate(dissection, { language, form });
      const path = plateOf(entry.slug, language, form);
      files.set(path, svg);
      const size = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg);
      return { path, svg, widthPx: Math.round(Number(size?.[1] ?? 1_280)), heightPx: Math.round(Number(size?.[2] ?? 800)) };
    };
    return { wide: plate('wide'), phone: plate('phone'), picture: picture === null ? null : plate('picture', picture) };
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
 * The pages around the warnings: fronts, lists, feeds, search, block lists. What grows with the site is cut by month, by
 * hundred or by five hundred warnings, and of those only what holds a touched warning is made anew: one more warning
 * costs the same among thousands. *Shape*: the same index at the same time gives the same files.
 */
export function surroundingFiles({ config, entries }: SiteIndex, touched: Touched, now: string): Files {
  const shown = entries.filter((entry) => entry.withdrawn === null);
  const all = groupEntries(shown);
  const changed = groupEntries([...touched.now, ...touched.before]);
  const files = new Map<string, string>([
    ['index.html', doorPage(config)], ['style.css', SITE_STYLE], ['404.html', notFoundPage(config, SITE_STYLE)], ['search.js', SEARCH_SCRIPT],
    ['robots.txt', `User-agent: *\nAllow: /\n${config.baseUrl === null ? '' : `Sitemap: ${config.baseUrl}sitemap.xml\n`}`],
  ]);
  const put = (more: ReadonlyMap<string, string>): void => more.forEach((text, path) => files.set(path, text));
  for (const language of LANGUAGES) {
    files.set(`${language}/index.html`, frontPage(shown, [...all.months.keys()], language, config));
    files.set(`${language}/brands.html`, brandsPage(all.brands, language, config));
    files.set(`${language}/hosts.html`, hostsPage(all.hosts, language, config));
    files.set(`${language}/search.html`, searchPage(language, config));
    files.set(`${language}/atom.xml`, atomFeed(shown, language, config));
    files.set(`${language}/feed.json`, jsonFeed(shown, language, config));
    for (const [month, those] of changed.months) if (all.months.has(month)) put(monthPages(all.months.get(month) ?? [], month, those, language, config));
    for (const [id, those] of changed.brands) {
      const brand = all.brands.get(id)?.[0]?.brand ?? null;
      if (brand !== null) put(brandPages(all.brands.get(id) ?? [], brand, those, language, config));
    }
    for (const [name, those] of changed.hosts) {
      const host = latestOf(name, all.hosts.get(name) ?? []);
      if (host !== undefined) put(hostPages(all.hosts.get(name) ?? [], host, those, language, config));
    }
  }
  put(searchFiles(entries, touched));
  put(listFiles(shown, all.months, new Set(changed.months.keys()), now));
  if (config.baseUrl !== null) put(sitemaps(all.months, new Set(changed.months.keys()), config.baseUrl));
  return files;
}

/** Lists and pages that no warning is left for, and the other files of withdrawn warnings: they go. */
export function orphanedPaths({ entries }: SiteIndex, { now, before }: Touched): readonly string[] {
  const all = groupEntries(entries.filter((entry) => entry.withdrawn === null));
  const touched = groupEntries([...now, ...before]);
  const lists = (Object.keys(all) as readonly (keyof Groups)[]).flatMap((kind) => [...touched[kind]].flatMap(([key, those]) =>
    orphanedPages(`${FOLDERS[kind]}/${kind === 'hosts' ? hostSlug(key) : key}`, all[kind].get(key)?.length ?? 0, those.length)));
  const withdrawn = now.filter((entry) => entry.withdrawn !== null).flatMap(({ slug }) => [`data/${slug}`, ...LANGUAGES.flatMap((language) => [`card/${slug}.${language}.svg`, `card/${slug}.${language}.png`, plateOf(slug, language, 'wide'), plateOf(slug, language, 'phone'), plateOf(slug, language, 'picture')])]);
  const months = new Set(touched.months.keys());
  return [...LANGUAGES.flatMap((language) => lists.map((path) => `${language}/${path}`)), ...withdrawn, ...orphanedSitemaps(all.months, months), ...orphanedLists(all.months, months)];
}

/** Where a warning's picture of its mail lies, if it has one. */
export const picturePath = (slug: string): string => plateOf(slug, 'ja', 'picture');

/** Pictures of mails that were published with one before, and now without: they go. */
export const orphanedPictures = (changed: readonly SiteEntry[], files: Files): readonly string[] =>
  changed.flatMap(({ slug }) => LANGUAGES.map((language) => plateOf(slug, language, 'picture'))).filter((path) => !files.has(path));

/** Where the lists of each kind lie, below a language. */
const FOLDERS: Readonly<Record<keyof Groups, string>> = { months: 'month', brands: 'brand', hosts: 'host' };

/** Files whose readers are programs: block lists must name hosts as they are. */
export const isForMachines = (path: string): boolean => path.startsWith('lists/') || /^data\/.*\.json$/.test(path) || path.startsWith('search/');

/** The index with one entry put in, the latest first. */
export function withEntry(index: SiteIndex, entry: SiteEntry): SiteIndex {
  const others = index.entries.filter((each) => each.slug !== entry.slug);
  const at = others.findIndex((each) => each.published <= entry.published);
  return { ...index, entries: at < 0 ? [...others, entry] : [...others.slice(0, at), entry, ...others.slice(at)] };
}
