import { randomUUID } from 'node:crypto';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { z } from '@hono/zod-openapi';
import type { ApiKey, User } from '../../../workbench/model.ts';
import { reaches } from '../../../workbench/permissions.ts';
import type { Env, Workbench } from '../context.ts';
import { notFound, Problem } from '../problem.ts';
import { AuditLineSchema, KeySchema, NewKeySchema, PersonSchema, RoleSchema, UserSchema } from '../schemas.ts';
import { hashPassword, newToken, tokenHash } from '../secrets.ts';
import { KEY_PREFIX, whoOf } from '../who.ts';
import { body, json, nothing, route } from './route.ts';
import { NameSchema, PasswordSchema } from './sessions.ts';

/** Keys of one person; more than anybody can keep apart. */
const KEYS = 50;

/** People, keys for programs, and what was done. */
export function accountRoutes(app: OpenAPIHono<Env>, { config, store: { accounts } }: Workbench): void {
  const IdParam = z.object({ id: z.string().max(64).openapi({ param: { name: 'id', in: 'path' } }) });
  const noted = async (by: User, action: string, detail: string): Promise<void> => { await accounts.audit({ at: new Date().toISOString(), userId: by.id, userName: by.name, action, caseId: null, detail }); };

  app.openapi(route('admin', { method: 'get', path: '/users', operationId: 'users', tags: ['accounts'], summary: 'Everybody who has an account', responses: { 200: json(z.array(PersonSchema)) } }), async (c) => {
    const [users, identities] = await Promise.all([accounts.users(), config.oidcIssuer === '' ? new Map<string, string>() : accounts.identitiesAt(config.oidcIssuer)]);
    return c.json(users.map((user) => ({ ...user, oidcSubject: identities.get(user.id) ?? null })), 200);
  });

  app.openapi(route('admin', {
    method: 'post', path: '/users', operationId: 'addUser', tags: ['accounts'], summary: 'Makes an account',
    request: { body: body(z.object({ name: NameSchema, role: RoleSchema, password: PasswordSchema })) }, responses: { 201: json(UserSchema) },
  }), async (c) => {
    const { name, role, password } = c.req.valid('json');
    const user: User = { id: randomUUID(), name, role, createdAt: new Date().toISOString(), disabledAt: null };
    if (!(await accounts.addUser(user, await hashPassword(password)))) throw new Problem(409, 'name-taken', 'There is an account of this name already.');
    await noted(whoOf(c).user, 'user.add', `${name} as ${role}`);
    return c.json(user, 201);
  });

  app.openapi(route('admin', {
    method: 'patch', path: '/users/{id}', operationId: 'changeUser', tags: ['accounts'], summary: 'Changes a role, sets a new password, links an identity or takes it back, or closes and opens an account',
    request: { params: IdParam, body: body(z.object({ role: RoleSchema.optional(), password: PasswordSchema.optional(), isDisabled: z.boolean().optional(), oidcSubject: z.string().min(1).max(255).nullable().optional().openapi({ description: 'Their `sub` at the identity provider, by which they may sign in from now on; null: they may not any more, and their sessions end.' }) })) }, responses: { 200: json(UserSchema) },
  }), async (c) => {
    const { id } = c.req.valid('param');
    const { role, password, isDisabled, oidcSubject } = c.req.valid('json');
    if ((await accounts.userById(id)) === null) throw notFound();
    if (oidcSubject !== undefined) {
      if (config.oidcIssuer === '') throw new Problem(409, 'no-provider', 'There is no identity provider: FUWAKE_OIDC_ISSUER is not set.');
      if (oidcSubject === null) {
        if (!(await accounts.unlink(config.oidcIssuer, id))) throw new Problem(409, 'not-linked', 'This account has no identity at the provider.');
      } else if (!(await accounts.link(config.oidcIssuer, oidcSubject, id, new Date().toISOString()))) throw new Problem(409, 'linked', 'This identity is somebody’s already, or this account has another one.');
    }
    const isDone = await accounts.changeUser(id, {
      ...(role === undefined ? {} : { role }), ...(password === undefined ? {} : { password: await hashPassword(password) }), ...(isDisabled === undefined ? {} : { disabledAt: isDisabled ? new Date().toISOString() : null }),
    });
    if (!isDone) throw new Problem(409, 'last-admin', 'This is the last administrator; make another one first.');
    const user = await accounts.userById(id);
    if (user === null) throw notFound();
    await noted(whoOf(c).user, 'user.change', `${user.name}${role === undefined ? '' : ` role ${role}`}${password === undefined ? '' : ' password'}${oidcSubject === undefined ? '' : oidcSubject === null ? ' identity taken back' : ' identity'}${isDisabled === undefined ? '' : isDisabled ? ' closed' : ' opened'}`);
    return c.json(user, 200);
  });

  app.openapi(route('reader', { method: 'get', path: '/keys', operationId: 'keys', tags: ['accounts'], summary: 'One’s own keys', responses: { 200: json(z.array(KeySchema)) } }), async (c) =>
    c.json((await accounts.keysOf(whoOf(c).user.id)).map(shownKey), 200));

  app.openapi(route('reader', {
    method: 'post', path: '/keys', operationId: 'addKey', tags: ['accounts'], summary: 'Makes a key for a program, of one’s own role or less',
    request: { body: body(z.object({ name: z.string().trim().min(1).max(100), role: RoleSchema })) }, responses: { 201: json(NewKeySchema) },
  }), async (c) => {
    const { user, role: own, csrf } = whoOf(c);
    const { name, role } = c.req.valid('json');
    if (csrf === null) throw new Problem(403, 'by-key', 'A key makes no keys: sign in.');
    if (!reaches(own, role)) throw new Problem(403, 'role', 'A key cannot do more than you can.');
    if ((await accounts.keysOf(user.id)).filter((key) => key.revokedAt === null).length >= KEYS) throw new Problem(409, 'too-many-keys', `There are ${KEYS} keys already; revoke some.`);
    const key = newToken(KEY_PREFIX);
    const kept: ApiKey = { id: randomUUID(), userId: user.id, name, role, createdAt: new Date().toISOString(), usedAt: null, revokedAt: null };
    await accounts.addKey(kept, tokenHash(key));
    await noted(user, 'key.add', `${name} as ${role}`);
    return c.json({ ...shownKey(kept), key }, 201);
  });

  app.openapi(route('reader', { method: 'delete', path: '/keys/{id}', operationId: 'revokeKey', tags: ['accounts'], summary: 'Revokes a key, at once', request: { params: IdParam }, responses: { 204: nothing } }), async (c) => {
    const { user } = whoOf(c);
    if (!(await accounts.revokeKey(user.id, c.req.valid('param').id, new Date().toISOString()))) throw notFound();
    await noted(user, 'key.revoke', c.req.valid('param').id);
    return c.body(null, 204);
  });

  app.openapi(route('admin', {
    method: 'get', path: '/audit', operationId: 'audit', tags: ['accounts'], summary: 'What was done, by whom; the latest first',
    request: { query: z.object({ limit: z.coerce.number().int().min(1).max(500).default(100), before: z.coerce.number().int().optional() }) }, responses: { 200: json(z.array(AuditLineSchema)) },
  }), async (c) => {
    const { limit, before } = c.req.valid('query');
    return c.json([...await accounts.auditLines(limit, before ?? null)], 200);
  });
}

const shownKey = ({ id, name, role, createdAt, usedAt, revokedAt }: ApiKey) => ({ id, name, role, createdAt, usedAt, revokedAt });

