import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readConfig } from '../../src/adapters/config.ts';
import { openOidc } from '../../src/adapters/oidc.ts';
import { rolesIn } from '../../src/apps/server/oidc-person.ts';
import { openClient } from '../../src/client/api.ts';
import { freePort } from '../free-port.ts';
import { openLoopback } from '../loopback.ts';
import { openBrowser, startProvider } from './oidc.fixture.ts';
import type { TestProvider } from './oidc.fixture.ts';
import { PASSWORD, startBench } from './start-server.ts';
import type { TestBench } from './start-server.ts';

openLoopback();

const SETTINGS = { FUWAKE_OIDC_CLIENT_ID: 'fuwake', FUWAKE_OIDC_CLIENT_SECRET: 'a secret of the test', FUWAKE_OIDC_NAME: 'Test house', FUWAKE_OIDC_SCOPES: 'openid profile email groups', FUWAKE_OIDC_ROLES: 'desk=analyst press=publisher', FUWAKE_WORKERS: '0' };

describe('signing in by an identity provider', () => {
  let provider: TestProvider;
  let bench: TestBench;
  beforeAll(async () => {
    const port = await freePort();
    const publicUrl = `http://127.0.0.1:${port}`;
    provider = await startProvider(`${publicUrl}/api/v1/oidc/callback`, {
      'sub-akira': { preferred_username: 'Akira', email: 'akira@house.example', email_verified: true, groups: ['desk', 'press', 'other'] },
      'sub-nobody': { preferred_username: 'nobody', email: 'nobody@house.example', email_verified: false },
      'sub-local': { email: 'Local@house.example', email_verified: true },
      'sub-later': { email: 'local@house.example', email_verified: true },
      'sub-pretender': { preferred_username: 'owner@house.example', email: 'owner@house.example', email_verified: false },
      'sub-root': { preferred_username: 'root' },
    });
    bench = await startBench({ ...SETTINGS, FUWAKE_PORT: String(port), FUWAKE_PUBLIC_URL: publicUrl, FUWAKE_OIDC_ISSUER: provider.issuer });
  }, 60_000);
  afterAll(async () => {
    await bench?.stop();
    await provider?.stop();
  });

  /** Where a sign-in ends, and who is signed in then. */
  const signIn = async (login: string, meddle: (back: URL, jar: Map<string, string>) => void | Promise<void> = () => {}) => {
    const browser = openBrowser();
    const back = new URL(await browser.leave(bench.url, login));
    await meddle(back, browser.jar);
    const answer = await browser.visit(back.href);
    const cookie = browser.jar.get('fuwake_session');
    const session = cookie === undefined ? null : await openClient({ baseUrl: bench.url, fetch: async (input, init) => await fetch(input, { ...init, headers: { ...init?.headers as Record<string, string>, cookie: `fuwake_session=${cookie}` } }) }).session();
    return { to: answer.headers.get('location'), set: answer.headers.getSetCookie().find((each) => each.startsWith('fuwake_session=')) ?? null, session, browser, back };
  };
  const userNamed = async (name: string) => (await bench.admin.users()).find((user) => user.name === name);

  it('tells the page of it, makes an account with the role of the groups, and knows it again', async () => {
    expect((await bench.admin.status()).oidc).toEqual({ name: 'Test house' });
    const first = await signIn('sub-akira');
    expect(first.to).toBe('/');
    expect(first.set).toMatch(/HttpOnly; SameSite=Strict/);
    expect(first.session).toMatchObject({ user: { name: 'akira@house.example', role: 'publisher' }, role: 'publisher' });
    expect(first.session?.csrf).not.toBe(null);
    // The groups say what a new account may do; later an administrator does.
    await bench.admin.changeUser(first.session?.user.id ?? '', { role: 'reader' });
    expect((await signIn('sub-akira')).session).toMatchObject({ user: { id: first.session?.user.id }, role: 'reader' });
    expect((await bench.admin.audit({ limit: 20 })).map(({ action }) => action)).toEqual(expect.arrayContaining(['user.add', 'sign-in']));
  });

  it('makes whoever has none of the groups a reader, and takes no unverified address for a name', async () => {
    expect((await signIn('sub-nobody')).session).toMatchObject({ user: { name: 'nobody', role: 'reader' } });
    expect((await signIn('sub-pretender')).session?.user.name).toMatch(/^oidc-[0-9a-f]{16}$/);
  });

  it('links an account of its own to whoever has its name as a verified address, once, or to whom an administrator names', async () => {
    const local = await bench.admin.addUser({ name: 'local@house.example', role: 'analyst', password: PASSWORD });
    expect((await signIn('sub-local')).session).toMatchObject({ user: { id: local.id }, role: 'analyst' });
    // The same address, later with somebody else.
    expect(await signIn('sub-later')).toMatchObject({ to: '/?sign-in=name-taken', session: null });
    // An account of that name is there, and nothing proves that it is theirs.
    expect(await signIn('sub-root')).toMatchObject({ to: '/?sign-in=name-taken', session: null });
    const root = await userNamed('root');
    await bench.admin.changeUser(root?.id ?? '', { oidcSubject: 'sub-root' });
    expect((await signIn('sub-root')).session).toMatchObject({ user: { name: 'root' }, role: 'admin' });
    await expect(bench.admin.changeUser(local.id, { oidcSubject: 'sub-root' })).rejects.toMatchObject({ code: 'linked' });
  });

  it('shows an administrator who signs in by it, and takes an identity back with every session that it opened', async () => {
    const { session, browser } = await signIn('sub-akira');
    const id = session?.user.id ?? '';
    expect(await userNamed('akira@house.example')).toMatchObject({ id, oidcSubject: 'sub-akira' });
    await bench.admin.changeUser(id, { oidcSubject: null });
    expect(await userNamed('akira@house.example')).toMatchObject({ oidcSubject: null });
    expect((await browser.visit(`${bench.url}/api/v1/session`)).status).toBe(401);
    await expect(bench.admin.changeUser(id, { oidcSubject: null })).rejects.toMatchObject({ code: 'not-linked' });
    expect((await bench.admin.audit({ limit: 1 }))[0]).toMatchObject({ action: 'user.change', detail: 'akira@house.example identity taken back' });
    // The name is their verified address: the next sign-in links it again.
    expect((await signIn('sub-akira')).session?.user.id).toBe(id);
    const reader = await bench.as('reader');
    await expect(reader.users()).rejects.toMatchObject({ status: 403 });
  });

  it('leads to the provider’s own page for signing out, which then asks again who comes', async () => {
    const { browser } = await signIn('sub-akira');
    const start = async (): Promise<string> => {
      const answer = await browser.visit((await browser.visit(`${bench.url}/api/v1/oidc/start`)).headers.get('location') ?? '');
      return answer.headers.get('location') ?? '';
    };
    expect(await start()).toContain('/api/v1/oidc/callback?code=');
    const out = (await browser.visit(`${bench.url}/api/v1/oidc/sign-out`)).headers.get('location') ?? '';
    expect(out.startsWith(provider.issuer)).toBe(true);
    expect(new URL(out).searchParams.get('client_id')).toBe('fuwake');
    const page = await (await browser.visit(out)).text();
    const [, action = '', xsrf = ''] = /action="([^"]+)"[\s\S]*name="xsrf" value="([^"]+)"/.exec(page) ?? [];
    await browser.visit(action, { xsrf, logout: 'yes' });
    expect(await start()).toContain('/interaction/');
  });

  it('does not let in whose account is closed', async () => {
    const nobody = await userNamed('nobody');
    await bench.admin.changeUser(nobody?.id ?? '', { isDisabled: true });
    expect(await signIn('sub-nobody')).toMatchObject({ to: '/?sign-in=closed', session: null });
  });

  it('refuses a wrong state, a wrong nonce, a code without its verifier, one that is too old, one that was used, and a refusal', async () => {
    const trip = (jar: Map<string, string>, change: object): void => void jar.set('fuwake_oidc', Buffer.from(JSON.stringify({ ...JSON.parse(Buffer.from(jar.get('fuwake_oidc') ?? '', 'base64url').toString()), ...change })).toString('base64url'));
    const invalid = { to: '/?sign-in=not-valid', session: null };
    expect(await signIn('sub-akira', (back) => { back.searchParams.set('state', 'of-another-browser'); })).toMatchObject(invalid);
    expect(await signIn('sub-akira', (_, jar) => { jar.delete('fuwake_oidc'); })).toMatchObject(invalid);
    expect(await signIn('sub-akira', (_, jar) => { trip(jar, { nonce: 'of-another-sign-in' }); })).toMatchObject(invalid);
    expect(await signIn('sub-akira', (_, jar) => { trip(jar, { verifier: 'v'.repeat(43) }); })).toMatchObject(invalid);
    provider.codeLivesS = 1;
    expect(await signIn('sub-akira', async () => { await new Promise((done) => { setTimeout(done, 2_100); }); })).toMatchObject(invalid);
    provider.codeLivesS = 60;
    let kept = '';
    const used = await signIn('sub-akira', (_, jar) => { kept = jar.get('fuwake_oidc') ?? ''; });
    expect(used.session).not.toBe(null);
    used.browser.jar.set('fuwake_oidc', kept);
    expect((await used.browser.visit(used.back.href)).headers.get('location')).toBe('/?sign-in=not-valid');
    expect(await signIn('sub-akira', (back) => { back.searchParams.delete('code'); back.searchParams.set('error', 'access_denied'); })).toMatchObject({ to: '/?sign-in=provider-refused', session: null });
  });

  it('says that the provider does not answer, and lets people in with their password meanwhile', async () => {
    const port = await freePort();
    const alone = await startBench({ ...SETTINGS, FUWAKE_PUBLIC_URL: 'http://127.0.0.1:1', FUWAKE_OIDC_ISSUER: `http://127.0.0.1:${port}` });
    expect((await openBrowser().visit(`${alone.url}/api/v1/oidc/start`)).headers.get('location')).toBe('/?sign-in=provider-down');
    expect((await openClient({ baseUrl: alone.url }).signIn({ name: 'root', password: PASSWORD })).role).toBe('admin');
    await alone.stop();
  });

  it('refuses strangers where that is set, and settings that would let anybody in', async () => {
    const port = await freePort();
    const publicUrl = `http://127.0.0.1:${port}`;
    const own = await startProvider(`${publicUrl}/api/v1/oidc/callback`, { stranger: { preferred_username: 'stranger' } }, false);
    const strict = await startBench({ ...SETTINGS, FUWAKE_OIDC_NEW_USERS: 'refused', FUWAKE_PORT: String(port), FUWAKE_PUBLIC_URL: publicUrl, FUWAKE_OIDC_ISSUER: own.issuer });
    const browser = openBrowser();
    expect((await browser.visit(await browser.leave(strict.url, 'stranger'))).headers.get('location')).toBe('/?sign-in=not-known');
    expect((await browser.visit(`${strict.url}/api/v1/oidc/sign-out`)).headers.get('location')).toBe('/?sign-in=no-sign-out');
    await strict.stop();
    await own.stop();
    expect(() => openOidc({ issuer: 'http://sso.example', clientId: 'a', clientSecret: null, redirectUrl: 'https://desk.example/', scopes: 'openid' })).toThrow(/https/);
    expect(() => rolesIn(['desk=boss'])).toThrow(/GROUP=ROLE/);
    expect(() => readConfig({ FUWAKE_OIDC_NEW_USERS: 'all' })).toThrow(/FUWAKE_OIDC_NEW_USERS/);
  });
});
