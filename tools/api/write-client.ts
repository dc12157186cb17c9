import { writeFileSync } from 'node:fs';
import { clientFrom } from './client-from.ts';
import type { OpenApi } from './client-from.ts';
import { contract } from './describe.ts';

/** `npm run api`: writes the contract and the client that follows from it. */
const api = contract();
writeFileSync('docs/openapi.json', `${JSON.stringify(api, null, 1)}\n`);
writeFileSync('src/client/api.ts', clientFrom(api as OpenApi));
