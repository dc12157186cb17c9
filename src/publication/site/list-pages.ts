import type { Language } from '../../base/bilingual.ts';
import { timeFor } from '../../report/formats/article/words.ts';
import { html, NOTHING } from '../../report/formats/html/markup.ts';
import type { Html } from '../../report/formats/html/markup.ts';
import { LABEL_NAMES } from '../../report/formats/words.ts';
import type { HostEntry, SiteConfig, SiteEntry } from '../model.ts';
import { articlePath } from './article-page.ts';
import { hostSlug } from './entry.ts';
import { frame, relative, SITE_WORDS } from './frame.ts';
import type { Groups } from './group-entries.ts';

/** Warnings on the front page; the months have all. */
const ON_FRONT = 30;
/** Hosts on one list; older ones are found by the search and from their warnings. */
const HOSTS_LISTED = 300;

const listOf = (entries: readonly SiteEntry[], path: string, language: Language): Html => (entries.length === 0 ? html`<p>${SITE_WORDS.none[language]}</p>`
  : html`<ol class="list">${entries.map((entry) => html`<li><a href="${relative(path, articlePath(entry.slug, language))}">${entry.title[language]}</a><p>${timeFor(entry.published, language).slice(0, 10)} ${LABEL_NAMES[entry.label][language]}</p></li>`)}</ol>`);

/** Warnings on one page of a list. */
const ON_PAGE = 100;

/** A list of warnings that grows: what it is about, and where it lies. */
interface GrowingList {
  readonly language: Language;
  /** The path of its first page, without `.html`. */
  readonly stem: string;
  readonly title: string;
  readonly head: Html;
}

/** Older pages of a list of so many warnings. */
const olderPages = (count: number): number => Math.max(0, Math.ceil(count / ON_PAGE) - 1);

/**
 * The pages of a list: the latest warnings on the first one, older ones on numbered pages that count from the oldest, so
 * that a new warning changes none of them. *Shape*: of the numbered pages only those from the oldest touched warning on.
 */
function growingList({ language, stem, title, head }: GrowingList, entries: readonly SiteEntry[], touched: readonly SiteEntry[], config: SiteConfig): ReadonlyMap<string, string> {
  const older = olderPages(entries.length);
  const oldest = touched.map((each) => each.published).reduce((a, b) => (a < b ? a : b));
  const from = entries.filter((entry) => entry.published < oldest).length;
  const page = (path: string, name: string, listed: readonly SiteEntry[], links: readonly Html[]): string => frame({
    language, path, title: name, description: name, isListed: true,
    body: html`<h1>${name}</h1>${head}${listOf(listed, path, language)}${links.length === 0 ? NOTHING : html`<nav aria-label="${title}"><ul class="files">${links.map((link) => html`<li>${link}</li>`)}</ul></nav>`}`,
  }, config);
  const linkTo = (path: string, target: string, words: string): Html => html`<a href="${relative(path, target)}">${words}</a>`;
  const first = `${stem}.html`;
  const numbered = (nth: number): string => `${stem}-${nth}.html`;
  const pages = new Map([[first, page(first, title, entries.slice(0, entries.length - older * ON_PAGE), older === 0 ? [] : [linkTo(first, numbered(older), SITE_WORDS.older[language])])]]);
  // The page before the touched one, too: the first page spills over into it.
  for (let nth = Math.max(1, Math.floor(from / ON_PAGE)); nth <= older; nth++) {
    const end = entries.length - (nth - 1) * ON_PAGE;
    const path = numbered(nth);
    pages.set(path, page(path, `${title} (${nth})`, entries.slice(end - ON_PAGE, end), [linkTo(path, first, SITE_WORDS.newest[language]), ...(nth === 1 ? [] : [linkTo(path, numbered(nth - 1), SITE_WORDS.older[language])])]));
  }
  return pages;
}

/** What a list had, and has no more: all of it where no warning is left, else the numbered pages that its last ones shrank by. */
export function orphanedPages(stem: string, left: number, gone: number): readonly string[] {
  const kept = olderPages(left);
  const numbered = Array.from({ length: olderPages(left + gone) - kept }, (_, at) => `${stem}-${kept + 1 + at}.html`);
  return left === 0 ? [`${stem}.html`, ...numbered] : numbered;
}

/** The front page: the latest warnings, and the way to all others. */
export function frontPage(entries: readonly SiteEntry[], months: readonly string[], language: Language, config: SiteConfig): string {
  const path = `${language}/index.html`;
  return frame({
    language, path, title: SITE_WORDS.latest[language], description: SITE_WORDS.tagline[language], isListed: true,
    body: html`<h1>${SITE_WORDS.latest[language]}</h1>${listOf(entries.slice(0, ON_FRONT), path, language)}<section id="months"><h2>${SITE_WORDS.months[language]}</h2><ul class="files">${months.map((month) => html`<li><a href="${relative(path, `${language}/month/${month}.html`)}">${month}</a></li>`)}</ul></section>`,
  }, config);
}

export const monthPages = (entries: readonly SiteEntry[], month: string, touched: readonly SiteEntry[], language: Language, config: SiteConfig): ReadonlyMap<string, string> =>
  growingList({ language, stem: `${language}/month/${month}`, title: `${SITE_WORDS.latest[language]} ${month}`, head: NOTHING }, entries, touched, config);

/** Every imitated company, those with most warnings first. */
export function brandsPage(brands: Groups['brands'], language: Language, config: SiteConfig): string {
  const path = `${language}/brands.html`;
  const sorted = [...brands].toSorted(([idA, a], [idB, b]) => b.length - a.length || (idA < idB ? -1 : 1));
  return frame({
    language, path, title: SITE_WORDS.brands[language], description: SITE_WORDS.brands[language], isListed: true,
    body: html`<h1>${SITE_WORDS.brands[language]}</h1>${sorted.length === 0 ? html`<p>${SITE_WORDS.none[language]}</p>` : html`<ul class="list">${sorted.map(([id, entries]) => html`<li><a href="${relative(path, `${language}/brand/${id}.html`)}">${entries[0]?.brand?.name[language] ?? id}</a> <span class="faint">${entries.length}</span></li>`)}</ul>`}`,
  }, config);
}

export function brandPages(entries: readonly SiteEntry[], brand: NonNullable<SiteEntry['brand']>, touched: readonly SiteEntry[], language: Language, config: SiteConfig): ReadonlyMap<string, string> {
  const title = language === 'ja' ? `${brand.name.ja}をかたるメール` : `Mails that pretend to come from ${brand.name.en}`;
  const note = language === 'ja' ? `${brand.name.ja}は名前を使われた側で、これらのメールを送っていません。` : `${brand.name.en} did not send these mails; its name was used.`;
  return growingList({ language, stem: `${language}/brand/${brand.id}`, title, head: html`<p class="faint">${note}</p>` }, entries, touched, config);
}

export function hostsPage(hosts: Groups['hosts'], language: Language, config: SiteConfig): string {
  const path = `${language}/hosts.html`;
  const listed = [...hosts.keys()].slice(0, HOSTS_LISTED);
  return frame({
    language, path, title: SITE_WORDS.hosts[language], description: SITE_WORDS.hosts[language], isListed: true,
    body: html`<h1>${SITE_WORDS.hosts[language]}</h1>${listed.length === 0 ? html`<p>${SITE_WORDS.none[language]}</p>` : html`<ul class="list">${listed.map((host) => html`<li><a class="hostname" href="${relative(path, `${language}/host/${hostSlug(host)}.html`)}">${host}</a></li>`)}</ul>`}`,
  }, config);
}

/** One host: the warnings in which it appears, whether our lists block it, and why. */
export function hostPages(entries: readonly SiteEntry[], host: HostEntry, touched: readonly SiteEntry[], language: Language, config: SiteConfig): ReadonlyMap<string, string> {
  const isBlocked = host.block !== 'none';
  const gap = language === 'ja' ? '：' : ': ';
  const head = html`<p>${SITE_WORDS.blocked[language]}${gap}${isBlocked ? SITE_WORDS.blockedAs[language] : SITE_WORDS.notBlocked[language]}${isBlocked && host.name !== null ? html` <span class="hostname">${host.name}</span>` : NOTHING}</p><p class="faint">${SITE_WORDS.reason[language]}${gap}${host.reason[language]}</p><h2>${SITE_WORDS.allOf[language]}</h2>`;
  return growingList({ language, stem: `${language}/host/${hostSlug(host.host)}`, title: host.host, head }, entries, touched, config);
}

/** The way in: both languages side by side. */
export function doorPage(config: SiteConfig): string {
  return html`<!doctype html>
<html lang="ja"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><title>${config.name}</title><link rel="stylesheet" href="style.css"><link rel="alternate" hreflang="ja" href="ja/index.html"><link rel="alternate" hreflang="en" href="en/index.html"></head>
<body><main class="page"><h1>${config.name}</h1><ul class="list"><li><a href="ja/index.html">${SITE_WORDS.latest.ja}</a><p>${SITE_WORDS.tagline.ja}</p></li><li lang="en"><a href="en/index.html">${SITE_WORDS.latest.en}</a><p>${SITE_WORDS.tagline.en}</p></li></ul></main></body></html>
`.html;
}

/** For an address that is not there: it may be asked for from any depth, so it brings its style along and links from the root. */
export function notFoundPage(config: SiteConfig, style: string): string {
  const root = config.baseUrl ?? '/';
  return html`<!doctype html>
<html lang="ja"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><title>404 — ${config.name}</title><style>${{ html: style }}</style></head>
<body><main class="page"><h1>${SITE_WORDS.notFound.ja}</h1><p><a href="${root}ja/index.html">${SITE_WORDS.latest.ja}</a></p><div lang="en"><h2>${SITE_WORDS.notFound.en}</h2><p><a href="${root}en/index.html">${SITE_WORDS.latest.en}</a></p></div></main></body></html>
`.html;
}
