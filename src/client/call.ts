/** Where the workbench is, and who asks. */
export interface ClientOptions {
  /** As `https://fuwake.example`; empty in the workbench's own page. */
  readonly baseUrl: string;
  /** A key of `POST /keys`; a browser has its cookie instead. */
  readonly key?: string;
  /** The session's token for changes, as `GET /session` gives it. */
  readonly csrf?: () => string | null;
  readonly fetch?: typeof globalThis.fetch;
}

/** An answer that is no success (RFC 9457). `code` stays the same over versions. */
export class ApiProblem extends Error {
  readonly status: number;
  readonly code: string;
  readonly retryAfterS: number | null;

  constructor(status: number, code: string, detail: string, retryAfterS: number | null) {
    super(detail);
    this.name = 'ApiProblem';
    this.status = status;
    this.code = code;
    this.retryAfterS = retryAfterS;
  }
}

interface Call {
  readonly read: 'json' | 'response' | 'nothing';
  readonly body?: unknown;
  readonly query?: Readonly<Record<string, string | number | boolean | undefined>>;
}

/** Sends one request and reads the answer. *Errors*: {@link ApiProblem}; what `fetch` throws where nobody answers. */
export function caller({ baseUrl, key, csrf, fetch = globalThis.fetch }: ClientOptions): <T>(method: string, path: string, call: Call) => Promise<T> {
  return async <T>(method: string, path: string, { read, body, query }: Call): Promise<T> => {
    const asked = new URLSearchParams(Object.entries(query ?? {}).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])));
    const isForm = body instanceof FormData;
    const token = csrf?.() ?? null;
    const answer = await fetch(`${baseUrl}/api/v1${path}${asked.size === 0 ? '' : `?${asked}`}`, {
      method, credentials: 'same-origin',
      headers: { ...(body === undefined || isForm ? {} : { 'content-type': 'application/json' }), ...(key === undefined ? {} : { authorization: `Bearer ${key}` }), ...(token === null ? {} : { 'x-csrf-token': token }) },
      ...(body === undefined ? {} : { body: isForm ? body : JSON.stringify(body) }),
    });
    if (!answer.ok) {
      const problem = await answer.json().catch(() => ({})) as { readonly code?: string; readonly detail?: string };
      const wait = answer.headers.get('retry-after');
      throw new ApiProblem(answer.status, problem.code ?? 'unknown', problem.detail ?? answer.statusText, wait === null ? null : Number(wait));
    }
    if (read === 'nothing') return undefined as T;
    return (read === 'json' ? await answer.json() : answer) as T;
  };
}
