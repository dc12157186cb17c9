import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readConfig } from '../../adapters/config.ts';
import type { Config } from '../../adapters/config.ts';
import { ConfigError } from '../../base/errors.ts';
import { openJournal } from '../mail-door/imap/journal.ts';
import { lookAtReports, lookForStamp } from '../mail-door/imap/look.ts';
import type { ImapAccount } from '../mail-door/imap/model.ts';
import { watchImap } from '../mail-door/imap/watch-imap.ts';
import { openJudges } from '../mail-door/judging/open-judges.ts';
import { openWhenAsked } from '../mail-door/judging/open-when-asked.ts';
import type { StampFrom } from '../mail-door/stamp/model.ts';
import { openTally } from '../mail-door/tally.ts';
import { openDesk } from './smtp-command.ts';
import { wholeNumber } from './spamd-command.ts';
import { untilStopped } from './until-stopped.ts';

/** Tries of `--once` before it gives up on a server: with the waits between them a quarter of a minute, or longer where nothing answers at all. */
const TRIES_ONCE = 5;
/** *Source*: sysexits.h, `EX_TEMPFAIL`: who runs it by a timer need do nothing but let it run again. */
const EXIT_LATER = 75;

/** `fuwake watch imap`: looks at new mail in a mailbox and flags or moves what deceives, or answers reports. */
export async function watchCommand(args: readonly string[]): Promise<number> {
  const [kind, ...rest] = args;
  if (kind !== 'imap') throw new ConfigError('bad-value', 'What is to be watched? fuwake watch imap …');
  const { values } = parseArgs({
    args: rest, strict: true,
    options: {
      host: { type: 'string' }, port: { type: 'string' }, user: { type: 'string' }, folder: { type: 'string', default: 'INBOX' }, tls: { type: 'string', default: 'implicit' }, move: { type: 'string' },
      report: { type: 'boolean', default: false }, answer: { type: 'boolean', default: false }, all: { type: 'boolean', default: false }, once: { type: 'boolean', default: false },
      state: { type: 'string' }, jobs: { type: 'string', default: '1' }, trust: { type: 'string', multiple: true, default: [] }, lang: { type: 'string' }, quiet: { type: 'boolean', default: false },
    },
  });
  const config = readConfig();
  const account = accountOf(values, config);
  const { user, host, folder } = account;
  if (values.answer && !values.report) throw new ConfigError('not-a-report', '--answer answers reports: say --report too.');
  const jobs = wholeNumber('--jobs', values.jobs);
  const tally = openTally(values.quiet ? () => {} : (line) => void process.stderr.write(line));
  const own = user.includes('@') ? [user.toLowerCase()] : [];
  const desk = values.report ? await openDesk(config, { isAnswering: values.answer, own, jobs, trust: values.trust, language: values.lang, isQuiet: values.quiet, isWaiting: true }) : null;
  const judges = desk === null ? openWhenAsked(() => openJudges({ gives: 'stamp', jobs, trust: values.trust, queued: 1_000, judgingMs: 20_000 })) : null;
  const look = desk === null ? lookForStamp(judges as NonNullable<typeof judges>, config.stampFrom as StampFrom, values.move ?? null) : lookAtReports(desk, values.move ?? null);
  const state = values.state ?? join(process.env['XDG_STATE_HOME'] || join(homedir(), '.local', 'state'), 'fuwake', 'imap', `${createHash('sha256').update(`${user}@${host}/${folder}`).digest('hex').slice(0, 16)}.jsonl`);
  const stop = new AbortController();
  void untilStopped().then(() => stop.abort());
  process.stderr.write(`fuwake watches ${folder} of ${user} at ${host}\n`);
  try {
    const watched = await watchImap({
      account, journal: openJournal(state), look, isAll: values.all, atOnce: jobs * 2, tally, stop: stop.signal,
      tell: (line) => void process.stdout.write(`${JSON.stringify(line)}\n`), ...(values.once ? { onCaughtUp: () => stop.abort(), mostTries: TRIES_ONCE } : {}),
    });
    if (watched.kind === 'given-up') {
      process.stderr.write(`fuwake: ${host}:${account.port} is not to be had, after ${watched.tries} tries (${watched.reason}). What was not looked at will be the next time.\n`);
      return EXIT_LATER;
    }
  } finally {
    await (judges ?? desk?.judges)?.stop();
    process.stderr.write(`${JSON.stringify({ event: 'stopped', ...tally.counts(), ...desk?.tally.counts() })}\n`);
  }
  return 0;
}

interface AccountFlags {
  readonly host?: string | undefined;
  readonly port?: string | undefined;
  readonly user?: string | undefined;
  readonly folder: string;
  readonly tls: string;
}

const LOOPBACK = /^(?:127\.\d+\.\d+\.\d+|::1|localhost)$/;

function accountOf({ host, port, user, folder, tls }: AccountFlags, config: Config): ImapAccount {
  if (host === undefined || user === undefined) throw new ConfigError('no-account', 'Which mailbox? fuwake watch imap --host imap.example.jp --user NAME');
  if (tls !== 'implicit' && tls !== 'starttls' && tls !== 'none') throw new ConfigError('bad-value', `--tls takes implicit, starttls, none; not “${tls}”.`);
  if (tls === 'none' && !LOOPBACK.test(host)) throw new ConfigError('no-tls', '--tls none sends the password in the clear: only to this machine.');
  if (config.imapPassword === null && config.imapToken === null && config.imapTokenCommand === '') throw new ConfigError('no-secret', 'Set FUWAKE_IMAP_PASSWORD, or for OAuth2 FUWAKE_IMAP_TOKEN_COMMAND, a program that prints an access token.');
  return { host, port: port === undefined ? (tls === 'implicit' ? 993 : 143) : wholeNumber('--port', port), tls, user, folder, secret: () => secretOf(config) };
}

/** A token lives for an hour, so that the program which renews it is asked at every connection. */
async function secretOf({ imapPassword, imapToken, imapTokenCommand }: Config): Promise<{ readonly pass: string } | { readonly accessToken: string }> {
  if (imapTokenCommand !== '') {
    const [program = '', ...given] = imapTokenCommand.split(' ').filter((word) => word !== '');
    const printed = await new Promise<string>((done, fail) => execFile(program, given, { timeout: 30_000 }, (error, out) => (error === null ? done(out) : fail(error))));
    return { accessToken: printed.trim() };
  }
  return imapToken === null ? { pass: imapPassword ?? '' } : { accessToken: imapToken };
}
