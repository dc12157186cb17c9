import { ConfigError, FuwakeError } from '../base/errors.ts';

/** Why somebody could not be signed in by the provider: it does not answer, it said no, or what came back cannot be trusted. */
export class OidcError extends FuwakeError {
  constructor(code: 'provider-down' | 'provider-refused' | 'not-valid', cause?: unknown) {
    super(code, 'The sign-in by the identity provider did not succeed.', cause);
  }
}

/** What a browser keeps between leaving for the provider and coming back. */
export interface OidcTrip {
  readonly state: string;
  readonly nonce: string;
  /** Of PKCE. */
  readonly verifier: string;
}

/** Whom the provider says it is. *Source*: the ID token and the user-info answer, of the same subject. */
export type OidcClaims = Readonly<Record<string, unknown>> & { readonly sub: string };

/** An identity provider, spoken to by OpenID Connect: Authorization Code with PKCE. */
export interface OidcProvider {
  /** Where the browser is sent. *Errors*: {@link OidcError}. */
  readonly begin: () => Promise<{ readonly url: string; readonly trip: OidcTrip }>;
  /** Takes the query with which it comes back. *Errors*: {@link OidcError}. */
  readonly finish: (query: string, trip: OidcTrip) => Promise<OidcClaims>;
  /** Where somebody signs out at the provider itself; `null`: it has no such place. *Errors*: {@link OidcError}. *Source*: OpenID Connect RP-Initiated Logout 1.0. */
  readonly signOut: () => Promise<string | null>;
}

export interface OidcOptions {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string | null;
  /** Where the provider sends the browser back to; it must know this address. */
  readonly redirectUrl: string;
  readonly scopes: string;
}

/** Seconds for each answer of the provider. */
const TIMEOUT_S = 5;
const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];

/** Opens it; nothing is asked before the first sign-in. *Errors*: {@link ConfigError} for a provider without TLS elsewhere than on this machine. */
export function openOidc({ issuer, clientId, clientSecret, redirectUrl, scopes }: OidcOptions): OidcProvider {
  const server = new URL(issuer);
  const isPlain = server.protocol === 'http:';
  if (isPlain && !LOOPBACK.includes(server.hostname)) throw new ConfigError('bad-setting', 'FUWAKE_OIDC_ISSUER must be an https address: over http anybody on the way could sign in as anybody.');
  let found: ReturnType<typeof discover> | null = null;
  const discover = async () => {
    const client = await import('openid-client');
    const config = await client.discovery(server, clientId, undefined, clientSecret === null ? client.None() : client.ClientSecretBasic(clientSecret), { timeout: TIMEOUT_S, ...(isPlain ? { execute: [client.allowInsecureRequests] } : {}) });
    return { client, config };
  };
  const provider = async () => {
    found ??= discover();
    try {
      return await found;
    } catch (error) {
      // It may be back at the next try.
      found = null;
      throw new OidcError('provider-down', error);
    }
  };
  return {
    begin: async () => {
      const { client, config } = await provider();
      const trip: OidcTrip = { state: client.randomState(), nonce: client.randomNonce(), verifier: client.randomPKCECodeVerifier() };
      const url = client.buildAuthorizationUrl(config, { redirect_uri: redirectUrl, scope: scopes, state: trip.state, nonce: trip.nonce, code_challenge: await client.calculatePKCECodeChallenge(trip.verifier), code_challenge_method: 'S256' });
      return { url: url.href, trip };
    },
    signOut: async () => {
      const { client, config } = await provider();
      // No address to come back to: the provider would refuse one that nobody told it of, and leave the person signed in.
      return config.serverMetadata().end_session_endpoint === undefined ? null : client.buildEndSessionUrl(config).href;
    },
    finish: async (query, { state, nonce, verifier }) => {
      const { client, config } = await provider();
      try {
        const tokens = await client.authorizationCodeGrant(config, new URL(`${redirectUrl}${query}`), { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier, idTokenExpected: true });
        const claims = tokens.claims();
        if (claims === undefined) throw new OidcError('not-valid');
        // Many providers tell address and groups only here; it is refused where it is of somebody else.
        const more = config.serverMetadata().userinfo_endpoint === undefined ? {} : await client.fetchUserInfo(config, tokens.access_token, claims.sub);
        return { ...claims, ...more, sub: claims.sub };
      } catch (error) {
        throw faultOf(error, client);
      }
    },
  };
}

function faultOf(error: unknown, client: typeof import('openid-client')): OidcError {
  if (error instanceof OidcError) return error;
  if (error instanceof client.AuthorizationResponseError) return new OidcError('provider-refused', error);
  const code = error instanceof client.ClientError ? error.code : undefined;
  const isAway = code === 'OAUTH_TIMEOUT' || error instanceof TypeError && error.message === 'fetch failed' || (error instanceof client.ClientError && error.cause instanceof TypeError && error.cause.message === 'fetch failed');
  return new OidcError(isAway ? 'provider-down' : 'not-valid', error);
}
