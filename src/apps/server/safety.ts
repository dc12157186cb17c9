import { randomUUID } from 'node:crypto';
import type { Context, MiddlewareHandler } from 'hono';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import type { Env, Workbench } from './context.ts';
import { Problem } from './problem.ts';

/** What the page may do: nothing from elsewhere, no script or style in its text. WebAssembly is for reading QR codes in the tab. */
export const PAGE_CSP = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
/** What a document of ours that is looked at by itself may do: be seen. */
export const DOCUMENT_CSP = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox";
/** What the HTML of a mail may do: be seen, in a frame that has no origin, no script and no network. */
export const MAIL_CSP = DOCUMENT_CSP;
const API_CSP = "default-src 'none'; frame-ancestors 'none'; sandbox";

/** Bytes that somebody else wrote never become a page of this origin. */
export function bytesAnswer(bytes: Uint8Array, mediaType: string, name: string | null, more: Readonly<Record<string, string>> = {}): Response {
  return new Response(bytes as Uint8Array<ArrayBuffer>, {
    headers: { 'content-type': mediaType, 'content-security-policy': DOCUMENT_CSP, 'cache-control': 'private, no-store', ...(name === null ? {} : { 'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/g, escape)}` }), ...more },
  });
}

/** On every answer; a route may only make them stricter. */
export const headers: MiddlewareHandler<Env> = async (c, next) => {
  c.set('requestId', randomUUID());
  await next();
  const set = (name: string, value: string): void => { if (!c.res.headers.has(name)) c.res.headers.set(name, value); };
  set('content-security-policy', API_CSP);
  set('cache-control', 'no-store');
  c.res.headers.set('x-content-type-options', 'nosniff');
  c.res.headers.set('referrer-policy', 'no-referrer');
  c.res.headers.set('cross-origin-opener-policy', 'same-origin');
  c.res.headers.set('cross-origin-resource-policy', 'same-origin');
  c.res.headers.set('permissions-policy', 'camera=(), microphone=(), geolocation=(), browsing-topics=()');
  c.res.headers.set('x-request-id', c.get('requestId'));
};

/** Where a request comes from; behind a proxy of ours, the last address that it added. */
export function addressOf(c: Context<Env>, { config }: Workbench, peer: string): string {
  if (config.trustProxy !== 'yes') return peer;
  return c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() ?? peer;
}

/** How much one caller may ask. Generous for people and scripts, tight where guessing would pay. */
export interface Limits {
  /** *Errors*: {@link Problem} 429. */
  readonly spend: (kind: 'any' | 'login' | 'submit' | 'public' | 'public-all', key: string) => Promise<void>;
}

export function openLimits({ config }: Pick<Workbench, 'config'>): Limits {
  const limiters = {
    any: new RateLimiterMemory({ points: 6_000, duration: 60 }),
    // Per address and per name: neither many names from one place nor many places for one name.
    login: new RateLimiterMemory({ points: 10, duration: 300 }),
    submit: new RateLimiterMemory({ points: 6_000, duration: 60 }),
    public: new RateLimiterMemory({ points: config.publicPerAddress, duration: 86_400 }),
    'public-all': new RateLimiterMemory({ points: config.publicPerDay, duration: 86_400 }),
  };
  return {
    spend: async (kind, key) => {
      try {
        await limiters[kind].consume(key);
      } catch (left) {
        const waitMs = typeof left === 'object' && left !== null && 'msBeforeNext' in left ? Number(left.msBeforeNext) : 60_000;
        throw new Problem(429, 'too-many', 'That was more than is taken from one place in this time. Please wait.', Math.ceil(waitMs / 1_000));
      }
    },
  };
}
