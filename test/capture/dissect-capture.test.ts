import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { beforeAll, describe, expect, it } from 'vitest';
import { readVisits } from '../../src/adapters/visit-history.ts';
import { captureCommand } from '../../src/apps/cli/capture-command.ts';
import { dissectCommand } from '../../src/apps/cli/dissect-command.ts';
import type { Dissection } from '../../src/report/model.ts';
import { DISSECTION_SCHEMA } from '../../src/report/schema.ts';
import { hasChromium } from '../chromium-there.ts';
import { openLoopback } from '../loopback.ts';
import { zooForCommands } from './zoo-commands.fixture.ts';

openLoopback();

const MINUTE = 120_000;
const MAIL = `From: =?UTF-8?B?44Oh44O844Or566h55CG?= <notice@post.zoo.example>
To: taro@home.example
Subject: =?UTF-8?B?QWN0aXZlISBtYWls44Gu5a656YeP44GM5LiK6ZmQ44Gr6YGU44GX44G+44GX44Gf?=
Date: Tue, 18 Mar 2025 09:00:00 +0900
Message-ID: <1@post.zoo.example>
MIME-Version: 1.0
Content-Type: text/html; charset=utf-8
Content-Transfer-Encoding: 8bit

<p>お客様のActive! mailの容量が上限に達しました。24時間以内に<a href="http://door.zoo.example/in?to=taro@home.example">ログイン</a>して確認してください。</p>
`;

describe.skipIf(!hasChromium('a dissection with a capture'))('fuwake dissect --capture', () => {
  const { at, worker, asked } = zooForCommands();
  beforeAll(() => { writeFileSync(at('mail.eml'), MAIL); });

  it('tells in every report what stands behind the link, and the case keeps the pictures', async () => {
    expect(await dissectCommand([at('mail.eml'), '--capture', '--case', at('case'), '--format', 'json', '-o', at('report.json')], worker())).toBe(0);
    const dissection = JSON.parse(readFileSync(at('report.json'), 'utf8')) as Dissection;
    expect(() => DISSECTION_SCHEMA.parse(dissection)).not.toThrow();
    expect(dissection.page?.views.map(({ state }) => state)).toEqual(['ok', 'ok', 'ok', 'ok']);
    expect(dissection.page?.views[0]?.chain).toMatchObject([{ via: 'link', status: 302 }, { via: 'http', status: 200, url: 'hxxp://activemail[.]zoo[.]example/mail/login' }]);
    expect(dissection.findings.map(({ rule }) => rule)).toContain('page-imitates-login');
    expect(dissection.verdict).toMatchObject({ label: 'phishing', goal: 'credentials', imitated: { product: 'Active! mail' } });
    // Whose mail it is, no server learns.
    expect(asked.join(' ')).not.toMatch(/taro/);
    expect(asked.join(' ')).toContain('/in?to=');
    // Looked at once more, by hand: the case tells both looks.
    expect(await captureCommand([at('case'), '--again', '--as', 'ja-phone'], worker())).toBe(0);
    expect(readVisits(at('case')).map(({ state }) => state)).toEqual(['ok', 'ok']);
    for (const [format, name] of [['html', 'report.html'], ['text', 'report.txt'], ['markdown', 'report.md']] as const) {
      expect(await dissectCommand([at('case'), '--replay', '--lang', 'ja', '--format', format, '-o', at(name)])).toBe(0);
    }
    const [html, text, markdown] = ['report.html', 'report.txt', 'report.md'].map((name) => readFileSync(at(name), 'utf8'));
    expect(html?.match(/<img alt="[^"]+" src="data:image\/png;base64,/g)?.length).toBe(4);
    for (const report of [html, text, markdown]) {
      expect(report).toContain('サーバーの転送');
      expect(report).toMatch(/activemail\\?\[\.\\?\]zoo/);
      expect(report).not.toMatch(/https?:\/\/(?:door|activemail)|taro@/);
    }
  }, 2 * MINUTE);

  it('opens nothing of a case that may not be told', async () => {
    const before = asked.length;
    expect(await dissectCommand([at('mail.eml'), '--capture', '--tlp', 'red', '--format', 'json', '-o', at('red.json')], worker())).toBe(0);
    const { page, lookups } = JSON.parse(readFileSync(at('red.json'), 'utf8')) as Dissection;
    expect([page, asked.length - before]).toEqual([null, 0]);
    expect(lookups.find(({ viewpoint }) => viewpoint === 'page')).toMatchObject({ outcome: 'skipped', answer: { en: expect.stringContaining('given away too much') as unknown } });
  }, MINUTE);

  it('ends the browser also where the report cannot be written', async () => {
    writeFileSync(at('gone.eml'), MAIL.replace('door.zoo', 'gone.zoo'));
    await expect(dissectCommand([at('gone.eml'), '--capture', '-o', at('nowhere/report.txt')], worker())).rejects.toThrow('ENOENT');
    expect(readdirSync(tmpdir()).filter((name) => name.startsWith(`fuwake-capture-${process.pid}-`))).toEqual([]);
  }, MINUTE);
});
