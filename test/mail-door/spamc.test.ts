import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keepForLater } from '../../src/apps/mail-door/deep/keep-for-later.ts';
import type { StampRecord } from '../../src/apps/mail-door/deep/model.ts';
import { openJudges } from '../../src/apps/mail-door/judging/open-judges.ts';
import type { Judges } from '../../src/apps/mail-door/judging/open-judges.ts';
import { keepTold } from '../../src/apps/mail-door/spamd/told-mails.ts';
import { openTally } from '../../src/apps/mail-door/tally.ts';
import { isThere, openDoor } from './door.fixture.ts';
import type { TestDoor } from './door.fixture.ts';

/** `FUWAKE_TEST_MAILS=1000 npx vitest run test/mail-door/spamc.test.ts` tries as many as a mail server sends in a while. */
const MANY = Number(process.env['FUWAKE_TEST_MAILS'] ?? 40);
const AT_ONCE = 8;
const SAMPLES = [...readdirSync('samples').filter((name) => name.endsWith('.eml')).map((name) => `samples/${name}`), ...readdirSync('samples/genuine').filter((name) => name.endsWith('.eml')).map((name) => `samples/genuine/${name}`)];

const hasSpamc = isThere('spamc');
let judges: Judges;
let door: TestDoor;
let folder: string;

beforeAll(async () => {
  if (!hasSpamc) return;
  folder = mkdtempSync(join(tmpdir(), 'fuwake-spamc-'));
  judges = openJudges({ gives: 'stamp', jobs: 2, trust: [], queued: 256, judgingMs: 20_000 });
  door = await openDoor(judges, { tell: keepTold(join(folder, 'told')), keepForLater: keepForLater(join(folder, 'cases'), openTally(() => {})), listen: [{ host: '127.0.0.1', port: 0 }, { path: join(folder, 'socket') }] });
});
afterAll(async () => {
  if (!hasSpamc) return;
  await door.stop();
  await judges.stop();
  rmSync(folder, { recursive: true });
});

interface Told {
  readonly status: number;
  readonly out: Buffer;
}

/** One run of Debian's spamc. Without its safe way back: a refusal must be seen. */
const spamc = (mail: string | null, ...args: readonly string[]): Promise<Told> => new Promise((done) => {
  const child = execFile('spamc', ['-x', '-d', '127.0.0.1', '-p', String(door.port), '-s', '20971520', ...args], { encoding: 'buffer', maxBuffer: 1 << 26 }, (error, out) => done({ status: typeof error?.code === 'number' ? error.code : 0, out }));
  child.stdin?.on('error', () => {});
  child.stdin?.end(mail === null ? '' : readFileSync(mail));
});

describe.skipIf(!hasSpamc)('Debian’s spamc', () => {
  it('finds somebody there', async () => {
    expect((await spamc(null, '-K')).out.toString()).toMatch(/^SPAMD\/1\.5 0/);
  });

  it('is told score, signs and report of a phish', async () => {
    const checked = await spamc('samples/kagoya.eml', '-c');
    expect([checked.status, checked.out.toString().trim()]).toEqual([1, '10.0/5.0']);
    expect((await spamc('samples/kagoya.eml', '-y')).out.toString().split(',')).toContain('link-lookalike-host');
    const report = (await spamc('samples/kagoya.eml', '-R')).out.toString();
    expect(report).toContain('This is a phishing mail under the name of KAGOYA Japan');
    expect(report).not.toContain('info@example.jp');
    expect((await spamc('samples/kagoya.eml', '-r')).out.toString()).toBe(report);
  });

  it('is told little of a genuine mail, and nothing where it asks for spam only', async () => {
    expect((await spamc('samples/genuine-shipping-ja.eml', '-c')).status).toBe(0);
    expect((await spamc('samples/genuine-shipping-ja.eml', '-r')).out.toString().trim()).toMatch(/^(?:\d\.\d\/5\.0)?$/);
  });

  it('gets a phish back with the stamp, over a Unix socket as over TCP', async () => {
    const [tcp, unix] = [await spamc('samples/kagoya.eml'), await spamc('samples/kagoya.eml', '-U', join(folder, 'socket'))];
    expect(tcp.out.equals(unix.out)).toBe(true);
    const text = tcp.out.toString('latin1');
    expect(text).toMatch(/^X-Fuwake-Verdict: phishing\r\nX-Fuwake-Unwanted: [\d.]+\r\nX-Fuwake-Deception: [\d.]+\r\nX-Fuwake-Imitated: kagoya \(KAGOYA Japan\)\r\n/);
    expect(text).toContain(`\r\nSubject: =?UTF-8?B?${Buffer.from('[詐欺の疑い] ').toString('base64')}?=\r\n =?utf-8?b?`);
    const headers = await spamc('samples/kagoya.eml', '--headers');
    expect(headers.out.toString('latin1').startsWith(text.slice(0, text.indexOf('\r\n\r\n')))).toBe(true);
  });

  it('gives mails to be kept, and takes them back', async () => {
    expect((await spamc('samples/kagoya.eml', '-L', 'spam')).out.toString()).toContain('successfully');
    const kept = readdirSync(join(folder, 'told', 'spam'));
    expect(readFileSync(join(folder, 'told', 'spam', kept[0] ?? '')).equals(readFileSync('samples/kagoya.eml'))).toBe(true);
    expect((await spamc('samples/kagoya.eml', '-L', 'spam')).out.toString()).toContain('already');
    await spamc('samples/kagoya.eml', '-L', 'ham');
    expect([readdirSync(join(folder, 'told', 'spam')), readdirSync(join(folder, 'told', 'ham'))]).toEqual([[], kept]);
    await spamc('samples/kagoya.eml', '-L', 'forget');
    expect(readdirSync(join(folder, 'told', 'ham'))).toEqual([]);
  });

  it('finds a case for what is not plainly in order, with what was said at the door', async () => {
    const { out } = await spamc('samples/kagoya.eml', '--headers');
    const id = /^X-Fuwake-Case: ([0-9a-f]{16})\r$/m.exec(out.toString())?.[1] ?? '';
    const record = JSON.parse(readFileSync(join(folder, 'cases', id, 'stamp.json'), 'utf8')) as StampRecord;
    expect(record).toMatchObject({ schema: 'fuwake/stamp@1', stamped: { label: 'phishing' }, revisions: [] });
    expect(readFileSync(join(folder, 'cases', id, 'mail.eml')).equals(readFileSync('samples/kagoya.eml'))).toBe(true);
  });

  it(`gets ${MANY} mails, ${AT_ONCE} at once, back with nothing but fields added and subjects stamped`, async () => {
    const jobs = Array.from({ length: MANY }, (_, nth) => SAMPLES[nth % SAMPLES.length] as string);
    const lines = async (): Promise<void> => {
      for (let mail = jobs.pop(); mail !== undefined; mail = jobs.pop()) {
        const { status, out } = await spamc(mail);
        expect(status).toBe(0);
        const given = readFileSync(mail);
        const added = /^(?:X-(?:Fuwake|Spam)-[^\n]*\n(?:[ \t][^\n]*\n)*)+/.exec(out.toString('latin1'))?.[0] ?? '';
        expect(added).toContain('X-Fuwake-Verdict: ');
        const rest = out.subarray(added.length);
        if (/^X-Fuwake-Verdict: (?:phishing|fraud|malware)\r?$/m.test(added)) expect(rest.toString('latin1').replace(/=\?UTF-8\?B\?W\+ipkOasuuOBrueWkeOBhF0[g=]\?=(?:\r?\n)? ?/, '')).toHaveLength(given.length);
        else expect(rest.equals(given), mail).toBe(true);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, lines));
  }, 600_000);
});
