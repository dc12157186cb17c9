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
  const within = db.selectFrom('cases').where('created_at', '>=', fromDay).where('created_at', '<', `${toDay}U`).where((eb) => visibleTo(eb, viewer));
  const day = sql<string>`substr(created_at, 1, 10)`;
  const days = await within.select([day.as('day'), 'label', db.fn.countAll().as('count')]).where('label', 'is not', null).groupBy([day, 'label']).orderBy('day').execute();
  const brands = await within.select(['brand_id', db.fn.countAll().as('count'), db.fn.max('number').as('latest')]).where('brand_id', 'is not', null).groupBy('brand_id').orderBy('count', 'desc').limit(BRANDS_SHOWN).execute();
  const states = await within.select(['state', db.fn.countAll().as('count')]).groupBy('state').execute();
  const named = brands.length === 0 ? [] : await db.selectFrom('cases').select(['brand_id', 'worst_json']).where('number', 'in', brands.map(({ latest }) => Number(latest))).execute();
  const nameOf = (id: string): { readonly ja: string; readonly en: string } => {
    const line = named.find((each) => each.brand_id === id)?.worst_json;
    return (line === null || line === undefined ? null : (JSON.parse(line) as MailLine).brand?.name) ?? { ja: id, en: id };
  };
  return {
    days: days.map((row) => ({ day: row.day, label: row.label ?? '', count: Number(row.count) })),
    brands: brands.map((row) => ({ id: row.brand_id ?? '', name: nameOf(row.brand_id ?? ''), count: Number(row.count) })),
    states: states.map((row) => ({ state: row.state as CaseState, count: Number(row.count) })),
  };
}
