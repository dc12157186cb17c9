import type { Language } from '../../../base/bilingual.ts';
import type { Dissection, LookupView } from '../../model.ts';
import { readableTime } from '../plate/readable-time.ts';
import { andMore, COLUMN_NAMES, NOTHING_SHOWN, OUTCOME_NAMES, SECTION_NAMES, sourceWords } from '../words.ts';
import { html, NOTHING, quoted } from './markup.ts';
import type { Html } from './markup.ts';
import { PAGE_WORDS } from './wording.ts';

/** Rows of one table; a mail with a thousand links is told by its first ones and their number. */
const MOST_ROWS = 60;
const MOST_LETTERS = 500;

interface Column<T> {
  readonly name: string;
  readonly cell: (row: T) => Html;
}

function table<T>(caption: string, columns: readonly Column<T>[], rows: readonly T[], language: Language): Html {
  const body = rows.slice(0, MOST_ROWS).map((row) => html`<tr>${columns.map((column) => html`<td data-name="${column.name}">${column.cell(row)}</td>`)}</tr>`);
  const left = rows.length - MOST_ROWS;
  return html`<table aria-label="${caption}"><thead><tr>${columns.map((column) => html`<th scope="col">${column.name}</th>`)}</tr></thead><tbody>${body}</tbody></table>${left > 0 ? html`<p class="faint small">${andMore(left)[language]}</p>` : NOTHING}`;
}

/** Every link, in its broken form. */
export function linksSection(dissection: Dissection, language: Language): Html {
  const { links } = dissection;
  const columns: readonly Column<(typeof links)[number]>[] = [
    { name: COLUMN_NAMES['link-text'][language], cell: (link) => html`${link.text === '' ? html`<span class="faint">—</span>` : quoted(cut(link.text), dissection.mail.language)}${link.isCallToAction ? html`<br><span class="charge small">${PAGE_WORDS.callToAction[language]}</span>` : NOTHING}` },
    { name: COLUMN_NAMES['leads-to'][language], cell: (link) => html`<code>${cut(link.url)}</code>${link.registrableDomain === null ? NOTHING : html`<br>→ <b>${cut(link.registrableDomain)}</b>`}` },
  ];
  const title = SECTION_NAMES.links[language];
  return html`<section id="links"><h2>${title}</h2>${links.length === 0 ? html`<p>${NOTHING_SHOWN['no-links'][language]}</p>` : html`${table(title, columns, links, language)}<p class="faint small">${PAGE_WORDS.notLive[language]}</p>`}</section>`;
}

/** Every question to the outside world and how it ended. */
export function lookupsSection(dissection: Dissection, language: Language): Html {
  const { lookups } = dissection;
  const columns: readonly Column<LookupView>[] = [
    { name: COLUMN_NAMES.question[language], cell: (lookup) => html`${cut(lookup.question[language])}` },
    { name: COLUMN_NAMES.answer[language], cell: (lookup) => html`<span class="tag ${lookup.outcome === 'found' || lookup.outcome === 'absent' ? '' : 'claimed'}">${OUTCOME_NAMES[lookup.outcome][language]}</span> ${cut(lookup.answer[language])}` },
    { name: COLUMN_NAMES.source[language], cell: (lookup) => html`${cut(lookup.source === null ? '—' : sourceWords(lookup.source, language))}${lookup.takenAt === null ? NOTHING : html`<br><span class="faint">${readableTime(lookup.takenAt)}</span>`}` },
  ];
  const title = SECTION_NAMES.lookups[language];
  return html`<section id="lookups"><h2>${title}</h2>${lookups.length === 0 ? html`<p>${NOTHING_SHOWN['no-lookups'][language]}</p>` : table(title, columns, lookups, language)}</section>`;
}

const cut = (words: string): string => (words.length > MOST_LETTERS ? `${words.slice(0, MOST_LETTERS)}…` : words);
