/**
 * How long a site of many warnings takes: `node tools/bench/bench-publish.ts [COUNT] [FOLDER]`. Cases are made from the
 * goldens of the samples, each with a fingerprint, a subject, a time and hosts of its own; none is a real mail. Builds the
 * whole site, then publishes one more case with the command itself, in a process of its own.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeSite } from '../../src/adapters/site-folder.ts';
import type { SiteEntry, SiteIndex } from '../../src/publication/model.ts';
import { surroundingFiles, warningFiles } from '../../src/publication/site/build-site.ts';
import { entryOf } from '../../src/publication/site/entry.ts';
import { writeArticle } from '../../src/report/formats/article/write-article.ts';
import type { Dissection } from '../../src/report/model.ts';

const count = Number(process.argv[2] ?? 5_000);
const given = process.argv[3];
const site = given ?? mkdtempSync(join(tmpdir(), 'fuwake-bench-'));
const harmful = readdirSync('samples/golden').filter((name) => name.endsWith('.json') && !/^(?:genuine|personal)/.test(name))
  .map((name) => readFileSync(`samples/golden/${name}`, 'utf8')).filter((text) => ['phishing', 'fraud', 'malware', 'junk'].includes((JSON.parse(text) as Dissection).verdict.label));

/** The case number `at`: one of the goldens, told apart by what an address and a search need. */
function caseOf(at: number): Dissection {
  const text = harmful[at % harmful.length] ?? '';
  const sha256 = createHash('sha256').update(`case ${at}`).digest('hex');
  const one = JSON.parse(text.replaceAll(/su-activemail-kagoya-jp|smbc-card-vpass-kakunin|m365-ninshou-koushin/g, (name) => `${name}-${at}`)) as Dissection;
  const received = new Date(Date.UTC(2024, 0, 1) + at * 3 * 3_600_000).toISOString();
  return { ...one, input: { ...one.input, sha256 }, times: { ...one.times, received } };
}

const NOTHING = { now: [], before: [] };
const seconds = (from: number): string => `${((performance.now() - from) / 1_000).toFixed(2)} s`;
const config = { name: 'fuwake', baseUrl: 'https://warnings.example/', contact: 'desk@warnings.example' };
const start = performance.now();
const files = new Map<string, string | Uint8Array>();
const entries: SiteEntry[] = [];
let rendered = 0;
let written = 0;
for (let at = 0; at < count; at += 1) {
  const dissection = caseOf(at);
  const articles = { ja: writeArticle(dissection, { language: 'ja' }), en: writeArticle(dissection, { language: 'en' }) };
  const published = new Date(Date.parse(dissection.times.received ?? '') + 600_000).toISOString();
  const entry = entryOf(dissection, articles, undefined, published, null);
  entries.unshift(entry);
  for (const [path, content] of await warningFiles({ entry, dissection, articles, showsMail: true }, config)) files.set(path, content);
  rendered += 1;
  // A thousand files at a time, so that the memory holds the site in parts.
  if (files.size > 10_000 || at === count - 1) {
    written += writeSite(site, files, [], { schema: 'fuwake/site@2', config, entries: [] }, NOTHING).written.length;
    files.clear();
  }
}
const articlesDone = performance.now();
const index: SiteIndex = { schema: 'fuwake/site@2', config, entries };
const all = { now: entries, before: [] };
const around = surroundingFiles(index, all, entries[0]?.published ?? new Date().toISOString());
written += writeSite(site, around, [], index, all).written.length;
process.stdout.write(`${rendered} warnings in ${seconds(start)} (${((articlesDone - start) / count).toFixed(1)} ms each for pages, plates, cards and forms; ${((performance.now() - articlesDone) / 1_000).toFixed(2)} s for all that surrounds them), ${written} files; load ${loadavg()[0]?.toFixed(1)}\n`);

const sizes = readdirSync(site, { recursive: true, encoding: 'utf8' }).map((path) => statSync(join(site, path))).filter((stat) => stat.isFile());
const bytes = sizes.reduce((sum, stat) => sum + stat.size, 0);
process.stdout.write(`${(bytes / 1e6).toFixed(0)} MB in ${sizes.length} files, ${(bytes / count / 1e3).toFixed(0)} kB a warning; index ${(statSync(join(site, 'site.json')).size / 1e6).toFixed(1)} MB\n`);

for (const note of ['first', 'again']) {
  const from = performance.now();
  execFileSync(process.execPath, ['src/apps/cli/main.js', 'publish', 'samples/kagoya.eml', '--beside', '--site', site, '--no-png', ...(note === 'first' ? [] : ['--note', 'A word was wrong.'])], { stdio: ['ignore', 'ignore', 'pipe'] });
  process.stdout.write(`one more warning (${note}), the whole command: ${seconds(from)}\n`);
}
if (given === undefined) rmSync(site, { recursive: true });
