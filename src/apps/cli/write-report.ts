import { existsSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ConfigError } from '../../base/errors.ts';
import type { Language } from '../../base/bilingual.ts';
import { pictureState } from '../../report/formats/picture-words.ts';
import type { Dissection } from '../../report/model.ts';

/** The forms of a report, with the ending of a file that holds it. */
export const FORMATS = { text: 'txt', json: 'json', html: 'html', markdown: 'md', plate: 'plate.svg', 'plate-phone': 'plate-phone.svg', picture: 'picture.svg' } as const;
export type Format = keyof typeof FORMATS;

/** Forms of which a file or a pipe can hold only one. */
const HOLDS_ONE: readonly Format[] = ['html', 'plate', 'plate-phone', 'picture'];

/** Where reports go: to stdout, into one file, or into a folder with a file for each mail. */
export interface Destination {
  readonly format: Format;
  readonly language: Language;
  readonly output: string | null;
  /** What a browser saw, by hash. */
  readonly pictures?: Pictures;
}

type Pictures = ReadonlyMap<string, Uint8Array>;

/**
 * Says at once when several mails cannot go where they are to go. *Errors*: {@link ConfigError}.
 */
export function refuseSeveral({ format, output }: Destination): void {
  if (output !== null && !isFolder(output)) throw new ConfigError('one-output', `“${output}” is one file, and there are several mails: give a folder that exists, and each gets a file of its own.`);
  if (output === null && HOLDS_ONE.includes(format)) throw new ConfigError('one-output', `${format} holds one mail, and there are several: give a folder with -o, and each gets a file of its own.`);
}

/** Writes one report. *Shape*: the path of the file, `null` for stdout. */
export async function writeReport(dissection: Dissection, name: string | null, destination: Destination): Promise<string | null> {
  const { format, language, output, pictures = new Map() } = destination;
  const isToTerminal = output === null && process.stdout.isTTY === true;
  const written = await reportOf(dissection, format, language, isToTerminal, pictures);
  if (output === null) {
    process.stdout.write(written);
    return null;
  }
  const path = isFolder(output) ? join(output, `${stemOf(name ?? 'mail', dissection)}.${FORMATS[format]}`) : output;
  writeFileSync(path, written);
  return path;
}

/** Writes the HTML report and the plates next to the mail. *Shape*: their paths. */
export async function writeBeside(dissection: Dissection, path: string, language: Language, pictures: Pictures = new Map()): Promise<readonly string[]> {
  const targets = [['html', 'report.html'], ['plate', 'plate.svg'], ...(pictures.has(dissection.picture.sha256 ?? '') ? [['picture', 'picture.svg'] as const] : [])] as const;
  return Promise.all(targets.map(async ([format, ending]) => {
    const target = `${stemOf(path, dissection)}.${ending}`;
    writeFileSync(target, await reportOf(dissection, format, language, false, pictures));
    return target;
  }));
}

/** The mail's name without its ending; of several mails in one file, each has its number. */
function stemOf(path: string, { input }: Dissection): string {
  const { number, of } = input.position;
  return `${path.replace(/\.(?:eml|msg|mbox|txt|zip)$/i, '')}${of > 1 ? `.${number}` : ''}`;
}

// Each form is loaded only when it is asked for: the plate alone is thirty files.
async function reportOf(dissection: Dissection, format: Format, language: Language, isToTerminal: boolean, pictures: Pictures): Promise<string> {
  switch (format) {
    case 'json': return `${JSON.stringify(dissection, null, 2)}\n`;
    case 'html': return (await import('../../report/formats/html/write-html.ts')).writeHtml(dissection, { language, pictures });
    case 'markdown': return (await import('../../report/formats/markdown/write-markdown.ts')).writeMarkdown(dissection, { language });
    case 'plate': case 'plate-phone':
      return (await import('../../report/formats/plate/draw-plate.ts')).drawPlate(dissection, { language, form: format === 'plate' ? 'wide' : 'phone' });
    case 'picture': {
      const png = pictures.get(dissection.picture.sha256 ?? '');
      if (png === undefined) throw new ConfigError('no-picture', `There is no picture of this mail: ${pictureState(dissection.picture).en}.`);
      return (await import('../../report/formats/plate/picture-plate.ts')).drawPicturePlate(dissection, { language, form: 'wide', png });
    }
    case 'text': {
      const { writeText } = await import('../../report/formats/text/write-text.ts');
      const colour = isToTerminal && (process.env['NO_COLOR'] ?? '') === '';
      // A terminal that does not know its width says 0.
      return writeText(dissection, { language, columns: (isToTerminal && process.stdout.columns) || 80, colour });
    }
  }
}

const isFolder = (path: string): boolean => existsSync(path) && statSync(path).isDirectory();
