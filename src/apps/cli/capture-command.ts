import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { findChromium, HOW_TO_INSTALL, openCaptureClient } from '../../adapters/capture-client.ts';
import { BEFORE_OPENING, leaveToOpen, openCaptureGate } from '../../adapters/capture-gate.ts';
import { vantagesOf } from '../../adapters/capturing-world.ts';
import { readConfig } from '../../adapters/config.ts';
import { addressOf, addVisit, historyWords, isAlive, readVisits, rowOf } from '../../adapters/visit-history.ts';
import type { VisitRow } from '../../adapters/visit-history.ts';
import type { Language } from '../../base/bilingual.ts';
import { ConfigError } from '../../base/errors.ts';
import { liveUrl } from '../../base/url.ts';
import type { LiveUrl } from '../../base/url.ts';
import type { Capture } from '../../capture/model.ts';
import { tlpOf } from './choose-world.ts';
import type { CaptureWorker } from './choose-world.ts';
import { learnBrand } from './learn-brand.ts';
import { tell } from './tell-capture.ts';
import { languageOfUser } from './user-language.ts';

/** `fuwake capture URL`: opens a page in an isolated browser and tells what was there. */
export async function captureCommand(args: readonly string[], worker?: CaptureWorker): Promise<number> {
  const { values, positionals: [given, ...more] } = parseArgs({
    args: [...args], allowPositionals: true, strict: true,
    options: { lang: { type: 'string' }, as: { type: 'string' }, json: { type: 'boolean', default: false }, output: { type: 'string', short: 'o' }, learn: { type: 'string' },
      again: { type: 'boolean', default: false }, 'open-listed': { type: 'boolean', default: false }, tlp: { type: 'string' } },
  });
  if (given === undefined || more.length > 0) throw new ConfigError('no-url', 'Which page? Give one http or https address; with --again, a case or a folder of captures.');
  const url = values.again ? addressIn(given) : addressFrom(given);
  const language = values.lang === 'ja' || values.lang === 'en' ? values.lang : languageOfUser();
  const config = readConfig();
  const all = vantagesOf(config);
  const vantages = values.as === undefined ? all : all.filter((id) => values.as?.split(',').includes(id));
  if (vantages.length === 0) throw new ConfigError('bad-value', `--as takes ${all.join(', ')}; not “${values.as}”.`);
  const learn = values.learn === undefined ? null : learnBrand(values.learn, config.pages);
  const leave = await leaveToOpen(url, openCaptureGate(config, tlpOf(values.tlp), values['open-listed']));
  const chromium = findChromium(config.chromium === '' ? null : config.chromium);
  const client = chromium === null ? null : openCaptureClient({ chromium, proxy: config.captureProxy, ...(worker === undefined ? {} : { worker }) });
  if (client === null) throw new ConfigError('not-installed', HOW_TO_INSTALL[language]);
  try {
    if (leave.may) process.stderr.write(`fuwake: ${BEFORE_OPENING[language]}\n`);
    const outcome = leave.may ? await client.capture(url, vantages) : leave.why;
    if (outcome.kind !== 'found') {
      process.stderr.write(`fuwake: ${outcome.kind === 'failed' ? outcome.detail : NOT_SHARED[language]}\n`);
      return EXIT_UNAVAILABLE;
    }
    const { capture, blobs } = outcome.value;
    const folder = values.again ? given : values.output;
    if (values.output !== undefined) writeFolder(values.output, capture, blobs);
    if (folder !== undefined) addVisit(folder, rowOf(capture));
    learn?.(capture);
    process.stdout.write(values.json ? `${JSON.stringify(capture, null, 1)}\n` : tell(capture));
    if (leave.may && leave.listedAs !== null) process.stderr.write(`Google Safe Browsing: ${leave.listedAs}\n`);
    if (folder !== undefined) process.stderr.write(tellHistory(readVisits(folder), language));
    return 0;
  } finally {
    await client.stop();
  }
}

const EXIT_UNAVAILABLE = 69;
const NOT_SHARED = { ja: 'この区分（--tlp）の案件では、相手に気づかれるためページを開きません。', en: 'A case of this marking (--tlp) is not told to the page’s owner: it is not opened.' } as const;

/** A defanged address is what a report shows; whoever copies it from there should not have to mend it first. */
function addressFrom(given: string): LiveUrl {
  const href = given.replace(/^hxxp/i, 'http').replace(/\[\.\]/g, '.');
  if (!URL.canParse(href) || !/^https?:$/.test(new URL(href).protocol)) throw new ConfigError('bad-url', `“${given}” is no http or https address.`);
  return liveUrl(href);
}

function addressIn(folder: string): LiveUrl {
  const url = addressOf(folder);
  if (url === null) throw new ConfigError('no-capture', `“${folder}” holds no page that was opened before.`);
  return url;
}

/** Every look with its time, and how long the page has lived. */
function tellHistory(rows: readonly VisitRow[], language: Language): string {
  const names = language === 'ja' ? ['生存', '消滅'] : ['alive', 'gone'];
  return `${rows.map((row) => `  ${row.takenAt}  ${isAlive(row) ? names[0] : names[1]} (${row.state})\n`).join('')}${historyWords(rows, language)}\n`;
}

/** The capture as JSON, pictures and documents beside it. The documents end in `.txt`: nobody opens one by a slip. */
function writeFolder(folder: string, capture: Capture, blobs: ReadonlyMap<string, Uint8Array>): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'capture.json'), `${JSON.stringify(capture, null, 1)}\n`);
  for (const view of capture.views) {
    for (const [name, hash] of [['screenshot.png', view.screenshot], ['full-page.png', view.fullPage], ['document.html.txt', view.html], ['requests.har', view.har]] as const) {
      const bytes = hash === null ? undefined : blobs.get(hash);
      if (bytes !== undefined) writeFileSync(join(folder, `${view.vantage}.${name}`), bytes);
    }
  }
}
