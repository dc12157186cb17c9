import type { Language } from '../../../base/bilingual.ts';
import type { Dissection, HopView, RouteView } from '../../model.ts';
import { readableTime } from '../plate/readable-time.ts';
import { BOUNDARY_LINE, boundaryWords, delayWords, hopRemarks, HOP_WORDS, originWords } from '../route-words.ts';
import { andMore, NOTHING_SHOWN, SECTION_NAMES, sourceWords, STANDING_NAMES } from '../words.ts';
import { html, NOTHING } from './markup.ts';
import type { Html } from './markup.ts';
import { worldMap } from './world-map.ts';

/** Hops written out; a mail with more is a loop or an attack, and the JSON form has them all. */
const MOST_HOPS = 50;
const MOST_LETTERS = 200;

/** The way of the mail as a line of time, the receiver on top, and what a database says of the network at the boundary. */
export function routeSection({ route }: Dissection, language: Language): Html {
  const told = boundaryWords(route);
  const note = told === null ? NOTHING : html`<p class="small">${told[language]}</p>`;
  return html`<section id="route"><h2>${SECTION_NAMES.route[language]}</h2>${route.hops.length === 0 ? html`<p>${NOTHING_SHOWN['no-hops'][language]}</p>` : timeline(route, language)}${note}${originFigure(route, language)}</section>`;
}

function timeline(route: RouteView, language: Language): Html {
  const hops = route.hops.slice(0, MOST_HOPS);
  const items = hops.map((hop, at) => {
    const below = route.hops[at + 1];
    const isBoundary = hop.index === route.boundary;
    return html`${hopItem(hop, isBoundary, language)}${isBoundary ? boundaryItem(below !== undefined, language) : NOTHING}${waitItem(hop, below, language)}`;
  });
  const left = route.hops.length - hops.length;
  return html`<ol class="way">${items}</ol>${left > 0 ? html`<p class="faint small">${andMore(left)[language]}</p>` : NOTHING}`;
}

function hopItem(hop: HopView, isBoundary: boolean, language: Language): Html {
  const name = hop.reverseName ?? hop.helo;
  const remarks = hopRemarks(hop).map(({ words, isOdd }) => html`<p class="remark${isOdd ? ' charge' : ''}">${isOdd ? '⚠ ' : ''}${words[language]}</p>`);
  const address = hop.address === null ? NOTHING : html` <code>${cut(hop.address)}</code>`;
  return html`<li class="hop ${hop.standing}">${SIGNS[isBoundary ? 'boundary' : hop.standing]}<div><p class="when"><span class="tag ${hop.standing}">${STANDING_NAMES[hop.standing][language]}</span> ${hop.time === null ? HOP_WORDS['no-time'][language] : readableTime(hop.time)}</p>
<p><span class="faint">${HOP_WORDS['took-in'][language]}</span> <b>${hop.by === null ? HOP_WORDS['no-server'][language] : cut(hop.by)}</b></p><p><span class="faint">${HOP_WORDS.from[language]}</span> <b>${name === null ? HOP_WORDS['no-name'][language] : cut(name)}</b>${address}</p>${remarks}</div></li>`;
}

function waitItem(hop: HopView, below: HopView | undefined, language: Language): Html {
  const delay = delayWords(hop, below);
  return delay === null || below === undefined ? NOTHING : html`<li class="wait ${below.standing}${delay.isOdd ? ' charge' : ''}"><span aria-hidden="true">↑</span> ${delay.words[language]}</li>`;
}

const boundaryItem = (hasMore: boolean, language: Language): Html =>
  html`<li class="border"><span class="favour">${BOUNDARY_LINE.above[language]}</span><span>${BOUNDARY_LINE[hasMore ? 'below' : 'nothing-below'][language]}</span></li>`;

function originFigure({ origin }: RouteView, language: Language): Html {
  if (origin === null) return NOTHING;
  const source = origin.source === null ? NOTHING : html` <span class="faint">${language === 'ja' ? '出所：' : 'Source: '}${cut(sourceWords(origin.source, language))}</span>`;
  return html`<figure class="origin">${origin.country === null ? NOTHING : worldMap(origin.country, language)}<figcaption>${originWords(origin)[language]}${source}</figcaption></figure>`;
}

const cut = (words: string): string => (words.length > MOST_LETTERS ? `${words.slice(0, MOST_LETTERS)}…` : words);
const sign = (inside: Html): Html => html`<svg viewBox="0 0 16 16" aria-hidden="true">${inside}</svg>`;

const SIGNS: Readonly<Record<HopView['standing'] | 'boundary', Html>> = {
  attested: sign(html`<circle cx="8" cy="8" r="5.5" fill="currentColor"/>`),
  boundary: sign(html`<circle cx="8" cy="8" r="3.4" fill="currentColor"/><circle cx="8" cy="8" r="6.8" fill="none" stroke="currentColor" stroke-width="1.5"/>`),
  claimed: sign(html`<circle cx="8" cy="8" r="5.5" fill="none" stroke="currentColor" stroke-width="1.6" stroke-dasharray="2.6 2.2"/>`),
};
