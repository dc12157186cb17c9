import type { OpenAPIHono } from '@hono/zod-openapi';
import { readConfig } from '../../src/adapters/config.ts';
import type { Env, Workbench } from '../../src/apps/server/context.ts';
import { describeApi, openApi } from '../../src/apps/server/open-app.ts';
import { openLimits } from '../../src/apps/server/safety.ts';
import { readVersion } from '../../src/adapters/shipped-data.ts';

/** The contract of the API with everything switched on, without a server: no route is ever called. */
export function contract(): unknown {
  const config = readConfig({ FUWAKE_CONFIG: undefined, XDG_CONFIG_HOME: '/nonexistent', FUWAKE_PUBLIC_FORM: 'yes' });
  const bench = { store: { accounts: {}, cases: {} }, config, version: readVersion() } as unknown as Workbench;
  const api: OpenAPIHono<Env> = openApi(bench, { hasCaptures: true, ticketSecret: '' }, openLimits(bench));
  return describeApi(api, readVersion());
}
