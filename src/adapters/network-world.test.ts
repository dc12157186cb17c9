import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { LOOPBACK, openLoopback, serveDns, serveHttp } from '../../test/loopback.ts';
import type { Served } from '../../test/loopback.ts';
import { liveUrl } from '../base/url.ts';
import type { Listings } from '../evidence/ports.ts';
import type { Config } from './config.ts';
import { testConfig, testReach } from './lookups/lookups.fixture.ts';
import { expressionsOf } from './lookups/safe-browsing.ts';
import type { Tlp } from './lookups/sharing-table.ts';
import { mayAsk, SHARES } from './lookups/sharing-table.ts';
import type { DownloadedList } from './lookups/url-lists.ts';
import { openNetworkWorld } from './network-world.ts';

openLoopback();

const BAD = liveUrl('https://bad.test/login/index.html?x=1');
const sha256 = (text: string): Buffer => createHash('sha256').update(text).digest();
const hours = (n: number): number => n * 3_600_000;

describe('the world over the network', () => {
  let http: Served;
  let dns: Served;
  const asked: string[] = [];
  let reply: Record<string, (answer: (status: number, body: string | Buffer, headers?: Record<string, string>) => void) => void>;
  const text = (body: string, status = 200, headers = {}) => (answer: (status: number, body: string, headers?: Record<string, string>) => void) => { answer(status, body, headers); };
  const list = (path: string, format: DownloadedList['format'], more: Partial<DownloadedList> = {}): DownloadedList => ({ source: path.slice(1), url: `http://feeds.test:${http.port}${path}`, format, threat: 'phishing', ttlMs: hours(1), ...more });
  const world = (settings: Partial<Config> = {}, chosen: readonly string[] = [], lists: readonly DownloadedList[] = [], tlp: Tlp = 'green') => openNetworkWorld({
    config: testConfig({ dnsServers: [`${LOOPBACK}:${dns.port}`], rdapBootstrapUrl: `http://iana.test:${http.port}/`, whoisRoot: '', ...settings }), chosen, tlp, reach: testReach, downloadedLists: lists,
  });
  const said = (listings: Listings) => Object.fromEntries(listings.map(({ source, outcome }) =>
    [source, outcome.kind === 'found' ? outcome.value.value.threat : outcome.kind === 'failed' ? `failed ${outcome.code}` : outcome.kind === 'skipped' ? outcome.reason : outcome.kind]));

  beforeAll(async () => {
    http = await serveHttp((request, response) => {
      const path = request.url ?? '';
      asked.push(`${path} ${String(request.headers['x-apikey'] ?? request.headers['api-key'] ?? request.headers['x-goog-api-key'] ?? '')}`.trim());
      (reply[path.split('?')[0] ?? ''] ?? text('no', 404))((status, body, headers = {}) => { response.writeHead(status, headers).end(body); });
    });
    dns = await serveDns((name, type) => (type === 'A' && (name === 'bad.test' || /^(?:dbltest|surbl-org|test\.uribl|2\.0\.0\.127)/.test(name)) ? [name === 'bad.test' ? '192.0.2.7' : '127.0.1.2'] : { rcode: 3 }));
  });
  beforeEach(() => { reply = {}; asked.length = 0; });
  afterAll(async () => { await http.stop(); await dns.stop(); });

  it('reads lists of every form, and what they say of a page', async () => {
    reply = {
      '/lines': text('https://x.test/\nhttps://bad.test/login/index.html\n'), '/hosts': text('# hosts\n127.0.0.1 localhost\n0.0.0.0 bad.test\n'),
      '/csv': text('# id,dateadded,url,url_status,last_online,threat,tags\n"1","2026-01-01","https://bad.test/login/index.html?other=victim","online","","malware_download","x"\n'),
      '/json': text(JSON.stringify([{ phish_id: 1, url: 'https://bad.test/login/index.html', target: 'Bank' }])), '/none': text('https://other.test/\n'), '/empty': text('# nothing today\n'),
    };
    const lists = [list('/lines', 'lines'), list('/hosts', 'hosts'), list('/csv', 'csv', { threatColumn: 'threat' }), list('/json', 'json'), list('/none', 'lines'), list('/empty', 'lines')];
    expect(said(await world({}, [], lists).blocklists(BAD))).toMatchObject({ lines: 'phishing', hosts: 'phishing', csv: 'malware_download', json: 'phishing', none: 'absent', empty: 'absent', 'Spamhaus DBL': 'absent' });
  });

  it('never takes a list that is not there for a list that does not have it', async () => {
    reply = {
      '/html': text('<html><body>We have moved.</body></html>'), '/notjson': text('{"error":'), '/down': text('', 503), '/busy': text('', 429, { 'retry-after': '600' }), '/closed': text('', 403),
      '/silent': () => {}, '/inside': text('', 302, { location: 'http://10.0.0.5/list' }),
    };
    const lists = ['/html', '/down', '/busy', '/closed', '/inside'].map((path) => list(path, 'lines'));
    expect(said(await world({ downloadTimeoutMs: 500 }, [], [list('/silent', 'lines')]).blocklists(BAD))).toMatchObject({ silent: 'failed timeout' });
    expect(said(await world({}, [], [...lists, list('/notjson', 'json')]).blocklists(BAD))).toMatchObject({
      html: 'failed garbage', notjson: 'failed garbage', down: 'failed server-error', busy: 'failed rate-limited', closed: 'failed restricted', inside: 'failed private-address',
    });
  });

  it('reads the months of a monthly list that are there, and fails where there is none', async () => {
    const month = (back: number): string => { const now = new Date(); return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - back, 1)).toISOString().slice(0, 7).replace('-', ''); };
    reply = { [`/${month(2)}.csv`]: text('date,URL,description\n2025/10/01,https://bad.test/login/index.html,Bank\n'), [`/${month(3)}.csv`]: text('date,URL,description\n2025/09/01,https://other.test/,Bank\n') };
    expect(said(await world({}, [], [list('/{yyyy}{mm}.csv', 'csv', { source: 'monthly' })]).blocklists(BAD))).toMatchObject({ monthly: 'phishing' });
    reply = {};
    expect(said(await world({}, [], [list('/{yyyy}{mm}.csv', 'csv', { source: 'monthly' })]).blocklists(BAD))).toMatchObject({ monthly: 'failed http-404' });
    reply = { [`/${month(0)}.csv`]: text('', 503) };
    expect(said(await world({}, [], [list('/{yyyy}{mm}.csv', 'csv', { source: 'monthly' })]).blocklists(BAD))).toMatchObject({ monthly: 'failed server-error' });
  });

  it('fetches a list once and keeps it on disk, under a name that tells nothing', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'fuwake-cache-'));
    reply = { '/lines': text('https://bad.test/login/index.html\n') };
    const lists = [list('/lines', 'lines')];
    await world({ cacheFolder: folder }, [], lists).blocklists(BAD);
    const again = await world({ cacheFolder: folder }, [], lists).blocklists(BAD);
    expect(said(again)).toMatchObject({ lines: 'phishing' });
    expect(asked.filter((path) => path === '/lines')).toHaveLength(1);
    expect(readdirSync(folder)).toEqual([expect.stringMatching(/^[0-9a-f]{64}$/)]);
    rmSync(folder, { recursive: true });
  });

  it('asks third parties only by name, and only with a key', async () => {
    const settings = { safeBrowsingUrl: `http://gsb.test:${http.port}/gsb`, virusTotalUrl: `http://vt.test:${http.port}/vt`, urlscanUrl: `http://us.test:${http.port}/us`, certificatesUrl: `http://ct.test:${http.port}/ct` };
    expect(said(await world(settings).blocklists(BAD))).toMatchObject({ 'Google Safe Browsing': 'not-chosen', VirusTotal: 'not-chosen', 'urlscan.io': 'not-chosen' });
    expect(said(await world(settings, ['virustotal', 'urlscan', 'safe-browsing']).blocklists(BAD))).toMatchObject({ 'Google Safe Browsing': 'no-key', VirusTotal: 'no-key', 'urlscan.io': 'no-key' });
    expect(await world(settings).certificates('bad.test')).toEqual({ kind: 'skipped', reason: 'not-chosen' });
    expect(asked).toEqual([]);
  });

  it('reads VirusTotal and urlscan, and sends them a host and no more', async () => {
    const settings = { virusTotalUrl: `http://vt.test:${http.port}/vt`, virusTotalKey: 'vt-key', urlscanUrl: `http://us.test:${http.port}/us`, urlscanKey: 'us-key' };
    reply = {
      '/vt/domains/bad.test': text(JSON.stringify({ data: { attributes: { last_analysis_stats: { malicious: 7, harmless: 60 } } } })),
      '/us/search/': text(JSON.stringify({ results: [{ _id: 'one' }] })), '/us/result/one/': text(JSON.stringify({ verdicts: { overall: { malicious: true, categories: ['phishing'] } } })),
    };
    expect(said(await world(settings, ['virustotal', 'urlscan']).blocklists(BAD))).toMatchObject({ VirusTotal: 'malicious (7 engines)', 'urlscan.io': 'phishing' });
    expect(asked.join('\n')).not.toContain('login');
    expect(asked).toContain('/vt/domains/bad.test vt-key');
    reply = { '/vt/domains/bad.test': text(JSON.stringify({ data: {} })), '/us/search/': text(JSON.stringify({ results: [] })) };
    expect(said(await world(settings, ['virustotal', 'urlscan']).blocklists(BAD))).toMatchObject({ VirusTotal: 'failed garbage', 'urlscan.io': 'failed never-scanned' });
    reply = { '/vt/domains/bad.test': text('', 429), '/us/search/': text('', 401) };
    expect(said(await world(settings, ['virustotal', 'urlscan']).blocklists(BAD))).toMatchObject({ VirusTotal: 'failed rate-limited', 'urlscan.io': 'failed restricted' });
    reply = {};
    expect(said(await world(settings, ['virustotal']).blocklists(BAD))).toMatchObject({ VirusTotal: 'absent' });
  });

  it('asks Safe Browsing with prefixes of hashes, and reads both of its forms', async () => {
    const settings = { safeBrowsingUrl: `http://gsb.test:${http.port}/gsb`, safeBrowsingKey: 'gsb-key' };
    const whole = sha256('bad.test/login/');
    const detail = Buffer.from([0x12, 2, 0x08, 2]);
    const row = Buffer.concat([Buffer.from([0x0a, 32]), whole, detail]);
    const say = async (body: Buffer | string) => {
      reply = { '/gsb': (answer) => { answer(200, body); } };
      return said(await world(settings, ['safe-browsing']).blocklists(BAD))['Google Safe Browsing'];
    };
    expect(await say(Buffer.concat([Buffer.from([0x0a, row.length]), row, Buffer.from([0x12, 3, 0x08, 0xac, 0x02])]))).toBe('SOCIAL_ENGINEERING');
    expect(await say(JSON.stringify({ fullHashes: [{ fullHash: whole.toString('base64'), fullHashDetails: [{ threatType: 'MALWARE' }] }] }))).toBe('MALWARE');
    expect(await say(JSON.stringify({ fullHashes: [{ fullHash: sha256('someone.else/').toString('base64'), fullHashDetails: [{ threatType: 'MALWARE' }] }] }))).toBe('absent');
    expect(await say(JSON.stringify({ fullHashes: [{ fullHash: whole.toString('base64'), fullHashDetails: [{ threatType: 'MALWARE', attributes: ['CANARY'] }] }] }))).toBe('absent');
    expect(await say(Buffer.alloc(0))).toBe('absent');
    expect(await say('<html>')).toBe('failed garbage');
    expect(asked.every((path) => !path.includes('bad.test') && !path.includes('login') && path.endsWith('gsb-key'))).toBe(true);
    expect(asked[0]).toContain(encodeURIComponent(whole.subarray(0, 4).toString('base64')));
  });

  it('knows the expressions under which a page may be listed', () => {
    // The examples of the specification.
    expect([...expressionsOf('http://a.b.com/1/2.html?param=1')].toSorted()).toEqual(['a.b.com/', 'a.b.com/1/', 'a.b.com/1/2.html', 'a.b.com/1/2.html?param=1', 'b.com/', 'b.com/1/', 'b.com/1/2.html', 'b.com/1/2.html?param=1'].toSorted());
    expect([...expressionsOf('http://a.b.c.d.e.f.com/1.html')].toSorted()).toEqual(['a.b.c.d.e.f.com/', 'a.b.c.d.e.f.com/1.html', 'c.d.e.f.com/', 'c.d.e.f.com/1.html', 'd.e.f.com/', 'd.e.f.com/1.html', 'e.f.com/', 'e.f.com/1.html', 'f.com/', 'f.com/1.html'].toSorted());
    expect(expressionsOf('http://192.0.2.1/1/')).toEqual(['192.0.2.1/1/', '192.0.2.1/']);
    expect(expressionsOf('mailto:a@b')).toEqual([]);
  });

  it('reads the certificate logs', async () => {
    const settings = { certificatesUrl: `http://ct.test:${http.port}/ct` };
    reply = { '/ct': text(JSON.stringify([{ name_value: 'bad.test\nwww.bad.test', not_before: '2026-01-02T03:04:05' }, { name_value: 'bad.test', not_before: '2025-12-01T00:00:00' }])) };
    expect(await world(settings, ['certificates']).certificates('bad.test')).toMatchObject({ kind: 'found', value: { source: 'crt.sh', value: { count: 2, firstAt: '2025-12-01T00:00:00.000Z', latestAt: '2026-01-02T03:04:05.000Z', names: ['bad.test', 'www.bad.test'] } } });
    reply = { '/ct': text('[]') };
    expect(await world(settings, ['certificates']).certificates('none.test')).toEqual({ kind: 'absent' });
    reply = { '/ct': text('<html>502</html>') };
    expect(await world(settings, ['certificates']).certificates('html.test')).toMatchObject({ kind: 'failed', code: 'garbage' });
  });

  it('asks nothing that the case’s marking keeps in the house', async () => {
    expect(mayAsk('virustotal', 'amber', ['virustotal'])).toBe('not-shared');
    expect(mayAsk('dns', 'amber+strict', [])).toBe('not-shared');
    expect(SHARES.filter((share) => mayAsk(share.id, 'red', SHARES.map(({ id }) => id)) === 'yes').map(({ datum }) => datum)).toEqual(['nothing']);
    const red = world({}, ['virustotal'], [], 'red');
    expect(await red.dns('bad.test', 'A')).toEqual({ kind: 'skipped', reason: 'not-shared' });
    expect(await red.registration('bad.test')).toEqual({ kind: 'skipped', reason: 'not-shared' });
    expect(said(await red.addressBlocklists('192.0.2.7'))).toEqual({ 'Spamhaus ZEN': 'not-shared' });
    expect(asked).toEqual([]);
    expect(await world().dns('bad.test', 'A')).toMatchObject({ kind: 'found', value: { value: ['192.0.2.7'] } });
  });
});
