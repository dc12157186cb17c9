import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { z } from '@hono/zod-openapi';
import { openOidc, OidcError } from '../../../adapters/oidc.ts';
import { ConfigError } from '../../../base/errors.ts';
import type { User } from '../../../workbench/model.ts';
import type { Env, Workbench } from '../context.ts';
import { personFor, rolesIn } from '../oidc-person.ts';

const COOKIE = 'fuwake_oidc';
const PATH = '/api/v1/oidc';
/** Time for signing in at the provider, with a second factor. */
const TRIP_S = 600;
const Trip = z.object({ state: z.string(), nonce: z.string(), verifier: z.string() });

/**
 * Signing in by an identity provider, where one is set. Its addresses are visited by a browser and answer by sending it on;
 * what went wrong is told to the page as `?sign-in=CODE`.
 */
export function oidcRoutes(app: OpenAPIHono<Env>, { config, store: { accounts }, log }: Workbench, signIn: (c: Context<Env>, user: User) => Promise<unknown>): void {
  if (config.oidcIssuer === '') return;
  if (config.oidcClientId === '' || config.publicUrl === '') throw new ConfigError('bad-setting', 'FUWAKE_OIDC_ISSUER needs FUWAKE_OIDC_CLIENT_ID, and FUWAKE_PUBLIC_URL as the address to come back to.');
  rolesIn(config.oidcRoles);
  const provider = openOidc({ issuer: config.oidcIssuer, clientId: config.oidcClientId, clientSecret: config.oidcClientSecret, redirectUrl: `${config.publicUrl.replace(/\/*$/, '')}${PATH}/callback`, scopes: config.oidcScopes });
  const cookie = { httpOnly: true, secure: config.publicUrl.startsWith('https://'), path: PATH } as const;
  const refused = (c: Context<Env>, code: string) => {
    log('warn', { requestId: c.get('requestId'), code }, 'sign-in by the identity provider');
    return c.redirect(`/?sign-in=${code}`, 302);
  };

  app.get('/oidc/start', async (c) => {
    try {
      const { url, trip } = await provider.begin();
      // Not `Strict`: the browser comes back from another site.
      setCookie(c, COOKIE, Buffer.from(JSON.stringify(trip)).toString('base64url'), { ...cookie, sameSite: 'Lax', maxAge: TRIP_S });
      return c.redirect(url, 302);
    } catch (error) {
      if (error instanceof OidcError) return refused(c, error.code);
      throw error;
    }
  });

  app.get('/oidc/sign-out', async (c) => {
    try {
      // Nothing changes here: who is signed in is asked by the provider whether to sign out.
      return c.redirect(await provider.signOut() ?? '/?sign-in=no-sign-out', 302);
    } catch (error) {
      if (error instanceof OidcError) return refused(c, error.code);
      throw error;
    }
  });

  app.get('/oidc/callback', async (c) => {
    // No tight limit here: a whole office may come from one address, and there is nothing to guess.
    const trip = tripOf(getCookie(c, COOKIE));
    deleteCookie(c, COOKIE, cookie);
    if (trip === null) return refused(c, 'not-valid');
    try {
      const claims = await provider.finish(new URL(c.req.url).search, trip);
      const person = await personFor(accounts, config, claims);
      if (typeof person === 'string') return refused(c, person);
      await accounts.audit({ at: new Date().toISOString(), userId: person.id, userName: person.name, action: 'sign-in', caseId: null, detail: 'by the identity provider' });
      await signIn(c, person);
      return c.redirect('/', 302);
    } catch (error) {
      if (error instanceof OidcError) return refused(c, error.code);
      throw error;
    }
  });
}

function tripOf(kept: string | undefined) {
  try {
    return Trip.safeParse(JSON.parse(Buffer.from(kept ?? '', 'base64url').toString())).data ?? null;
  } catch {
    return null;
  }
}
