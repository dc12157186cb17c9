import type { Language } from '../../base/bilingual.ts';
import { articleHtml } from '../../report/formats/article/article-html.ts';
import { ARTICLE_WORDS, spanFor, timeFor } from '../../report/formats/article/words.ts';
import { html, NOTHING } from '../../report/formats/html/markup.ts';
import type { Html } from '../../report/formats/html/markup.ts';
import { PICTURE_TITLE } from '../../report/formats/plate/picture-plate.ts';
import { LABEL_NAMES } from '../../report/formats/words.ts';
import type { SiteConfig, SiteEntry } from '../model.ts';
import { replyRecord, replySubject } from '../right-of-reply.ts';
import { CARD } from './card.ts';
import type { Warning } from './entry.ts';
import { hostSlug } from './entry.ts';
import { contactOf, frame, jsonLd, noteHtml, relative, SITE_WORDS } from './frame.ts';

export interface PlateFile {
  readonly path: string;
  readonly widthPx: number;
  readonly heightPx: number;
}

/** The page of one warning. */
export function articlePage({ entry, articles, dissection, showsMail }: Warning, plates: { readonly wide: PlateFile; readonly phone: PlateFile; readonly picture: PlateFile | null } | null, card: string, machineFiles: readonly string[], language: Language, config: SiteConfig): string {
  const path = articlePath(entry.slug, language);
  const to = (target: string): string => relative(path, target);
  const article = articles[language];
  const looked = plates === null || plates.picture === null ? NOTHING : html`<figure class="looked"><img src="${to(plates.picture.path)}" width="${plates.picture.widthPx}" height="${plates.picture.heightPx}" loading="lazy" alt="${PICTURE_TITLE[language]}"><figcaption class="faint small">${PICTURE_TITLE[language]}</figcaption></figure>`;
  const plate = plates === null ? NOTHING : html`<figure class="plate"><picture><source media="(max-width:999px)" srcset="${to(plates.phone.path)}" width="${plates.phone.widthPx}" height="${plates.phone.heightPx}"><img src="${to(plates.wide.path)}" width="${plates.wide.widthPx}" height="${plates.wide.heightPx}" loading="lazy" alt="${ARTICLE_WORDS.plate[language]}"></picture></figure>${looked}`;
  const brand = entry.brand === null ? NOTHING : html`<a href="${to(`${language}/brand/${entry.brand.id}.html`)}">${entry.brand.name[language]}</a>`;
  const hosts = entry.hosts.map((host) => html`<a class="hostname" href="${to(`${language}/host/${hostSlug(host.host)}.html`)}">${host.host}</a>`);
  const tone = entry.label === 'suspicious' || entry.label === 'junk' ? 'inform' : 'charge';
  const files = machineFiles.length === 0 ? NOTHING : html`<section id="machine"><h2>${SITE_WORDS.machine[language]}</h2><ul class="files">${machineFiles.map((file) => html`<li><a href="${to(file)}">${file.split('/').at(-1) ?? file}</a></li>`)}</ul></section>`;
  return frame({
    language, path, title: article.title.text, description: entry.summary[language].slice(0, 200), isListed: true, namesContact: true,
    head: html`<meta property="og:type" content="article"><meta property="og:title" content="${article.title.text}"><meta property="og:description" content="${entry.summary[language].slice(0, 200)}">${config.baseUrl === null ? NOTHING : html`<meta property="og:image" content="${config.baseUrl}${card}"><meta property="og:image:width" content="${CARD.widthPx}"><meta property="og:image:height" content="${CARD.heightPx}"><meta property="og:image:alt" content="${article.title.text}"><meta property="og:url" content="${config.baseUrl}${path}">`}<meta property="og:locale" content="${language === 'ja' ? 'ja_JP' : 'en_GB'}"><meta name="twitter:card" content="summary_large_image">${jsonLd({
      '@context': 'https://schema.org', '@type': 'Report', headline: article.title.text, inLanguage: language, datePublished: entry.published, dateModified: entry.changes.at(-1)?.at ?? entry.published,
      description: entry.summary[language], publisher: { '@type': 'Organization', name: config.name }, ...(entry.brand === null ? {} : { about: { '@type': 'Organization', name: entry.brand.name[language] } }),
    })}`,
    body: html`<p class="label ${tone}">${LABEL_NAMES[entry.label][language]}</p>${articleHtml(article, { mail: showsMail ? dissection.mail : null, plate })}
${repliesOf(entry, language)}${timesSection(entry, language)}${changesOf(entry, language)}
${entry.brand === null && hosts.length === 0 ? NOTHING : html`<p class="meta"><span>${SITE_WORDS.related[language]}</span>${brand}${hosts}</p>`}${files}
<section id="mistake"><h2>${ARTICLE_WORDS.mistake[language]}</h2><p>${SITE_WORDS.contact[language]}${contactOf(config, language)}</p>${entry.hosts.length === 0 ? NOTHING : html`<details><summary>${SITE_WORDS.howToReply[language]}</summary><div class="inside"><p>${SITE_WORDS.mayReply[language]}</p><dl><dt>TXT</dt><dd><code>_fuwake.DOMAIN  ${replyRecord('', entry.slug).text}</code></dd><dt>Subject</dt><dd><code>${replySubject(entry.slug)}</code></dd></dl></div></details>`}</section>`,
  }, config);
}

/** The owner's words, as they are; what they are is said beside them. */
function repliesOf(entry: SiteEntry, language: Language): Html {
  return (entry.replies ?? []).length === 0 ? NOTHING
    : html`<section id="reply"><h2>${SITE_WORDS.reply[language]}</h2>${(entry.replies ?? []).map((reply) => html`<h3 class="hostname">${reply.domain.replaceAll('.', '[.]')}</h3><p class="faint small">${timeFor(reply.at, language)} ${SITE_WORDS.replyProved[language][reply.by]}</p><blockquote>${reply.text.split('\n').map((line) => html`<p>${line}</p>`)}</blockquote>`)}</section>`;
}

export const articlePath = (slug: string, language: Language): string => `${language}/${slug}.html`;

function timesSection(entry: SiteEntry, language: Language): Html {
  const row = (name: string, value: string): Html => html`<dt>${name}</dt><dd>${value}</dd>`;
  const tookFrom = entry.received === null ? NOTHING : row(ARTICLE_WORDS.tookFrom[language], spanFor(Date.parse(entry.published) - Date.parse(entry.received), language));
  const changed = entry.changes.at(-1);
  return html`<section id="times"><h2>${ARTICLE_WORDS.times[language]}</h2><dl class="times">${row(ARTICLE_WORDS.received[language], entry.received === null ? ARTICLE_WORDS.receivedUnknown[language] : timeFor(entry.received, language))}${row(ARTICLE_WORDS.dissected[language], timeFor(entry.dissected, language))}${row(ARTICLE_WORDS.published[language], timeFor(entry.published, language))}${tookFrom}${changed === undefined ? NOTHING : row(ARTICLE_WORDS.changed[language], timeFor(changed.at, language))}</dl></section>`;
}

function changesOf(entry: SiteEntry, language: Language): Html {
  return entry.changes.length === 0 ? NOTHING
    : html`<section id="changes"><h2>${SITE_WORDS.changes[language]}</h2><ul class="plain">${entry.changes.map((change) => html`<li>${timeFor(change.at, language)} ${noteHtml(change.note, language)}</li>`)}</ul></section>`;
}

/** What stands at the address of a warning that was withdrawn: that it was, when, and why. Its accusations are gone. */
export function withdrawnPage(entry: SiteEntry, language: Language, config: SiteConfig): string {
  const why = entry.withdrawn;
  return frame({
    language, path: articlePath(entry.slug, language), title: SITE_WORDS.withdrawn[language], description: SITE_WORDS.withdrawn[language], isListed: false,
    body: html`<h1>${SITE_WORDS.withdrawn[language]}</h1><div class="notice"><p>${why === null ? '' : timeFor(why.at, language)}</p><p>${SITE_WORDS.reason[language]}${language === 'ja' ? '：' : ': '}${why === null ? '' : noteHtml(why.reason, language)}</p></div>${changesOf(entry, language)}`,
  }, config);
}
