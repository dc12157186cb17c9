import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { MailServer } from './guarded.fixture.ts';
import { guideBlock } from './guide.fixture.ts';
import { speakSmtp } from './speak-smtp.fixture.ts';

/** Unpacked, not installed: Debian lets only one mail server in. */
const ROOT = resolve('out/exim');
const EXIM = join(ROOT, 'usr/sbin/exim4');
const NOBODY = 65_534;

/** Whether Exim can be run here. It writes mailboxes as another user, and so only root can run it. */
export function hasExim(): boolean {
  if (!existsSync(EXIM)) process.stderr.write('skipped: there is no Exim in out/exim. “npm run test-servers” unpacks Debian’s there.\n');
  else if (process.getuid?.() !== 0) process.stderr.write('skipped: only root can run an Exim of its own\n');
  else return true;
  return false;
}

/** The settings that docs/mail-door.md gives, with everything that a test must keep to itself. */
export function openExim(spamdPort: number): MailServer {
  const folder = mkdtempSync(join(tmpdir(), 'fuwake-exim-'));
  chmodSync(folder, 0o755);
  const at = (name: string): string => join(folder, name);
  for (const name of ['spool', 'inbox']) {
    mkdirSync(at(name));
    chownSync(at(name), NOBODY, NOBODY);
  }
  writeFileSync(at('exim.conf'), settings(folder, spamdPort));
  // Debian's Exim will not start where its own user is unknown: it is told of one, and nobody else is.
  writeFileSync(at('passwd'), ['root:x:0:0::/:/bin/false', ...['nobody', 'Debian-exim'].map((name) => `${name}:x:${NOBODY}:${NOBODY}::/:/bin/false`), ''].join('\n'));
  writeFileSync(at('group'), ['root:x:0:', ...['nogroup', 'Debian-exim'].map((name) => `${name}:x:${NOBODY}:`), ''].join('\n'));
  const libraries = [join(ROOT, 'usr/lib'), ...readdirSync(join(ROOT, 'usr/lib'), { withFileTypes: true }).filter((one) => one.isDirectory()).map(({ name }) => join(ROOT, 'usr/lib', name))];
  const wrapper = libraries.map((path) => join(path, 'libnss_wrapper.so')).find((path) => existsSync(path));
  const env = { PATH: process.env['PATH'], LD_LIBRARY_PATH: libraries.join(':'), LD_PRELOAD: wrapper, NSS_WRAPPER_PASSWD: at('passwd'), NSS_WRAPPER_GROUP: at('group') };
  const checked = spawnSync(EXIM, ['-C', at('exim.conf'), '-bV'], { env, encoding: 'utf8' });
  if (checked.status !== 0) throw new Error(`exim -bV: ${checked.stdout}${checked.stderr}`);
  return {
    deliver: async (mail) => {
      const before = new Set(boxed(at('inbox')));
      // One client, spoken to over a pipe, that Exim takes for one of the outside; delivered before Exim ends.
      const exim = spawn(EXIM, ['-C', at('exim.conf'), '-bs', '-odi', '-oMa', '203.0.113.9', '-oMs', 'mail.sender.example'], { env, stdio: ['pipe', 'pipe', 'ignore'] });
      const ended = new Promise<void>((done) => exim.once('exit', () => done()));
      await speakSmtp(exim.stdout, exim.stdin, mail);
      await ended;
      const [come = ''] = boxed(at('inbox')).filter((name) => !before.has(name));
      return readFileSync(join(at('inbox/new'), come), 'latin1').replace(/^Received: from [^]*?\n(?=\S)/, '');
    },
    stop: () => rmSync(folder, { recursive: true, force: true }),
  };
}

const boxed = (inbox: string): readonly string[] => (existsSync(join(inbox, 'new')) ? readdirSync(join(inbox, 'new')) : []);

const settings = (folder: string, spamdPort: number): string => `
primary_hostname = mx.reader.test
qualify_domain = reader.test
exim_user = nobody
exim_group = nogroup
never_users =
deliver_drop_privilege
spool_directory = ${folder}/spool
log_file_path = ${folder}/spool/log-%s
keep_environment =
host_lookup =
rfc1413_query_timeout = 0s
acl_smtp_rcpt = rcpt
acl_smtp_data = data
${guideBlock('exim: main section').replace('127.0.0.1 783', `127.0.0.1 ${spamdPort}`)}
begin acl
rcpt:
  accept domains = reader.test
         control = dkim_disable_verify
data:
${guideBlock('exim: DATA access list')}
  accept
begin routers
box:
  driver = accept
  transport = box
begin transports
box:
  driver = appendfile
  directory = ${folder}/inbox
  maildir_format
  create_directory
  message_prefix =
  user = nobody
  group = nogroup
`;
