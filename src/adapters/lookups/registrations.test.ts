import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openLoopback, serveHttp, serveWhois } from '../../../test/loopback.ts';
import type { Served } from '../../../test/loopback.ts';
import { fetchGuarded, jsonOf } from './fetch-guarded.ts';
import { PATIENCE_MS, testReach } from './lookups.fixture.ts';
import { rdapClient } from './rdap.ts';
import { registrationLookups } from './registrations.ts';
import { readWhois, whoisClient } from './whois.ts';

openLoopback();

const RECORD = {
  objectClassName: 'domain', ldhName: 'young.com', status: ['client hold'],
  events: [{ eventAction: 'registration', eventDate: '2025-03-10T01:02:03Z' }, { eventAction: 'expiration', eventDate: '2026-03-10T01:02:03Z' }],
  entities: [{
    roles: ['registrar'], vcardArray: ['vcard', [['version', {}, 'text', '4.0'], ['fn', {}, 'text', 'Invented Names Ltd.']]],
    entities: [{ roles: ['abuse'], vcardArray: ['vcard', [['email', {}, 'text', 'abuse@names.example']]] }],
  }],
};
const NETWORK = {
  objectClassName: 'ip network', name: 'KDDI-NET', country: 'JP',
  entities: [{ roles: ['registrant'], vcardArray: ['vcard', [['fn', {}, 'text', 'KDDI CORPORATION']]], entities: [{ roles: ['abuse'], vcardArray: ['vcard', [['email', {}, 'text', 'abuse@dion.example']]] }] }],
};
/** The words of the .es registry, to whom it has not approved. */
const RED_ES = 'Conditions of use for the whois service via port 43 for .es domains\r\n\r\nAccess will only be enabled for specific IP addresses.\r\n\r\nThe IP address used to perform the query is not authorised or has exceeded the established limit for queries.\r\n';

describe('registrations', () => {
  let rdapServer: Served;
  let whoisServer: Served;
  let ask: ReturnType<typeof registrationLookups>;
  let askInHaste: ReturnType<typeof registrationLookups>;
  const bodies: Readonly<Record<string, (answer: (status: number, body: unknown, headers?: Record<string, string>) => void) => void>> = {
    '/domain/young.com': (answer) => { answer(200, RECORD); },
    '/domain/moved.com': (answer) => { answer(302, '', { location: '/domain/young.com' }); },
    '/domain/trap.com': (answer) => { answer(302, '', { location: 'http://10.0.0.5/domain/trap.com' }); },
    '/domain/refused.com': (answer) => { answer(403, 'no'); },
    '/domain/limited.com': (answer) => { answer(429, 'slow down', { 'retry-after': '3600' }); },
    '/domain/garbage.com': (answer) => { answer(200, '<html>maintenance</html>'); },
    '/domain/other.com': (answer) => { answer(200, { objectClassName: 'entity' }); },
    '/domain/large.com': (answer) => { answer(200, 'x'.repeat(600_000)); },
    '/domain/silent.com': () => {},
    '/ip/27.86.113.8': (answer) => { answer(200, NETWORK); },
  };
  const whoisAnswers: Readonly<Record<string, string>> = {
    'old.es': RED_ES, 'free.test2': 'No match for "FREE.TEST2".\r\n', 'dated.test2': 'Domain Name: dated.test2\r\nRegistrar: Old School\r\nCreation Date: 2019-05-06T07:08:09Z\r\nRegistrar Abuse Contact Email: abuse@old.example\r\nDomain Status: ok\r\n',
    'quota.test2': 'Query quota exceeded.\r\n', 'garbage.test2': 'HTTP/1.0 400 Bad Request\r\n\r\n', 'empty.test2': '',
  };
  beforeAll(async () => {
    rdapServer = await serveHttp((request, response) => {
      const reply = bodies[request.url ?? ''] ?? ((answer: (status: number, body: unknown) => void) => { answer(404, { errorCode: 404 }); });
      reply((status, body, headers = {}) => { response.writeHead(status, headers).end(typeof body === 'string' ? body : JSON.stringify(body)); });
    });
    const port = rdapServer.port;
    whoisServer = await serveWhois((question, socket) => {
      if (!question.includes('.')) { socket.end(question === 'nowhere' ? 'domain: NOWHERE\n' : `domain: ${question}\nwhois: ${question === 'inside' ? 'inside.test' : `whois.test:${whoisServer.port}`}\n`); return; }
      if (question === 'silent.test2') return;
      if (question === 'drip.test2') { const timer = setInterval(() => { socket.write('.'); }, 50); socket.on('close', () => { clearInterval(timer); }); return; }
      if (question === 'large.test2') { socket.end('x'.repeat(300_000)); return; }
      socket.end(whoisAnswers[question] ?? 'Domain not found.\n');
    });
    const bootstrap = async (file: string) => ({ services: file === 'dns' ? [[['com'], [`http://rdap.test:${port}/`]]] : [[['27.0.0.0/8'], [`http://rdap.test:${port}`]], [['0.0.0.0/0'], ['http://10.0.0.5/']]] });
    [ask, askInHaste] = [PATIENCE_MS, 800].map((limit) => registrationLookups(rdapClient(fetchGuarded(testReach), bootstrap), whoisClient({ root: `whois.test:${whoisServer.port}`, reach: testReach }), limit)) as [typeof ask, typeof ask];
  });
  afterAll(async () => { await rdapServer.stop(); await whoisServer.stop(); });

  it('reads date, registrar, status and abuse desk from RDAP', async () => {
    const expected = { kind: 'found', value: { source: 'RDAP', value: { registeredAt: '2025-03-10T01:02:03Z', expiresAt: '2026-03-10T01:02:03Z', registrar: 'Invented Names Ltd.', status: ['client hold'], abuseContact: 'abuse@names.example' } } };
    expect(await ask.registration('young.com')).toMatchObject(expected);
    expect(await ask.registration('moved.com')).toMatchObject(expected);
  });

  it('knows whose network an address is in, by the narrowest block', async () => {
    expect(await ask.networkRegistration('27.86.113.8')).toMatchObject({ kind: 'found', value: { value: { name: 'KDDI-NET', holder: 'KDDI CORPORATION', country: 'JP', abuseContact: 'abuse@dion.example' } } });
    expect(await ask.networkRegistration('8.8.8.8')).toMatchObject({ kind: 'failed', code: 'private-address' });
  });

  it('tells what nobody has registered', async () => {
    expect(await ask.registration('nobody.com')).toEqual({ kind: 'absent' });
    expect(await ask.registration('free.test2')).toEqual({ kind: 'absent' });
    expect(await ask.registration('none.test2')).toEqual({ kind: 'absent' });
  });

  it('asks on port 43 where nobody speaks RDAP', async () => {
    expect(await ask.registration('dated.test2')).toMatchObject({ kind: 'found', value: { source: 'WHOIS', value: { registeredAt: '2019-05-06T07:08:09.000Z', registrar: 'Old School', abuseContact: 'abuse@old.example', status: ['ok'] } } });
  });

  it.each([
    // RDAP failed, and port 43 of .com says "not found": that is an answer of the registry.
    ['old.es', 'permerror', 'restricted'], ['quota.test2', 'temperror', 'rate-limited'], ['garbage.test2', 'permerror', 'garbage'], ['empty.test2', 'permerror', 'garbage'],
    ['silent.test2', 'temperror', 'timeout'], ['drip.test2', 'temperror', 'timeout'], ['large.test2', 'permerror', 'too-large'], ['trap.inside', 'permerror', 'private-address'], ['x.nowhere', 'permerror', 'no-server'],
  ] as const)('never takes the failure of %s for an answer', async (domain, error, code) => {
    expect(await (code === 'timeout' ? askInHaste : ask).registration(domain)).toMatchObject({ kind: 'failed', error, code });
  });

  it.each([
    ['trap.com', 'permerror', 'private-address'], ['refused.com', 'permerror', 'restricted'], ['limited.com', 'temperror', 'rate-limited'], ['garbage.com', 'permerror', 'garbage'],
    ['other.com', 'permerror', 'garbage'], ['large.com', 'permerror', 'too-large'], ['silent.com', 'temperror', 'timeout'],
  ] as const)('tells how RDAP failed for %s', async (domain, error, code) => {
    const port = rdapServer.port;
    const rdapOnly = registrationLookups(rdapClient(fetchGuarded(testReach), async () => ({ services: [[['com'], [`http://rdap.test:${port}/`]]] })), null, code === 'timeout' ? 500 : PATIENCE_MS);
    expect(await rdapOnly.registration(domain)).toMatchObject({ kind: 'failed', error, code });
  });

  it('tells that the list of registries cannot be read', async () => {
    const broken = registrationLookups(rdapClient(fetchGuarded(testReach), async () => jsonOf({ status: 200, type: '', body: Buffer.from('<html>') })), null, PATIENCE_MS);
    expect(await broken.registration('young.com')).toMatchObject({ kind: 'failed', code: 'garbage' });
  });
});

describe('reading WHOIS', () => {
  it.each([
    ['.jp', '[Domain Name] KAGOYA.JP\n[登録年月日] 2001/03/26\n[有効期限] 2026/03/31\n[状態] Active\n', '2001-03-26T00:00:00.000Z'],
    ['.uk', '\n    Registrar:\n        Some Ltd [Tag = SOME]\n    Registered on: 14-Feb-2018\n    Expiry date: 14-Feb-2027\n', '2018-02-14T00:00:00.000Z'],
    ['.cn', 'Domain Name: x.cn\nRegistration Time: 2025-07-05 14:02:31\nExpiration Time: 2026-07-05 14:02:31\n', '2025-07-05T00:00:00.000Z'],
    ['.ru', 'domain: X.RU\ncreated: 2011-01-02T03:04:05Z\npaid-till: 2027-01-02T03:04:05Z\n', '2011-01-02T03:04:05.000Z'],
    ['.it', 'Domain: x.it\nStatus: ok\nCreated:            2004-04-07 00:00:00\n', '2004-04-07T00:00:00.000Z'],
  ])('of %s', (_, text, registeredAt) => expect(readWhois(text)).toMatchObject({ registeredAt }));

  it.each(['Requests of this client are not permitted. Please use https://www.nic.ch/whois/ for queries.', RED_ES])('sees a refusal in %j', (text) => {
    expect(() => readWhois(text)).toThrow(/approved/);
  });

  it('does not take terms of use for a refusal', () => {
    expect(readWhois('created: 2020-01-02\n% Access may be limited; excessive querying is not permitted and you may be blocked.\n')).toMatchObject({ registeredAt: '2020-01-02T00:00:00.000Z' });
  });
});
