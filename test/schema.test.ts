import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { DISSECTION_SCHEMA } from '../src/report/schema.ts';
import { dissectSample } from './shipped.ts';

describe('the schema fuwake/dissection@1', () => {
  it.each(readdirSync('samples').filter((name) => name.endsWith('.eml')).map((name) => name.slice(0, -4)))('holds %s', async (name) => {
    for (const world of ['world', 'offline'] as const) {
      const { dissection } = await dissectSample(name, world);
      expect(DISSECTION_SCHEMA.safeParse(JSON.parse(JSON.stringify(dissection))).error).toBeUndefined();
      expect(DISSECTION_SCHEMA.safeParse({ ...dissection, surprise: 1 }).success).toBe(false);
    }
  });

  it('is the one in docs/', () => {
    const written = JSON.parse(readFileSync('docs/dissection.schema.json', 'utf8')) as unknown;
    expect(written).toEqual(JSON.parse(JSON.stringify({ title: 'fuwake/dissection@1', ...z.toJSONSchema(DISSECTION_SCHEMA) })));
  });
});
