import { OpenAPIHono } from '@hono/zod-openapi';
import type { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { matchedRoutes } from 'hono/route';
import type { Env, Workbench } from './context.ts';
import { streamsOpen } from './follow.ts';
import { Problem, problemOf, sendProblem } from './problem.ts';
import { accountRoutes } from './routes/accounts.ts';
import { caseRoutes } from './routes/cases.ts';
import { mailRoutes } from './routes/mails.ts';
import { publicRoutes } from './routes/public.ts';
import { publicationRoutes } from './routes/publication.ts';
import { sessionRoutes } from './routes/sessions.ts';
import { addressOf, headers, openLimits } from './safety.ts';
import type { Limits } from './safety.ts';
import { staticFiles } from './static-files.ts';
import { tellWho } from './who.ts';

/** A form around a file, and JSON around a text, are a little larger than what is in them. */
const FORM_BYTES = 65_536;

export interface AppOptions {
  readonly hasCaptures: boolean;
  readonly ticketSecret: string;
}

/** The address of the other end of the connection, as the server that listens knows it. */
export type PeerOf = (env: unknown) => string;

/** All routes of the workbench. */
export function openApp(bench: Workbench, options: AppOptions, peerOf: PeerOf): Hono<Env> {
  const limits = openLimits(bench);
  const app = new OpenAPIHono<Env>();
  app.use(headers);
  app.use(async (c, next) => {
    const began = performance.now();
    c.set('who', null);
    c.set('address', addressOf(c, bench, peerOf(c.env)));
    await next();
    const route = matchedRoutes(c).findLast(({ path }) => !path.includes('*'))?.path ?? '/*';
    const seconds = (performance.now() - began) / 1_000;
    bench.metrics.request(c.req.method, route, c.res.status, seconds);
    // The pattern, not the address: a search for words of a mail is no business of the log.
    bench.log('info', { requestId: c.get('requestId'), method: c.req.method, route, status: c.res.status, ms: Math.round(seconds * 1_000), user: c.get('who')?.user.id ?? null }, 'request');
  });
  app.onError((error, c) => {
    const problem = problemOf(error);
    if (problem.status >= 500) bench.log('error', { requestId: c.get('requestId'), code: problem.code, kind: error.name, at: /\n\s+at (?:.*\/)?([\w-]+\.[jt]s:\d+)/.exec(error.stack ?? '')?.[1] ?? null }, 'problem');
    return sendProblem(c, problem);
  });
  app.notFound((c) => sendProblem(c, new Problem(404, 'not-found', 'There is nothing at this address.')));

  app.get('/healthz', (c) => c.text('ok\n'));
  app.get('/readyz', async (c) => {
    if (bench.isStopping()) throw new Problem(503, 'stopping', 'The server is being stopped.');
    await bench.store.ping();
    return c.text('ready\n');
  });

  const api = openApi(bench, options, limits);
  app.route('/api/v1', api);

  let contract: string | null = null;
  app.get('/api/openapi.json', (c) => {
    contract ??= JSON.stringify(describeApi(api, bench.version));
    return c.body(contract, 200, { 'content-type': 'application/json' });
  });

  app.get('/metrics', tellWho(bench), async (c) => {
    // For the machine itself, and for whoever administers.
    const isLocal = ['127.0.0.1', '::1', '::ffff:127.0.0.1'].includes(peerOf(c.env)) && c.req.header('x-forwarded-for') === undefined;
    if (!isLocal && c.get('who')?.role !== 'admin') throw new Problem(403, 'role', 'Metrics are for the machine itself, or for a key of an administrator.');
    return c.body(await bench.metrics.text({ ...await bench.store.queue.counts(), streams: streamsOpen() }), 200, { 'content-type': bench.metrics.contentType });
  });
  staticFiles(app, bench);
  return app;
}

/** The routes under `/api/v1`, with their contract. */
export function openApi(bench: Workbench, { hasCaptures, ticketSecret }: AppOptions, limits: Limits): OpenAPIHono<Env> {
  const api = new OpenAPIHono<Env>({
    defaultHook: (result) => {
      if (!result.success) throw new Problem(400, 'bad-request', result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; '));
    },
  });
  api.use(async (c, next) => { await limits.spend('any', c.get('address')); await next(); });
  api.use(bodyLimit({ maxSize: bench.config.uploadBytes + FORM_BYTES, onError: () => { throw new Problem(413, 'too-large', `It is larger than the ${bench.config.uploadBytes} bytes that are taken in.`); } }));
  api.use(tellWho(bench));
  api.openAPIRegistry.registerComponent('securitySchemes', 'session', { type: 'apiKey', in: 'cookie', name: 'fuwake_session', description: 'With X-CSRF-Token on every change.' });
  api.openAPIRegistry.registerComponent('securitySchemes', 'key', { type: 'http', scheme: 'bearer', description: 'A key of POST /keys.' });
  sessionRoutes(api, bench, limits, hasCaptures);
  accountRoutes(api, bench);
  caseRoutes(api, bench, limits);
  mailRoutes(api, bench);
  publicationRoutes(api, bench);
  publicRoutes(api, bench, limits, ticketSecret);
  return api;
}

/** The contract of the API: OpenAPI 3.1. */
export function describeApi(api: OpenAPIHono<Env>, version: string): unknown {
  return api.getOpenAPI31Document({
    openapi: '3.1.0', servers: [{ url: '/api/v1' }],
    info: { title: 'fuwake', version, description: 'Mails in, dissections out. Problems are RFC 9457. A case that is not yours to see is 404.', license: { name: 'Apache-2.0' } },
  });
}
