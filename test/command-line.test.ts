import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

describe('the command line', () => {
  let folder: string;
  const fuwake = (args: readonly string[], input?: string | Uint8Array) =>
    spawnSync(process.execPath, ['src/apps/cli/main.ts', ...args], { encoding: 'utf8', maxBuffer: 1 << 28, ...(input === undefined ? {} : { input }) });
  const file = (name: string, content: string | Uint8Array): string => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };
  beforeAll(() => { folder = mkdtempSync(join(tmpdir(), 'fuwake-')); });
  afterAll(() => { rmSync(folder, { recursive: true }); });

  it('dissects from a file and from stdin, data on stdout', () => {
    const run = fuwake(['dissect', 'samples/kagoya.eml', '--format', 'json']);
    expect(run).toMatchObject({ status: 0, stderr: '' });
    expect(JSON.parse(run.stdout)).toMatchObject({ schema: 'fuwake/dissection@1', world: { kind: 'offline' } });
    const piped = fuwake(['dissect', '-', '--format', 'json'], readFileSync('samples/kagoya.eml'));
    expect(JSON.parse(piped.stdout)).toMatchObject({ input: { name: null }, verdict: { label: 'phishing' } });
  });

  it('writes the report and the plate beside the mail, and says where', () => {
    const mail = file('k.eml', readFileSync('samples/kagoya.eml'));
    file('k.world.json', readFileSync('samples/kagoya.world.json'));
    const run = fuwake(['dissect', '--beside', '--lang', 'en', mail]);
    expect(run.status).toBe(0);
    expect(run.stderr).toContain(join(folder, 'k.report.html'));
    expect(run.stderr).toContain(join(folder, 'k.plate.svg'));
    expect(readFileSync(join(folder, 'k.report.html'), 'utf8')).toContain('Active! mail');
    expect(readFileSync(join(folder, 'k.plate.svg'), 'utf8')).toMatch(/^<svg /);
  });

  it.each([
    ['an empty file', 'empty.eml', ''],
    ['a picture', 'p.png', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13])],
    ['60 MB', 'large.eml', new Uint8Array(60_000_000)],
  ])('refuses %s with 65 and one sentence', (_, name, content) => {
    const run = fuwake(['dissect', file(name, content)]);
    expect(run).toMatchObject({ status: 65, stdout: '' });
    expect(run.stderr).toMatch(/^fuwake: .{10,}\n$/);
  });

  it('refuses nothing on stdin, an endless device, a missing file and an unknown flag', () => {
    expect(fuwake(['dissect', '-'], '')).toMatchObject({ status: 65, stdout: '' });
    expect(fuwake(['dissect', '/dev/zero'])).toMatchObject({ status: 65, stdout: '' });
    expect(fuwake(['dissect', join(folder, 'none.eml')])).toMatchObject({ status: 64, stdout: '' });
    expect(fuwake(['dissect', '--no-such-flag', 'samples/kagoya.eml'])).toMatchObject({ status: 64, stdout: '' });
    expect(fuwake(['dissect', '--format', 'pdf', 'samples/kagoya.eml']).stderr).toContain('--format takes');
    expect(fuwake(['dissect', '--world', file('bad.json', 'nope'), 'samples/kagoya.eml']).status).toBe(64);
  });

  it('dissects a mail of 20,000 parts and names the limit that bit', () => {
    const parts = Array.from({ length: 20_000 }, (_, at) => `--b\nContent-Type: text/plain\n\npart ${at}\n`).join('');
    const run = fuwake(['dissect', file('parts.eml', `From: a@b.example\nSubject: parts\nContent-Type: multipart/mixed; boundary="b"\n\n${parts}--b--\n`), '--format', 'json']);
    expect(run.status).toBe(0);
    expect(JSON.parse(run.stdout).input.limits).toContainEqual(expect.objectContaining({ limit: 'mime-parts', seen: expect.any(Number) }));
  });

  it('explains a rule and finds a brand', () => {
    expect(fuwake(['explain', 'sender-brand-mismatch']).stdout).toContain('T1566.002');
    expect(fuwake(['brands', 'find', 'kagoya.jp']).stdout).toContain('KAGOYA Japan');
    expect(fuwake(['explain', 'none']).status).toBe(64);
  });
});
