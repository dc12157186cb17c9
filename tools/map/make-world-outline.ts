/**
 * Draws the countries of the world once, into `src/report/formats/html/world-outline.ts`: a report is written in a
 * browser as well and may read no file, so the outline is a module and not a file under `data/`.
 * `npm run outline`; the libraries are for this script only.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

type Point = readonly [number, number];
interface Shape {
  readonly id?: string;
  readonly geometry: { readonly type: string; readonly coordinates: readonly unknown[] };
}
interface Path {
  (shape: unknown): string | null;
  digits(digits: number): Path;
  area(shape: unknown): number;
  bounds(shape: unknown): readonly [Point, Point];
}
interface Projection {
  (point: Point): Point;
  fitWidth(width: number, shape: unknown): Projection;
}
interface Geography {
  geoNaturalEarth1(): Projection;
  geoPath(projection: Projection): Path;
  geoCentroid(shape: unknown): Point;
  geoArea(shape: unknown): number;
}
interface Atlas {
  readonly objects: { readonly countries: unknown };
}

const WIDTH = 720;
/** In square units of the drawing; a country of less is a few dots, and a ring stands for it as well. */
const SMALL = 40;
/** Antarctica: no network is registered there, and it takes a fifth of the height. */
const LEFT_OUT = '010';

const require = createRequire(import.meta.url);
const { geoNaturalEarth1, geoPath, geoCentroid, geoArea } = require('d3-geo') as Geography;
const { feature } = require('topojson-client') as { feature(atlas: Atlas, of: unknown): { readonly features: readonly Shape[] } };
const { numericToAlpha2 } = require('i18n-iso-countries') as { numericToAlpha2(code: string): string | undefined };

const projection = geoNaturalEarth1().fitWidth(WIDTH, { type: 'Sphere' });
const path = geoPath(projection).digits(0);
const shapesOf = (name: string): readonly Shape[] => {
  const atlas = JSON.parse(readFileSync(require.resolve(`world-atlas/${name}`), 'utf8')) as Atlas;
  return feature(atlas, atlas.objects.countries).features.filter(({ id }) => id !== LEFT_OUT);
};
const codeOf = ({ id }: Shape): string | null => (id === undefined ? null : (numericToAlpha2(id) ?? null));

/** The largest piece stands for the country: with its islands far away counted in, the middle lies in the sea. */
function middle(shape: Shape): Point {
  const { type, coordinates } = shape.geometry;
  const pieces = type === 'MultiPolygon' ? coordinates.map((piece) => ({ type: 'Polygon', coordinates: piece })) : [shape.geometry];
  return projection(geoCentroid(pieces.reduce((a, b) => (geoArea(a) >= geoArea(b) ? a : b)))).map(Math.round) as unknown as Point;
}

/** Relative steps, without the ones that rounding has taken: half the size. */
function packed(d: string): string {
  return [...d.matchAll(/M([^MZ]+)Z?/g)].map(([, ring = '']) => {
    const points = ring.split('L').map((pair) => pair.split(',').map(Number) as unknown as Point).filter((point, at, all) => at === 0 || point[0] !== all[at - 1]![0] || point[1] !== all[at - 1]![1]);
    if (points.length < 3) return '';
    const steps = points.slice(1).map((point, at) => [point[0] - points[at]![0], point[1] - points[at]![1]]);
    const open = steps.at(-1)!.every((step, axis) => points.at(-1)![axis] === points[0]![axis] && step !== undefined) ? steps.slice(0, -1) : steps;
    return `M${points[0]![0]} ${points[0]![1]}l${open.flat().join(' ').replaceAll(' -', '-')}z`;
  }).join('');
}

const outlines = new Map<string, string>();
const nameless: string[] = [];
for (const shape of shapesOf('countries-110m.json')) {
  const code = codeOf(shape);
  const d = packed(path(shape) ?? '');
  // Ground whose state has no code of its own is land all the same.
  if (code === null) nameless.push(d);
  else outlines.set(code, (outlines.get(code) ?? '') + d);
}
const small = new Map<string, { readonly at: Point; readonly area: number }>();
for (const shape of shapesOf('countries-50m.json')) {
  const code = codeOf(shape);
  const area = path.area(shape);
  if (code === null || (outlines.has(code) && area >= SMALL)) continue;
  // A code may stand at a country and at an island of it: the larger piece is the one meant.
  if ((small.get(code)?.area ?? -1) < area) small.set(code, { at: middle(shape), area });
}
/** Around the land, so that no coast touches the edge. */
const MARGIN = 5;
const [[, top], [, bottom]] = path.bounds({ type: 'FeatureCollection', features: shapesOf('countries-110m.json') });
const byCode = <T>(map: ReadonlyMap<string, T>): readonly (readonly [string, T])[] => [...map].toSorted(([a], [b]) => (a < b ? -1 : 1));

writeFileSync(new URL('../../src/report/formats/html/world-outline.ts', import.meta.url), `// Made by tools/map/make-world-outline.ts (npm run outline); do not edit.
// Origin: Natural Earth 4.1 (public domain), countries 1:110m and 1:50m, as world-atlas 2.0.2 (ISC) carries them.

/** What of the drawing is shown. Units: of the outlines. */
export const WORLD_BOX = { x: 0, y: ${Math.floor(top) - MARGIN}, width: ${WIDTH}, height: ${Math.ceil(bottom) - Math.floor(top) + 2 * MARGIN} } as const;

/** The countries by their ISO 3166 code, in the Natural Earth projection. Without Antarctica. */
export const COUNTRY_OUTLINES: Readonly<Record<string, string>> = {
${byCode(outlines).map(([code, d]) => `  ${code}: '${d}',`).join('\n')}
};

/** Land whose state has no code. */
export const OTHER_LAND = '${nameless.join('')}';

/** The middle of each country that is too small to be seen. */
export const SMALL_COUNTRIES: Readonly<Record<string, readonly [number, number]>> = {
  ${byCode(small).map(([code, { at }]) => `${code}: [${at.join(', ')}]`).join(', ')},
};
`);
process.stderr.write(`${outlines.size} countries, ${small.size} small ones, ${nameless.length} without a code\n`);
