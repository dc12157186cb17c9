import { spawn, spawnSync } from 'node:child_process';
import { appendFileSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { freePort } from '../free-port.ts';
import { knocks, until } from './door.fixture.ts';
import type { MailServer } from './guarded.fixture.ts';
import { guideBlock } from './guide.fixture.ts';
import { openSink } from './sink.fixture.ts';
import { OUTSIDER, speakSmtp } from './speak-smtp.fixture.ts';

const HARAKA = resolve('out/haraka/node_modules/Haraka/bin/haraka');

/** Whether Haraka is there. */
export function hasHaraka(): boolean {
  if (existsSync(HARAKA)) return true;
  process.stderr.write('skipped: there is no Haraka in out/haraka. “npm run haraka” puts it there.\n');
  return false;
}

/** As `haraka -i` sets it up and docs/mail-door.md completes it, on loopback, handing mails on to the test. */
export async function startHaraka(spamdPort: number): Promise<MailServer> {
  const folder = mkdtempSync(join(tmpdir(), 'fuwake-haraka-'));
  const set = (name: string, text: string): void => writeFileSync(join(folder, name), text);
  const made = spawnSync(process.execPath, [HARAKA, '-i', folder], { encoding: 'utf8' });
  if (made.status !== 0) throw new Error(`haraka -i: ${made.stderr}`);
  const [port, sink] = [await freePort(), await openSink()];
  set('config/smtp.ini', `listen=127.0.0.1:${port}\n`);
  set('config/me', 'mx.reader.test\n');
  set('config/host_list', 'reader.test\n');
  set('config/smtp_forward.ini', `host=127.0.0.1\nport=${sink.port}\n`);
  set('config/plugins', `outsider\nxclient\nrcpt_to.in_host_list\n${guideBlock('haraka: config/plugins')}queue/smtp_forward\n`);
  set('config/spamassassin.ini', guideBlock('haraka: config/spamassassin.ini').replace('127.0.0.1:783', `127.0.0.1:${spamdPort}`));
  set('plugins/fuwake.js', guideBlock('haraka: plugins/fuwake.js'));
  // Whose address it is is not asked of a name server.
  set('plugins/outsider.js', "exports.hook_lookup_rdns = (next) => next(OK, 'localhost');\n");
  // It starts another: with a group of its own both end together.
  const child = spawn(process.execPath, [HARAKA, '-c', folder], { stdio: ['ignore', 'pipe', 'pipe'], detached: true });
  for (const said of [child.stdout, child.stderr]) said.on('data', (bytes: Buffer) => appendFileSync(join(folder, 'log'), bytes));
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  const stop = async (): Promise<void> => {
    if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, 'SIGKILL');
    await ended;
    await sink.stop();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    await until(() => knocks(port), 'Haraka');
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    deliver: async (mail) => {
      const before = sink.answers.length;
      const socket = connect({ host: '127.0.0.1', port });
      await speakSmtp(socket, socket, mail, OUTSIDER);
      await until(() => sink.answers.length > before, 'the mail');
      return (sink.answers.at(-1)?.mail.toString('latin1') ?? '').replace(/^Received: from [^]*?\r\n(?=\S)/, '');
    },
    stop,
  };
}
