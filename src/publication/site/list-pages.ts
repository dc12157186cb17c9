import type { Language } from '../../base/bilingual.ts';
import { timeFor } from '../../report/formats/article/words.ts';
import { html, NOTHING } from '../../report/formats/html/markup.ts';
import type { Html } from '../../report/formats/html/markup.ts';
import { LABEL_NAMES } from '../../report/formats/words.ts';
import type { HostEntry, SiteConfig, SiteEntry } from '../model.ts';
import { articlePath } from './article-page.ts';
import { hostSlug } from './entry.ts';
import { frame, relative, SITE_WORDS } from './frame.ts';

/** Warnings on the front page; the months have all. */
const ON_FRONT = 30;
/** Hosts on one list; older ones are found by the search and from their warnings. */
const HOSTS_LISTED = 300;

const listOf = (entries: readonly SiteEntry[], path: string, language: Language): Html => (entries.length === 0 ? html`<p>${SITE_WORDS.none[language]}</p>`
  : html`<ol class="list">${entries.map((entry) => html`<li><a href="${relative(path, articlePath(entry.slug, language))}">${entry.title[language]}</a><p>${timeFor(entry.published, language).slice(0, 10)} ${LABEL_NAMES[entry.label][language]}</p></li>`)}</ol>`);

const monthOf = (entry: SiteEntry): string => entry.published.slice(0, 7);

/** The front page: the latest warnings, and the way to all others. */
export function frontPage(entries: readonly SiteEntry[], language: Language, config: SiteConfig): string {
  const path = `${language}/index.html`;
  const months = [...new Set(entries.map(monthOf))];
  return frame({
    language, path, title: SITE_WORDS.latest[language], description: SITE_WORDS.tagline[language], isListed: true,
    body: html`<h1>${SITE_WORDS.latest[language]}</h1>${listOf(entries.slice(0, ON_FRONT), path, language)}<section id="months"><h2>${SITE_WORDS.months[language]}</h2><ul class="files">${months.map((month) => html`<li><a href="${relative(path, `${language}/month/${month}.html`)}">${month}</a></li>`)}</ul></section>`,
  }, config);
}

export function monthPage(entries: readonly SiteEntry[], month: string, language: Language, config: SiteConfig): string {
  const path = `${language}/month/${month}.html`;
  return frame({ language, path, title: month, description: `${SITE_WORDS.latest[language]} ${month}`, isListed: true, body: html`<h1>${month}</h1>${listOf(entries.filter((entry) => monthOf(entry) === month), path, language)}` }, config);
}

/** Every imitated company, those with most warnings first. */
export function brandsPage(entries: readonly SiteEntry[], language: Language, config: SiteConfig): string {
  const path = `${language}/brands.html`;
  const counted = new Map<string, { readonly brand: NonNullable<SiteEntry['brand']>; count: number }>();
  for (const { brand } of entries) {
    if (brand === null) continue;
    const known = counted.get(brand.id);
    if (known === undefined) counted.set(brand.id, { brand, count: 1 });
    else known.count++;
  }
  const sorted = [...counted.values()].toSorted((a, b) => b.count - a.count || (a.brand.id < b.brand.id ? -1 : 1));
  return frame({
    language, path, title: SITE_WORDS.brands[language], description: SITE_WORDS.brands[language], isListed: true,
    body: html`<h1>${SITE_WORDS.brands[language]}</h1>${sorted.length === 0 ? html`<p>${SITE_WORDS.none[language]}</p>` : html`<ul class="list">${sorted.map(({ brand, count }) => html`<li><a href="${relative(path, `${language}/brand/${brand.id}.html`)}">${brand.name[language]}</a> <span class="faint">${count}</span></li>`)}</ul>`}`,
  }, config);
}

export function brandPage(entries: readonly SiteEntry[], brand: NonNullable<SiteEntry['brand']>, language: Language, config: SiteConfig): string {
  const path = `${language}/brand/${brand.id}.html`;
  const title = language === 'ja' ? `${brand.name.ja}を騙るメール` : `Mails that pretend to come from ${brand.name.en}`;
  const note = language === 'ja' ? `${brand.name.ja}は名前を使われた側で、これらのメールを送っていません。` : `${brand.name.en} did not send these mails; its name was used.`;
  return frame({ language, path, title, description: title, isListed: true, body: html`<h1>${title}</h1><p class="faint">${note}</p>${listOf(entries.filter((entry) => entry.brand?.id === brand.id), path, language)}` }, config);
}

export function hostsPage(entries: readonly SiteEntry[], language: Language, config: SiteConfig): string {
  const path = `${language}/hosts.html`;
  const hosts = [...new Set(entries.flatMap((entry) => entry.hosts.map((host) => host.host)))].slice(0, HOSTS_LISTED);
  return frame({
    language, path, title: SITE_WORDS.hosts[language], description: SITE_WORDS.hosts[language], isListed: true,
    body: html`<h1>${SITE_WORDS.hosts[language]}</h1>${hosts.length === 0 ? html`<p>${SITE_WORDS.none[language]}</p>` : html`<ul class="list">${hosts.map((host) => html`<li><a class="hostname" href="${relative(path, `${language}/host/${hostSlug(host)}.html`)}">${host}</a></li>`)}</ul>`}`,
  }, config);
}

/** One host: the warnings in which it appears, whether our lists block it, and why. */
export function hostPage(entries: readonly SiteEntry[], host: HostEntry, language: Language, config: SiteConfig): string {
  const path = `${language}/host/${hostSlug(host.host)}.html`;
  const isBlocked = host.block !== 'none';
  const gap = language === 'ja' ? '：' : ': ';
  return frame({
    language, path, title: host.host, description: host.host, isListed: true,
    body: html`<h1 class="hostname">${host.host}</h1><p>${SITE_WORDS.blocked[language]}${gap}${isBlocked ? SITE_WORDS.blockedAs[language] : SITE_WORDS.notBlocked[language]}${isBlocked && host.name !== null ? html` <span class="hostname">${host.name}</span>` : NOTHING}</p><p class="faint">${SITE_WORDS.reason[language]}${gap}${host.reason[language]}</p><section id="warnings"><h2>${SITE_WORDS.allOf[language]}</h2>${listOf(entries.filter((entry) => entry.hosts.some((each) => each.host === host.host)), path, language)}</section>`,
  }, config);
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
