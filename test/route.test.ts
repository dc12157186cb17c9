import { describe, expect, it } from 'vitest';
import { dissectFixed, mailOf } from './shipped.ts';

const received = (client: string, at = 'Tue, 18 Mar 2025 09:00:05 +0900', by = 'mx.home.example'): string => `Received: from ${client} by ${by} with ESMTPS; ${at}`;
const CLIENT = 'gw.friends.example (gw.friends.example [203.0.113.7])';

async function routeOf(fields: readonly string[], geo: Readonly<Record<string, unknown>> = {}) {
  return (await dissectFixed(mailOf({ fields }), null, JSON.stringify({ takenAt: '2025-03-18T00:10:00Z', geo }))).dissection.route;
}

describe('the route in a dissection', () => {
  it('says how the boundary is known, what is odd about each hop, and how long it took', async () => {
    const route = await routeOf([received(CLIENT), received('desk (desk [192.168.0.2])', 'Thu, 20 Mar 2025 09:00:00 +0900', 'gw.friends.example')]);
    expect(route).toMatchObject({ boundary: 0, foundBy: 'own-hosts', missing: null });
    expect(route.hops).toMatchObject([{ standing: 'attested', addressKind: 'public', delayMs: -172_795_000, clock: null }, { standing: 'claimed', addressKind: 'private', delayMs: null, clock: { what: 'future', byMs: 172_795_000 } }]);
  });

  it('says why there is none', async () => {
    expect(await routeOf([])).toEqual({ boundary: null, foundBy: null, missing: 'no-trace', hops: [], origin: null });
  });

  it('hands on the country of a network, and none for relays and rented servers', async () => {
    const place = (more: object) => ({ '203.0.113.7': { country: 'JP', ...more } });
    expect((await routeOf([received(CLIENT)], place({ asn: 2516, asName: 'KDDI' }))).origin).toMatchObject({ address: '203.0.113.7', outcome: 'found', country: 'JP', network: 'KDDI', asn: 2516 });
    expect((await routeOf([received(CLIENT)], place({ asn: 13_335 }))).origin).toMatchObject({ country: null, reverseProxy: 'Cloudflare', rentedFrom: null });
    expect((await routeOf([received(CLIENT)], place({ asn: 16_509 }))).origin).toMatchObject({ country: null, reverseProxy: null, rentedFrom: 'Amazon Web Services' });
    expect((await routeOf([received(CLIENT)])).origin).toMatchObject({ outcome: 'skipped', country: null, asn: null });
  });
});
