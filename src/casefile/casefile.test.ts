import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openNetworkWorld } from '../adapters/network-world.ts';
import { recordWorld } from '../adapters/recording-world.ts';
import { LOOPBACK, openLoopback, serveDns, serveHttp } from '../../test/loopback.ts';
import { testConfig, testReach } from '../adapters/lookups/lookups.fixture.ts';
import { dissectFromCase, dissectInStages } from '../dissect.ts';
import { openRecordedWorld, shippedOptions } from '../index.ts';
import type { CaseStage } from './model.ts';
import { openCase, packCase, sha256 } from './pack-case.ts';

openLoopback();

const data = shippedOptions();
const NOW = '2026-01-01T00:00:00.000Z';

async function recorded(bytes: Uint8Array, outside: ReturnType<typeof openNetworkWorld>) {
  const recording = recordWorld(outside);
  const options = { ...data, outside: recording.outside, now: NOW, world: { kind: 'network', takenAt: NOW } as const, name: 'mail.eml', trust: ['mx.home.example'] };
  const stages = await dissectInStages(bytes, options);
  const files = packCase({
    cover: { version: data.version, input: { sha256: await sha256(bytes), name: options.name, limits: [] }, trust: options.trust, now: NOW, world: options.world },
    bytes, worldJson: recording.worldJson(NOW), mails: [stages],
  });
  return { stages, files, read: (path: string): Uint8Array | null => { const file = files.get(path); return file === undefined ? null : typeof file === 'string' ? new TextEncoder().encode(file) : file; } };
}

describe('a case', () => {
  it('of a network that answers, refuses and is silent gives the same dissection again, byte for byte, without it', async () => {
    const dns = await serveDns((name, type) => (type === 'A' && name.startsWith('su-') ? ['104.21.33.250'] : name.endsWith('spamhaus.org') ? 'silence' : type === 'TXT' ? { rcode: 2 } : { rcode: 3 }));
    const http = await serveHttp((request, response) => {
      if (request.url === '/dns.json') response.end(JSON.stringify({ services: [[['es'], [`http://rdap.test:${http.port}/`]]] }));
      else if (request.url === '/list') response.end('https://su-activemail-kagoya-jp.es/mail/login.html\n');
      else response.writeHead(403).end();
    });
    const outside = openNetworkWorld({
      config: testConfig({ dnsServers: [`${LOOPBACK}:${dns.port}`], rdapBootstrapUrl: `http://iana.test:${http.port}/`, whoisRoot: '', dnsTimeoutMs: 2_000 }), chosen: ['virustotal'], tlp: 'green', reach: testReach,
      downloadedLists: [{ source: 'a list', url: `http://feeds.test:${http.port}/list`, format: 'lines', threat: 'phishing', ttlMs: 60_000 }],
    });
    const { stages, read } = await recorded(readFileSync('samples/kagoya.eml'), outside);
    await dns.stop();
    await http.stop();
    expect(stages.dissection.findings.map((finding) => finding.rule)).toEqual(expect.arrayContaining(['link-blocklisted', 'place-reverse-proxy', 'place-registration-not-known']));
    const { cover, bytes, worldJson } = await openCase(read);
    const again = await dissectInStages(bytes, { ...data, outside: openRecordedWorld(worldJson).outside, now: cover.now, world: cover.world, trust: cover.trust, name: cover.input.name });
    expect(JSON.stringify(again.dissection)).toBe(JSON.stringify(stages.dissection));
  });

  it.each(readdirSync('samples').filter((name) => name.endsWith('.eml')))('%s is taken up again from any stage', async (name) => {
    const world = openRecordedWorld(readFileSync(`samples/${name.replace('.eml', '.world.json')}`, 'utf8'));
    const { stages, read } = await recorded(readFileSync(`samples/${name}`), world.outside);
    const { cover, bytes, stagesOf } = await openCase(read);
    for (const from of ['evidence', 'findings', 'verdict'] satisfies readonly CaseStage[]) {
      // Nobody is there to be asked: what is taken up again asks nobody.
      const again = await dissectFromCase(bytes, 0, stagesOf(0, from), { ...data, now: cover.now, world: cover.world, trust: cover.trust, name: cover.input.name });
      expect(JSON.stringify(again.dissection)).toBe(JSON.stringify(stages.dissection));
    }
  });

  it('holds nothing live, and nothing that can be followed by accident, in its world', async () => {
    const { files } = await recorded(readFileSync('samples/kagoya.eml'), openRecordedWorld(readFileSync('samples/kagoya.world.json', 'utf8')).outside);
    expect(files.get('world.json')).not.toMatch(/https?:\/\//);
  });

  it('is refused when it is none, or when its mail was changed', async () => {
    const { read } = await recorded(readFileSync('samples/kagoya.eml'), data.outside);
    await expect(openCase(() => null)).rejects.toThrow(/no “case\.json”/);
    await expect(openCase((path) => (path === 'case.json' ? new TextEncoder().encode('{}') : read(path)))).rejects.toThrow(/no case/);
    await expect(openCase((path) => (path.startsWith('blobs/') ? new TextEncoder().encode('other') : read(path)))).rejects.toThrow(/not the one/);
    await expect(openCase((path) => (path === 'case.json' ? new TextEncoder().encode('{') : read(path)))).rejects.toThrow(/no JSON/);
  });
});
