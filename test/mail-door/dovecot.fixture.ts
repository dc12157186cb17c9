import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../free-port.ts';
import { isThere, stopped, until } from './door.fixture.ts';

const NOBODY = 65_534;

/** Whether Dovecot can be started here; it changes users, and so only root can start it. */
export function hasDovecot(): boolean {
  if (!isThere('/usr/sbin/dovecot', '/usr/lib/dovecot/imap')) return false;
  if (process.getuid?.() === 0) return true;
  process.stderr.write('skipped: only root can start a Dovecot of its own\n');
  return false;
}

/** One server; each mailbox of it stands alone. */
export interface TestDovecot {
  readonly port: number;
  readonly mailbox: (user: string) => TestMailbox;
  readonly stop: () => Promise<void>;
}

export interface TestMailbox {
  readonly user: string;
  /** Puts mails into the inbox, as a mail server does. */
  readonly deliver: (mails: readonly string[]) => void;
  /** What lies in a folder: the mails' bytes, and the flags of each. */
  readonly folder: (name: string) => readonly LyingMail[];
  /** Makes the server number the mailbox anew; nobody may be in it. */
  readonly forgetNumbers: () => Promise<void>;
}

/** Where Dovecot asks whose a token is, and how a client may bring one. */
export interface TokenLogin {
  readonly introspectionUrl: string;
  readonly mechanisms: string;
}

export async function startDovecot(tokens: TokenLogin | null = null): Promise<TestDovecot> {
  const root = mkdtempSync(join(tmpdir(), 'fuwake-dovecot-'));
  chmodSync(root, 0o755);
  const folders = (...names: readonly string[]): void => {
    for (const name of names) {
      mkdirSync(join(root, name));
      chownSync(join(root, name), NOBODY, NOBODY);
    }
  };
  folders('mail', 'home');
  const port = await freePort();
  const settings = join(root, 'dovecot.conf');
  writeFileSync(settings, `
protocols = imap
listen = 127.0.0.1
base_dir = ${root}/run
state_dir = ${root}/state
log_path = ${root}/log
mail_location = maildir:${root}/mail/%u
mail_fsync = never
mailbox_idle_check_interval = 1 secs
ssl = no
disable_plaintext_auth = no
first_valid_uid = 1
auth_mechanisms = ${tokens?.mechanisms ?? 'plain login'}
auth_failure_delay = 0
${tokens === null ? '' : `passdb {
  driver = oauth2
  mechanisms = ${tokens.mechanisms}
  args = ${root}/oauth2.conf.ext
}`}
passdb {
  driver = static
  args = password=secret
}
userdb {
  driver = static
  args = uid=${NOBODY} gid=${NOBODY} home=${root}/home
}
service imap-login {
  inet_listener imap {
    port = ${port}
  }
  inet_listener imaps {
    port = 0
  }
}
service anvil {
  unix_listener anvil-auth-penalty {
    mode = 0
  }
}
service stats {
  unix_listener stats-writer {
    mode = 0666
  }
}
`);
  if (tokens !== null) writeFileSync(join(root, 'oauth2.conf.ext'), `introspection_mode = post\nintrospection_url = ${tokens.introspectionUrl}\nusername_attribute = username\nactive_attribute = active\nactive_value = true\n`);
  const dovecot = await start(settings, port);
  return {
    port,
    mailbox: (user) => {
      folders(...['', '/cur', '/new', '/tmp', '/.Junk', '/.Junk/cur', '/.Junk/new', '/.Junk/tmp'].map((name) => `mail/${user}${name}`));
      return openMailbox(user, join(root, 'mail', user), () => until(() => !hasSessions(dovecot), 'the last session to end'));
    },
    stop: async () => {
      await stopped(dovecot);
      rmSync(root, { recursive: true, force: true });
    },
  };
}

export interface LyingMail {
  readonly text: string;
  readonly bytes: Uint8Array;
  readonly flags: string;
}

let delivered = 0;

function openMailbox(user: string, maildir: string, emptied: () => Promise<void>): TestMailbox {
  return {
    user,
    deliver: (mails) => {
      for (const mail of mails) {
        const name = `${1_700_000_000 + delivered}.M${delivered++}.test`;
        writeFileSync(join(maildir, 'tmp', name), mail, 'latin1');
        chownSync(join(maildir, 'tmp', name), NOBODY, NOBODY);
        renameSync(join(maildir, 'tmp', name), join(maildir, 'new', name));
      }
    },
    folder: (name) => {
      // Dovecot renames a file to flag it, also between our list and our read: then the list is out of date and is taken again.
      for (let tries = 1; ; tries++) {
        try {
          return mailsLyingIn(join(maildir, name === 'INBOX' ? '' : `.${name}`));
        } catch (error) {
          if ((error as NodeJS.ErrnoException).code !== 'ENOENT' || tries === 1_000) throw error;
        }
      }
    },
    forgetNumbers: async () => {
      // The process of a session outlives it a little, and may write the numbers down once more.
      await emptied();
      const numbers = (): readonly string[] => readdirSync(maildir).filter((one) => one.startsWith('dovecot') && one !== 'dovecot-keywords');
      // UIDVALIDITY is the time in seconds, and ahead of it where several folders were made in one.
      const last = Number(/ V(\d+)/.exec(readFileSync(join(maildir, 'dovecot-uidlist'), 'utf8'))?.[1]);
      do {
        for (const name of numbers()) rmSync(join(maildir, name), { recursive: true, force: true });
        await new Promise((done) => setTimeout(done, 200));
      } while (Date.now() / 1_000 < last + 2 || numbers().length > 0);
    },
  };
}

/** Whether a process of some session is there still, as /proc tells. */
function hasSessions({ pid }: ChildProcess): boolean {
  return readdirSync('/proc').filter((name) => /^\d+$/.test(name)).some((name) => {
    try {
      const status = readFileSync(`/proc/${name}/status`, 'utf8');
      return /^Name:\timap$/m.test(status) && status.includes(`\nPPid:\t${pid}\n`);
    } catch {
      return false;
    }
  });
}

function mailsLyingIn(place: string): readonly LyingMail[] {
  const keywords = keywordsIn(join(place, 'dovecot-keywords'));
  return ['cur', 'new'].flatMap((part) => readdirSync(join(place, part)).map((file) => {
    const bytes = readFileSync(join(place, part, file));
    return { text: bytes.toString('utf8'), bytes, flags: [...(/:2,(.*)$/.exec(file)?.[1] ?? '')].map((letter) => keywords.get(letter) ?? letter).join(' ') };
  }));
}

function keywordsIn(path: string): ReadonlyMap<string, string> {
  if (!existsSync(path)) return new Map();
  return new Map(readFileSync(path, 'utf8').split('\n').filter((line) => line !== '').map((line) => [String.fromCharCode(97 + Number(line.split(' ')[0])), line.split(' ')[1] ?? '']));
}

async function start(settings: string, port: number): Promise<ChildProcess> {
  const child = spawn('/usr/sbin/dovecot', ['-F', '-c', settings], { stdio: 'ignore' });
  try {
    await until(() => greets(port), 'Dovecot');
    return child;
  } catch (error) {
    await stopped(child);
    throw error;
  }
}

const greets = (port: number): Promise<boolean> => new Promise((done) => {
  const socket = connect({ host: '127.0.0.1', port });
  socket.on('data', () => {
    socket.destroy();
    done(true);
  });
  socket.on('error', () => done(false));
  socket.on('close', () => done(false));
});

export interface CuttingProxy {
  readonly port: number;
  readonly cuts: () => number;
  readonly stop: () => Promise<void>;
}

/** Stands between client and server and cuts the connection after a number of bytes that `dice` gives, `most` times. */
export async function startCuttingProxy(target: number, most: number, dice: () => number): Promise<CuttingProxy> {
  let cuts = 0;
  const open = new Set<Socket>();
  const server = createServer((client) => {
    const upstream = connect({ host: '127.0.0.1', port: target });
    let left = cuts < most ? dice() : Number.POSITIVE_INFINITY;
    const cut = (): void => {
      client.destroy();
      upstream.destroy();
    };
    const pass = (from: Socket, to: Socket): void => {
      from.on('data', (bytes: Buffer) => {
        // Half a line, half a mail: what the last bytes were is nobody's choice.
        const passed = bytes.subarray(0, Math.max(0, left));
        left -= bytes.length;
        if (passed.length > 0) to.write(passed);
        if (left > 0 || client.destroyed) return;
        cuts++;
        cut();
      });
      from.on('close', cut);
      from.on('error', cut);
      open.add(from);
    };
    pass(client, upstream);
    pass(upstream, client);
  });
  await new Promise<void>((done) => void server.listen(0, '127.0.0.1', () => done()));
  return {
    port: (server.address() as AddressInfo).port, cuts: () => cuts,
    stop: () => new Promise((done) => {
      for (const socket of open) socket.destroy();
      server.close(() => done());
    }),
  };
}
