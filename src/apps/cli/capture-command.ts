import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { findChromium, HOW_TO_INSTALL, openCaptureClient } from '../../adapters/capture-client.ts';
import { readConfig } from '../../adapters/config.ts';
import { addFingerprint } from '../../adapters/page-fingerprints.ts';
import { readShippedData } from '../../adapters/shipped-data.ts';
import { ConfigError } from '../../base/errors.ts';
import { defang, defangHost, hrefOf, liveUrl } from '../../base/url.ts';
import { fingerprintOf } from '../../capture/learn-page.ts';
import type { Capture, CapturedView } from '../../capture/model.ts';
import type { VantageId } from '../../evidence/model.ts';
import { languageOfUser } from './user-language.ts';

export const VANTAGES: readonly VantageId[] = ['ja-phone', 'ja-desktop', 'en-desktop', 'no-script'];

/** `fuwake capture URL`: opens a page in an isolated browser and tells what was there. */
export async function captureCommand(args: readonly string[]): Promise<number> {
  const { values, positionals: [url, ...more] } = parseArgs({
    args: [...args], allowPositionals: true, strict: true,
    options: { lang: { type: 'string' }, as: { type: 'string' }, json: { type: 'boolean', default: false }, output: { type: 'string', short: 'o' }, learn: { type: 'string' } },
  });
  if (url === undefined || more.length > 0) throw new ConfigError('no-url', 'Which page? Give one http or https address.');
  // A defanged address is what a report shows; whoever copies it from there should not have to mend it first.
  const href = url.replace(/^hxxp/i, 'http').replace(/\[\.\]/g, '.');
  if (!URL.canParse(href) || !/^https?:$/.test(new URL(href).protocol)) throw new ConfigError('bad-url', `“${url}” is no http or https address.`);
  const vantages = values.as === undefined ? VANTAGES : VANTAGES.filter((id) => values.as?.split(',').includes(id));
  if (vantages.length === 0) throw new ConfigError('bad-value', `--as takes ${VANTAGES.join(', ')}; not “${values.as}”.`);
  const language = values.lang === 'ja' || values.lang === 'en' ? values.lang : languageOfUser();
  const config = readConfig();
  const chromium = findChromium(config.chromium === '' ? null : config.chromium);
  const client = chromium === null ? null : openCaptureClient({ chromium });
  if (client === null) throw new ConfigError('not-installed', HOW_TO_INSTALL[language]);
  try {
    const outcome = await client.capture(liveUrl(href), vantages);
    if (outcome.kind !== 'found') {
      process.stderr.write(`fuwake: ${outcome.kind === 'failed' ? outcome.detail : HOW_TO_INSTALL[language]}\n`);
      return EXIT_UNAVAILABLE;
    }
    const { capture, blobs } = outcome.value;
    if (values.output !== undefined) writeFolder(values.output, capture, blobs);
    if (values.learn !== undefined) learn(values.learn, capture, config.pages);
    process.stdout.write(values.json ? `${JSON.stringify(capture, null, 1)}\n` : tell(capture));
    return 0;
  } finally {
    await client.stop();
  }
}

const EXIT_UNAVAILABLE = 69;

/** Keeps how the brand's own page looks. Of any other page, a stranger's would be learned as the brand's. */
function learn(wanted: string, { views }: Capture, file: string): void {
  const [brandId = '', product = null] = wanted.split('/');
  const { brands } = readShippedData();
  const brand = brands.brand(brandId);
  if (brand === null) throw new ConfigError('no-brand', `The brand book knows no “${brandId}”; “fuwake brands find NAME” tells the ids.`);
  if (file === '') throw new ConfigError('no-pages-file', 'Where to keep it? Set FUWAKE_PAGES to a file of your own.');
  const own = views.filter(({ state, finalUrl }) => state === 'ok' && finalUrl !== null && brands.ownerOf(new URL(hrefOf(finalUrl)).hostname)?.id === brandId);
  if (own.length === 0) throw new ConfigError('not-the-brands', `No page of ${brand.name.en}’s own was seen there; nothing is learned.`);
  addFingerprint(file, fingerprintOf(own, brandId, product));
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

const line = (name: string, value: string): string => (value === '' ? '' : `  ${name.padEnd(12)}${printable(value)}\n`);
/** What a page wrote must not reach the terminal as commands. */
const printable = (text: string): string => text.replace(/[\p{Cc}\p{Cf}]+/gu, ' ').replace(/https?:\/\//gi, (scheme) => scheme.replace(/tt/i, 'xx'));

function tell({ askedUrl, takenAt, browser, views }: Capture): string {
  return `${defang(askedUrl)}\n${takenAt} · ${browser}\n${views.map(tellView).join('')}`;
}

function tellView(view: CapturedView): string {
  const last = view.chain.at(-1);
  return [
    `\n${view.vantage}: ${view.state}${last?.status == null ? '' : ` (HTTP ${last.status})`}\n`,
    ...view.chain.map(({ url, via, status, address }) => line(via, `${defang(url)}${status === null ? '' : ` ${status}`}${address === null ? '' : ` ${defangHost(address)}`}`)),
    line('title', view.title), line('text', view.text.replace(/\s+/g, ' ').slice(0, 200)),
    ...view.forms.map(({ action, method, fields }) => line('form', `${method} → ${action === null ? '(itself or its script)' : defang(action)}: ${fields.map(({ type, name, label }) => `${label || name} [${type}]`).join(', ')}`)),
    ...view.downloads.map(({ name, sizeBytes, sha256 }) => line('download', `${name} (${sizeBytes ?? '?'} bytes, sha256 ${sha256 ?? '?'})`)),
    ...view.notReached.map(({ host, failure }) => line('not reached', `${defangHost(host)} (${failure})`)),
    view.certificate === null ? '' : line('certificate', `${view.certificate.subject}, ${view.certificate.issuer}, ${view.certificate.validFrom ?? '?'} – ${view.certificate.validTo ?? '?'}`),
    ...view.failures.map(({ code, detail }) => line('failed', `${code}: ${detail}`)), ...view.limits.map(({ limit, allowed, unit }) => line('limit', `${limit}: ${allowed} ${unit}`)),
    line('took', `${view.timings.wholeMs} ms, ${view.bytes} bytes, ${view.resources.length} requests`),
  ].join('');
}
