import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ApiProblem } from '../../src/client/call.ts';
import type { Dissection } from '../../src/report/model.ts';
import { CHROMIUM, hasChromium } from '../chromium-there.ts';
import { openLoopback } from '../loopback.ts';
import { ended, startBench } from './start-server.ts';
import type { TestBench } from './start-server.ts';

openLoopback();

const MINUTE = 60_000;
const mailFor = (to: string): string => `From: "Kagoya" <news@sender.example>\nTo: ${to}\nSubject: Notice\nDate: Tue, 18 Mar 2025 00:12:41 +0000\nMIME-Version: 1.0\nContent-Type: text/html; charset=utf-8\n\n<p>Dear ${to}, your mailbox is full.<p><a href="https://kagoya-login.evil.example/?u=${to}">Log in</a> within 24 hours.\n`;
const mboxOf = (...mails: readonly string[]): string => mails.map((mail) => `From a@b.example Tue Mar 18 00:12:41 2025\n${mail}\n`).join('');
const refusal = async (asked: Promise<unknown>): Promise<number> => await asked.then(() => 200, (problem: unknown) => (problem instanceof ApiProblem ? problem.status : 0));
const TARO = 'taro.yamada@example.jp';

describe.skipIf(!hasChromium('pictures of mails in the workbench'))('the picture of a mail in the workbench', () => {
  let bench: TestBench;
  beforeAll(async () => { bench = await startBench({ FUWAKE_CHROMIUM: CHROMIUM }); });
  afterAll(async () => { await bench?.stop(); });

  it('is kept with its case, masked alike for every reader, and goes with the case', async () => {
    const { admin } = bench;
    const { cases: [one] } = await admin.submit({ kind: 'source', text: mboxOf(mailFor(TARO), mailFor('hanako.suzuki@example.com')), visibility: 'team', picture: true });
    const id = one?.id ?? '';
    expect(await ended(admin, id)).toMatchObject({ state: 'done', mailCount: 2 });
    const [first, second] = [await admin.dissection(id, 1) as Dissection, await admin.dissection(id, 2) as Dissection];
    expect(first.picture.outcome).toBe('found');
    // Two mails that differ in whom they were for: the same to the last pixel.
    expect(second.picture.sha256).toBe(first.picture.sha256);

    const reader = await bench.as('reader');
    const png = new Uint8Array(await (await reader.picture(id, 1)).arrayBuffer());
    expect([...png.subarray(0, 4)]).toEqual([0x89, 0x50, 0x4e, 0x47]);
    expect(await (await reader.report(id, 1, { format: 'html' })).text()).toContain('data:image/png;base64,');
    // By its hash alone nothing is given out to readers: what else lies there is not masked.
    expect(await refusal(reader.blob(id, first.picture.sha256 ?? ''))).toBe(403);
    await admin.changeCase(id, { visibility: 'private' });
    expect(await refusal(reader.picture(id, 1))).toBe(404);

    const folder = join(bench.folder, 'blobs');
    const files = (): readonly string[] => (existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : []);
    expect(files().some((name) => name.includes(first.picture.sha256 ?? '-'))).toBe(true);
    await admin.eraseCase(id);
    expect(await refusal(admin.picture(id, 1))).toBe(404);
    expect(files().some((name) => name.includes(first.picture.sha256 ?? '-'))).toBe(false);
  }, 4 * MINUTE);

  it('is taken later in the recorded world, shows in a warning where consent was given, and goes with the consent', async () => {
    const { admin } = bench;
    const { cases: [one] } = await admin.submit({ kind: 'source', text: readFileSync('samples/kagoya.eml', 'latin1') });
    const id = one?.id ?? '';
    await ended(admin, id);
    const before = await admin.dissection(id, 1) as Dissection;
    expect(before.picture).toMatchObject({ outcome: 'skipped', code: 'not-chosen' });
    expect(await refusal(admin.picture(id, 1))).toBe(404);
    await admin.replay(id, { from: 'verdict', picture: true });
    await ended(admin, id);
    const after = await admin.dissection(id, 1) as Dissection;
    expect(after.picture.outcome).toBe('found');
    expect(after.picture.pins.length).toBeGreaterThan(5);
    expect({ ...after, picture: null, limits: null }).toEqual({ ...before, picture: null, limits: null });

    const permission = { tlp: 'clear', mayShowMail: true, picture: true } as const;
    expect((await admin.preview(id, 1, { ...permission, mayShowMail: false })).picture).toBe(false);
    expect((await admin.preview(id, 1, permission)).picture).toBe(true);
    const { slug } = await admin.publish(id, 1, permission);
    const picture = join(bench.folder, 'site', 'plate', `${slug}.ja.picture.svg`);
    expect(readFileSync(picture, 'utf8')).toContain('data:image/png;base64,');
    const article = join(bench.folder, 'site', 'ja', `${slug}.html`);
    expect(readFileSync(article, 'utf8')).toContain(`${slug}.ja.picture.svg`);
    // Whoever corrects it without a word on the picture is told that it is there.
    expect((await admin.preview(id, 1, { tlp: 'clear', mayShowMail: true })).picture).toBe(true);
    await admin.publish(id, 1, { tlp: 'clear', mayShowMail: false, note: 'x' });
    expect(existsSync(picture)).toBe(false);
    expect(readFileSync(article, 'utf8')).not.toContain('picture.svg');
  }, 4 * MINUTE);
});
