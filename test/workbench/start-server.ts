import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '../../src/adapters/config.ts';
import { serve } from '../../src/apps/server/serve.ts';
import type { Serving } from '../../src/apps/server/serve.ts';
import { openClient } from '../../src/client/api.ts';
import type { Client } from '../../src/client/api.ts';

export const PASSWORD = 'correct horse battery';

/** A workbench on loopback with its own folder, and people of every role with a client each. */
export interface TestBench {
  readonly serving: Serving;
  readonly url: string;
  readonly folder: string;
  readonly admin: Client;
  /** A client with a key; `anonymous` where there is no role. */
  readonly as: (role: 'reader' | 'analyst' | 'publisher' | 'admin' | null) => Promise<Client & { readonly key: string }>;
  readonly stop: () => Promise<void>;
}

export async function startBench(environment: Readonly<Record<string, string>> = {}): Promise<TestBench> {
  const folder = mkdtempSync(join(tmpdir(), 'fuwake-bench-'));
  const config = readConfig({ FUWAKE_CONFIG: undefined, XDG_CONFIG_HOME: folder, FUWAKE_DATA: folder, FUWAKE_PORT: '0', FUWAKE_LOG: 'silent', FUWAKE_WORKERS: '1', ...environment });
  const serving = await serve(config);
  const url = serving.url.replace(/\/$/, '');
  const cookies: string[] = [];
  let csrf: string | null = null;
  // A browser's part, in short: it keeps the cookie and sends it back.
  const browser: typeof fetch = async (input, init) => {
    const answer = await fetch(input, { ...init, headers: { ...init?.headers as Record<string, string>, cookie: cookies.join('; ') } });
    for (const cookie of answer.headers.getSetCookie()) cookies.splice(0, cookies.length, cookie.split(';', 1)[0] ?? '');
    return answer;
  };
  const admin = openClient({ baseUrl: url, csrf: () => csrf, fetch: browser });
  csrf = (await admin.setup({ token: serving.setupToken ?? '', name: 'root', password: PASSWORD })).csrf;
  let people = 0;
  return {
    serving, url, folder, admin,
    as: async (role) => {
      if (role === null) return { ...openClient({ baseUrl: url }), key: '' };
      people += 1;
      const name = `${role}-${people}`;
      await admin.addUser({ name, role, password: PASSWORD });
      const own: string[] = [];
      let token: string | null = null;
      const theirs = openClient({ baseUrl: url, csrf: () => token, fetch: async (input, init) => {
        const answer = await fetch(input, { ...init, headers: { ...init?.headers as Record<string, string>, cookie: own.join('; ') } });
        for (const cookie of answer.headers.getSetCookie()) own.splice(0, own.length, cookie.split(';', 1)[0] ?? '');
        return answer;
      } });
      token = (await theirs.signIn({ name, password: PASSWORD })).csrf;
      const { key } = await theirs.addKey({ name: 'test', role });
      return { ...openClient({ baseUrl: url, key }), key };
    },
    stop: async () => {
      await serving.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Waits until a case is at its end. */
export async function ended(client: Client, id: string): ReturnType<Client['case']> {
  for (;;) {
    const one = await client.case(id);
    if (one.state !== 'waiting' && one.state !== 'dissecting') return one;
    await new Promise((done) => { setTimeout(done, 30); });
  }
}

/** A form with one file, as a browser sends it. */
export function fileForm(bytes: Uint8Array | string, name: string, more: Readonly<Record<string, string>> = {}): FormData {
  const form = new FormData();
  form.set('file', new File([bytes as Uint8Array<ArrayBuffer>], name));
  for (const [field, value] of Object.entries(more)) form.set(field, value);
  return form;
}
