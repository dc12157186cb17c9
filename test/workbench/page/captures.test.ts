import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { connect } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeIdentity } from '../../capture/certificate.ts';
import { CHROMIUM, hasChromium } from '../../chromium-there.ts';
import { LOOPBACK, openLoopback, serveHttp, serveHttps, serveTcp } from '../../loopback.ts';
import type { Served } from '../../loopback.ts';
import { DESK, expectSound, MINUTE, openPages, PHONE, shoot } from './open-pages.ts';
import type { Pages } from './open-pages.ts';

openLoopback();

/** No word of it says whose it is: only what was learned does. Shown to phones; whoever comes by a computer sees an empty page. */
const COPY = '<!doctype html><html lang=ja><meta charset=utf-8><meta name=viewport content="width=device-width"><title>ログイン</title><style>body{font-family:sans-serif;background:#eef2f8}main{max-width:20rem;margin:3rem auto;padding:1.5rem;background:#fff;border:1px solid #9ab}input,button{display:block;width:100%;margin:.3rem 0 1rem;padding:.5rem}</style><main><h1>ログイン</h1><form method=post action=/take><label>会員番号 <input name=kgy_member_no></label><label>パスワード <input type=password name=kgy_passcode></label><button>次へ</button></form></main>';
const MAIL = `From: =?UTF-8?B?${Buffer.from('メール管理者').toString('base64')}?= <notice@post.zoo.example>\r\nTo: taro@home.example\r\nSubject: =?UTF-8?B?${Buffer.from('メールの容量が上限に達しました').toString('base64')}?=\r\nDate: Tue, 18 Mar 2025 09:00:00 +0900\r\nMessage-ID: <1@post.zoo.example>\r\nMIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n<p>メールの容量が上限に達しました。24時間以内に<a href="http://door.zoo.example/in?to=taro@home.example">ログイン</a>して確認してください。</p>\r\n`;

describe.skipIf(!hasChromium('a capture from the page of the workbench'))('a link that is checked from the page', () => {
  let pages: Pages;
  let worker: ChildProcess;
  const servers: Served[] = [];
  const asked: string[] = [];
  const lines: string[] = [];

  beforeAll(async () => {
    pages = await openPages({ FUWAKE_WORKERS: '0', FUWAKE_ONLINE: 'yes', FUWAKE_CHROMIUM: CHROMIUM });
    const door = await serveHttp((request, response) => { asked.push(request.url ?? ''); response.writeHead(302, { location: 'https://login.zoo.example/member/' }).end(); });
    const login = await serveHttps(makeIdentity('login.zoo.example', ['login.zoo.example'], new Date('2026-11-01T00:00:00Z'), new Date('2049-03-04T00:00:00Z')), cloaked);
    // Another line: an HTTP proxy, which is told the judged address and no name.
    const proxy = await serveTcp((socket) => {
      socket.once('data', (head) => {
        lines.push(String(head).split('\r\n')[0] ?? '');
        const other = connect({ host: LOOPBACK, port: /:443 /.test(String(head)) ? login.port : door.port }, () => { socket.write('HTTP/1.1 200 OK\r\n\r\n'); other.pipe(socket); socket.pipe(other); });
        for (const end of [other, socket]) { end.on('error', () => { other.destroy(); socket.destroy(); }); end.on('close', () => { other.destroy(); socket.destroy(); }); }
      });
    });
    servers.push(door, login, proxy);
    const line = `http://${LOOPBACK}:${proxy.port}`;
    const known = join(pages.bench.folder, 'pages.json');
    writeFileSync(known, JSON.stringify({ pages: [{ brand: 'kagoya', fields: [['kgy_member_no', 'kgy_passcode']] }] }));
    worker = spawn(process.execPath, ['worker-child.ts', '../../capture/zoo-worker.ts'].map((path) => fileURLToPath(new URL(path, import.meta.url))).concat(String(door.port), CHROMIUM, String(login.port), line), {
      env: { PATH: process.env['PATH'], XDG_CONFIG_HOME: pages.bench.folder, FUWAKE_DATA: pages.bench.folder, FUWAKE_WORKERS: '1', FUWAKE_LOG: 'warn', FUWAKE_CHROMIUM: CHROMIUM, FUWAKE_CAPTURE_PROXY: line, FUWAKE_PAGES: known }, stdio: ['ignore', 'ignore', 'inherit'],
    });
  }, 8 * MINUTE);
  afterAll(async () => {
    if (worker !== undefined && worker.exitCode === null) {
      worker.kill('SIGTERM');
      await once(worker, 'exit');
    }
    await pages?.stop();
    await Promise.all(servers.map((server) => server.stop()));
  }, 8 * MINUTE);

  it('is opened by the worker, and the case tells what each visitor was shown, and concludes anew', async () => {
    const { context, page } = await pages.openSignedIn('ja', PHONE);
    await page.goto(`${pages.bench.url}/`);
    await page.locator('textarea').fill(MAIL);
    // A picture of the mail is another test's.
    await page.locator('label', { hasText: '見え方' }).locator('input').uncheck();
    await page.locator('form.drop button.main').click();
    await page.locator('.verdict h1').waitFor({ timeout: 3 * MINUTE });
    expect(asked).toEqual([]);
    const pageChapter = page.locator('#chapter-page');
    expect(await pageChapter.locator('.finding').count()).toBe(0);
    // What would leave the house stands there before anything is asked.
    const form = page.locator('.ask');
    expect(await form.textContent()).toContain('開いたことが、そのページの持ち主に分かります');
    await form.locator('label', { hasText: '名前・登録' }).click();
    await form.locator('label', { hasText: 'リンク先の画面' }).click();
    await shoot(page, 'capture-ask');
    await form.locator('button').click();
    await page.locator('.steps').waitFor();
    await shoot(page, 'capture-stages');
    await page.locator('.verdict h1').waitFor({ timeout: 4 * MINUTE });
    // Whose mail it is, no server learned.
    expect(asked.length).toBeGreaterThanOrEqual(5);
    expect(asked.join(' ')).not.toContain('taro');
    expect(lines).toContain('CONNECT 93.184.216.34:443 HTTP/1.1');

    expect(await page.locator('.verdict h1').textContent()).toBe('フィッシング詐欺');
    expect(await page.locator('.verdict .facts').textContent()).toContain('カゴヤ・ジャパン');
    const findings = await pageChapter.locator('.finding code').allTextContents();
    expect(await pageChapter.locator('.finding').count(), findings.join(' ')).toBeGreaterThanOrEqual(2);
    await shoot(page, 'capture-case');

    await page.locator('#tab-links').click();
    await page.locator('.visit').first().waitFor();
    expect(await page.locator('.visit figcaption b').allTextContents()).toEqual(['日本のスマートフォン', '日本のパソコン', '英語のパソコン', 'スクリプトなし', '別の回線から']);
    expect(await page.locator('.contrasts').textContent()).toContain('何もないページ');
    expect(await page.locator('.chain').last().textContent()).toMatch(/HTTP 302.*HTTP 200/s);
    for (const picture of await page.locator('.visit img').all()) await picture.scrollIntoViewIfNeeded();
    await expect.poll(() => page.locator('.visit img').evaluateAll((all) => all.every((each) => (each as HTMLImageElement).naturalWidth > 0))).toBe(true);
    await page.locator('.records summary').click();
    expect(await page.locator('.records').textContent()).toContain('login.zoo.example');
    await expectSound(page, 'captures', true, '#tab-panel');
    await shoot(page, 'capture-phone');
    const [har] = await Promise.all([page.waitForEvent('download'), page.locator('.records a', { hasText: 'HAR' }).first().click()]);
    expect(har.suggestedFilename()).toMatch(/\.har$/);
    expect(JSON.parse(readFileSync(await har.path(), 'utf8'))).toMatchObject({ log: { version: '1.2' } });
    // What was asked and answered, in the reader's language.
    const answers = page.locator('.house details');
    await answers.locator('summary').first().click();
    expect(await answers.first().textContent()).toContain('カゴヤ・ジャパン — パスワード');

    await page.setViewportSize({ width: DESK.width, height: DESK.height });
    await page.locator('.tongues button[aria-pressed=false]').click();
    await shoot(page, 'capture-desk');
    await expectSound(page, 'captures, wide', false, '#tab-panel');
    await context.close();
    expect(pages.complaints).toEqual([]);
  }, 10 * MINUTE);
});

function cloaked(request: IncomingMessage, response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(/Mobile/.test(request.headers['user-agent'] ?? '') ? COPY : '<!doctype html><meta charset=utf-8>');
}
