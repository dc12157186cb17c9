import { sql } from 'kysely';
import type { Kysely, Selectable } from 'kysely';
import type { ApiKey, AuditLine, Role, Session, User } from '../../workbench/model.ts';
import type { AccountStore } from '../../workbench/ports.ts';
import type { Tables } from './schema.ts';

const SETUP = 'setup-token';

/** People, sessions, keys and the audit log, in either database. */
export function accountsIn(db: Kysely<Tables>): AccountStore {
  const userFrom = async (column: 'id' | 'name', value: string) => db.selectFrom('users').selectAll().where(column, '=', value).executeTakeFirst();
  return {
    countUsers: async () => Number((await db.selectFrom('users').select(db.fn.countAll().as('count')).executeTakeFirstOrThrow()).count),
    addUser: async (user, password, onlyFirst = false) => await db.transaction().execute(async (trx) => {
      if (onlyFirst) {
        // Taking the token is the lock: of two that set up at once, one finds it gone.
        const taken = await trx.updateTable('settings').set({ value: null }).where('name', '=', SETUP).where('value', 'is not', null).executeTakeFirst();
        if (taken.numUpdatedRows === 0n || (await trx.selectFrom('users').select('id').limit(1).executeTakeFirst()) !== undefined) return false;
      }
      const { numInsertedOrUpdatedRows } = await trx.insertInto('users').values({ id: user.id, name: user.name, role: user.role, password, created_at: user.createdAt, disabled_at: user.disabledAt })
        .onConflict((conflict) => conflict.column('name').doNothing()).executeTakeFirst();
      return numInsertedOrUpdatedRows === 1n;
    }),
    userByName: async (name) => {
      const row = await userFrom('name', name);
      return row === undefined ? null : { user: userOf(row), password: row.password };
    },
    userById: async (id) => {
      const row = await userFrom('id', id);
      return row === undefined ? null : userOf(row);
    },
    userByIdentity: async (issuer, subject) => {
      const row = await db.selectFrom('identities').innerJoin('users', 'users.id', 'identities.user_id').selectAll('users').where('issuer', '=', issuer).where('subject', '=', subject).executeTakeFirst();
      return row === undefined ? null : userOf(row);
    },
    link: async (issuer, subject, userId, at) => (await db.insertInto('identities').values({ issuer, subject, user_id: userId, created_at: at }).onConflict((conflict) => conflict.doNothing()).executeTakeFirst()).numInsertedOrUpdatedRows === 1n,
    unlink: async (issuer, userId) => await db.transaction().execute(async (trx) => {
      const { numDeletedRows } = await trx.deleteFrom('identities').where('issuer', '=', issuer).where('user_id', '=', userId).executeTakeFirst();
      // Whoever came in by it is not to stay in by it.
      if (numDeletedRows > 0n) await trx.deleteFrom('sessions').where('user_id', '=', userId).execute();
      return numDeletedRows > 0n;
    }),
    identitiesAt: async (issuer) => new Map((await db.selectFrom('identities').select(['user_id', 'subject']).where('issuer', '=', issuer).execute()).map((row) => [row.user_id, row.subject])),
    users: async () => (await db.selectFrom('users').selectAll().orderBy('name').execute()).map(userOf),
    changeUser: async (id, { role, password, disabledAt }) => await db.transaction().execute(async (trx) => {
      // Two administrators who take the right from each other at once must not both succeed: one waits for this row.
      await trx.insertInto('settings').values({ name: 'admins', value: null }).onConflict((conflict) => conflict.column('name').doUpdateSet({ value: null })).execute();
      const admins = await trx.selectFrom('users').select('id').where('role', '=', 'admin').where('disabled_at', 'is', null).execute();
      const losesAdmin = (role !== undefined && role !== 'admin') || (disabledAt !== undefined && disabledAt !== null);
      if (losesAdmin && admins.every((admin) => admin.id === id)) return false;
      const change = { ...(role === undefined ? {} : { role }), ...(password === undefined ? {} : { password }), ...(disabledAt === undefined ? {} : { disabled_at: disabledAt }) };
      if (Object.keys(change).length > 0) await trx.updateTable('users').set(change).where('id', '=', id).execute();
      if (password !== undefined || (disabledAt !== undefined && disabledAt !== null)) await trx.deleteFrom('sessions').where('user_id', '=', id).execute();
      return true;
    }),
    addSession: async (session) => void await db.insertInto('sessions').values({
      hash: session.hash, user_id: session.userId, csrf: session.csrf, created_at: session.createdAt, seen_at: session.seenAt, expires_at: session.expiresAt, agent: session.agent,
    }).execute(),
    session: async (hash, now) => {
      const row = await db.selectFrom('sessions').innerJoin('users', 'users.id', 'sessions.user_id').selectAll('sessions')
        .select(OWNER)
        .where('sessions.hash', '=', hash).where('sessions.expires_at', '>', now).where('users.disabled_at', 'is', null).executeTakeFirst();
      return row === undefined ? null : { session: sessionOf(row), user: ownerOf(row) };
    },
    seeSession: async (hash, at) => void await db.updateTable('sessions').set({ seen_at: at }).where('hash', '=', hash).execute(),
    sessionsOf: async (userId) => (await db.selectFrom('sessions').selectAll().where('user_id', '=', userId).orderBy('created_at', 'desc').execute()).map(sessionOf),
    endSessions: async (userId, hash) => {
      const all = db.deleteFrom('sessions').where('user_id', '=', userId);
      return Number((await (hash === undefined ? all : all.where('hash', '=', hash)).executeTakeFirst()).numDeletedRows);
    },
    addKey: async (key, hash) => void await db.insertInto('keys').values({
      id: key.id, hash, user_id: key.userId, name: key.name, role: key.role, created_at: key.createdAt, used_at: key.usedAt, revoked_at: key.revokedAt,
    }).execute(),
    key: async (hash) => {
      const row = await db.selectFrom('keys').innerJoin('users', 'users.id', 'keys.user_id').selectAll('keys').select(OWNER)
        .where('keys.hash', '=', hash).where('keys.revoked_at', 'is', null).where('users.disabled_at', 'is', null).executeTakeFirst();
      return row === undefined ? null : { key: keyOf(row), user: ownerOf(row) };
    },
    useKey: async (id, at) => void await db.updateTable('keys').set({ used_at: at }).where('id', '=', id).execute(),
    keysOf: async (userId) => (await db.selectFrom('keys').selectAll().where('user_id', '=', userId).orderBy('created_at', 'desc').execute()).map(keyOf),
    revokeKey: async (userId, id, at) => (await db.updateTable('keys').set({ revoked_at: at }).where('user_id', '=', userId).where('id', '=', id).where('revoked_at', 'is', null).executeTakeFirst()).numUpdatedRows === 1n,
    audit: async (line) => void await db.insertInto('audit').values(auditRow(line)).execute(),
    auditLines: async (limit, before) => {
      const all = db.selectFrom('audit').selectAll().orderBy('number', 'desc').limit(limit);
      return (await (before === null ? all : all.where('number', '<', before)).execute())
        .map((row) => ({ number: row.number, at: row.at, userId: row.user_id, userName: row.user_name, action: row.action, caseId: row.case_id, detail: row.detail }));
    },
    sweep: async (now) => void await db.deleteFrom('sessions').where('expires_at', '<=', now).execute(),
    secret: async (name, fresh) => {
      await db.insertInto('settings').values({ name: `secret:${name}`, value: fresh }).onConflict((conflict) => conflict.column('name').doNothing()).execute();
      return (await db.selectFrom('settings').select('value').where('name', '=', `secret:${name}`).executeTakeFirst())?.value ?? fresh;
    },
    setupToken: async (set) => {
      if (set !== undefined) await db.insertInto('settings').values({ name: SETUP, value: set }).onConflict((conflict) => conflict.column('name').doUpdateSet({ value: sql`excluded.value` })).execute();
      return (await db.selectFrom('settings').select('value').where('name', '=', SETUP).executeTakeFirst())?.value ?? null;
    },
  };
}

/** Whose a session or a key is, in the same question. */
const OWNER = ['users.id as uid', 'users.name as uname', 'users.role as urole', 'users.created_at as ucreated'] as const;

const ownerOf = (row: { readonly uid: string; readonly uname: string; readonly urole: string; readonly ucreated: string }): User => ({ id: row.uid, name: row.uname, role: row.urole as Role, createdAt: row.ucreated, disabledAt: null });

/** A line of the audit log as it is kept. */
export const auditRow = (line: AuditLine) => ({ at: line.at, user_id: line.userId, user_name: line.userName, action: line.action, case_id: line.caseId, detail: line.detail });

const userOf = (row: Selectable<Tables['users']>): User => ({ id: row.id, name: row.name, role: row.role as Role, createdAt: row.created_at, disabledAt: row.disabled_at });

const sessionOf = (row: Selectable<Tables['sessions']>): Session =>
  ({ hash: row.hash, userId: row.user_id, csrf: row.csrf, createdAt: row.created_at, seenAt: row.seen_at, expiresAt: row.expires_at, agent: row.agent });

const keyOf = (row: Selectable<Tables['keys']>): ApiKey =>
  ({ id: row.id, userId: row.user_id, name: row.name, role: row.role as Role, createdAt: row.created_at, usedAt: row.used_at, revokedAt: row.revoked_at });
