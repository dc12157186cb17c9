import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { textWidth } from '../src/report/formats/text/width.ts';
import { openProgram } from './program.ts';
import type { Program } from './program.ts';

describe('the command line', () => {
  let folder: string;
  /** The program as a user starts it: for what depends on stdin, a pipe, or the process itself. */
  const started = (args: readonly string[], input?: string | Uint8Array, environment: Record<string, string> = {}) =>
    spawnSync(process.execPath, ['src/apps/cli/main.js', ...args], {
      encoding: 'utf8', maxBuffer: 1 << 28, env: { PATH: process.env['PATH'], ...environment }, ...(input === undefined ? {} : { input }),
    });
  let program: Program;
  const fuwake: Program['run'] = (args, environment) => program.run(args, environment);
  const file = (name: string, content: string | Uint8Array): string => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'fuwake-'));
    program = openProgram();
  });
  afterAll(() => {
    program.stop();
    rmSync(folder, { recursive: true });
  });

  it('dissects from a file and from stdin, data on stdout', () => {
    const run = started(['dissect', 'samples/kagoya.eml', '--format', 'json']);
    expect(run).toMatchObject({ status: 0, stderr: '' });
    expect(JSON.parse(run.stdout)).toMatchObject({ schema: 'fuwake/dissection@1', world: { kind: 'offline' } });
    const piped = started(['dissect', '-', '--format', 'json'], readFileSync('samples/kagoya.eml'));
    expect(JSON.parse(piped.stdout)).toMatchObject({ input: { name: null }, verdict: { label: 'phishing' } });
  });

  it('writes the report and the plate beside the mail, and says where', async () => {
    const mail = file('k.eml', readFileSync('samples/kagoya.eml'));
    file('k.world.json', readFileSync('samples/kagoya.world.json'));
    const run = await fuwake(['dissect', '--beside', '--lang', 'en', mail]);
    expect(run.status).toBe(0);
    expect(run.stderr).toContain(join(folder, 'k.report.html'));
    expect(run.stderr).toContain(join(folder, 'k.plate.svg'));
    expect(readFileSync(join(folder, 'k.report.html'), 'utf8')).toContain('Active! mail');
    expect(readFileSync(join(folder, 'k.plate.svg'), 'utf8')).toMatch(/^<svg /);
  });

  it.each([
    ['an empty file', 'empty.eml', ''],
    ['a picture', 'p.png', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13])],
  ])('refuses %s with 65 and one sentence', async (_, name, content) => {
    const run = await fuwake(['dissect', file(name, content)]);
    expect(run).toMatchObject({ status: 65, stdout: '' });
    expect(run.stderr).toMatch(/^fuwake: .{10,}\n$/);
  });

  it.each([
    ['nothing but zeros, which is refused', 'large.eml', new Uint8Array(60_000_000), 65],
    ['20,000 parts', 'parts.eml', `From: a@b.example\nContent-Type: multipart/mixed; boundary="b"\n\n${'--b\n\npart\n'.repeat(20_000)}--b--\n`, 0],
    // What is read to the limit and dissected may take what 50 MB of text take; when the collector runs is its own affair.
    ['60 MB of text', 'text.eml', `From: a@b.example\n\n${'a line of a very long mail that says nothing at all\n'.repeat(1_200_000)}`, 0, 450],
  ])('stays below its bound with %s', (_, name, content, status, megabytes = 300) => {
    const path = file(name, content);
    const measured = `const { run } = await import('./src/apps/cli/run.ts'); process.exitCode = await run(['dissect', ${JSON.stringify(path)}]); process.stderr.write(String(process.resourceUsage().maxRSS));`;
    const ended = spawnSync(process.execPath, ['--input-type=module', '-e', measured], { encoding: 'utf8', maxBuffer: 1 << 28 });
    const { stderr } = ended;
    expect(ended.status).toBe(status);
    if (status !== 0) expect(stderr).toMatch(/^fuwake: .{10,}\n\d+$/);
    const kilobytes = Number(/\d+$/.exec(stderr)?.[0]);
    expect(kilobytes).toBeGreaterThan(20_000);
    expect(kilobytes).toBeLessThan(megabytes * 1_000);
  });

  it('knows an answer to a mail that the reader wrote', async () => {
    const sent = file('sent.eml', 'From: r@home.example\nTo: Hanako <Hanako@friends.example>\nMessage-ID: <letter-1@home.example>\n\nHello\n');
    const answer = file('answer.eml', 'From: hanako@friends.example\nTo: r@home.example\nIn-Reply-To: <letter-1@home.example>\nSubject: Re: hello\n\nThank you for your letter, see you on Monday at the station.\n');
    const rulesOf = async (args: readonly string[]): Promise<readonly string[]> => JSON.parse((await fuwake(['dissect', answer, '--format', 'json', ...args])).stdout).findings.map((finding: { rule: string }) => finding.rule);
    expect(await rulesOf(['--sent', sent])).toContain('sender-answers-you');
    expect(await rulesOf([])).not.toContain('sender-answers-you');
  });

  it('explains on a mail why a rule fired, and which condition failed', async () => {
    const fired = await fuwake(['explain', 'sender-brand-mismatch', 'samples/kagoya.eml'], { LANG: 'C' });
    expect(fired.stdout).toContain('It claims to be KAGOYA Japan');
    expect(fired.stdout).toMatch(/it pulls unwanted by \d/);
    expect((await fuwake(['explain', 'sender-brand-mismatch', 'samples/personal-ja.eml'], { LANG: 'C' })).stdout).toMatch(/it did not fire: no brand/);
  });

  it('refuses nothing on stdin, an endless device, a missing file and an unknown flag', async () => {
    expect(started(['dissect', '-'], '')).toMatchObject({ status: 65, stdout: '' });
    expect(started(['dissect', '/dev/zero'])).toMatchObject({ status: 65, stdout: '' });
    expect(await fuwake(['dissect', join(folder, 'none.eml')])).toMatchObject({ status: 64, stdout: '' });
    expect(await fuwake(['dissect', '--no-such-flag', 'samples/kagoya.eml'])).toMatchObject({ status: 64, stdout: '' });
    expect((await fuwake(['dissect', '--format', 'pdf', 'samples/kagoya.eml'])).stderr).toContain('--format takes');
    expect((await fuwake(['dissect', '--world', file('bad.json', 'nope'), 'samples/kagoya.eml'])).status).toBe(64);
  });

  it('dissects a mail of 20,000 parts and names the limit that bit', async () => {
    const parts = Array.from({ length: 20_000 }, (_, at) => `--b\nContent-Type: text/plain\n\npart ${at}\n`).join('');
    const run = await fuwake(['dissect', file('parts.eml', `From: a@b.example\nSubject: parts\nContent-Type: multipart/mixed; boundary="b"\n\n${parts}--b--\n`), '--format', 'json']);
    expect(run.status).toBe(0);
    expect(JSON.parse(run.stdout).input.limits).toContainEqual(expect.objectContaining({ limit: 'mime-parts', seen: expect.any(Number) }));
  });

  it('reads the beginning of what is longer than any mail, and names the limit', async () => {
    const head = 'From: a@b.example\nSubject: long\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\nhello\n--b\nContent-Type: application/zip\nContent-Transfer-Encoding: base64\n\n';
    const zeros = file('zeros.eml', head + `${'A'.repeat(76)}\n`.repeat(700_000));
    const run = await fuwake(['dissect', zeros, '--format', 'json']);
    expect(run.status).toBe(0);
    const { input, mail } = JSON.parse(run.stdout);
    expect(input).toMatchObject({ sizeBytes: 52_428_800, limits: [{ limit: 'input-bytes', allowed: 52_428_800, seen: head.length + 53_900_000, unit: 'bytes' }] });
    expect(mail).toMatchObject({ subject: 'long', body: { text: 'hello' } });
  });

  it('dissects every mail of a maildir, and names what in it is none', async () => {
    const maildir = join(folder, 'Maildir');
    for (const name of ['cur', 'new', 'tmp']) mkdirSync(join(maildir, name), { recursive: true });
    file('Maildir/cur/1700000001.1.host:2,S', 'From: a@b.example\nSubject: one\n\nx\n');
    file('Maildir/new/1700000002.2.host', 'From: a@b.example\nSubject: two\n\nx\n');
    file('Maildir/new/1700000003.3.host', '');
    file('Maildir/tmp/1700000004.4.host', 'From: a@b.example\nSubject: unfinished\n\nx\n');
    file('Maildir/uidlist', 'not a mail');
    const run = await fuwake(['dissect', maildir, '--lang', 'en']);
    expect(run.status).toBe(65);
    expect(run.stderr).toBe(`fuwake: ${join(maildir, 'new/1700000003.3.host')}: There is nothing in it.\n`);
    expect(run.stdout.match(/Input +.*maildir/g)).toHaveLength(2);
    expect(run.stdout).not.toContain('unfinished');
  });

  it('dissects every mail of a mailbox', async () => {
    const mailbox = file('two.mbox', ['one', 'two'].map((subject) => `From a@b.example Mon Jan  5 10:00:00 2026\nFrom: a@b.example\nSubject: ${subject}\n\nx\n\n`).join(''));
    expect((await fuwake(['dissect', mailbox, '--lang', 'en'])).stdout.match(/mail [12] of 2/g)).toEqual(['mail 1 of 2', 'mail 2 of 2']);
    expect(await fuwake(['dissect', mailbox, '--lang', 'en', '-o', join(folder, 'one.txt')])).toMatchObject({ status: 64, stdout: '' });
  });

  it('tells a path that it may not read or write in one sentence, and without blame for itself', async () => {
    const unwritable = await fuwake(['dissect', 'samples/personal-ja.eml', '-o', join(folder, 'no', 'such', 'folder.txt')]);
    expect(unwritable).toMatchObject({ status: 64, stdout: '' });
    expect(unwritable.stderr).toMatch(/^fuwake: “.*folder\.txt”: there is no such file or folder\.\n$/);
  });

  it('looks at every mail that it is given, although one of them is none', async () => {
    const run = await fuwake(['dissect', '--lang', 'en', 'samples/personal-ja.eml', file('none.eml', ''), 'samples/card-ja.eml']);
    expect(run.status).toBe(65);
    expect(run.stderr).toBe(`fuwake: ${join(folder, 'none.eml')}: There is nothing in it.\n`);
    expect(run.stdout).toMatch(/personal-ja\.eml[\s\S]*card-ja\.eml/);
  });

  it('writes several mails into a folder, a file each, and never one over the other', async () => {
    const out = join(folder, 'out');
    mkdirSync(out);
    const mailbox = file('two-more.mbox', ['one', 'two'].map((subject) => `From a@b.example Mon Jan  5 10:00:00 2026\nFrom: a@b.example\nSubject: ${subject}\n\nx\n\n`).join(''));
    const run = await fuwake(['dissect', '--lang', 'en', '--format', 'html', '-o', out, 'samples/card-ja.eml', mailbox]);
    expect(run).toMatchObject({ status: 0, stdout: '' });
    expect(readdirSync(out).toSorted()).toEqual(['card-ja.html', 'two-more.1.html', 'two-more.2.html']);
    for (const name of readdirSync(out)) expect(run.stderr).toContain(`wrote: ${join(out, name)}\n`);
    const together = await fuwake(['dissect', '--format', 'html', 'samples/card-ja.eml', 'samples/personal-ja.eml']);
    expect(together).toMatchObject({ status: 64, stdout: '' });
    expect(together.stderr).toContain('-o');
  });

  it('speaks the language of the terminal, and the one that is asked for', async () => {
    const title = async (args: readonly string[], locale: Record<string, string>) => (await fuwake(['dissect', 'samples/personal-ja.eml', ...args], locale)).stdout.slice(0, 40);
    expect(await title([], { LANG: 'ja_JP.UTF-8' })).toContain('結論');
    expect(await title([], { LANG: 'en_GB.UTF-8' })).toContain('Verdict');
    expect(await title([], { LANG: 'ja_JP.UTF-8', LC_ALL: 'C' })).toContain('Verdict');
    expect(await title([], { LANG: 'C.UTF-8', LC_MESSAGES: 'ja_JP' })).toContain('結論');
    expect(await title(['--lang', 'en'], { LANG: 'ja_JP.UTF-8' })).toContain('Verdict');
  });

  it('colours nothing that goes into a pipe', () => {
    expect(started(['dissect', 'samples/card-ja.eml'], undefined, { TERM: 'xterm-256color', FORCE_COLOR: '1' }).stdout).not.toContain('\u001b');
  });

  it('ends quietly when its reader has read enough', () => {
    const pipe = spawnSync('bash', ['-c', `"${process.execPath}" src/apps/cli/main.js dissect samples/kagoya.eml samples/card-ja.eml samples/kagoya.eml --format json | head -c 10; echo " \${PIPESTATUS[0]}"`], { encoding: 'utf8' });
    expect(pipe.stdout).toMatch(/ 0\n$/);
    expect(pipe.stderr).toBe('');
  });

  it('helps in both languages, in lines that fit a terminal, and says its version', async () => {
    for (const [args, locale] of [[['--help'], 'ja_JP'], [['--help'], 'en_US'], [['dissect', '-h'], 'en_US']] as const) {
      const run = await fuwake(args, { LANG: locale });
      expect(run).toMatchObject({ status: 0, stderr: '' });
      for (const line of run.stdout.split('\n')) expect(textWidth(line), line).toBeLessThanOrEqual(80);
      for (const word of ['--format', '--world', '--trust', '--beside', '--rules', 'explain', 'brands find', 'rules check', 'evaluate', '--online', '--replay', 'config', '64', '65', '70']) expect(run.stdout).toContain(word);
    }
    expect(await fuwake([])).toMatchObject({ status: 64, stdout: '' });
    expect(await fuwake(['bogus'])).toMatchObject({ status: 64, stdout: '' });
    expect(started(['--version']).stdout).toMatch(/^fuwake \d+\.\d+\.\d+\n$/);
  });

  it('keeps a case and gives it again, byte for byte, from any stage', async () => {
    const target = join(folder, 'case');
    const first = await fuwake(['dissect', 'samples/kagoya.eml', '--world', 'samples/kagoya.world.json', '--case', target, '--format', 'json']);
    expect(first).toMatchObject({ status: 0, stderr: expect.stringContaining(target) as string });
    // Another process knows nothing of this one but what the case holds.
    expect(started(['dissect', target, '--replay', '--format', 'json'])).toMatchObject({ status: 0, stderr: '', stdout: first.stdout });
    for (const from of [['--from', 'evidence'], ['--from', 'verdict']]) {
      expect(await fuwake(['dissect', target, '--replay', ...from, '--format', 'json'])).toMatchObject({ status: 0, stderr: '', stdout: first.stdout });
    }
    expect(await fuwake(['dissect', 'samples', '--replay'])).toMatchObject({ status: 64, stdout: '' });
    expect((await fuwake(['dissect', target, '--replay', '--from', 'nowhere'])).status).toBe(64);
  });

  it('refuses flags that contradict each other before anything is asked', async () => {
    for (const flags of [['--online', '--world', 'samples/kagoya.world.json'], ['--ask', 'virustotal'], ['--tlp', 'red'], ['--online', '--ask', 'nobody'], ['--online', '--tlp', 'blue'], ['--from', 'mail']]) {
      expect(await fuwake(['dissect', 'samples/kagoya.eml', ...flags])).toMatchObject({ status: 64, stdout: '' });
    }
  });

  it('prints its settings, and of keys only whether they are set', async () => {
    const { stdout } = await fuwake(['config'], { FUWAKE_VIRUSTOTAL_KEY: 'very-secret', FUWAKE_DNS_SERVERS: '192.0.2.53' });
    expect(stdout).toContain('FUWAKE_VIRUSTOTAL_KEY=(set, hidden)');
    expect(stdout).toContain('FUWAKE_DNS_SERVERS=192.0.2.53');
    expect(stdout).toContain('virustotal\thost names');
    expect(stdout).not.toContain('very-secret');
  });

  it('explains a rule and finds a brand', async () => {
    expect((await fuwake(['explain', 'sender-brand-mismatch'])).stdout).toContain('T1566.002');
    expect((await fuwake(['brands', 'find', 'kagoya.jp'])).stdout).toContain('KAGOYA Japan');
    expect((await fuwake(['brands', 'find', 'kmf.biglobe.ne.jp'])).stdout).toMatch(/owner +BIGLOBE\n +consumer-provider +customers/);
    expect((await fuwake(['brands', 'find', 'https://www.amazon-co-jp.example/login'])).stdout).toMatch(/looks like +Amazon: “amazon-co-jp” holds, with dashes for dots, “amazon.co.jp”/);
    expect(await fuwake(['brands', 'find', 'no such name'])).toMatchObject({ status: 0, stdout: '', stderr: expect.stringContaining('says nothing about it') });
    expect((await fuwake(['explain', 'none'])).status).toBe(64);
  });
});
