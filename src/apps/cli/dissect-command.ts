import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { ConfigError } from '../../base/errors.ts';
import type { Language } from '../../base/bilingual.ts';
import { dissect } from '../../dissect.ts';
import { shippedOptions } from '../../index.ts';
import type { Dissection } from '../../report/model.ts';
import { readInput } from './read-input.ts';

const FORMATS = ['text', 'json', 'html', 'markdown', 'plate', 'plate-phone'] as const;
type Format = (typeof FORMATS)[number];

/** `fuwake dissect FILE|- …` */
export async function dissectCommand(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args], allowPositionals: true, strict: true,
    options: {
      lang: { type: 'string' }, format: { type: 'string', default: 'text' }, output: { type: 'string', short: 'o' },
      world: { type: 'string' }, trust: { type: 'string', multiple: true, default: [] }, beside: { type: 'boolean', default: false },
    },
  });
  if (positionals.length === 0) throw new ConfigError('no-file', 'Which mail? Give a file, or - for stdin.');
  if (values.output !== undefined && positionals.length > 1) throw new ConfigError('one-output', '-o takes one mail at a time.');
  const format = oneOf(values.format, FORMATS, '--format');
  const language = values.lang === undefined ? languageOfUser() : oneOf(values.lang, ['ja', 'en'] as const, '--lang');
  const options = shippedOptions({ trust: values.trust });
  for (const path of positionals) {
    const worldPath = values.world ?? (values.beside ? worldBeside(path) : undefined);
    const bytes = await readInput(path);
    const chosen = worldPath === undefined ? options : shippedOptions({ ...dataOf(options), trust: values.trust, recordedWorld: readWorld(worldPath) });
    const dissection = await dissect(bytes, { ...chosen, name: path === '-' ? null : basename(path) });
    const written = await write(dissection, format, language, values.output === undefined);
    if (values.output === undefined) process.stdout.write(written);
    else writeFileSync(values.output, written);
    if (values.beside && path !== '-') await writeBeside(path, dissection, language, worldPath);
  }
  return 0;
}

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
  const stem = path.replace(/\.(?:eml|msg|mbox|txt)$/i, '');
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
