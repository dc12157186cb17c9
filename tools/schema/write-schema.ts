/** Writes the JSON Schema of the report from the zod schema. */
import { writeFileSync } from 'node:fs';
import { z } from 'zod';
import { DISSECTION_SCHEMA } from '../../src/report/schema.ts';

writeFileSync('docs/dissection.schema.json', `${JSON.stringify({ title: 'fuwake/dissection@1', ...z.toJSONSchema(DISSECTION_SCHEMA) }, null, 1)}\n`);
