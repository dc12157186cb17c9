import type { OpenAPIHono } from '@hono/zod-openapi';
import { z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { createHmac } from 'node:crypto';
import { BugError } from '../../../base/errors.ts';
import type { Env, Workbench } from '../context.ts';
import { takeIn } from '../intake.ts';
import { keptStage } from '../kept.ts';
import { notFound, Problem } from '../problem.ts';
import type { Limits } from '../safety.ts';
import { bytesAnswer } from '../safety.ts';
import { DissectionSchema, StateSchema } from '../schemas.ts';
import { isSameToken } from '../secrets.ts';
import { CaseParam, json, route } from './route.ts';

const tags = ['public'];
/** A mail of people; what is larger comes with an account. */
const PUBLIC_CHARS = 5_000_000;
const TextSchema = z.object({ text: z.string().min(1).max(PUBLIC_CHARS) });
const Ticket = z.object({ ticket: z.string().max(200) });

/**
 * The form that anybody may fill in, where it is switched on: offline only, for the team to see, within a quota. Who handed
 * something in sees it again with the ticket that they were given, and nobody else does.
 */
export function publicRoutes(app: OpenAPIHono<Env>, bench: Workbench, limits: Limits, ticketSecret: string): void {
  if (bench.config.publicForm !== 'yes') return;
  const ticketOf = (id: string): string => createHmac('sha256', ticketSecret).update(id).digest('base64url');
  const handedIn = async (id: string, ticket: string) => {
    const one = isSameToken(ticketOf(id), ticket) ? await bench.store.cases.find(id, 'all') : null;
    if (one === null || one.source !== 'public') throw notFound();
    return one;
  };

  app.openapi(route(null, {
    method: 'post', path: '/public/cases', operationId: 'submitPublic', tags, summary: 'Hands in a mail without an account: its source or its text, or one file',
    request: { body: { required: false, content: { 'application/json': { schema: TextSchema }, 'multipart/form-data': { schema: z.object({ file: z.any().openapi({ type: 'string', format: 'binary' }) }) } } } },
    responses: { 202: json(z.object({ id: z.string(), ticket: z.string().openapi({ description: 'Shows the answer; keep it.' }) })) },
  }), async (c) => {
    await limits.spend('public', c.get('address'));
    await limits.spend('public-all', 'all');
    const [one] = await takeIn(bench, [{ ...await givenIn(c), source: 'public', ownerId: null, visibility: 'team', tlp: 'amber', online: false, ask: [], capture: false, picture: false }]);
    if (one === undefined) throw new BugError('nothing-taken-in', 'One mail was given, and no case came of it.');
    return c.json({ id: one.id, ticket: ticketOf(one.id) }, 202);
  });

  app.openapi(route(null, {
    method: 'get', path: '/public/cases/{id}', operationId: 'publicCase', tags, summary: 'How far it is', request: { params: CaseParam, query: Ticket },
    responses: { 200: json(z.object({ state: StateSchema, refusal: z.object({ code: z.string(), detail: z.string() }).nullable() })) },
  }), async (c) => {
    const { state, refusal } = await handedIn(c.req.valid('param').id, c.req.valid('query').ticket);
    return c.json({ state, refusal }, 200);
  });

  app.openapi(route(null, {
    method: 'get', path: '/public/cases/{id}/dissection', operationId: 'publicDissection', tags, summary: 'The dissection of what one handed in, masked', request: { params: CaseParam, query: Ticket }, responses: { 200: json(DissectionSchema) },
  }), async (c) => {
    const one = await handedIn(c.req.valid('param').id, c.req.valid('query').ticket);
    if (one.state !== 'done') throw new Problem(409, 'not-yet', 'This has not been dissected yet.');
    return bytesAnswer(await keptStage(bench, one, 1, 'dissection'), 'application/json', null) as never;
  });

  app.openapi(route(null, {
    method: 'delete', path: '/public/cases/{id}', operationId: 'erasePublic', tags, summary: 'Erases what one handed in', request: { params: CaseParam, query: Ticket }, responses: { 204: { description: 'Erased.' } },
  }), async (c) => {
    const one = await handedIn(c.req.valid('param').id, c.req.valid('query').ticket);
    await (await import('../erase.ts')).eraseCase(bench, one.id);
    return c.body(null, 204);
  });
}

/** The text that was pasted, or the one file. *Errors*: {@link Problem} for what is neither. */
async function givenIn(c: Context<Env>): Promise<{ readonly bytes: Uint8Array; readonly name: string | null }> {
  if ((c.req.header('content-type') ?? '').startsWith('multipart/form-data')) {
    const { file } = await c.req.parseBody();
    if (!(file instanceof File)) throw new Problem(422, 'no-file', 'There is no “file” in the form.');
    if (file.size > PUBLIC_CHARS) throw new Problem(413, 'too-large', `It is larger than the ${PUBLIC_CHARS} bytes that are taken in here.`);
    return { bytes: new Uint8Array(await file.arrayBuffer()), name: file.name };
  }
  const { success, data } = TextSchema.safeParse(await c.req.json().catch(() => null));
  if (!success) throw new Problem(400, 'bad-request', 'Send JSON with a “text”, or a form with a “file”.');
  return { bytes: new TextEncoder().encode(data.text), name: null };
}
