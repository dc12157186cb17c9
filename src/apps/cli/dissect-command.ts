import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { ConfigError, NoMailError } from '../../base/errors.ts';
import type { Language } from '../../base/bilingual.ts';
import { dissectEach } from '../../dissect.ts';
import { shippedOptions } from '../../index.ts';
import type { Dissection } from '../../report/model.ts';
import { filesOf, readInput } from './read-input.ts';
import { readRuleFile } from './rules-command.ts';

const FORMATS = ['text', 'json', 'html', 'markdown', 'plate', 'plate-phone'] as const;
type Format = (typeof FORMATS)[number];

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
  const files = positionals.flatMap(filesOf);
  if (values.output !== undefined && files.length > 1) throw oneOutput();
  const format = oneOf(values.format, FORMATS, '--format');
  const language = values.lang === undefined ? languageOfUser() : oneOf(values.lang, ['ja', 'en'] as const, '--lang');
  const own = values.rules === undefined ? {} : { userRules: await readRuleFile(values.rules) };
  const options = { ...shippedOptions({ trust: values.trust }), ...own };
  let status = 0;
  for (const path of files) {
    const worldPath = values.world ?? (values.beside ? worldBeside(path) : undefined);
    const { bytes, limits } = await readInput(path);
    const chosen = worldPath === undefined ? options : shippedOptions({ ...dataOf(options), trust: values.trust, recordedWorld: readWorld(worldPath), ...own });
    const name = path === '-' ? null : basename(path);
    try {
      for await (const { dissection } of dissectEach(bytes, { ...chosen, name, inputLimits: limits })) {
        if (values.output !== undefined && dissection.input.position.of > 1) throw oneOutput();
        const written = await write(dissection, format, language, values.output === undefined);
        if (values.output === undefined) process.stdout.write(written);
        else writeFileSync(values.output, written);
        if (values.beside && path !== '-') await writeBeside(path, dissection, language, worldPath);
      }
    } catch (error) {
      // One file that is no mail must not keep the mails behind it from being looked at.
      if (!(error instanceof NoMailError) || files.length === 1) throw error;
      process.stderr.write(`fuwake: ${path}: ${error.message}\n`);
      status = EXIT_NO_MAIL;
    }
  }
  return status;
}

const EXIT_NO_MAIL = 65;

const oneOutput = (): ConfigError => new ConfigError('one-output', '-o takes one mail at a time.');

/** The shipped data is read once, however many mails there are. */
function dataOf({ brands, lists, weights, version }: ReturnType<typeof shippedOptions>) {
  return { brands, lists, weights, version };
}

async function write(dissection: Dissection, format: Format, language: Language, isToTerminal: boolean): Promise<string> {
  switch (format) {
    case 'json': return `${JSON.stringify(dissection, null, 2)}\n`;
    case 'html': return (await import('../../report/formats/html/write-html.ts')).writeHtml(dissection, { language });
    case 'markdown': return (await import('../../report/formats/markdown/write-markdown.ts')).writeMarkdown(dissection, { language });
    case 'plate': case 'plate-phone':
      return (await import('../../report/formats/plate/draw-plate.ts')).drawPlate(dissection, { language, form: format === 'plate' ? 'wide' : 'phone' });
    case 'text': {
      const { writeText } = await import('../../report/formats/text/write-text.ts');
      const isTerminal = isToTerminal && process.stdout.isTTY;
      const colour = isTerminal && (process.env['NO_COLOR'] ?? '') === '';
      return writeText(dissection, { language, columns: isTerminal ? process.stdout.columns : 80, colour });
    }
  }
}

async function writeBeside(path: string, dissection: Dissection, language: Language, world: string | undefined): Promise<void> {
  const { number, of } = dissection.input.position;
  const stem = `${path.replace(/\.(?:eml|msg|mbox|txt|zip)$/i, '')}${of > 1 ? `.${number}` : ''}`;
  for (const [format, ending] of [['html', 'report.html'], ['plate', 'plate.svg']] as const) {
    const target = `${stem}.${ending}`;
    writeFileSync(target, await write(dissection, format, language, false));
    process.stderr.write(`${language === 'ja' ? '書き出しました' : 'wrote'}: ${target}\n`);
  }
  if (world !== undefined) process.stderr.write(language === 'ja' ? `外部照会は記録 ${world} から答えました（通信していません）。\n` : `Look-ups were answered from the record ${world}; nothing left this machine.\n`);
}

function worldBeside(path: string): string | undefined {
  const world = path.replace(/\.[^./]+$/, '.world.json');
  return path !== '-' && existsSync(world) ? world : undefined;
}

function readWorld(path: string): string {
  if (!existsSync(path)) throw new ConfigError('no-world', `There is no recorded world “${path}”.`);
  return readFileSync(path, 'utf8');
}

const languageOfUser = (): Language => (/^ja/i.test(process.env['LC_ALL'] || process.env['LC_MESSAGES'] || process.env['LANG'] || '') ? 'ja' : 'en');

function oneOf<T extends string>(value: string, allowed: readonly T[], name: string): T {
  const found = allowed.find((one) => one === value);
  if (found === undefined) throw new ConfigError('bad-value', `${name} takes ${allowed.join(', ')}; not “${value}”.`);
  return found;
}
