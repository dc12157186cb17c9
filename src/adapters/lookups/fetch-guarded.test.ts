import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openLoopback, serveHttp } from '../../../test/loopback.ts';
import type { Served } from '../../../test/loopback.ts';
import { isOutside } from './address-guard.ts';
import { failureOf } from './ask-error.ts';
import { fetchGuarded } from './fetch-guarded.ts';
import { PATIENCE_MS, testReach } from './lookups.fixture.ts';

openLoopback();

describe('fetching from a source', () => {
  let server: Served;
  const fetch = fetchGuarded(testReach);
  const headersAt: Record<string, string | string[] | undefined> = {};
  const outcomeOf = async (url: string, limit = 1_000, waitMs = PATIENCE_MS) => {
    try {
      const { status, body } = await fetch({ url: url.replace('PORT', String(server.port)), sizeLimitBytes: limit, signal: AbortSignal.timeout(waitMs), headers: { 'x-apikey': 'secret' }, answers: [404] });
      return `${status} ${Buffer.from(body).toString().slice(0, 20)}`;
    } catch (cause) {
      return failureOf(cause).code;
    }
  };
  beforeAll(async () => {
    server = await serveHttp((request, response) => {
      const path = request.url ?? '';
      headersAt[`${request.headers.host} ${path}`] = request.headers['x-apikey'];
      const redirect = /^\/to\/(.*)$/.exec(path)?.[1];
      if (redirect !== undefined) response.writeHead(302, { location: decodeURIComponent(redirect) }).end();
      else if (path === '/loop') response.writeHead(301, { location: '/loop' }).end();
      else if (path === '/ok') response.end('hello');
      else if (path === '/large') response.end('x'.repeat(5_000));
      else if (path === '/drip') { response.write('x'); const timer = setInterval(() => { response.write('x'); }, 50); response.on('close', () => { clearInterval(timer); }); }
      else if (path === '/cut') { response.writeHead(200, { 'content-length': '100' }); response.write('half'); setTimeout(() => { response.destroy(); }, 20); }
      else if (path === '/silent') return;
      else if (path === '/limit') response.writeHead(429, { 'retry-after': '120' }).end();
      else response.writeHead(Number(path.slice(1)) || 404).end('no');
    });
  });
  afterAll(() => server.stop());

  it.each([
    ['http://feed.test:PORT/ok', '200 hello'], ['http://127.0.0.1:PORT/ok', '200 hello'], ['http://feed.test:PORT/nothing', '404 no'],
    ['http://feed.test:PORT/to/%2Fok', '200 hello'], ['http://feed.test:PORT/large', 'too-large'], ['http://feed.test:PORT/cut', 'unreachable'],
    ['http://feed.test:PORT/drip', 'timeout'], ['http://feed.test:PORT/silent', 'timeout'], ['http://feed.test:PORT/limit', 'rate-limited'],
    ['http://feed.test:PORT/403', 'restricted'], ['http://feed.test:PORT/500', 'server-error'], ['http://feed.test:PORT/418', 'http-418'],
    ['http://nobody.invalid/', 'no-address'], ['ftp://feed.test/', 'bad-url'], ['not a url', 'bad-url'],
  ])('ends %s as %s', async (url, ending) => expect(await outcomeOf(url, 1_000, ending === 'timeout' ? 400 : PATIENCE_MS)).toBe(ending));

  it.each([
    'http://inside.test/', 'http://both.test/', 'http://10.0.0.5/', 'http://[::1]/', 'http://[::ffff:10.0.0.5]/', 'http://169.254.169.254/latest/meta-data/', 'http://2130706434/', 'http://0x7f.2/',
    'http://feed.test:PORT/to/http%3A%2F%2F10.0.0.5%2F', 'http://feed.test:PORT/to/http%3A%2F%2Finside.test%2F', 'http://feed.test:PORT/to/http%3A%2F%2F%5Bfd00%3A%3A1%5D%2F', 'http://feed.test:PORT/to/http%3A%2F%2F169.254.169.254%2F',
  ])('refuses what leads inside: %s', async (url) => expect(await outcomeOf(url)).toBe('private-address'));

  it('follows no loop, no file and no other scheme', async () => {
    expect(await outcomeOf('http://feed.test:PORT/loop')).toBe('redirects');
    expect(await outcomeOf('http://feed.test:PORT/to/file%3A%2F%2F%2Fetc%2Fpasswd')).toBe('bad-url');
  });

  it('shows a key to the origin it is for, and to no other', async () => {
    await outcomeOf(`http://feed.test:PORT/to/${encodeURIComponent(`http://other.test:${server.port}/ok`)}`);
    expect(headersAt[`other.test:${server.port} /ok`]).toBeUndefined();
    expect(headersAt[`feed.test:${server.port} /to/${encodeURIComponent(`http://other.test:${server.port}/ok`)}`]).toBe('secret');
  });
});

describe('what is outside', () => {
  it.each(['8.8.8.8', '104.21.33.250', '2606:4700::1'])('%s is', (address) => expect(isOutside(address)).toBe(true));
  it.each([
    '0.0.0.0', '10.0.0.1', '100.64.0.1', '127.0.0.1', '169.254.169.254', '172.16.0.1', '172.31.255.255', '192.168.1.1', '198.18.0.1', '224.0.0.1', '255.255.255.255',
    '::', '::1', '::ffff:10.0.0.1', '::ffff:8.8.8.8', '64:ff9b::a00:1', '2002:a00:1::', 'fc00::1', 'fd12::1', 'fe80::1', 'ff02::1', '', 'localhost',
  ])('%s is not', (address) => expect(isOutside(address)).toBe(false));
});
