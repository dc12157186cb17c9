import { execFile } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openLoopback } from '../loopback.ts';
import { hasDovecot, startDovecot } from './dovecot.fixture.ts';
import type { TestDovecot, TestMailbox } from './dovecot.fixture.ts';
import { openSink } from './sink.fixture.ts';
import type { Sink } from './sink.fixture.ts';

const isPossible = hasDovecot();
/** Tokens that the house of the tokens knows, and whose they are. */
const tokens = new Map<string, string>();
const asked: string[] = [];
let house: Server;
let folder: string;
let sink: Sink;
const running: TestDovecot[] = [];

beforeAll(async () => {
  openLoopback();
  if (!isPossible) return;
  folder = mkdtempSync(join(tmpdir(), 'fuwake-imap-reports-'));
  sink = await openSink();
  // RFC 7662: a token is posted, and whether it holds comes back.
  house = createServer((request, response) => {
    let posted = '';
    request.on('data', (bytes: Buffer) => void (posted += bytes.toString()));
    request.on('end', () => {
      const token = new URLSearchParams(posted).get('token') ?? '';
      asked.push(token);
      const username = tokens.get(token);
      response.setHeader('content-type', 'application/json').end(JSON.stringify(username === undefined ? { active: false } : { active: true, username }));
    });
  });
  await new Promise<void>((done) => void house.listen(0, '127.0.0.1', () => done()));
});
afterAll(async () => {
  if (!isPossible) return;
  for (const dovecot of running) await dovecot.stop();
  await sink.stop();
  house.close();
  rmSync(folder, { recursive: true });
});

async function serve(mechanisms: string): Promise<TestDovecot> {
  const dovecot = await startDovecot({ mechanisms, introspectionUrl: `http://127.0.0.1:${(house.address() as AddressInfo).port}/introspect` });
  running.push(dovecot);
  return dovecot;
}

/** A program that prints another token at every call, as one does that renews them. */
function tokenProgram(user: string): string {
  const path = join(folder, `token-${user}`);
  const counter = join(folder, `count-${user}`);
  writeFileSync(path, `#!/bin/sh\necho x >> ${counter}\necho "token-${user}-$(wc -l < ${counter})"\n`);
  chmodSync(path, 0o755);
  return path;
}

interface Ran {
  readonly status: number;
  readonly lines: readonly Readonly<Record<string, unknown>>[];
  readonly stderr: string;
}

/** The program itself, as an administrator starts it. */
const watch = ({ port }: TestDovecot, { user }: TestMailbox, program: string, more: readonly string[]): Promise<Ran> => new Promise((done) => {
  execFile(process.execPath, ['src/apps/cli/main.js', 'watch', 'imap', '--host', '127.0.0.1', '--port', String(port), '--user', user, '--tls', 'none', '--once', '--all', '--quiet', '--state', join(folder, `${user}.jsonl`), ...more], {
    env: {
      PATH: process.env['PATH'], FUWAKE_IMAP_TOKEN_COMMAND: program, FUWAKE_REPORTERS: '@reader.example', FUWAKE_ANSWER_FROM: 'fuwake <report@reader.example>', FUWAKE_ANSWER_SMTP: `smtp://127.0.0.1:${sink.port}`, FUWAKE_CHROMIUM: join(folder, 'none'),
    },
  }, (error, stdout, stderr) => done({ status: error === null ? 0 : Number(error.code), lines: stdout.split('\n').filter((line) => line !== '').map((line) => JSON.parse(line) as Record<string, unknown>), stderr }));
});

const PHISH = readFileSync('samples/kagoya.eml', 'latin1').replaceAll(/\r?\n/g, '\r\n');
let count = 0;

/** A letter with the phish attached, as it lies in the mailbox: the server wrote whom it came from. */
function letter(from: string, { fields = [], envelope = from, carries = true }: { readonly fields?: readonly string[]; readonly envelope?: string; readonly carries?: boolean } = {}): string {
  return [
    `Return-Path: <${envelope}>`, `From: Taro <${from}>`, 'To: report@reader.example', 'Subject: Fwd: a mail', `Message-ID: <letter-${++count}@reader.example>`, ...fields, 'MIME-Version: 1.0', 'Content-Type: multipart/mixed; boundary=b', '',
    '--b', 'Content-Type: text/plain', '', 'Is this mail real? I have no account with them.', ...(carries ? ['--b', 'Content-Type: message/rfc822', '', PHISH] : []), '--b--', '',
  ].join('\r\n');
}

describe.skipIf(!isPossible)('a mailbox for reports at Debian’s Dovecot, entered with OAuth2', () => {
  it('answers by mail who forwarded a phish, and nobody else; each letter stays, and is looked at once', async () => {
    const dovecot = await serve('oauthbearer xoauth2');
    const box = dovecot.mailbox('reports');
    const program = tokenProgram('reports');
    tokens.set('token-reports-1', 'reports').set('token-reports-2', 'reports');
    const letters = [
      letter('taro@reader.example'),
      letter('ml@reader.example', { fields: ['List-Id: <all.reader.example>'] }), letter('auto@reader.example', { fields: ['Auto-Submitted: auto-replied'] }), letter('hanako@reader.example', { envelope: '' }),
      letter('mailer-daemon@reader.example'), letter('attacker@bad.example'), letter('jiro@reader.example', { envelope: 'jiro@bad.example' }),
      `Return-Path: <evil@reader.example>\r\n${PHISH}`,
    ];
    box.deliver(letters);
    const first = await watch(dovecot, box, program, ['--report', '--answer']);
    expect(first).toMatchObject({ status: 0 });
    expect(first.lines.map(({ answer }) => answer)).toEqual(expect.arrayContaining(['sent', 'automatic', 'automatic', 'null-sender', 'role-address', 'not-a-reporter', 'forged-sender', 'suspect']));
    expect(first.lines).toHaveLength(letters.length);
    expect(sink.answers.map(({ from, to }) => [from, to])).toEqual([['', ['taro@reader.example']]]);
    const answer = sink.answers[0]?.mail.toString('latin1') ?? '';
    expect(answer).toMatch(/^In-Reply-To: <letter-1@reader\.example>\r$/m);
    expect(answer).toMatch(/^Subject: \[fuwake\] This is phishing\r$/m);
    expect(asked).toContain('token-reports-1');
    // A token of its own at the next connection; nothing is looked at or answered again.
    const again = await watch(dovecot, box, program, ['--report', '--answer']);
    expect(again).toMatchObject({ status: 0, lines: [] });
    expect(asked.at(-1)).toBe('token-reports-2');
    expect(sink.answers).toHaveLength(1);
    const lying = box.folder('INBOX');
    expect(lying.map(({ text }) => text).toSorted()).toEqual(letters.toSorted());
    expect(lying.filter(({ flags }) => flags !== '').map(({ text, flags }) => [text, flags])).toEqual([[letters[0], 'R']]);
  }, 120_000);

  it('is let in by XOAUTH2 where the server knows no other, and says so when a token has run out', async () => {
    const dovecot = await serve('xoauth2');
    const box = dovecot.mailbox('other');
    const program = tokenProgram('other');
    tokens.set('token-other-1', 'other').set('token-other-3', 'reports');
    box.deliver([PHISH]);
    expect(await watch(dovecot, box, program, [])).toMatchObject({ status: 0, lines: [{ label: 'phishing' }] });
    expect(box.folder('INBOX').map(({ flags }) => flags)).toEqual(['$Phishing']);
    const late = await watch(dovecot, box, program, []);
    expect(late).toMatchObject({ status: 64, lines: [] });
    expect(late.stderr).toContain('The mail server refused');
    expect(late.stderr).not.toContain('token-other');
    // A token of somebody else's opens no door of ours.
    expect(await watch(dovecot, box, program, [])).toMatchObject({ status: 64 });
  }, 120_000);
});
