import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { readConfig } from '../../adapters/config.ts';
import type { Config } from '../../adapters/config.ts';
import { ConfigError } from '../../base/errors.ts';
import { keepForLater } from '../mail-door/deep/keep-for-later.ts';
import { openJudges } from '../mail-door/judging/open-judges.ts';
import { SPAMD_LIMITS } from '../mail-door/spamd/limits.ts';
import type { SpamdLimits } from '../mail-door/spamd/limits.ts';
import { serveSpamd } from '../mail-door/spamd/serve-spamd.ts';
import type { Listen } from '../mail-door/spamd/serve-spamd.ts';
import { keepTold } from '../mail-door/spamd/told-mails.ts';
import type { StampFrom, StampStyle } from '../mail-door/stamp/model.ts';
import { openTally } from '../mail-door/tally.ts';
import { languageOfUser } from './user-language.ts';
import { untilStopped } from './until-stopped.ts';

/** `fuwake spamd`: answers mail servers in the protocol of SpamAssassin's daemon. */
export async function spamdCommand(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args], strict: true,
    options: {
      listen: { type: 'string', multiple: true }, socket: { type: 'string', multiple: true, default: [] }, allow: { type: 'string', multiple: true }, jobs: { type: 'string' }, trust: { type: 'string', multiple: true, default: [] },
      deep: { type: 'string' }, tell: { type: 'string' }, lang: { type: 'string' }, quiet: { type: 'boolean', default: false },
    },
  });
  const config = readConfig();
  const paths = values.socket.map((path): Listen => ({ path }));
  const listen = [...(values.listen ?? (paths.length > 0 ? [] : config.spamdListen)).map(readListen), ...paths];
  const tally = openTally(values.quiet ? () => {} : (line) => void process.stderr.write(line));
  const limits = spamdLimits(config);
  const judges = openJudges({ gives: 'stamp', jobs: values.jobs === undefined ? availableParallelism() : wholeNumber('--jobs', values.jobs), trust: values.trust, queued: limits.queued, judgingMs: limits.judgingMs });
  try {
    await judges.ready;
    const spamd = await serveSpamd({
      listen, allow: values.allow ?? config.spamdAllow, judges, tally, style: { ...stampStyle(config), language: values.lang === 'ja' || values.lang === 'en' ? values.lang : languageOfUser() },
      limits,
      tell: values.tell === undefined ? null : keepTold(values.tell), keepForLater: values.deep === undefined ? null : keepForLater(values.deep, tally),
    });
    const places = [...spamd.ports.flatMap((port, nth) => (port === 0 ? [] : [`${(listen[nth] as { readonly host: string }).host}:${port}`])), ...values.socket];
    process.stderr.write(`fuwake spamd listens on ${places.join(', ')}\n`);
    await untilStopped();
    await spamd.stop();
  } finally {
    await judges.stop();
    process.stderr.write(`${JSON.stringify({ event: 'stopped', ...tally.counts() })}\n`);
  }
  return 0;
}

/** The limits, with what the settings say of them. */
export const spamdLimits = (config: Config): SpamdLimits => ({
  ...SPAMD_LIMITS, mailBytes: Math.min(config.spamdMailBytes, SPAMD_LIMITS.sentBytes), connections: config.spamdConnections, queued: config.spamdQueued, judgingMs: config.spamdJudgingMs,
});

/** What the settings say of the stamp. */
export const stampStyle = (config: Config): StampStyle => ({
  from: config.stampFrom as StampFrom, spamFields: config.spamFields === 'yes',
  words: { deception: config.stampWords, suspicious: config.stampWordsSuspicious, junk: config.stampWordsJunk },
});

/** `HOST:PORT`, `[IPV6]:PORT` or a port alone, which stands on loopback. *Errors*: {@link ConfigError}. */
export function readListen(text: string): { readonly host: string; readonly port: number } {
  const found = /^(?:(?:\[([0-9a-fA-F:]+)\]|([^\s:[\]]+)):)?(\d{1,5})$/.exec(text);
  const port = Number(found?.[3] ?? -1);
  if (found === null || port > 65_535) throw new ConfigError('bad-value', `“${text}” is no HOST:PORT.`);
  return { host: found[1] ?? found[2] ?? '127.0.0.1', port };
}

export function wholeNumber(name: string, text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1) throw new ConfigError('bad-value', `${name} takes a whole number from 1; not “${text}”.`);
  return number;
}
