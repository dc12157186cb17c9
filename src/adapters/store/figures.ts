import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { CaseState, MailLine } from '../../workbench/model.ts';
import type { CaseFigures, Viewer } from '../../workbench/ports.ts';
import { visibleTo } from './cases.ts';
import type { Tables } from './schema.ts';

/** Brands in the chart; the rest is one bar no longer readable. */
const BRANDS_SHOWN = 30;

/** What the charts show, of what the viewer may see. */
export async function figuresFrom(db: Kysely<Tables>, viewer: Viewer, fromDay: string, toDay: string): Promise<CaseFigures> {
  const day = sql<string>`substr(created_at, 1, 10)`;
  // One way through the index; three, for one chart each, would take three times as long.
  const groups = (await db.selectFrom('cases').select([day.as('day'), 'label', 'brand_id', 'state', db.fn.countAll().as('count'), db.fn.max('number').as('latest')])
    .where('created_at', '>=', fromDay).where('created_at', '<', `${toDay}U`).where((eb) => visibleTo(eb, viewer)).groupBy([day, 'label', 'brand_id', 'state']).execute())
    .map((row) => ({ ...row, count: Number(row.count), latest: Number(row.latest) }));
  const days = gathered(groups.flatMap(({ day: of, label, count }) => (label === null ? [] : [{ key: `${of} ${label}`, of, label, count }])));
  const brands = gathered(groups.flatMap(({ brand_id, count, latest }) => (brand_id === null ? [] : [{ key: brand_id, id: brand_id, count, latest }]))).toSorted((a, b) => b.count - a.count).slice(0, BRANDS_SHOWN);
  const states = gathered(groups.map(({ state, count }) => ({ key: state, state, count })));
  const named = brands.length === 0 ? [] : await db.selectFrom('cases').select(['brand_id', 'worst_json']).where('number', 'in', brands.map(({ latest }) => latest)).execute();
  const nameOf = (id: string): { readonly ja: string; readonly en: string } => {
    const line = named.find((each) => each.brand_id === id)?.worst_json;
    return (line === null || line === undefined ? null : (JSON.parse(line) as MailLine).brand?.name) ?? { ja: id, en: id };
  };
  return {
    days: days.toSorted((a, b) => (a.of < b.of ? -1 : a.of > b.of ? 1 : 0)).map(({ of, label, count }) => ({ day: of, label, count })),
    brands: brands.map(({ id, count }) => ({ id, name: nameOf(id), count })),
    states: states.map(({ state, count }) => ({ state: state as CaseState, count })),
  };
}

/** One of each key, with the counts of all together, and the latest of them. */
function gathered<T extends { readonly key: string; readonly count: number; readonly latest?: number }>(parts: readonly T[]): readonly T[] {
  const found = new Map<string, T>();
  for (const part of parts) {
    const before = found.get(part.key);
    found.set(part.key, before === undefined ? part : { ...before, count: before.count + part.count, ...(part.latest === undefined ? {} : { latest: Math.max(part.latest, before.latest ?? 0) }) });
  }
  return [...found.values()];
}
