import type { Language } from '../../../base/bilingual.ts';
import { countryName } from '../route-words.ts';
import { html, NOTHING, trusted } from './markup.ts';
import type { Html } from './markup.ts';
import { COUNTRY_OUTLINES, OTHER_LAND, SMALL_COUNTRIES, WORLD_BOX } from './world-outline.ts';

/** Of the ring around a country that is too small to be seen. Units: of the outlines. */
const RING = 9;

/**
 * The world with one country marked, whole: a point in it would look like a place. A ring helps the eye to a small one.
 * Nothing is drawn for a code that the outline does not know.
 */
export function worldMap(country: string, language: Language): Html {
  const outline = COUNTRY_OUTLINES[country];
  const middle = SMALL_COUNTRIES[country];
  if (outline === undefined && middle === undefined) return NOTHING;
  const { x, y, width, height } = WORLD_BOX;
  const land = Object.values(COUNTRY_OUTLINES).join('') + OTHER_LAND;
  const ring = middle === undefined ? NOTHING : html`<circle class="ring" cx="${middle[0]}" cy="${middle[1]}" r="${RING}"/>${outline === undefined ? html`<circle class="marked" cx="${middle[0]}" cy="${middle[1]}" r="2.5"/>` : NOTHING}`;
  const label = language === 'ja' ? `世界地図：${countryName(country, 'ja')}に印` : `Map of the world with ${countryName(country, 'en')} marked`;
  return html`<svg class="world" viewBox="${x} ${y} ${width} ${height}" role="img" aria-label="${label}"><path class="land" d="${trusted(land)}"/>${outline === undefined ? NOTHING : html`<path class="marked" d="${trusted(outline)}"/>`}${ring}</svg>`;
}
