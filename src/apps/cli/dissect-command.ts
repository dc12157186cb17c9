import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { ConfigError, NoMailError } from '../../base/errors.ts';
import type { DissectOptions, Stages } from '../../dissect.ts';
import { dissectEach } from '../../dissect.ts';
import { shippedOptions } from '../../index.ts';
import type { CaptureWorker, WorldFlags } from './choose-world.ts';
import { checkWorldFlags, chooseWorld } from './choose-world.ts';
import { filesOf, readInput } from './read-input.ts';
import { markingOf } from './publish-flags.ts';
import { languageOfUser } from './user-language.ts';
import { FORMATS, refuseSeveral, writeBeside, writeReport } from './write-report.ts';
import type { Destination, Format } from './write-report.ts';

/** `fuwake dissect FILE|- …` */
export async function dissectCommand(args: readonly string[], captureWorker?: CaptureWorker): Promise<number> {
  const closing: (() => Promise<void>)[] = [];
  try {
    return await dissectFiles(args, captureWorker, closing);
  } finally {
    for (const close of closing) await close();
  }
}

/** *Shape*: what was opened for the whole command and must be closed, whatever happens, is put into `closing`. */
async function dissectFiles(args: readonly string[], captureWorker: CaptureWorker | undefined, closing: (() => Promise<void>)[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args], allowPositionals: true, strict: true,
    options: {
      lang: { type: 'string' }, format: { type: 'string', default: 'text' }, output: { type: 'string', short: 'o' },
      world: { type: 'string' }, trust: { type: 'string', multiple: true, default: [] }, beside: { type: 'boolean', default: false },
      sent: { type: 'string', multiple: true, default: [] }, 'known-list': { type: 'string', multiple: true, default: [] },
      rules: { type: 'string' }, publish: { type: 'string' }, 'second-reader': { type: 'boolean', default: false },
      online: { type: 'boolean', default: false }, capture: { type: 'boolean', default: false }, picture: { type: 'boolean', default: false }, 'open-listed': { type: 'boolean', default: false }, ask: { type: 'string' }, tlp: { type: 'string' }, case: { type: 'string' }, mark: { type: 'string' },
      replay: { type: 'boolean', default: false }, from: { type: 'string' },
    },
  });
  if (positionals.length === 0) throw new ConfigError('no-file', 'Which mail? Give a file, or - for stdin.');
  const language = values.lang === undefined ? languageOfUser() : oneOf(values.lang, ['ja', 'en'] as const, '--lang');
  const destination: Destination = { format: oneOf(values.format, Object.keys(FORMATS) as Format[], '--format'), language, output: values.output ?? null };
  const flags: WorldFlags = { world: values.world, online: values.online, capture: values.capture, openListed: values['open-listed'], ask: values.ask, tlp: values.tlp, case: values.case, marking: values.mark === undefined ? null : markingOf(values.mark) };
  checkWorldFlags(flags);
  refusePublishing(values.publish, [values.online, values.replay, values.capture]);
  if (values.from !== undefined && !values.replay) throw new ConfigError('no-replay', '--from says where --replay takes the case up.');
  const files = values.replay ? positionals : positionals.flatMap(filesOf);
  if (values.case !== undefined && files.length > 1) throw new ConfigError('one-case', '--case takes one file at a time.');
  if (files.length > 1) refuseSeveral(destination);
  // Own rules bring a language of their own with them, which nobody else should have to load.
  const own = {
    known: { sent: values.sent.length === 0 ? [] : await (await import('./sent-mails.ts')).readSentMails(values.sent), lists: values['known-list'].map((list) => list.toLowerCase()) },
    ...(values.rules === undefined ? {} : { userRules: await (await import('./rules-command.ts')).readRuleFile(values.rules) }),
    ...(values['second-reader'] ? { askModel: await (await import('./second-reader.ts')).secondReader() } : {}),
  };
  const pictured = await withPicture([values.picture, destination.format === 'picture'], closing);
  const options = await withLearnedPages({ ...shippedOptions({ trust: values.trust }), ...own, ...pictured }, [values.capture, values.replay]);
  let status = 0;
  for (const path of files) {
    const worldPath = values.world ?? (values.beside ? worldBeside(path) : undefined);
    const show = async ({ dissection, picture }: Stages, name: string | null, captured: ReadonlyMap<string, Uint8Array>): Promise<void> => {
      const pictures = picture === null ? captured : new Map([...captured, [picture.sha256, picture.png]]);
      if (dissection.input.position.of > 1) refuseSeveral(destination);
      const target = await writeReport(dissection, name, { ...destination, pictures });
      const beside = values.beside && path !== '-' ? await writeBeside(dissection, path, language, pictures) : [];
      for (const written of [...(target === null ? [] : [target]), ...beside]) say(language === 'ja' ? `書き出しました: ${written}` : `wrote: ${written}`);
      if (values.beside && worldPath !== undefined) say(language === 'ja' ? `外部照会は記録 ${worldPath} から答えました（通信していません）。` : `Look-ups were answered from the record ${worldPath}; nothing left this machine.`);
      if (process.stdout.isTTY && destination.output === null && destination.format === 'text') say(closingLine(dissection.verdict.answer[language]));
    };
    if (values.replay) {
      const { picturesOfCase, replayCase, STAGES } = await import('./replay-case.ts');
      const pictures = picturesOfCase(path);
      for await (const stages of replayCase(path, oneOf(values.from ?? 'mail', STAGES, '--from'), options)) await show(stages, basename(path), pictures);
      continue;
    }
    const { bytes, limits } = await readInput(path);
    const name = path === '-' ? null : basename(path);
    const chosen = await chooseWorld(flags, options, worldPath, bytes, captureWorker);
    try {
      const kept: Stages[] = [];
      for await (const stages of dissectEach(bytes, { ...chosen.options, name, inputLimits: limits })) {
        await show(stages, name, chosen.pictures);
        if (chosen.isKept) kept.push(stages);
      }
      const folder = await chosen.keep(kept, { name, limits });
      if (folder !== null) say(language === 'ja' ? `記録: ${folder}` : `case: ${folder}`);
    } catch (error) {
      // One file that is no mail must not keep the mails behind it from being looked at.
      if (!(error instanceof NoMailError) || files.length === 1) throw error;
      say(`fuwake: ${path}: ${error.message}`);
      status = EXIT_NO_MAIL;
    } finally {
      await chosen.close();
    }
  }
  await publishToo(values.publish, files, { world: values.world, isBeside: values.beside, trust: values.trust, language });
  return status;
}

const EXIT_NO_MAIL = 65;

/** One browser for all mails of the command; it has no network, whatever the look-ups have. */
async function withPicture(asked: readonly boolean[], closing: (() => Promise<void>)[]): Promise<Pick<DissectOptions, 'showMail'>> {
  if (!asked.includes(true)) return {};
  const { showMail, stop } = (await import('./open-picture.ts')).openPicture();
  closing.push(stop);
  return { showMail };
}

/** Adds what the user has learned of brands' own pages, where a captured page may be told by it. */
async function withLearnedPages(options: DissectOptions, captured: readonly boolean[]): Promise<DissectOptions> {
  if (!captured.includes(true)) return options;
  const { withOwnPages } = await import('../../adapters/page-fingerprints.ts');
  return withOwnPages(options);
}

/** Publishes what was dissected, in the same world. That the gate refuses a mail is an answer: the dissection was done all the same. */
async function publishToo(site: string | undefined, files: readonly string[], how: { readonly world: string | undefined; readonly isBeside: boolean; readonly trust: readonly string[]; readonly language: string }): Promise<void> {
  if (site === undefined) return;
  const { publishCommand } = await import('./publish-command.ts');
  const world = [...(how.world === undefined ? [] : ['--world', how.world]), ...(how.isBeside ? ['--beside'] : []), ...how.trust.flatMap((host) => ['--trust', host])];
  await publishCommand([...files, '--site', site, '--lang', how.language, ...world]);
}

/** What was asked of the network must not be asked a second time for the sake of a page. *Errors*: {@link ConfigError}. */
function refusePublishing(site: string | undefined, kept: readonly boolean[]): void {
  if (site !== undefined && kept.includes(true)) throw new ConfigError('publish-twice', 'With --online or --replay, publish in a second step: fuwake publish CASE --site DIR.');
}

/** Talk goes to stderr: what is piped on is the report alone. */
const say = (words: string): void => void process.stderr.write(`${words}\n`);

/** The page is longer than most windows: who ends up at its foot should not have to scroll for the answer. */
const closingLine = (answer: string): string => `▶ ${answer}`;

function worldBeside(path: string): string | undefined {
  const world = path.replace(/\.[^./]+$/, '.world.json');
  return path !== '-' && existsSync(world) ? world : undefined;
}

function oneOf<T extends string>(value: string, allowed: readonly T[], name: string): T {
  const found = allowed.find((one) => one === value);
  if (found === undefined) throw new ConfigError('bad-value', `${name} takes ${allowed.join(', ')}; not “${value}”.`);
  return found;
}
