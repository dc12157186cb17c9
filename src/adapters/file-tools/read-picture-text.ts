import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Outcome } from '../../base/outcome.ts';
import { found, skipped } from '../../base/outcome.ts';
import { optional } from './requests.ts';

/** The package whose data each language needs, and the data in it: the smaller of the two sets, which reads the same. */
const LANGUAGES = ['jpn', 'eng'] as const;
const DATA = '4.0.0_best_int';

interface Recognizer {
  readonly recognize: (picture: Buffer) => Promise<{ readonly data: { readonly text: string } }>;
}
interface Tesseract {
  readonly createWorker: (languages: readonly string[], mode: number, options: Readonly<Record<string, unknown>>) => Promise<Recognizer>;
}

let opening: Promise<Recognizer | null> | null = null;

/** The words in a picture, Japanese and English. Needs packages that are large and not installed by themselves. */
export async function readPictureText(bytes: Uint8Array): Promise<Outcome<{ readonly text: string }>> {
  const recognizer = await (opening ??= open());
  if (recognizer === null) return skipped('not-installed');
  const { data } = await recognizer.recognize(Buffer.from(bytes));
  return found({ text: withoutGaps(data.text) });
}

async function open(): Promise<Recognizer | null> {
  // By a variable, so that nobody takes it for something that must be there.
  const name: string = 'tesseract.js';
  const tesseract = await optional(async () => ((await import(name)) as { readonly default: Tesseract }).default);
  const data = await optional(() => Promise.resolve(LANGUAGES.map((code) => createRequire(import.meta.url).resolve(`@tesseract.js-data/${code}/${DATA}/${code}.traineddata.gz`))));
  if (tesseract === null || data === null) return null;
  // It looks for all languages in one folder, and nowhere else: nothing is fetched. Data that is handed over it never takes up.
  const langPath = await mkdtemp(join(tmpdir(), 'fuwake-words-'));
  for (const path of data) await copyFile(path, join(langPath, basename(path)));
  const recognizer = await tesseract.createWorker(LANGUAGES, 1, { langPath, gzip: true, cacheMethod: 'none', logger: () => {}, errorHandler: () => {} });
  await rm(langPath, { recursive: true, force: true });
  return recognizer;
}

/** Text recognition sets a blank between characters that have none. */
const withoutGaps = (text: string): string => text.replace(/(?<=[\u3000-\u30ff\u3400-\u9fff\uff00-\uffef]) +(?=[\u3000-\u30ff\u3400-\u9fff\uff00-\uffef])/gu, '').trim();
