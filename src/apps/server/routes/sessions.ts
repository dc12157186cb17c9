import { SHARES } from '../../../adapters/lookups/sharing-table.ts';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { deleteCookie, setCookie } from 'hono/cookie';
import { randomUUID } from 'node:crypto';
import type { User } from '../../../workbench/model.ts';
import type { Env, Workbench } from '../context.ts';
import { Problem } from '../problem.ts';
import type { Limits } from '../safety.ts';
import { SessionLineSchema, SessionSchema, StatusSchema } from '../schemas.ts';
import { hashPassword, isPassword, isSameToken, newToken, PASSWORD_CHARS, tokenHash } from '../secrets.ts';
import { COOKIE, whoOf } from '../who.ts';
import { oidcRoutes } from './oidc.ts';
import { body, json, nothing, route } from './route.ts';

/** A browser stays signed in for this long. */
const SESSION_MS = 14 * 86_400_000;

export const NameSchema = z.string().trim().toLowerCase().regex(/^[a-z0-9][a-z0-9._@-]{1,63}$/, 'a name of 2 to 64 small letters, digits and . _ @ -');
export const PasswordSchema = z.string().min(PASSWORD_CHARS.min).max(PASSWORD_CHARS.max);

/** Signing in and out, and the first administrator. */
export function sessionRoutes(app: OpenAPIHono<Env>, bench: Workbench, limits: Limits, hasCaptures: boolean): void {
  const { store: { accounts }, config, version } = bench;
  const isSecure = config.publicUrl.startsWith('https://');

  const signIn = async (c: Context<Env>, user: User) => {
    const token = newToken();
    const csrf = newToken();
    const now = Date.now();
    const at = new Date(now).toISOString();
    await accounts.addSession({ hash: tokenHash(token), userId: user.id, csrf, createdAt: at, seenAt: at, expiresAt: new Date(now + SESSION_MS).toISOString(), agent: (c.req.header('user-agent') ?? '').slice(0, 200) });
    setCookie(c, COOKIE, token, { httpOnly: true, sameSite: 'Strict', secure: isSecure, path: '/', maxAge: SESSION_MS / 1_000 });
    return { user, role: user.role, csrf };
  };
  /** Another site must not sign a browser in either. */
  const refuseForeign = (c: Context<Env>): void => {
    const site = c.req.header('sec-fetch-site');
    if (site !== undefined && site !== 'same-origin' && site !== 'none') throw new Problem(403, 'csrf', 'This may be done only from the workbench’s own page.');
  };

  app.openapi(route(null, { method: 'get', path: '/status', operationId: 'status', tags: ['sessions'], summary: 'What this workbench can do, and whether it has been set up', responses: { 200: json(StatusSchema) } }), async (c) =>
    c.json({ version, needsSetup: (await accounts.countUsers()) === 0, publicForm: config.publicForm === 'yes', mayGoOnline: config.mayGoOnline === 'yes', hasCaptures, asks: asksOf(config), uploadBytes: config.uploadBytes, passwordChars: PASSWORD_CHARS, siteUrl: '/site/', oidc: config.oidcIssuer === '' ? null : { name: config.oidcName === '' ? new URL(config.oidcIssuer).host : config.oidcName } }, 200));

  oidcRoutes(app, bench, signIn);

  app.openapi(route(null, {
    method: 'post', path: '/setup', operationId: 'setup', tags: ['sessions'], summary: 'Makes the first administrator, with the token that the console shows',
    request: { body: body(z.object({ token: z.string().max(200), name: NameSchema, password: PasswordSchema })) }, responses: { 201: json(SessionSchema) },
  }), async (c) => {
    refuseForeign(c);
    await limits.spend('login', c.get('address'));
    const { token, name, password } = c.req.valid('json');
    const kept = await accounts.setupToken();
    if (kept === null || !isSameToken(kept, tokenHash(token))) throw new Problem(403, 'bad-token', 'This is not the token that the console shows, or the workbench is set up already.');
    const user: User = { id: randomUUID(), name, role: 'admin', createdAt: new Date().toISOString(), disabledAt: null };
    if (!(await accounts.addUser(user, await hashPassword(password), true))) throw new Problem(409, 'set-up', 'The workbench is set up already.');
    await accounts.audit({ at: user.createdAt, userId: user.id, userName: name, action: 'setup', caseId: null, detail: '' });
    return c.json(await signIn(c, user), 201);
  });

  app.openapi(route(null, {
    method: 'post', path: '/session', operationId: 'signIn', tags: ['sessions'], summary: 'Signs in', request: { body: body(z.object({ name: NameSchema, password: z.string().max(PASSWORD_CHARS.max) })) }, responses: { 201: json(SessionSchema) },
  }), async (c) => {
    refuseForeign(c);
    const { name, password } = c.req.valid('json');
    await limits.spend('login', c.get('address'));
    await limits.spend('login', `name:${name}`);
    const found = await accounts.userByName(name);
    const isRight = await isPassword(password, found?.password ?? null);
    if (found === null || !isRight || found.user.disabledAt !== null) throw new Problem(401, 'wrong-password', 'The name or the password is not right.');
    await accounts.audit({ at: new Date().toISOString(), userId: found.user.id, userName: name, action: 'sign-in', caseId: null, detail: '' });
    return c.json(await signIn(c, found.user), 201);
  });

  app.openapi(route('reader', { method: 'get', path: '/session', operationId: 'session', tags: ['sessions'], summary: 'Who is signed in', responses: { 200: json(SessionSchema) } }), (c) => {
    const { user, role, csrf } = whoOf(c);
    return c.json({ user, role, csrf }, 200);
  });

  app.openapi(route('reader', { method: 'delete', path: '/session', operationId: 'signOut', tags: ['sessions'], summary: 'Signs out', responses: { 204: nothing } }), async (c) => {
    const { user, sessionHash } = whoOf(c);
    if (sessionHash !== null) await accounts.endSessions(user.id, sessionHash);
    deleteCookie(c, COOKIE, { path: '/' });
    return c.body(null, 204);
  });

  app.openapi(route('reader', { method: 'get', path: '/sessions', operationId: 'sessions', tags: ['sessions'], summary: 'One’s own signed-in browsers', responses: { 200: json(z.array(SessionLineSchema)) } }), async (c) => {
    const { user, sessionHash } = whoOf(c);
    return c.json((await accounts.sessionsOf(user.id)).map(({ hash, createdAt, seenAt, expiresAt, agent }) => ({ id: hash.slice(0, 16), createdAt, seenAt, expiresAt, agent, isThis: hash === sessionHash })), 200);
  });

  app.openapi(route('reader', { method: 'delete', path: '/sessions', operationId: 'signOutEverywhere', tags: ['sessions'], summary: 'Signs out all of one’s browsers', responses: { 204: nothing } }), async (c) => {
    await accounts.endSessions(whoOf(c).user.id);
    return c.body(null, 204);
  });

  app.openapi(route('reader', {
    method: 'put', path: '/password', operationId: 'changePassword', tags: ['sessions'], summary: 'Changes one’s own password; all browsers are signed out',
    request: { body: body(z.object({ current: z.string().max(PASSWORD_CHARS.max), password: PasswordSchema })) }, responses: { 201: json(SessionSchema) },
  }), async (c) => {
    const { user } = whoOf(c);
    await limits.spend('login', `name:${user.name}`);
    const { current, password } = c.req.valid('json');
    const found = await accounts.userByName(user.name);
    if (!(await isPassword(current, found?.password ?? null))) throw new Problem(403, 'wrong-password', 'The current password is not right.');
    await accounts.changeUser(user.id, { password: await hashPassword(password) });
    await accounts.audit({ at: new Date().toISOString(), userId: user.id, userName: user.name, action: 'password', caseId: null, detail: '' });
    return c.json(await signIn(c, user), 201);
  });
}

/** Third parties that are asked only where a case names them, and that can be asked here. */
function asksOf(config: Workbench['config']): string[] {
  const keys: Readonly<Record<string, string | null>> = { 'safe-browsing': config.safeBrowsingKey, virustotal: config.virusTotalKey, urlscan: config.urlscanKey };
  return SHARES.filter(({ id, isPassive }) => !isPassive && id !== 'capture' && keys[id] !== null).map(({ id }) => id);
}
