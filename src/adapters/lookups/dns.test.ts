import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LOOPBACK, openLoopback, serveDns, serveHttp } from '../../../test/loopback.ts';
import type { DnsAnswer, Served } from '../../../test/loopback.ts';
import type { Outside } from '../../evidence/ports.ts';
import { askDnsBlocklists, DNS_BLOCKLISTS } from './dns-blocklists.ts';
import { dnsLookups, resolveBy } from './dns.ts';
import { resolveOverHttps } from './doh.ts';
import { fetchGuarded } from './fetch-guarded.ts';
import { PATIENCE_MS, testReach } from './lookups.fixture.ts';

openLoopback();

const ZONE: Readonly<Record<string, DnsAnswer>> = {
  'A www.shop.test': ['192.0.2.10', '192.0.2.11'], 'AAAA www.shop.test': ['2001:db8:0:0:0:0:0:1'], 'MX shop.test': ['10 mx.shop.test'], 'NS shop.test': ['ns1.shop.test'],
  'TXT shop.test': ['v=spf1 -all', 'x'.repeat(300)], 'PTR 10.2.0.192.in-addr.arpa': ['www.shop.test'], 'A empty.test': [],
  'A servfail.test': { rcode: 2 }, 'A refused.test': { rcode: 5 }, 'A silent.test': 'silence', 'A garbage.test': 'garbage',
  // Block lists: the entries that they always hold, listed ones, an error that must not be read as a listing, a hijacked answer.
  'A dbltest.com.dbl.spamhaus.org': ['127.0.1.2'], 'A surbl-org-permanent-test-point.com.multi.surbl.org': ['127.0.0.254'], 'A test.uribl.com.multi.uribl.com': ['127.0.0.14'], 'A 2.0.0.127.zen.spamhaus.org': ['127.0.0.2'],
  'A bad.test.dbl.spamhaus.org': ['127.0.1.4'], 'A bad.test.multi.surbl.org': ['127.0.0.24'], 'A bad.test.multi.uribl.com': ['127.0.0.1'],
  'A open.test.dbl.spamhaus.org': ['127.255.255.254'], 'A hijacked.test.dbl.spamhaus.org': ['203.0.113.80'], 'A down.test.dbl.spamhaus.org': { rcode: 2 },
  'A 10.2.0.192.zen.spamhaus.org': ['127.0.0.4', '127.0.0.11'],
};

describe('DNS look-ups', () => {
  let server: Served;
  let dns: Outside['dns'];
  const asked: string[] = [];
  beforeAll(async () => {
    server = await serveDns((name, type) => {
      asked.push(`${type} ${name}`);
      return ZONE[`${type} ${name}`] ?? { rcode: 3 };
    });
    dns = dnsLookups(resolveBy([`${LOOPBACK}:${server.port}`]), PATIENCE_MS);
  });
  afterAll(() => server.stop());

  it.each([
    ['www.shop.test', 'A', ['192.0.2.10', '192.0.2.11']], ['www.shop.test', 'AAAA', ['2001:db8::1']], ['shop.test', 'MX', ['10 mx.shop.test']],
    ['shop.test', 'NS', ['ns1.shop.test']], ['shop.test', 'TXT', ['v=spf1 -all', 'x'.repeat(300)]], ['10.2.0.192.in-addr.arpa', 'PTR', ['www.shop.test']],
  ] as const)('finds %s %s', async (name, type, records) => {
    const answer = await dns(name, type);
    expect(answer).toMatchObject({ kind: 'found', value: { source: 'DNS', takenAt: expect.stringMatching(/^\d{4}-/) as string } });
    expect(answer.kind === 'found' && [...answer.value.value].toSorted()).toEqual([...records].toSorted());
  });

  it.each([['nobody.test'], ['empty.test']])('tells that %s has no address', async (name) => expect(await dns(name, 'A')).toEqual({ kind: 'absent' }));

  it.each([
    ['servfail.test', 'temperror', 'server-error'], ['refused.test', 'permerror', 'refused'], ['silent.test', 'temperror', 'timeout'], ['garbage.test', 'permerror', 'garbage'],
    ['no such name', 'permerror', 'bad-name'], [`${'a.'.repeat(130)}test`, 'permerror', 'bad-name'], ['a..test', 'permerror', 'bad-name'], ['', 'permerror', 'bad-name'],
  ] as const)('never takes the failure of %j for "nothing there"', async (name, error, code) => {
    const ask = code === 'timeout' ? dnsLookups(resolveBy([`${LOOPBACK}:${server.port}`]), 600) : dns;
    expect(await ask(name, 'A')).toMatchObject({ kind: 'failed', error, code });
  });

  it('asks the same question once', async () => {
    await Promise.all([dns('twice.test', 'A'), dns('TWICE.test.', 'A')]);
    await dns('twice.test', 'A');
    expect(asked.filter((question) => question === 'A twice.test')).toHaveLength(1);
  });

  it('reads what block lists say, and knows a refusal from a listing', async () => {
    const say = async (asks: 'domain' | 'address', subject: string) => Object.fromEntries((await askDnsBlocklists(DNS_BLOCKLISTS, asks, subject, dns)).map(({ source, outcome }) =>
      [source, outcome.kind === 'found' ? outcome.value.value.threat : outcome.kind === 'failed' ? `failed ${outcome.code}` : outcome.kind]));
    expect(await say('domain', 'bad.test')).toEqual({ 'Spamhaus DBL': 'phishing', SURBL: 'phishing', URIBL: 'failed refused' });
    expect(await say('domain', 'good.test')).toEqual({ 'Spamhaus DBL': 'absent', SURBL: 'absent', URIBL: 'absent' });
    expect(await say('domain', 'open.test')).toMatchObject({ 'Spamhaus DBL': 'failed refused' });
    expect(await say('domain', 'hijacked.test')).toMatchObject({ 'Spamhaus DBL': 'failed garbage' });
    expect(await say('domain', 'down.test')).toMatchObject({ 'Spamhaus DBL': 'failed server-error' });
    expect(await say('address', '192.0.2.10')).toEqual({ 'Spamhaus ZEN': 'infected-host' });
    expect(await say('address', '2001:db8::1')).toEqual({ 'Spamhaus ZEN': 'absent' });
    expect(asked).toContain('A 1.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.8.b.d.0.1.0.0.2.zen.spamhaus.org');
  });

  it('does not take "no such name" from a resolver that never reaches the list for "not listed"', async () => {
    const deaf = await serveDns(() => ({ rcode: 3 }));
    const answers = await askDnsBlocklists(DNS_BLOCKLISTS, 'domain', 'bad.test', dnsLookups(resolveBy([`${LOOPBACK}:${deaf.port}`]), PATIENCE_MS));
    expect(answers.map(({ outcome }) => outcome)).toEqual(Array.from({ length: 3 }, () => expect.objectContaining({ kind: 'failed', code: 'not-reached' }) as unknown));
    await deaf.stop();
  });

  it('asks a resolver over HTTPS as well', async () => {
    const answers: Readonly<Record<string, unknown>> = {
      'a.test A': { Status: 0, Answer: [{ type: 5, data: 'b.test.' }, { type: 1, data: '192.0.2.7' }] }, 'a.test TXT': { Status: 0, Answer: [{ type: 16, data: '"one" "two"' }] },
      'none.test A': { Status: 3 }, 'fail.test A': { Status: 2 }, 'refused.test A': { Status: 5 }, 'odd.test A': { hello: 1 },
    };
    const doh = await serveHttp((request, response) => {
      const { searchParams } = new URL(request.url ?? '', 'http://x');
      response.end(JSON.stringify(answers[`${searchParams.get('name')} ${searchParams.get('type')}`] ?? 'x'));
    });
    const ask = dnsLookups(resolveOverHttps(`http://doh.test:${doh.port}/dns-query`, fetchGuarded(testReach)), PATIENCE_MS);
    expect(await ask('a.test', 'A')).toMatchObject({ kind: 'found', value: { value: ['192.0.2.7'] } });
    expect(await ask('a.test', 'TXT')).toMatchObject({ value: { value: ['onetwo'] } });
    expect(await ask('none.test', 'A')).toEqual({ kind: 'absent' });
    expect(await ask('fail.test', 'A')).toMatchObject({ code: 'server-error' });
    expect(await ask('refused.test', 'A')).toMatchObject({ code: 'refused' });
    expect(await ask('odd.test', 'A')).toMatchObject({ code: 'garbage' });
    await doh.stop();
  });
});
