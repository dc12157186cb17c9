import type { OpenAPIHono } from '@hono/zod-openapi';
import { z } from '@hono/zod-openapi';
import type { Case } from '../../../workbench/model.ts';
import { mayChange } from '../../../workbench/permissions.ts';
import { eraseCase } from '../erase.ts';
import { followCase } from '../follow.ts';
import type { Env, Who, Workbench } from '../context.ts';
import { notFound, Problem } from '../problem.ts';
import type { Limits } from '../safety.ts';
import { orderFor, takeIn } from '../intake.ts';
import { CasePageSchema, CaseSchema, CaseWithMailsSchema, ChoicesSchema, FiguresSchema, LabelSchema, MarkingSchema, ProgressSchema, StateSchema, SubmissionSchema, VisibilitySchema } from '../schemas.ts';
import { readSubmission } from '../read-submission.ts';
import { caseFor, showCase, showMail, viewerOf } from '../show-case.ts';
import { whoOf } from '../who.ts';
import { body, bytes, CaseParam, json, nothing, route } from './route.ts';

const Day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const tags = ['cases'];

/** Handing in, finding, following, ordering again, erasing. */
export function caseRoutes(app: OpenAPIHono<Env>, bench: Workbench, limits: Limits): void {
  const { store } = bench;
  const noted = async (who: Who, action: string, caseId: string, detail = ''): Promise<void> => { await store.accounts.audit({ at: new Date().toISOString(), userId: who.user.id, userName: who.user.name, action, caseId, detail }); };
  const mine = async (who: Who, id: string): Promise<Case> => {
    const one = await caseFor(bench, who, id);
    if (!mayChange(who.role, who.user.id, one)) throw new Problem(403, 'not-yours', 'You may see this case, but not change it.');
    return one;
  };

  app.openapi(route('analyst', {
    method: 'post', path: '/cases', operationId: 'submit', tags, summary: 'Hands in a mail: a file (eml, msg, mbox, zip), a pasted source or text, or an address',
    description: 'As `multipart/form-data` with one or more `file`, as the bytes of one file (`message/rfc822`, `application/octet-stream`; choices in the query), or as JSON. Answered when everything is on the disk.',
    request: { query: ChoicesSchema.partial().pick({ visibility: true, tlp: true }).extend({ name: z.string().max(200).optional() }), body: { required: false, content: {
      'application/json': { schema: SubmissionSchema },
      'multipart/form-data': { schema: z.object({ file: z.any().openapi({ type: 'string', format: 'binary' }), visibility: VisibilitySchema.optional(), tlp: MarkingSchema.optional(), online: z.enum(['true', 'false']).optional(), capture: z.enum(['true', 'false']).optional(), picture: z.enum(['true', 'false']).optional(), ask: z.string().optional() }) },
    } } },
    responses: { 202: json(z.object({ cases: z.array(CaseSchema) }), 'Taken in; a case for each file.') },
  }), async (c) => {
    const who = whoOf(c);
    await limits.spend('submit', who.user.id);
    const cases = await takeIn(bench, await readSubmission(c, bench, who), who.user);
    return c.json({ cases: cases.map((one) => showCase(one, who)) }, 202);
  });

  app.openapi(route('reader', {
    method: 'get', path: '/cases', operationId: 'cases', tags, summary: 'Finds cases; the latest first',
    request: { query: z.object({
      text: z.string().max(200).optional().openapi({ description: 'Words that must all be there; Japanese words of one or more characters, beginnings of Latin words.' }), label: LabelSchema.optional(), brand: z.string().max(80).optional(), state: StateSchema.optional(),
      from: Day.optional(), to: Day.optional(), mine: z.enum(['true', 'false']).optional(), cursor: z.string().regex(/^\d{1,15}$/).optional(), limit: z.coerce.number().int().min(1).max(200).default(50),
    }) }, responses: { 200: json(CasePageSchema) },
  }), async (c) => {
    const who = whoOf(c);
    const { text, label, brand, state, from, to, mine: isMine, cursor, limit } = c.req.valid('query');
    const page = await store.cases.list({
      ...(text === undefined ? {} : { text }), ...(label === undefined ? {} : { label }), ...(brand === undefined ? {} : { brandId: brand }), ...(state === undefined ? {} : { state }),
      ...(from === undefined ? {} : { fromDay: from }), ...(to === undefined ? {} : { toDay: to }), isMine: isMine === 'true',
    }, viewerOf(who), { cursor: cursor ?? null, limit });
    return c.json({ cases: page.cases.map((one) => showCase(one, who)), next: page.next }, 200);
  });

  app.openapi(route('reader', {
    method: 'get', path: '/figures', operationId: 'figures', tags, summary: 'Cases by day and label, and the most imitated brands', request: { query: z.object({ from: Day, to: Day }) }, responses: { 200: json(FiguresSchema) },
  }), async (c) => {
    const { from, to } = c.req.valid('query');
    const { days, brands, states } = await store.cases.figures(viewerOf(whoOf(c)), from, to);
    return c.json({ days: days as z.infer<typeof FiguresSchema>['days'], brands: [...brands], states: [...states] }, 200);
  });

  app.openapi(route('reader', { method: 'get', path: '/cases/{id}', operationId: 'case', tags, summary: 'A case and its mails', request: { params: CaseParam }, responses: { 200: json(CaseWithMailsSchema) } }), async (c) => {
    const who = whoOf(c);
    const { id } = c.req.valid('param');
    // Asked together: a database in another house answers both in the time of one.
    const [one, mails] = await Promise.all([caseFor(bench, who, id), store.cases.mailsOf(id)]);
    return c.json({ ...showCase(one, who), mails: mails.map(showMail) }, 200);
  });

  app.openapi(route('analyst', {
    method: 'patch', path: '/cases/{id}', operationId: 'changeCase', tags, summary: 'Changes who sees it, how far it may be told, or the note',
    request: { params: CaseParam, body: body(z.object({ visibility: VisibilitySchema.optional(), tlp: MarkingSchema.optional(), note: z.string().max(4_000).optional() })) }, responses: { 200: json(CaseSchema) },
  }), async (c) => {
    const who = whoOf(c);
    const one = await mine(who, c.req.valid('param').id);
    const { visibility, tlp, note } = c.req.valid('json');
    if (visibility === 'private' && one.ownerId !== who.user.id) throw new Problem(403, 'not-yours', 'Only its owner can make a case private: it would be out of your sight.');
    await store.cases.change(one.id, { ...(visibility === undefined ? {} : { visibility }), ...(tlp === undefined ? {} : { tlp }), ...(note === undefined ? {} : { note: note.replaceAll('\0', '') }) });
    await noted(who, 'case.change', one.id, [visibility, tlp, note === undefined ? undefined : 'note'].filter(Boolean).join(' '));
    return c.json(showCase(await caseFor(bench, who, one.id), who), 200);
  });

  app.openapi(route('analyst', { method: 'delete', path: '/cases/{id}', operationId: 'eraseCase', tags, summary: 'Erases a case with its mail, stages and pictures; published warnings stay until they are withdrawn', request: { params: CaseParam }, responses: { 204: nothing } }), async (c) => {
    const who = whoOf(c);
    const { id } = c.req.valid('param');
    // Whoever runs the house must be able to erase on request what they may not read.
    if (who.role === 'admin') {
      if (!(await eraseCase(bench, id))) throw notFound();
    } else await eraseCase(bench, (await mine(who, id)).id);
    await noted(who, 'case.erase', id);
    return c.body(null, 204);
  });

  app.openapi(route('analyst', {
    method: 'post', path: '/cases/{id}/replay', operationId: 'replay', tags, summary: 'Dissects again in the recorded world, from a stage on; nothing is asked of the network',
    request: { params: CaseParam, body: body(z.object({ from: z.enum(['mail', 'evidence', 'findings', 'verdict']).default('mail'), picture: z.boolean().optional().openapi({ description: 'Take a picture of each mail; missing: as it was ordered before.' }) })) }, responses: { 202: json(CaseSchema) },
  }), async (c) => {
    const who = whoOf(c);
    const one = await mine(who, c.req.valid('param').id);
    if (one.mailCount === 0) throw new Problem(409, 'no-record', 'There is no recorded world yet: this case has not been dissected.');
    if (one.state === 'waiting' || one.state === 'dissecting') throw new Problem(409, 'busy', 'This case is being dissected.');
    const { from, picture = one.order.picture } = c.req.valid('json');
    await store.cases.order(one.id, { ...one.order, picture, replayFrom: from });
    await noted(who, 'case.replay', one.id, picture ? `${from} picture` : from);
    return c.json(showCase(await caseFor(bench, who, one.id), who), 202);
  });

  app.openapi(route('analyst', {
    method: 'post', path: '/cases/{id}/look-ups', operationId: 'lookUp', tags, summary: 'Dissects again and asks the outside; what leaves the house: docs/look-ups.md',
    request: { params: CaseParam, body: body(z.object({ online: z.boolean().default(true), ask: z.array(z.string().max(40)).max(10).default([]), capture: z.boolean().default(false) })) }, responses: { 202: json(CaseSchema) },
  }), async (c) => {
    const who = whoOf(c);
    const one = await mine(who, c.req.valid('param').id);
    if (one.state === 'waiting' || one.state === 'dissecting') throw new Problem(409, 'busy', 'This case is being dissected.');
    const { online, ask, capture } = c.req.valid('json');
    await store.cases.order(one.id, orderFor(bench, { online, ask, capture, picture: one.order.picture }));
    await noted(who, 'case.look-up', one.id, [online ? 'online' : '', capture ? 'capture' : '', ...ask].join(' ').trim());
    return c.json(showCase(await caseFor(bench, who, one.id), who), 202);
  });

  app.openapi(route('reader', {
    method: 'get', path: '/cases/{id}/events', operationId: 'events', tags, summary: 'How far it is, as it happens (server-sent events)',
    description: `Events: \`state\` with the case as GET /cases/{id} gives it, at once and at every change; \`stage\` with a Progress for each stage that is reached. Ends when the case is done, refused or broken.`,
    request: { params: CaseParam }, responses: { 200: { ...bytes('text/event-stream', 'The stream.') } },
  }), async (c) => await followCase(c, bench, whoOf(c), c.req.valid('param').id) as never);

  app.openAPIRegistry.register('Progress', ProgressSchema);
}
