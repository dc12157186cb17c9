import type { Context, MiddlewareHandler } from 'hono';
import { getCookie } from 'hono/cookie';
import { ROLES } from '../../workbench/model.ts';
import type { Role } from '../../workbench/model.ts';
import { reaches } from '../../workbench/permissions.ts';
import type { Env, Who, Workbench } from './context.ts';
import { Problem } from './problem.ts';
import { isSameToken, tokenHash } from './secrets.ts';

export const COOKIE = 'fuwake_session';
export const KEY_PREFIX = 'fwk_';
/** When a session or key was last seen is told to the minute: a write for every request would be waste. */
const SEEN_MS = 60_000;
const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Finds out who asks: by a key in `Authorization`, or by the cookie of a session. */
export function tellWho({ store }: Workbench): MiddlewareHandler<Env> {
  return async (c, next) => {
    c.set('who', await byKey(c, store) ?? await bySession(c, store));
    await next();
  };
}

async function byKey(c: Context<Env>, { accounts }: Workbench['store']): Promise<Who | null> {
  const given = /^Bearer (fwk_[\w-]{20,100})$/.exec(c.req.header('authorization') ?? '')?.[1];
  if (given === undefined) return null;
  const found = await accounts.key(tokenHash(given));
  if (found === null) throw new Problem(401, 'bad-key', 'This key is not known, or no longer.');
  const now = new Date();
  if (found.key.usedAt === null || now.getTime() - Date.parse(found.key.usedAt) > SEEN_MS) await accounts.useKey(found.key.id, now.toISOString());
  const role: Role = ROLES[Math.min(ROLES.indexOf(found.key.role), ROLES.indexOf(found.user.role))] ?? 'reader';
  return { user: found.user, role, csrf: null, sessionHash: null };
}

async function bySession(c: Context<Env>, { accounts }: Workbench['store']): Promise<Who | null> {
  const token = getCookie(c, COOKIE);
  if (token === undefined) return null;
  const now = new Date();
  const found = await accounts.session(tokenHash(token), now.toISOString());
  if (found === null) return null;
  if (now.getTime() - Date.parse(found.session.seenAt) > SEEN_MS) await accounts.seeSession(found.session.hash, now.toISOString());
  return { user: found.user, role: found.user.role, csrf: found.session.csrf, sessionHash: found.session.hash };
}

/**
 * Lets a route be used only from this role on. A change by a browser must carry the session's token in `X-CSRF-Token`: no
 * other site can read it, and so none can make the browser do what its user did not want.
 */
export function needs(role: Role): MiddlewareHandler<Env> {
  return async (c, next) => {
    const who = c.get('who');
    if (who === null) throw new Problem(401, 'not-signed-in', 'Please sign in.');
    if (!SAFE.has(c.req.method) && who.csrf !== null && !isSameToken(c.req.header('x-csrf-token') ?? '', who.csrf)) throw new Problem(403, 'csrf', 'The change did not carry this session’s X-CSRF-Token.');
    if (!reaches(who.role, role)) throw new Problem(403, 'role', `This needs the role “${role}”; yours is “${who.role}”.`);
    await next();
  };
}

/** Who asks, where a route has made sure that somebody does. */
export function whoOf(c: Context<Env>): Who {
  const who = c.get('who');
  if (who === null) throw new Problem(401, 'not-signed-in', 'Please sign in.');
  return who;
}
