import { parseArgs } from 'node:util';
import { readConfig } from '../../adapters/config.ts';
import type { Config } from '../../adapters/config.ts';
import { ConfigError } from '../../base/errors.ts';
import { openJudges } from '../mail-door/judging/open-judges.ts';
import type { Judges } from '../mail-door/judging/open-judges.ts';
import { openWhenAsked } from '../mail-door/judging/open-when-asked.ts';
import type { Dissection } from '../../report/model.ts';
import { AnswerGuard } from '../mail-door/report-mailbox/answer-guard.ts';
import { openPictures } from '../mail-door/report-mailbox/draw-picture.ts';
import { handleReport } from '../mail-door/report-mailbox/handle-report.ts';
import type { ReportDesk } from '../mail-door/report-mailbox/handle-report.ts';
import { reportLine } from '../mail-door/report-mailbox/report-line.ts';
import { addressesIn, openAnswers } from '../mail-door/report-mailbox/send-answer.ts';
import { SMTP_LIMITS } from '../mail-door/smtp/limits.ts';
import type { SmtpLimits } from '../mail-door/smtp/limits.ts';
import { serveSmtp } from '../mail-door/smtp/serve-smtp.ts';
import { openSpool } from '../mail-door/smtp/spool.ts';
import { openTally } from '../mail-door/tally.ts';
import { readListen, wholeNumber } from './spamd-command.ts';
import { untilStopped } from './until-stopped.ts';
import { languageOfUser } from './user-language.ts';

/** `fuwake smtp`: a mailbox for reports that takes its mails itself. */
export async function smtpCommand(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args], strict: true,
    options: {
      listen: { type: 'string' }, allow: { type: 'string', multiple: true }, mailbox: { type: 'string', multiple: true, default: [] }, spool: { type: 'string' }, answer: { type: 'boolean', default: false },
      jobs: { type: 'string', default: '1' }, trust: { type: 'string', multiple: true, default: [] }, lang: { type: 'string' }, quiet: { type: 'boolean', default: false },
    },
  });
  if (values.mailbox.length === 0) throw new ConfigError('no-mailbox', 'For which address? Name it with --mailbox report@example.jp; mails for others are not taken.');
  if (values.spool === undefined) throw new ConfigError('no-spool', 'Where may mails lie until they are looked at? Name a folder with --spool.');
  const config = readConfig();
  const mailboxes = values.mailbox.map((address) => address.toLowerCase());
  const desk = await openDesk(config, { isAnswering: values.answer, own: mailboxes, jobs: wholeNumber('--jobs', values.jobs), trust: values.trust, language: values.lang, isQuiet: values.quiet });
  const spool = openSpool(values.spool);
  // One after the other: reports are few, and the answers' limits are counted in their order.
  let working = Promise.resolve();
  const workOff = (id: string): void => {
    working = working.then(async () => {
      const { bytes, envelopeFrom } = spool.take(id);
      process.stdout.write(`${JSON.stringify(reportLine(await handleReport(bytes, envelopeFrom, desk)))}\n`);
      spool.done(id);
    }).catch((error: unknown) => desk.tally.log({ event: 'not-worked-off', code: (error as NodeJS.ErrnoException).code ?? 'unknown' }));
  };
  for (const id of spool.waiting()) workOff(id);
  const smtp = await serveSmtp({ listen: readListen(values.listen ?? config.smtpListen), allow: values.allow ?? config.smtpAllow, mailboxes, limits: smtpLimits(config), spool, tally: desk.tally, onMail: workOff });
  process.stderr.write(`fuwake smtp takes mails for ${mailboxes.join(', ')} on port ${smtp.port}\n`);
  await untilStopped();
  await smtp.stop();
  await working;
  await desk.judges.stop();
  process.stderr.write(`${JSON.stringify({ event: 'stopped', ...desk.tally.counts() })}\n`);
  return 0;
}

/** The limits, with what the settings say of them. */
export const smtpLimits = (config: Config): SmtpLimits => ({ ...SMTP_LIMITS, mailBytes: config.smtpMailBytes, mailsAMinute: config.smtpMailsAMinute, spooled: config.smtpSpooled });

export interface DeskFlags {
  readonly isAnswering: boolean;
  readonly own: readonly string[];
  readonly jobs: number;
  readonly trust: readonly string[];
  readonly language: string | undefined;
  readonly isQuiet: boolean;
  /** Its threads are started by the first mail, and not before it is ready. */
  readonly isWaiting?: boolean;
}

/** What a mailbox for reports works with, however its mails come. *Errors*: {@link ConfigError}. */
export async function openDesk(config: Config, { isAnswering, own, jobs, trust, language, isQuiet, isWaiting = false }: DeskFlags): Promise<ReportDesk> {
  if (isAnswering && config.reporters.length === 0) throw new ConfigError('no-setting', 'Whom may it answer? Set FUWAKE_REPORTERS to addresses, or to domains as @example.jp.');
  const answers = !isAnswering ? null : {
    send: await openAnswers(config), draw: openPictures(config.chromium === '' ? null : config.chromium),
    guard: new AnswerGuard({ reporters: config.reporters.map((one) => one.toLowerCase()), own: [...own, ...addressesIn(config.answerFrom)], perAddressAnHour: config.answersPerAddress, anHour: config.answersAnHour }),
  };
  const open = (): Judges<Dissection> => openJudges({ gives: 'report', jobs, trust, queued: SMTP_LIMITS.spooled, judgingMs: 60_000 });
  const judges = isWaiting ? openWhenAsked(open) : open();
  await judges.ready;
  return { judges, answers, language: language === 'ja' || language === 'en' ? language : languageOfUser(), tally: openTally(isQuiet ? () => {} : (line) => void process.stderr.write(line)) };
}
