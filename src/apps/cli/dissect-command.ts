import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { ConfigError, NoMailError } from '../../base/errors.ts';
import { dissectEach } from '../../dissect.ts';
import { shippedOptions } from '../../index.ts';
import { filesOf, readInput } from './read-input.ts';
import { languageOfUser } from './user-language.ts';
import { FORMATS, refuseSeveral, writeBeside, writeReport } from './write-report.ts';
import type { Destination, Format } from './write-report.ts';

/** `fuwake dissect FILE|- …` */
export async function dissectCommand(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args], allowPositionals: true, strict: true,
    options: {
      lang: { type: 'string' }, format: { type: 'string', default: 'text' }, output: { type: 'string', short: 'o' },
      world: { type: 'string' }, trust: { type: 'string', multiple: true, default: [] }, beside: { type: 'boolean', default: false },
      rules: { type: 'string' },
    },
  });
  if (positionals.length === 0) throw new ConfigError('no-file', 'Which mail? Give a file, or - for stdin.');
  const language = values.lang === undefined ? languageOfUser() : oneOf(values.lang, ['ja', 'en'] as const, '--lang');
  const destination: Destination = { format: oneOf(values.format, Object.keys(FORMATS) as Format[], '--format'), language, output: values.output ?? null };
  const files = positionals.flatMap(filesOf);
  if (files.length > 1) refuseSeveral(destination);
  // Own rules bring a language of their own with them, which nobody else should have to load.
  const own = values.rules === undefined ? {} : { userRules: await (await import('./rules-command.ts')).readRuleFile(values.rules) };
  const options = { ...shippedOptions({ trust: values.trust }), ...own };
  let status = 0;
  for (const path of files) {
    const worldPath = values.world ?? (values.beside ? worldBeside(path) : undefined);
    const { bytes, limits } = await readInput(path);
    const chosen = worldPath === undefined ? options : shippedOptions({ ...dataOf(options), trust: values.trust, recordedWorld: readWorld(worldPath), ...own });
    const name = path === '-' ? null : basename(path);
    try {
      for await (const { dissection } of dissectEach(bytes, { ...chosen, name, inputLimits: limits })) {
        if (dissection.input.position.of > 1) refuseSeveral(destination);
        const target = await writeReport(dissection, name, destination);
        const beside = values.beside && path !== '-' ? await writeBeside(dissection, path, language) : [];
        for (const written of [...(target === null ? [] : [target]), ...beside]) say(language === 'ja' ? `書き出しました: ${written}` : `wrote: ${written}`);
        if (values.beside && worldPath !== undefined) say(language === 'ja' ? `外部照会は記録 ${worldPath} から答えました（通信していません）。` : `Look-ups were answered from the record ${worldPath}; nothing left this machine.`);
        if (process.stdout.isTTY && destination.output === null && destination.format === 'text') say(closingLine(dissection.verdict.answer[language]));
      }
    } catch (error) {
      // One file that is no mail must not keep the mails behind it from being looked at.
      if (!(error instanceof NoMailError) || files.length === 1) throw error;
      say(`fuwake: ${path}: ${error.message}`);
      status = EXIT_NO_MAIL;
    }
  }
  return status;
}

const EXIT_NO_MAIL = 65;

/** Talk goes to stderr: what is piped on is the report alone. */
const say = (words: string): void => void process.stderr.write(`${words}\n`);

/** The page is longer than most windows: who ends up at its foot should not have to scroll for the answer. */
const closingLine = (answer: string): string => `▶ ${answer}`;

/** The shipped data is read once, however many mails there are. */
function dataOf({ brands, lists, weights, version }: ReturnType<typeof shippedOptions>) {
  return { brands, lists, weights, version };
}

function worldBeside(path: string): string | undefined {
  const world = path.replace(/\.[^./]+$/, '.world.json');
  return path !== '-' && existsSync(world) ? world : undefined;
}

function readWorld(path: string): string {
  if (!existsSync(path)) throw new ConfigError('no-world', `There is no recorded world “${path}”.`);
  return readFileSync(path, 'utf8');
}

function oneOf<T extends string>(value: string, allowed: readonly T[], name: string): T {
  const found = allowed.find((one) => one === value);
  if (found === undefined) throw new ConfigError('bad-value', `${name} takes ${allowed.join(', ')}; not “${value}”.`);
  return found;
}
