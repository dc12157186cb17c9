import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasChromium } from '../../chromium-there.ts';
import { openLoopback } from '../../loopback.ts';
import { PASSWORD } from '../start-server.ts';
import { DESK, expectSound, MINUTE, openPages, PHONE, shoot } from './open-pages.ts';
import type { Pages } from './open-pages.ts';

openLoopback();

describe.skipIf(!hasChromium('people and their identities, in the page of the workbench'))('people and their identities at a provider', () => {
  let pages: Pages;
  beforeAll(async () => {
    const probe = createServer();
    await new Promise<void>((done) => { probe.listen(0, '127.0.0.1', done); });
    const { port } = probe.address() as AddressInfo;
    await new Promise((done) => { probe.close(done); });
    // Nobody signs in by it here: the provider is never asked.
    pages = await openPages({ FUWAKE_OIDC_ISSUER: 'https://sso.example', FUWAKE_OIDC_CLIENT_ID: 'fuwake', FUWAKE_OIDC_NAME: 'Test house', FUWAKE_PORT: String(port), FUWAKE_PUBLIC_URL: `http://127.0.0.1:${port}` });
    await pages.bench.admin.addUser({ name: 'hanako', role: 'analyst', password: PASSWORD });
  }, 4 * MINUTE);
  afterAll(async () => { await pages?.stop(); });

  it('are shown, linked, and taken back after a second press; whoever signs out is shown the way out of the provider', async () => {
    const { context, page } = await pages.openSignedIn('ja', PHONE);
    await page.goto(`${pages.bench.url}/account`);
    const hanako = page.locator('[aria-labelledby=people-title] li', { hasText: 'hanako' });
    await hanako.waitFor();
    expect(await hanako.textContent()).toContain('Test house：外部のサインインなし');
    await hanako.locator('button', { hasText: '結び付ける' }).click();
    await hanako.locator('form input').fill(' sub-hanako ');
    await expectSound(page, 'linking', true, '[aria-labelledby=people-title]');
    await hanako.locator('form button').click();
    await hanako.locator('code', { hasText: 'sub-hanako' }).waitFor();
    await shoot(page, 'people-phone');
    await page.setViewportSize({ width: DESK.width, height: DESK.height });
    await expectSound(page, 'linked', true, '[aria-labelledby=people-title]');
    await shoot(page, 'people-desk');
    await hanako.locator('button', { hasText: '結び付けを外す' }).click();
    expect((await pages.bench.admin.users()).find(({ name }) => name === 'hanako')?.oidcSubject).toBe('sub-hanako');
    await hanako.locator('button', { hasText: 'もう一度' }).click();
    await hanako.locator('button', { hasText: '結び付ける' }).waitFor();
    expect((await pages.bench.admin.users()).find(({ name }) => name === 'hanako')?.oidcSubject).toBe(null);
    await page.locator('.top nav button').click();
    const out = page.locator('a', { hasText: 'Test houseからもサインアウトする' });
    expect(await out.getAttribute('href')).toBe('/api/v1/oidc/sign-out');
    await expectSound(page, 'signed out');
    await shoot(page, 'people-out', false);
    await context.close();
    expect(pages.complaints).toEqual([]);
  }, 2 * MINUTE);
});
