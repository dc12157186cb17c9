import { connect } from 'node:net';
import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LOOPBACK, openLoopback, serveHttp } from '../../../test/loopback.ts';
import type { Served } from '../../../test/loopback.ts';
import { isOutside } from '../../adapters/lookups/address-guard.ts';
import { openEgress } from './egress-proxy.ts';
import type { Egress, EgressLimits } from './egress-proxy.ts';
import type { Way } from './way.ts';
import { publicWay } from './way.ts';

openLoopback();

/** A public address that the test's dial leads to its own server. */
const OUTSIDE = '93.184.216.34';
const NAMES: Readonly<Record<string, readonly string[]>> = { 'page.test': [OUTSIDE], 'inside.test': ['10.0.0.5'], 'both.test': [OUTSIDE, '127.0.0.1'], 'metadata.test': ['169.254.169.254'], 'own6.test': ['::1'] };

describe('the only way out of the browser', () => {
  let server: Served;
  let decoy: Served;
  let decoyCalls = 0;
  const dialled: string[] = [];
  let asked = 0;
  const way: Way = {
    addressesOf: async (host) => {
      asked += 1;
      // The second answer of a name that rebinds leads home.
      if (host === 'rebind.test') return asked % 2 === 1 ? [OUTSIDE] : ['127.0.0.1'];
      return NAMES[host] ?? [];
    },
    isAllowed: isOutside,
    dial: (address, port) => { dialled.push(`${address}:${port}`); return connect({ host: LOOPBACK, port: server.port }); },
  };
  const opened: Egress[] = [];
  const open = async (limits: Partial<EgressLimits> = {}): Promise<Egress> => {
    const egress = await openEgress(way, { bytes: 1_000_000, requests: 20, timeMs: 10_000, ...limits });
    opened.push(egress);
    return egress;
  };
  beforeAll(async () => {
    decoy = await serveHttp((_request, response) => { decoyCalls += 1; response.end('secret'); });
    server = await serveHttp((asked, response) => {
      const path = asked.url ?? '';
      if (path === '/endless') { const timer = setInterval(() => { response.write(Buffer.alloc(50_000)); }, 1); response.on('close', () => { clearInterval(timer); }); }
      else if (path === '/drip') { response.write('x'); }
      else response.end(`${asked.headers.host} ${path} ${asked.headers['proxy-connection'] ?? ''}`);
    });
  });
  afterAll(async () => { for (const each of [...opened, server, decoy]) await each.stop(); });

  const get = (egress: Egress, url: string): Promise<string> => new Promise((resolve) => {
    const call = request({ host: LOOPBACK, port: egress.port, path: url, headers: { host: 'x', 'proxy-connection': 'keep-alive' }, agent: false }, (answer) => {
      let text = '';
      answer.on('data', (chunk: Buffer) => { text += chunk.toString('latin1'); });
      answer.on('end', () => { resolve(`${answer.statusCode} ${text}`); });
      answer.on('error', () => { resolve(`cut off after ${text.length}`); });
    });
    call.on('error', () => { resolve('nothing'); });
    call.end();
  });
  const talk = (egress: Egress, bytes: string): Promise<string> => new Promise((resolve) => {
    let text = '';
    const socket = connect({ host: LOOPBACK, port: egress.port }, () => { socket.write(bytes); });
    socket.on('data', (chunk: Buffer) => { text += chunk.toString('latin1'); if (text.includes('/in-tunnel')) socket.destroy(); });
    socket.on('error', () => {});
    socket.on('close', () => { resolve(text); });
  });

  it('passes a request on under its own host, without what is meant for the proxy', async () => {
    const egress = await open();
    expect(await get(egress, 'http://page.test/a?b=1')).toBe('200 page.test /a?b=1 ');
    expect(egress.hosts()).toEqual([{ host: 'page.test', address: OUTSIDE, failure: null }]);
  });

  it('tunnels to the judged address', async () => {
    const egress = await open();
    expect(await talk(egress, 'CONNECT page.test:443 HTTP/1.1\r\n\r\nGET /in-tunnel HTTP/1.1\r\nhost: page.test\r\n\r\n')).toContain('page.test /in-tunnel');
    expect(dialled.at(-1)).toBe(`${OUTSIDE}:443`);
  });

  it.each(['inside.test', 'both.test', 'metadata.test', 'own6.test', '127.0.0.1', 'localhost', '10.1.2.3', '169.254.169.254', '[::1]', '[::ffff:127.0.0.1]', '2130706433', '0x7f.1', '0', 'nobody.test'])('connects nothing for %s, plain or through a tunnel', async (host) => {
    const egress = await open();
    const before = dialled.length;
    expect(await get(egress, `http://${host}:${decoy.port}/`)).toBe('nothing');
    expect(await talk(egress, `CONNECT ${host}:${decoy.port} HTTP/1.1\r\n\r\n`)).toBe('');
    expect(dialled.length).toBe(before);
    expect(egress.hosts().map(({ failure }) => failure)).toEqual([expect.stringMatching(/^(?:private-address|no-address)$/)]);
    expect(decoyCalls).toBe(0);
  });

  it('resolves a name once, whatever it would answer the second time', async () => {
    asked = 0;
    const egress = await open();
    expect(await get(egress, 'http://rebind.test/1')).toMatch(/^200/);
    expect(await get(egress, 'http://rebind.test/2')).toMatch(/^200/);
    expect(asked).toBe(1);
  });

  it.each(['GET / HTTP/1.1\r\nhost: page.test\r\n\r\n', 'GET ftp://page.test/ HTTP/1.1\r\n\r\n', 'GET file:///etc/passwd HTTP/1.1\r\n\r\n', 'CONNECT page.test:443/x HTTP/1.1\r\n\r\n', 'CONNECT nonsense HTTP/1.1\r\n\r\n', '\x16\x03\x01\x02\x00', 'GET http://page.test/ HTTP/1.1\r\nconnection: upgrade\r\nupgrade: websocket\r\n\r\n'])('does nothing for %j', async (bytes) => {
    const egress = await open();
    const before = dialled.length;
    await talk(egress, bytes);
    expect(dialled.length).toBe(before);
  });

  it('stops at its limits and says so', async () => {
    const large = await open({ bytes: 200_000 });
    expect(await get(large, 'http://page.test/endless')).toMatch(/^cut off/);
    expect(large.limits().map(({ limit }) => limit)).toEqual(['capture-bytes']);
    expect(await get(large, 'http://page.test/after')).toBe('nothing');
    const many = await open({ requests: 2 });
    for (let nth = 0; nth < 2; nth++) expect(await get(many, 'http://page.test/')).toMatch(/^200/);
    expect(await get(many, 'http://page.test/')).toBe('nothing');
    expect(many.limits()).toEqual([{ limit: 'capture-requests', allowed: 2, seen: 3, unit: 'requests' }]);
    const slow = await open({ timeMs: 100 });
    expect(await get(slow, 'http://page.test/drip')).toMatch(/^cut off/);
    expect(slow.limits().map(({ limit }) => limit)).toEqual(['capture-time']);
  });

  it('takes this machine’s own addresses for inside', () => {
    const { isAllowed } = publicWay();
    expect([isAllowed('127.0.0.1'), isAllowed('169.254.169.254'), isAllowed(OUTSIDE)]).toEqual([false, false, true]);
  });
});
