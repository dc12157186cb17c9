import { spawn } from 'node:child_process';
import { chownSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createSocket } from 'node:dgram';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCaptureClient } from '../../src/adapters/capture-client.ts';
import type { Captured, CaptureClient } from '../../src/adapters/capture-client.ts';
import { defang, hrefOf, liveUrl } from '../../src/base/url.ts';
import type { CapturedView, VisitLimits } from '../../src/capture/model.ts';
import type { PageState, VantageId } from '../../src/evidence/model.ts';
import { CHROMIUM, hasChromium } from '../chromium-there.ts';
import { LOOPBACK, openLoopback, serveHttp, serveHttps, serveTcp } from '../loopback.ts';
import type { Served } from '../loopback.ts';
import { makeIdentity } from './certificate.ts';
import { ZOO_ADDRESS, zooServer } from './zoo.ts';

openLoopback();

const isThere = hasChromium('captures of the zoo');
const MINUTE = 120_000;
const profiles = (): readonly string[] => readdirSync(tmpdir()).filter((name) => name.startsWith(`fuwake-capture-${process.pid}-`));

describe.skipIf(!isThere)('the zoo', () => {
  let zoo: Served;
  let decoy: Served;
  let secure: Served;
  let proxy: Served;
  const tunnels: string[] = [];
  let client: CaptureClient;
  const heard: string[] = [];
  const datagrams = createSocket('udp4');

  beforeAll(async () => {
    decoy = await serveHttp((request, response) => { heard.push(request.url ?? ''); response.end('secret'); });
    datagrams.on('message', () => { heard.push('datagram'); });
    await new Promise<void>((resolve) => { datagrams.bind(decoy.port, LOOPBACK, resolve); });
    zoo = await serveHttp(zooServer({ decoyPort: decoy.port, visits: new Map() }));
    secure = await serveHttps(makeIdentity('secure.zoo.example', ['secure.zoo.example'], new Date('2026-01-02T00:00:00Z'), new Date('2049-03-04T00:00:00Z')), (_request, response) => { response.setHeader('content-type', 'text/html'); response.end('<meta charset=utf-8><title>鍵</title><p>鍵のかかったページ'); });
    // Another line: it is told the judged address and no name, and shows the pages of its own country.
    proxy = await serveTcp((socket) => {
      socket.once('data', (head) => {
        tunnels.push(String(head).split('\r\n')[0] ?? '');
        const other = connect({ host: LOOPBACK, port: zoo.port }, () => { socket.write('HTTP/1.1 200 OK\r\n\r\n'); });
        other.on('error', () => { socket.destroy(); });
        other.on('close', () => { socket.destroy(); });
        socket.on('close', () => { other.destroy(); });
        socket.on('data', (chunk) => { other.write(String(chunk).replace(/^(GET [^\n]+\n)/, '$1x-line: other\r\n')); });
        other.pipe(socket);
      });
    });
    const opened = openCaptureClient({ chromium: CHROMIUM, worker: { path: fileURLToPath(new URL('zoo-worker.ts', import.meta.url)), args: [String(zoo.port), CHROMIUM, String(secure.port), `http://${LOOPBACK}:${proxy.port}`] } });
    if (opened === null) throw new Error('no client');
    client = opened;
  });
  afterAll(async () => {
    await client.stop();
    datagrams.close();
    await Promise.all([zoo.stop(), decoy.stop(), secure.stop(), proxy.stop()]);
    expect(profiles()).toEqual([]);
  });

  const capture = async (host: string, vantages: readonly VantageId[] = ['ja-desktop'], limits: Partial<VisitLimits> = {}): Promise<Captured> => {
    const outcome = await client.capture(liveUrl(host.includes(':') ? host : `http://${host}.zoo.example/`), vantages, { openMs: 15_000, ...limits });
    if (outcome.kind !== 'found') throw new Error(JSON.stringify(outcome));
    return outcome.value;
  };
  interface Look {
    readonly view: CapturedView;
    readonly blobs: Captured['blobs'];
  }
  const looks = new Map<string, Promise<Look>>();
  /** One look a page: several tests ask about it. */
  const lookWhole = (host: string, limits: Partial<VisitLimits> = {}): Promise<Look> => {
    const known = looks.get(host) ?? capture(host, ['ja-desktop'], limits).then(({ capture: { views: [view] }, blobs }) => {
      if (view === undefined) throw new Error('no view');
      return { view, blobs };
    });
    looks.set(host, known);
    return known;
  };
  const look = async (host: string, limits: Partial<VisitLimits> = {}): Promise<CapturedView> => (await lookWhole(host, limits)).view;

  it.concurrent.each<readonly [string, PageState, Partial<VisitLimits>]>(([
    ['plain', 'ok'], ['activemail', 'ok'], ['steps', 'ok'], ['captcha', 'captcha'], ['parked', 'parked'], ['suspended', 'suspended'], ['halted', 'suspended'], ['blocked', 'block-page'], ['missing', 'not-found'],
    ['broken', 'server-error'], ['blank', 'empty'], ['gone', 'dead'], ['drip', 'too-slow', { openMs: 2_000 }], ['endless', 'redirect-loop'], ['endlessmeta', 'redirect-loop'], ['endlessscript', 'redirect-loop'],
    ['huge', 'too-large', { bytes: 2_000_000 }], ['popups', 'ok'], ['alerts', 'ok', { openMs: 3_000 }], ['download', 'download'], ['worker', 'ok'], ['webrtc', 'ok'], ['inside', 'ok'], ['tometadata', 'refused'], ['loops', 'refused'],
    ['rebind', 'ok'], ['busy', 'ok', { openMs: 4_000 }], ['tampered', 'ok'], ['frames', 'ok'],
    ['http://127.0.0.1:81/', 'refused'], ['http://169.254.169.254/latest/', 'refused'],
  ] as readonly (readonly [string, PageState, Partial<VisitLimits>?])[]).map(([host, state, limits]) => [host, state, limits ?? {}] as const))('%s is %s', async (host, state, limits) => {
    const view = await look(host, limits);
    // A storm of alerts may keep the page from ever answering; both words for it are true.
    expect(host === 'alerts' ? ['ok', 'too-slow'] : [state]).toContain(view.state);
    // A page that fills the processor may cost its own picture, and never the rest.
    expect(view.failures.map(({ code }) => code).filter((code) => view.state === 'ok' && !/^(?:open|screenshot|full-page)$/.test(code))).toEqual([]);
    expect(view.chain.every(({ address }) => address === null || address === ZOO_ADDRESS)).toBe(true);
  }, MINUTE);

  it('not one byte reaches a place inside', () => {
    expect(heard).toEqual([]);
  });

  it('tells the whole way: HTTP, meta, script, form', async () => {
    const { chain, state, forms, finalUrl } = await look('chain');
    expect(chain.map(({ via }) => via)).toEqual(['link', 'http', 'meta', 'script', 'form']);
    expect(chain.map(({ status }) => status)).toEqual([302, 200, 200, 200, 200]);
    expect({ state, end: finalUrl === null ? null : defang(finalUrl) }).toEqual({ state: 'ok', end: 'hxxp://chain[.]zoo[.]example/end' });
    expect(forms[0]?.fields.map(({ type }) => type)).toEqual(['text', 'password']);
  }, MINUTE);

  it('draws Japanese, keeps what it saw by hash, and reads what the page’s scripts cannot bend', async () => {
    const { view, blobs } = await lookWhole('plain');
    expect([view.title, view.text]).toEqual(['髙﨑商店', expect.stringContaining('髙﨑商店は①1950年創業の㈱です')]);
    for (const hash of [view.screenshot, view.fullPage, view.html]) expect(blobs.get(hash ?? '')?.length).toBeGreaterThan(50);
    expect((await look('tampered')).text).toContain('本当の言葉');
    expect((await look('frames')).forms[0]?.fields[0]?.type).toBe('password');
  }, MINUTE);

  it('shows other pages to other visitors', async () => {
    const of = async (host: string, ...vantages: readonly VantageId[]) => (await capture(host, vantages)).capture.views.map(({ state, forms }) => `${state} ${forms.length}`);
    const [agent, language, scripted] = await Promise.all([of('agent', 'ja-phone', 'ja-desktop'), of('language', 'ja-desktop', 'en-desktop'), of('scripted', 'ja-desktop', 'no-script')]);
    expect(agent).toEqual(['ok 1', 'not-found 0']);
    expect(language).toEqual(['ok 1', 'ok 0']);
    expect(scripted).toEqual(['ok 1', 'ok 0']);
    expect([await of('once', 'ja-desktop'), await of('once', 'ja-desktop')]).toEqual([['ok 1'], ['not-found 0']]);
  }, MINUTE);

  it('tells the certificate, trusted or not', async () => {
    const { certificate, state, title } = await look('https://secure.zoo.example/');
    expect({ state, title, certificate }).toMatchObject({ state: 'ok', title: '鍵', certificate: { subject: 'secure.zoo.example', issuer: 'Authority of the zoo', validFrom: '2026-01-02T00:00:00.000Z', validTo: '2049-03-04T00:00:00.000Z' } });
  }, MINUTE);

  it('looks by another line, too, and that line learns addresses and no names', async () => {
    const { capture: { views } } = await capture('line', ['ja-phone', 'via-proxy']);
    expect(views.map(({ vantage, state, forms }) => `${vantage} ${state} ${forms.length}`)).toEqual(['ja-phone ok 1', 'via-proxy not-found 0']);
    expect(new Set(tunnels)).toEqual(new Set([`CONNECT ${ZOO_ADDRESS}:80 HTTP/1.1`]));
  }, MINUTE);

  it('keeps requests as HAR, and how window, icon and logo look', async () => {
    const { view, blobs } = await lookWhole('icon');
    const { log } = JSON.parse(Buffer.from(blobs.get(view.har ?? '') ?? []).toString()) as { readonly log: { readonly version: string; readonly entries: readonly { readonly request: { readonly url: string }; readonly response: { readonly status: number; readonly content: { readonly comment?: string } } }[] } };
    expect(log.version).toBe('1.2');
    expect(log.entries.map(({ request, response }) => `${request.url} ${response.status}`)).toEqual(expect.arrayContaining(['http://icon.zoo.example/ 200', 'http://icon.zoo.example/logo.svg 200']));
    expect(log.entries[0]?.response.content.comment).toMatch(/^sha256 [0-9a-f]{64}$/);
    expect(view.iconHash).toMatch(/^[0-9a-f]{64}$/);
    expect(view.looks).toMatchObject({ icon: expect.stringMatching(/^[0-9a-f]{32}$/) as unknown, iconNumber: expect.any(Number) as unknown, layout: expect.stringMatching(/^[0-9a-f]{128}$/) as unknown });
    expect(view.looks.pictures).toMatchObject([{ alt: '', look: expect.stringMatching(/^[0-9a-f]{32}$/) as unknown }]);
  }, MINUTE);

  it('bounds what a page throws at it', async () => {
    const alerts = await look('alerts');
    expect(alerts.dialogs.length).toBeGreaterThan(0);
    const download = await look('download');
    expect(download.downloads).toEqual([{ name: 'invoice.zip', url: expect.anything() as unknown, sizeBytes: 13, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as unknown }]);
    expect((await look('huge')).bytes).toBeLessThan(4_000_000);
    expect((await look('worker')).text).not.toContain('registered');
    const webrtc = (await look('webrtc')).text;
    expect(webrtc).not.toMatch(/\d+\.\d+\.\d+\.\d+/);
    expect((await look('inside')).notReached.map(({ host }) => host).toSorted()).toEqual(expect.arrayContaining(['127.0.0.1', '169.254.169.254', '[::1]', 'localhost', 'loops.zoo.example'].toSorted()));
    expect((await look('inside')).text).not.toMatch(/secret|root:|127\.0\.0\.1|169\.254|loops|didn/);
    expect(heard).toEqual([]);
  }, MINUTE);

  it('opens http and https only', async () => {
    for (const url of ['file:///etc/passwd', 'chrome://version', 'javascript:alert(1)']) expect(await client.capture(liveUrl(url), ['ja-phone'])).toMatchObject({ kind: 'failed', code: 'bad-url' });
    expect(hrefOf(liveUrl('file:///x'))).toBe('file:///x');
  });
});

/** What /proc says of a process; empty where it is gone. */
function told(pid: number, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return '';
  }
}

/** Every process below one, as /proc tells. */
function familyOf(root: number): readonly number[] {
  const parents = readdirSync('/proc').filter((name) => /^\d+$/.test(name)).flatMap((name) => {
    try {
      return [{ pid: Number(name), parent: Number(/^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${name}/status`, 'utf8'))?.[1]) }];
    } catch {
      return [];
    }
  });
  const below = (pid: number): readonly number[] => parents.filter(({ parent }) => parent === pid).flatMap((child) => [child.pid, ...below(child.pid)]);
  return below(root);
}

describe.skipIf(!isThere)('a capture that is cut off', () => {
  it('ran without rights, inside Chromium’s sandbox, without a secret, and leaves no process and no profile behind', async () => {
    const slow = await serveHttp(zooServer({ decoyPort: 1, visits: new Map() }));
    const client = openCaptureClient({ chromium: CHROMIUM, worker: { path: fileURLToPath(new URL('zoo-worker.ts', import.meta.url)), args: [String(slow.port), CHROMIUM] } });
    if (client === null) throw new Error('no client');
    const going = client.capture(liveUrl('http://drip.zoo.example/'), ['ja-desktop']);
    const worker = client.pid() ?? 0;
    await expect.poll(() => familyOf(worker).some((pid) => told(pid, 'cmdline').includes('--type=renderer')), { timeout: 60_000, interval: 100 }).toBe(true);
    const family = familyOf(worker);
    expect(profiles().length).toBe(1);
    expect(told(worker, 'environ').split('\0').map((pair) => pair.split('=')[0]).filter((name) => name !== '').toSorted()).toEqual(['HOME', 'LANG', 'PATH', 'TMPDIR', 'TZ']);
    for (const pid of [worker, ...family]) expect(/^Uid:\s+(\d+)/m.exec(told(pid, 'status'))?.[1]).not.toBe('0');
    const renderers = family.filter((pid) => told(pid, 'cmdline').includes('--type=renderer'));
    // 2: system calls are filtered. A renderer shuts itself in before it reads its first byte, not as it starts.
    await expect.poll(() => renderers.map((pid) => /^Seccomp:\s+(\d)/m.exec(told(pid, 'status'))?.[1]), { timeout: 60_000 }).toEqual(renderers.map(() => '2'));
    expect(family.map((pid) => told(pid, 'cmdline')).join(' ')).not.toMatch(/--no-sandbox|--disable-setuid-sandbox/);
    process.kill(worker, 'SIGKILL');
    expect(await going).toMatchObject({ kind: 'failed', code: 'worker-ended' });
    await expect.poll(() => [...family.filter((pid) => /^State:\s+[^Z]/m.test(told(pid, 'status'))), ...profiles()], { timeout: 60_000, interval: 100 }).toEqual([]);
    await slow.stop();
  }, MINUTE);
});

describe.skipIf(!isThere)('Chromium’s own word', () => {
  /** Runs the check as somebody; root runs it as nobody, too. */
  const askAs = async (uid: number | null): Promise<{ readonly startedAs: number; readonly words: string }> => {
    const home = mkdtempSync(join(tmpdir(), 'fuwake-sandbox-'));
    if (process.getuid?.() === 0) chownSync(home, 65_534, 65_534);
    const child = spawn(process.execPath, [fileURLToPath(new URL('sandbox-check.ts', import.meta.url)), CHROMIUM], { stdio: ['ignore', 'pipe', 'ignore'], env: { PATH: '/usr/bin:/bin', HOME: home, TMPDIR: home }, ...(uid === null ? {} : { uid, gid: uid }) });
    let told = '';
    for await (const chunk of child.stdout) told += String(chunk);
    rmSync(home, { recursive: true, force: true });
    return JSON.parse(told) as { readonly startedAs: number; readonly words: string };
  };

  it('is that the sandbox is on, started by whoever runs the tests and, from root, by an ordinary user', async () => {
    for (const uid of process.getuid?.() === 0 ? [null, 65_534] : [null]) {
      const { startedAs, words } = await askAs(uid);
      expect({ startedAs, words }).toEqual({ startedAs: uid ?? process.getuid?.(), words: expect.stringContaining('You are adequately sandboxed.') as unknown });
      expect(words).toMatch(/Seccomp-BPF sandbox\s+Yes/);
    }
  }, MINUTE);
});
