import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { ConfigError } from '../base/errors.ts';
import { printConfig, readConfig } from './config.ts';

describe('settings', () => {
  const folder = mkdtempSync(join(tmpdir(), 'fuwake-config-'));
  const file = (name: string, text: string): string => { const path = join(folder, name); writeFileSync(path, text); return path; };
  afterAll(() => { rmSync(folder, { recursive: true }); });

  it('come from the environment, else from the file, else from the table', () => {
    const path = file('good.json', JSON.stringify({ dnsTimeoutMs: 700, dnsServers: ['192.0.2.1', '192.0.2.2'], virusTotalKey: 'from-file' }));
    expect(readConfig({ FUWAKE_CONFIG: path, FUWAKE_DNS_TIMEOUT_MS: '900' })).toMatchObject({ dnsTimeoutMs: 900, dnsServers: ['192.0.2.1', '192.0.2.2'], virusTotalKey: 'from-file', whoisRoot: 'whois.iana.org' });
    expect(readConfig({ XDG_CONFIG_HOME: folder })).toMatchObject({ dnsTimeoutMs: 5_000, virusTotalKey: null });
  });

  it.each([
    [{ FUWAKE_DNS_TIMEOUT_MS: 'soon' }, /FUWAKE_DNS_TIMEOUT_MS.*soon/], [{ FUWAKE_DOH_URL: 'file:///etc/passwd' }, /FUWAKE_DOH_URL/], [{ FUWAKE_CONFIG: '/nonexistent/x.json' }, /no configuration/],
  ])('are refused in a sentence: %j', (environment, words) => {
    expect(() => readConfig({ XDG_CONFIG_HOME: folder, ...environment })).toThrow(words);
    expect(() => readConfig({ XDG_CONFIG_HOME: folder, ...environment })).toThrow(ConfigError);
  });

  it('are refused when the file is no JSON', () => expect(() => readConfig({ FUWAKE_CONFIG: file('bad.json', '{') })).toThrow(/no JSON/));

  it('hide their secrets when printed', () => {
    expect(printConfig(readConfig({ XDG_CONFIG_HOME: folder, FUWAKE_URLSCAN_KEY: 'hush' }))).not.toContain('hush');
  });
});
