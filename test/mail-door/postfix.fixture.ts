import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../free-port.ts';
import { isThere, knocks, stopped, until } from './door.fixture.ts';
import type { MailServer } from './guarded.fixture.ts';
import { guideBlock } from './guide.fixture.ts';
import { OUTSIDER, speakSmtp } from './speak-smtp.fixture.ts';

const MASTER = '/usr/lib/postfix/sbin/master';
const NOBODY = 65_534;

/** Whether Postfix and spamass-milter can be started here; Postfix changes users, and so only root can start it. */
export function hasPostfix(): boolean {
  if (!isThere('/usr/sbin/postfix', MASTER, '/usr/sbin/spamass-milter', 'spamc')) return false;
  if (process.getuid?.() === 0) return true;
  process.stderr.write('skipped: only root can start a Postfix of its own\n');
  return false;
}

/** The settings that docs/mail-door.md gives, with everything that a test must keep to itself. */
export async function startPostfix(spamdPort: number): Promise<MailServer> {
  const folder = mkdtempSync(join(tmpdir(), 'fuwake-postfix-'));
  chmodSync(folder, 0o755);
  const at = (name: string): string => join(folder, name);
  for (const name of ['etc', 'queue', 'data', 'mail']) mkdirSync(at(name));
  chownSync(at('mail'), NOBODY, NOBODY);
  spawnSync('chown', ['postfix', at('data')]);
  const [port, milterPort] = [await freePort(), await freePort()];
  writeFileSync(at('etc/main.cf'), `${guideSettings(at('etc'), milterPort)}${ownSettings(folder)}`);
  writeFileSync(at('etc/master.cf'), services(port));
  writeFileSync(at('etc/header_checks'), guideBlock('header_checks'));
  writeFileSync(at('etc/milter_header_checks'), guideBlock('milter_header_checks'));
  const checked = spawnSync('postfix', ['-c', at('etc'), 'check'], { encoding: 'utf8' });
  if (checked.status !== 0) throw new Error(`postfix check: ${checked.stderr}`);
  const milter = spawn('/usr/sbin/spamass-milter', ['-p', `inet:${milterPort}@127.0.0.1`, '-P', at('milter.pid'), '--', '-d', '127.0.0.1', '-p', String(spamdPort), '-s', '20971520'], { stdio: 'ignore' });
  // A process group of its own: Postfix ends its services by signalling the group.
  const master = spawn(MASTER, ['-c', at('etc'), '-d'], { stdio: 'ignore', detached: true });
  await until(async () => (await knocks(port)) && (await knocks(milterPort)), 'Postfix and the milter');
  const inbox = at('mail/inbox/new');
  let delivered = 0;
  return {
    deliver: async (mail) => {
      await send(port, mail);
      delivered++;
      await until(async () => existsSync(inbox) && readdirSync(inbox).length === delivered, 'the mailbox');
      const newest = readdirSync(inbox).map((name) => readFileSync(join(inbox, name), 'latin1')).find((text) => text.includes(mail.split('\r\n\r\n').slice(1).join('\r\n\r\n').replaceAll('\r\n', '\n').trimEnd()));
      return (newest ?? '').replace(/^Return-Path:[^]*?(?=^Received:)/, '').replace(/^Return-Path:.*\n(?:X-Original-To:.*\n)?(?:Delivered-To:.*\n)?/, '').replace(/^Received: from [^]*?\n(?=\S)/, '');
    },
    stop: async () => {
      await Promise.all([milter, master].map(stopped));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const guideSettings = (etc: string, milterPort: number): string => guideBlock('main.cf').replaceAll('/etc/postfix', etc).replace('unix:/spamass/spamass.sock', `inet:127.0.0.1:${milterPort}`);

const ownSettings = (folder: string): string => `
compatibility_level = 3.6
queue_directory = ${folder}/queue
data_directory = ${folder}/data
command_directory = /usr/sbin
daemon_directory = /usr/lib/postfix/sbin
mail_owner = postfix
setgid_group = postdrop
maillog_file = ${folder}/log
maillog_file_prefixes = ${folder}
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
myhostname = mx.reader.test
mydestination =
mynetworks = 192.0.2.1/32
smtpd_authorized_xclient_hosts = 127.0.0.1
smtpd_peername_lookup = no
disable_dns_lookups = yes
alias_maps =
virtual_mailbox_domains = reader.test
virtual_mailbox_base = ${folder}/mail
virtual_mailbox_maps = static:inbox/
virtual_mailbox_limit = 0
virtual_uid_maps = static:${NOBODY}
virtual_gid_maps = static:${NOBODY}
virtual_minimum_uid = 1
smtpd_relay_restrictions = permit_auth_destination, reject
default_transport = error:nothing leaves
relay_transport = error:nothing leaves
`;

const services = (port: number): string => `127.0.0.1:${port} inet n - n - - smtpd
cleanup unix n - n - 0 cleanup
qmgr unix n - n 300 1 qmgr
rewrite unix - - n - - trivial-rewrite
bounce unix - - n - 0 bounce
defer unix - - n - 0 bounce
trace unix - - n - 0 bounce
proxymap unix - - n - - proxymap
error unix - - n - - error
retry unix - - n - - error
virtual unix - n n - - virtual
anvil unix - - n - 1 anvil
postlog unix-dgram n - n - 1 postlogd
`;

/** One mail by SMTP, from an address that is not the reader's own house. */
async function send(port: number, mail: string): Promise<void> {
  const socket = connect({ host: '127.0.0.1', port });
  await speakSmtp(socket, socket, mail, OUTSIDER);
}
