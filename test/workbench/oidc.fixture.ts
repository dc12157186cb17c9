import { generateKeyPairSync } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';

/** Whom the provider knows, by what they sign in with there. */
export type Directory = Record<string, Readonly<Record<string, unknown>>>;

export interface TestProvider {
  readonly issuer: string;
  readonly people: Directory;
  /** Seconds that a code is good for, from now on. */
  codeLivesS: number;
  readonly stop: () => Promise<void>;
}

/** A real provider on loopback, for one client; whoever it knows signs in with any password. *Shape*: not `hasSignOut`: it has no page for signing out. */
export async function startProvider(redirectUri: string, people: Directory, hasSignOut = true): Promise<TestProvider> {
  let answer: (...args: Parameters<ReturnType<Provider['callback']>>) => void = () => {};
  const server = createServer((request, response) => { answer(request, response); });
  await new Promise<void>((done) => { server.listen(0, '127.0.0.1', done); });
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const key = generateKeyPairSync('rsa', { modulusLength: 2_048 }).privateKey.export({ format: 'jwk' });
  const made: TestProvider = {
    issuer, people, codeLivesS: 60,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((done) => { server.close(done); });
    },
  };
  answer = new Provider(issuer, {
    clients: [{ client_id: 'fuwake', client_secret: 'a secret of the test', redirect_uris: [redirectUri] }],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['preferred_username'], groups: ['groups'] },
    features: { rpInitiatedLogout: { enabled: hasSignOut } },
    findAccount: (_: unknown, id: string) => (people[id] === undefined ? undefined : { accountId: id, claims: () => ({ sub: id, ...people[id] }) }),
    jwks: { keys: [{ ...key, use: 'sig', alg: 'RS256', kid: 'test' }] }, cookies: { keys: ['of the test'] }, ttl: { AuthorizationCode: () => made.codeLivesS, AccessToken: 60, IdToken: 60, Interaction: 60, Session: 60, Grant: 60 },
  }).callback();
  return made;
}

/** A browser's part, in short: it keeps cookies, and follows where it is sent or stops there. */
export function openBrowser() {
  const jar = new Map<string, string>();
  const visit = async (url: string, form?: Readonly<Record<string, string>>): Promise<Response> => {
    const answer = await fetch(url, { redirect: 'manual', headers: { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') }, ...(form === undefined ? {} : { method: 'POST', body: new URLSearchParams(form) }) });
    for (const cookie of answer.headers.getSetCookie()) {
      const [pair = ''] = cookie.split(';', 1);
      const [name = '', value = ''] = [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)];
      if (value === '' || /expires=Thu, 01 Jan 1970|max-age=0/i.test(cookie)) jar.delete(name);
      else jar.set(name, value);
    }
    return answer;
  };
  const next = (answer: Response, from: string): string => new URL(answer.headers.get('location') ?? '', from).href;
  return {
    jar, visit,
    /** From the workbench to the provider, through its sign-in, to the address that it sends the browser back to. */
    leave: async (bench: string, login: string): Promise<string> => {
      let url = next(await visit(`${bench}/api/v1/oidc/start`), bench);
      for (let step = 0; step < 12; step++) {
        if (url.startsWith(bench)) return url;
        const isForm = url.includes('/interaction/');
        const page = await visit(url);
        if (!isForm) {
          url = next(page, url);
          continue;
        }
        const prompt = /name="prompt" value="(\w+)"/.exec(await page.text())?.[1] ?? '';
        url = next(await visit(url, prompt === 'login' ? { prompt, login, password: 'any' } : { prompt }), url);
      }
      throw new Error(`The provider did not send the browser back; it stands at ${url}.`);
    },
  };
}
