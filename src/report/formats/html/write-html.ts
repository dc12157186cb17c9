import type { Dissection, FormatOptions } from '../../model.ts';
import { LABEL_NAMES } from '../words.ts';
import { aboutSection, unknownsSection } from './about-section.ts';
import { chaptersSection } from './chapters-section.ts';
import { html, trusted } from './markup.ts';
import { pageSection } from './page-section.ts';
import type { Pictures } from './page-section.ts';
import { routeSection } from './route-section.ts';
import { STYLE } from './style.ts';
import { linksSection, lookupsSection } from './tables.ts';
import { pictureFigure, plateFigure, reasonsSection, verdictSection } from './verdict-section.ts';
import { PAGE_WORDS } from './wording.ts';

const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

/**
 * Writes the report as one page for a browser or a printer.
 * *Shape*: a whole HTML document without scripts and without any outside resource or link to the outside; `pictures`: of
 * the mail and of the page behind the link, by hash.
 */
export function writeHtml(dissection: Dissection, options: FormatOptions & { readonly pictures?: Pictures }): string {
  const { language } = options;
  const name = dissection.input.name;
  const page = html`<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${trusted(POLICY)}"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="referrer" content="no-referrer"><meta name="robots" content="noindex"><meta name="color-scheme" content="light dark"><title>${LABEL_NAMES[dissection.verdict.label][language]} — fuwake${name === null ? '' : ` — ${name}`}</title><style>${trusted(STYLE)}</style></head>
<body><a class="skip" href="#verdict">${PAGE_WORDS.skip[language]}</a>
<header class="page top"><b>fuwake</b><span>${PAGE_WORDS.tagline[language]}</span></header>
<main>
<div class="page">${verdictSection(dissection, language)}
${reasonsSection(dissection, language)}</div>
${plateFigure(dissection, language)}
${pictureFigure(dissection, language, options.pictures ?? new Map())}
<div class="page">
${chaptersSection(dissection, language)}
${pageSection(dissection, language, options.pictures ?? new Map())}
${routeSection(dissection, language)}
${linksSection(dissection, language)}
${lookupsSection(dissection, language)}
${unknownsSection(dissection, language)}
${aboutSection(dissection, language)}
</div></main>
<footer class="page">fuwake ${dissection.tool.version}</footer>
</body></html>
`;
  return page.html;
}
