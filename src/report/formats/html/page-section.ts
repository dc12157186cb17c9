import { toBase64 } from '../../../base/base64.ts';
import type { Language } from '../../../base/bilingual.ts';
import type { Dissection, PageVisitView } from '../../model.ts';
import { readableTime } from '../plate/readable-time.ts';
import { formWords, isSameWay, PAGE_STATES, VANTAGE_NAMES, VIA_NAMES, VISIT_WORDS } from '../page-words.ts';
import { SECTION_NAMES } from '../words.ts';
import { html, NOTHING, trusted } from './markup.ts';
import type { Html } from './markup.ts';

/** Bytes of one picture, and of all, that a report carries: it must still open on a phone. */
const PICTURE_BYTES = 700_000;
const PICTURES_BYTES = 2_500_000;
const FORMS_SHOWN = 4;

type View = PageVisitView['views'][number];
/** PNG bytes by SHA-256. */
export type Pictures = ReadonlyMap<string, Uint8Array>;

/** What a browser saw behind the link: the way there, step by step, and each visitor's picture of it. */
export function pageSection({ page }: Dissection, language: Language, pictures: Pictures): Html {
  if (page === null) return NOTHING;
  let left = PICTURES_BYTES;
  const figures = page.views.map((view) => {
    const bytes = view.screenshot === null ? undefined : pictures.get(view.screenshot);
    const isShown = bytes !== undefined && bytes.length <= Math.min(PICTURE_BYTES, left);
    if (isShown) left -= bytes.length;
    return figure(view, isShown ? bytes : null, language);
  });
  const [first] = page.views;
  const others = page.views.filter((view) => first !== undefined && view !== first && !isSameWay(view, first));
  const ways = first === undefined ? [] : [first, ...others].map((view) => html`${others.length === 0 ? NOTHING : html`<h3>${VANTAGE_NAMES[view.vantage][language]}</h3>`}${wayOf(view, language)}`);
  return html`<section id="page"><h2>${SECTION_NAMES.page[language]}</h2>${ways}<div class="visits">${figures}</div><p class="faint small">${page.browser}${page.takenAt === null ? '' : ` · ${readableTime(page.takenAt)}`}</p></section>`;
}

/** The redirects as a chain of stations. */
function wayOf({ chain, state }: View, language: Language): Html {
  const stations = chain.map(({ url, via, status, address }, at) => html`<li class="${at === chain.length - 1 ? 'end' : ''}"><span class="sign" aria-hidden="true"></span><div><p class="faint small">${VIA_NAMES[via][language]}${status === null ? '' : ` · HTTP ${status}`}${address === null ? '' : ` · ${address}`}</p><code>${url}</code></div></li>`);
  return html`<ol class="chain">${stations}<li class="end state-of"><span class="sign" aria-hidden="true"></span><div><b>${PAGE_STATES[state][language]}</b></div></li></ol>`;
}

function figure(view: View, bytes: Uint8Array | null, language: Language): Html {
  const name = VANTAGE_NAMES[view.vantage][language];
  const picture = bytes === null ? html`<p class="none faint small">${VISIT_WORDS['no-picture'][language]}</p>` : html`<img alt="${name}: ${VISIT_WORDS.picture[language]}" src="${trusted(`data:image/png;base64,${toBase64(bytes)}`)}">`;
  const forms = view.forms.slice(0, FORMS_SHOWN).map((form) => html`<p class="small"><span class="faint">${VISIT_WORDS.form[language]}</span> ${formWords(form, language)}</p>`);
  const files = view.downloads.map(({ name: file, sha256 }) => html`<p class="small"><span class="faint">${VISIT_WORDS.file[language]}</span> ${file}${sha256 === null ? NOTHING : html` <code>${sha256}</code>`}</p>`);
  return html`<figure class="visit">${picture}<figcaption><b>${name}</b><p class="small">${PAGE_STATES[view.state][language]}</p>${view.title === '' ? NOTHING : html`<p class="small"><span class="faint">${VISIT_WORDS.title[language]}</span> ${view.title}</p>`}${forms}${files}</figcaption></figure>`;
}
