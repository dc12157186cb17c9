import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { captureCommand } from '../../src/apps/cli/capture-command.ts';
import type { CaptureWorker } from '../../src/apps/cli/choose-world.ts';
import { dissectCommand } from '../../src/apps/cli/dissect-command.ts';
import type { Dissection } from '../../src/report/model.ts';
import { hasChromium } from '../chromium-there.ts';
import { openLoopback } from '../loopback.ts';
import { zooForCommands } from './zoo-commands.fixture.ts';

openLoopback();

const MINUTE = 120_000;
/** A form that only this brand has, and a copy of it: no word of either says whose it is. */
const FORM = '<!doctype html><meta charset=utf-8><title>ログイン</title><form method=post action=/in><label>会員番号 <input name=kgy_member_no></label><label>パスワード <input type=password name=kgy_passcode></label><button>次へ</button></form>';
const MAIL = 'From: info@post.zoo.example\r\nTo: taro@home.example\r\nSubject: login\r\nDate: Tue, 18 Mar 2025 09:00:00 +0900\r\nMessage-ID: <1@post.zoo.example>\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p><a href="http://copy.zoo.example/in">Log in</a></p>\r\n';

describe.skipIf(!hasChromium('learning a brand’s page'))('fuwake capture URL --learn BRAND', () => {
  const { at, worker, asked } = zooForCommands(Object.fromEntries(['www', 'copy'].map((name) => [name, (_request, response) => { response.writeHead(200, { 'content-type': 'text/html' }).end(FORM); }])));
  beforeAll(() => { writeFileSync(at('mail.eml'), MAIL); });
  const imitated = async (args: readonly string[], opens?: CaptureWorker): Promise<string | null> => {
    expect(await dissectCommand([...args, '--format', 'json', '-o', at('report.json')], opens)).toBe(0);
    const { findings, verdict } = JSON.parse(readFileSync(at('report.json'), 'utf8')) as Dissection;
    return findings.some(({ rule }) => rule === 'page-imitates-login') ? (verdict.imitated?.brandId ?? '') : null;
  };

  it('opens nothing where it could keep nothing', async () => {
    await expect(captureCommand(['http://www.kagoya.jp/', '--learn', 'kagoya'], worker())).rejects.toThrow('FUWAKE_PAGES');
    process.env['FUWAKE_PAGES'] = at('pages.json');
    await expect(captureCommand(['http://www.kagoya.jp/', '--learn', 'nobody-at-all'], worker())).rejects.toThrow('nobody-at-all');
    expect(asked).toEqual([]);
  }, MINUTE);

  it('learns nothing of a page that is not the brand’s own', async () => {
    await expect(captureCommand(['http://copy.zoo.example/', '--learn', 'kagoya', '--as', 'ja-desktop'], worker())).rejects.toThrow('nothing is learned');
    expect(existsSync(at('pages.json'))).toBe(false);
  }, MINUTE);

  it('knows a copy by what was learned, and only by that', async () => {
    expect(await captureCommand(['http://www.kagoya.jp/', '--learn', 'kagoya', '--as', 'ja-desktop'], worker())).toBe(0);
    expect(JSON.parse(readFileSync(at('pages.json'), 'utf8'))).toMatchObject({ pages: [{ brand: 'kagoya', fields: [['kgy_member_no', 'kgy_passcode']] }] });
    expect(await imitated([at('mail.eml'), '--capture', '--case', at('case')], worker())).toBe('kagoya');
    // The same look at the same page, by who learned nothing.
    expect(await imitated([at('case'), '--replay'])).toBe('kagoya');
    delete process.env['FUWAKE_PAGES'];
    expect(await imitated([at('case'), '--replay'])).toBeNull();
  }, 2 * MINUTE);
});
