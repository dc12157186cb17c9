import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Client } from '../../src/client/api.ts';
import { mailHtml } from '../../src/apps/server/mail-html.ts';
import { parseMessage } from '../../src/message/parse-message.ts';
import { TO_LOOK_AT } from '../chromium-there.ts';
import { openLoopback } from '../loopback.ts';
import { PAYLOADS } from './payloads.table.ts';
import { ended, fileForm, startBench } from './start-server.ts';
import type { TestBench } from './start-server.ts';

openLoopback();

const word = (text: string): string => `=?utf-8?B?${Buffer.from(text).toString('base64')}?=`;

/** A mail with the payload in every place that is shown. */
const mailWith = (payload: string): string => [
  'Received: from mail.evil.example (mail.evil.example [203.0.113.9]) by mx.home.example; Mon, 2 Mar 2026 10:00:00 +0900', `From: ${word(payload)} <noreply@evil.example>`, 'To: reader@home.example', `Subject: ${word(`Amazon ${payload}`)}`,
  'Date: Mon, 2 Mar 2026 10:00:00 +0900', 'Message-ID: <1@evil.example>', 'MIME-Version: 1.0', 'Content-Type: multipart/mixed; boundary=b', '',
  '--b', 'Content-Type: text/html; charset=utf-8', 'Content-Transfer-Encoding: base64', '', Buffer.from(`<title>${payload}</title><p>Your Amazon account was suspended. ${payload} <a href="https://amazon.evil.example/${payload}">${payload}</a> <img alt="${payload}" src="https://evil.example/x.png">`).toString('base64'),
  '--b', 'Content-Type: image/svg+xml', `Content-Disposition: attachment; filename*=utf-8''${encodeURIComponent(`${payload}.svg`)}`, '', `<svg xmlns="http://www.w3.org/2000/svg">${payload}</svg>`, '--b--', '',
].join('\r\n');

/** In a document that runs no script by its CSP, these would still be faults of ours: nothing of the mail may stand as markup. */
const MARKUP = /<script(?![^>]*application\/ld\+json)[^>]*>[^<]*fuwakeRan|(?:href|src|action|formaction|data|xlink:href)\s*=\s*["']?\s*javascript:|<(?:iframe|object|embed|portal|base)\b|<meta[^>]+refresh/i;
/** Handlers are looked for where the values of attributes are taken out: in those, the words are only words. */
const HANDLER = /<[^>]+\son\w+\s*=/i;
const liveIn = (text: string): string | null => MARKUP.exec(text)?.[0].slice(0, 120) ?? HANDLER.exec(text.replace(/"[^"]*"/g, '""'))?.[0].slice(0, 120) ?? null;
const PUBLIC = { tlp: 'clear', mayShowMail: true, evenSuspicious: true } as const;

describe('words that an attacker wrote', () => {
  let bench: TestBench;
  let publisher: Client & { readonly key: string };
  const ids: string[] = [];
  beforeAll(async () => {
    bench = await startBench();
    publisher = await bench.as('publisher');
    const given = await Promise.all(PAYLOADS.map(async (payload, at) => (await publisher.submit(fileForm(mailWith(payload), `${payload.replaceAll('/', '|')}-${at}.eml`))).cases[0]?.id ?? ''));
    ids.push(...given);
    for (const id of ids) await ended(publisher, id);
  }, 240_000);
  afterAll(async () => { await bench.stop(); });

  it('are more than sixty', () => {
    expect(PAYLOADS.length).toBeGreaterThanOrEqual(60);
    expect(new Set(PAYLOADS).size).toBe(PAYLOADS.length);
  });

  it('stand as markup in no report, plate or view of the mail, and each of these forbids scripts besides', async () => {
    const faults: string[] = [];
    for (const [at, id] of ids.entries()) {
      // Of Markdown only the head is looked at, which is written in one place for every mail.
      for (const path of ['report?lang=en', ...(at % 8 === 0 ? ['report?lang=ja&format=markdown'] : []), 'plate.svg', 'html']) {
        const answer = await fetch(`${bench.url}/api/v1/cases/${id}/mails/1/${path}`, { headers: { authorization: `Bearer ${publisher.key}` } });
        const text = await answer.text();
        const csp = answer.headers.get('content-security-policy') ?? '';
        if (!csp.includes("default-src 'none'") || !csp.includes('sandbox') || csp.includes('script-src') || answer.headers.get('x-content-type-options') !== 'nosniff') faults.push(`${path} of ${at}: ${csp}`);
        if (!path.includes('markdown') && liveIn(text) !== null) faults.push(`${path} of ${PAYLOADS[at]}: ${liveIn(text)}`);
      }
    }
    expect(faults).toEqual([]);
  }, 180_000);

  it('are handed out only as files to be saved, or as JSON', async () => {
    const headers = { authorization: `Bearer ${publisher.key}` };
    const [id = ''] = ids;
    const sha256 = (await publisher.case(id)).sha256;
    for (const path of [`mails/1/source`, `blobs/${sha256}`, 'mails/1/parts/2']) {
      const answer = await fetch(`${bench.url}/api/v1/cases/${id}/${path}`, { headers });
      expect([path, answer.status, answer.headers.get('content-type'), answer.headers.get('content-disposition')?.startsWith('attachment;')]).toEqual([path, 200, 'application/octet-stream', true]);
      await answer.arrayBuffer();
    }
    expect((await fetch(`${bench.url}/api/v1/cases/${id}`, { headers })).headers.get('content-type')).toContain('application/json');
  });

  it('in pages that are published stand as text', async () => {
    const faults: string[] = [];
    for (const [at, id] of ids.slice(0, 12).entries()) {
      const warning = await publisher.publish(id, 1, PUBLIC).catch(() => null);
      if (warning === null) continue;
      const page = await fetch(`${bench.url}${warning.urls.en}`);
      const text = await page.text();
      if (!(page.headers.get('content-security-policy') ?? '').includes("script-src 'self'") || liveIn(text) !== null) faults.push(`${PAYLOADS[at]}: ${liveIn(text)}`);
    }
    expect(faults).toEqual([]);
  }, 180_000);

  const chromium = ['/usr/bin/chromium', '/usr/bin/chromium-browser'].find((path) => existsSync(path));
  if (chromium === undefined) process.stderr.write('skipped: Chromium is not installed, so no payload was tried in a browser. To install: npm run system\n');
  it.skipIf(chromium === undefined)('run in no browser, not even where the view of the mail is opened by itself without its headers', async () => {
    // The last page is the control: a script that does run must be seen.
    const control = '<!doctype html><script>window.fuwakeRan=1</script>';
    const pages = [...PAYLOADS.map((payload) => { const raw = new TextEncoder().encode(mailWith(payload)); return mailHtml(parseMessage(raw, 'raw'), raw) ?? ''; }), control];
    const served = createServer((request, response) => {
      const at = Number(/^\/(\d+)$/.exec(request.url ?? '')?.[1] ?? Number.NaN);
      response.setHeader('content-type', 'text/html; charset=utf-8');
      if (Number.isNaN(at)) response.end(`<!doctype html><title>waiting</title>${pages.map((_page, nth) => `<iframe src="/${nth}"></iframe>`).join('')}<script>addEventListener('load',()=>{setTimeout(()=>{document.title='ran:'+[...Array(frames.length).keys()].filter(nth=>frames[nth].fuwakeRan).join()+(window.fuwakeRan?'+top':'')},400)})</script>`);
      else response.end(pages[at] ?? '');
    }).listen(0, '127.0.0.1');
    await new Promise((done) => { served.once('listening', done); });
    const { port } = served.address() as AddressInfo;
    const { chromium: browser } = await import('playwright-core');
    const running = await browser.launch({ executablePath: chromium ?? '', args: [...TO_LOOK_AT.args, '--disable-background-networking'] });
    try {
      const page = await running.newPage();
      await page.route((url) => url.hostname !== '127.0.0.1', (route) => route.abort());
      await page.goto(`http://127.0.0.1:${port}/`);
      await page.waitForFunction('document.title.startsWith("ran:")', null, { timeout: 120_000 });
      expect(await page.title()).toBe(`ran:${PAYLOADS.length}`);
    } finally {
      await running.close();
      served.close();
    }
  }, 180_000);
});

