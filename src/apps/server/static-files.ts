import { readFile, stat } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import type { Hono } from 'hono';
import type { Env, Workbench } from './context.ts';
import { notFound } from './problem.ts';
import { PAGE_CSP } from './safety.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8', '.svg': 'image/svg+xml', '.png': 'image/png', '.ico': 'image/x-icon', '.json': 'application/json', '.wasm': 'application/wasm',
  '.woff2': 'font/woff2', '.txt': 'text/plain; charset=utf-8', '.xml': 'application/xml', '.md': 'text/markdown; charset=utf-8', '.csv': 'text/csv; charset=utf-8', '.zone': 'text/plain; charset=utf-8', '.webmanifest': 'application/manifest+json', '.map': 'application/json', '.bin': 'application/octet-stream',
};
/** The published site brings its one script and style as files of its own. */
const SITE_CSP = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
/** What Vite names by content may be kept for ever. */
const HASHED = /\/assets\/.*-[\w-]{8,}\.\w+$/;

const NOT_BUILT = `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>fuwake</title>
<h1>fuwake</h1><p>The server runs; its page has not been built. Build it with <code>npm run build:web</code>, or use the API: <a href="/api/openapi.json">/api/openapi.json</a>.</p>
<p lang="ja">サーバーは動いていますが、画面がまだ作られていません。<code>npm run build:web</code> で作るか、API（<a href="/api/openapi.json">/api/openapi.json</a>）をお使いください。</p></html>`;

/** The page at `/` and the published site at `/site/`, from two folders and from nowhere else. */
export function staticFiles(app: Hono<Env>, { webFolder, siteFolder }: Workbench): void {
  app.get('/site', (c) => c.redirect('/site/', 301));
  app.get('/site/*', async (c) => {
    const path = c.req.path.slice('/site/'.length);
    if (path.startsWith('site.json') || path.startsWith('memory/')) throw notFound();
    return await fileAnswer(siteFolder, path === '' || path.endsWith('/') ? `${path}index.html` : path, path.startsWith('here/') ? PAGE_CSP : SITE_CSP) ?? await fileAnswer(siteFolder, '404.html', SITE_CSP, 404) ?? c.text('Nothing has been published yet.\nまだ何も公開されていません。', 404);
  });
  app.get('*', async (c) => {
    if (c.req.path.startsWith('/api/')) throw notFound();
    const path = c.req.path.slice(1);
    const found = path === '' ? null : await fileAnswer(webFolder, path, PAGE_CSP);
    if (found !== null) return found;
    // The page has addresses of its own; every one of them is the same file.
    if (extname(path) !== '') throw notFound();
    return await fileAnswer(webFolder, 'index.html', PAGE_CSP) ?? new Response(NOT_BUILT, { headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': "default-src 'none'; base-uri 'none'; frame-ancestors 'none'" } });
  });
}

async function fileAnswer(folder: string, path: string, csp: string, status = 200): Promise<Response | null> {
  let decoded: string;
  try {
    decoded = decodeURIComponent(path);
  } catch {
    return null;
  }
  const target = normalize(join(folder, decoded));
  if (decoded.includes('\0') || !target.startsWith(`${normalize(folder)}${sep}`)) return null;
  const found = await stat(target).catch(() => null);
  if (found === null || !found.isFile()) return null;
  return new Response(await readFile(target) as Uint8Array<ArrayBuffer>, {
    status, headers: { 'content-type': TYPES[extname(target)] ?? 'application/octet-stream', 'content-security-policy': csp, 'cache-control': HASHED.test(`/${path}`) ? 'public, max-age=31536000, immutable' : 'no-cache' },
  });
}
