import { createHash, randomUUID } from 'node:crypto';
import type { Config } from '../../adapters/config.ts';
import type { OidcClaims } from '../../adapters/oidc.ts';
import { ConfigError } from '../../base/errors.ts';
import { ROLES } from '../../workbench/model.ts';
import type { Role, User } from '../../workbench/model.ts';
import type { AccountStore } from '../../workbench/ports.ts';

/** Why somebody whom the provider knows is not let in here. */
export type Refusal = 'not-set-up' | 'closed' | 'not-known' | 'name-taken';

/** Whose account it is: one that is linked, one that may be linked, or a new one. Everything that it changes stands in the audit log. */
export async function personFor(accounts: AccountStore, config: Config, claims: OidcClaims): Promise<User | Refusal> {
  // The first administrator is made with the token of the console, and by nothing else.
  if ((await accounts.countUsers()) === 0) return 'not-set-up';
  const at = new Date().toISOString();
  const known = await accounts.userByIdentity(config.oidcIssuer, claims.sub);
  if (known !== null) return known.disabledAt === null ? known : 'closed';
  const email = claims['email_verified'] === true && typeof claims['email'] === 'string' ? claims['email'].toLowerCase() : null;
  const named = email === null ? null : await accounts.userByName(email);
  if (named !== null) {
    if (named.user.disabledAt !== null) return 'closed';
    // One that has an identity there already may be somebody else's, who had this address before.
    if (!(await accounts.link(config.oidcIssuer, claims.sub, named.user.id, at))) return 'name-taken';
    await accounts.audit({ at, userId: named.user.id, userName: named.user.name, action: 'user.link', caseId: null, detail: 'by verified address' });
    return named.user;
  }
  const role = roleOf(config, claims) ?? (config.oidcNewUsers === 'reader' ? 'reader' : null);
  if (role === null) return 'not-known';
  const user: User = { id: randomUUID(), name: nameOf(claims, email), role, createdAt: at, disabledAt: null };
  if (!(await accounts.addUser(user, null))) return 'name-taken';
  await accounts.link(config.oidcIssuer, claims.sub, user.id, at);
  await accounts.audit({ at, userId: user.id, userName: user.name, action: 'user.add', caseId: null, detail: `as ${role}, by the identity provider` });
  return user;
}

/** The highest role that the groups of somebody give; `null`: none. */
function roleOf({ oidcRoleClaim, oidcRoles }: Config, claims: OidcClaims): Role | null {
  const told = claims[oidcRoleClaim];
  const groups = (Array.isArray(told) ? told : [told]).filter((group): group is string => typeof group === 'string');
  const given = rolesIn(oidcRoles).filter(({ group }) => groups.includes(group)).map(({ role }) => role);
  return given.toSorted((a, b) => ROLES.indexOf(b) - ROLES.indexOf(a))[0] ?? null;
}

/** `GROUP=ROLE`, as the setting has it. *Errors*: {@link ConfigError}. */
export function rolesIn(settings: readonly string[]): readonly { readonly group: string; readonly role: Role }[] {
  return settings.map((setting) => {
    const [, group, word] = /^(.+)=(\w+)$/.exec(setting) ?? [];
    const role = ROLES.find((each) => each === word);
    if (group === undefined || role === undefined) throw new ConfigError('bad-setting', `FUWAKE_OIDC_ROLES takes GROUP=ROLE with one of ${ROLES.join(', ')}; not “${setting}”.`);
    return { group, role };
  });
}

const NAME = /^[a-z0-9][a-z0-9._@-]{1,63}$/;

/** An address only where it is verified: an account of that name is linked to whoever proves to have it. */
function nameOf(claims: OidcClaims, email: string | null): string {
  const preferred = typeof claims['preferred_username'] === 'string' ? claims['preferred_username'].trim().toLowerCase() : '';
  if (email !== null && NAME.test(email)) return email;
  if (NAME.test(preferred) && !preferred.includes('@')) return preferred;
  return `oidc-${createHash('sha256').update(claims.sub).digest('hex').slice(0, 16)}`;
}
