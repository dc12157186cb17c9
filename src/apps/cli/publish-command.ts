import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { readConfig } from '../../adapters/config.ts';
import { readSiteIndex, writeSite } from '../../adapters/site-folder.ts';
import type { Language } from '../../base/bilingual.ts';
import type { Marking } from '../../base/marking.ts';
import { BugError, ConfigError, NoMailError } from '../../base/errors.ts';
import type { DissectOptions, Stages } from '../../dissect.ts';
import { dissectEach, recipientForms } from '../../dissect.ts';
import { shippedOptions } from '../../index.ts';
import { draftReports, printDraft } from '../../publication/desks/drafts.ts';
import type { Draft } from '../../publication/desks/drafts.ts';
import { findLeaks } from '../../publication/find-leaks.ts';
import { plainHost } from '../../publication/machine/guard-host.ts';
import { findSecrets } from '../../publication/masking/find-secrets.ts';
import { UNMASKABLE } from '../../publication/model.ts';
import type { Note, PublicSecret, SiteConfig, SiteEntry, SiteIndex } from '../../publication/model.ts';
import { openGate } from '../../publication/open-gate.ts';
import { CARD } from '../../publication/site/card.ts';
import type { DrawCards } from '../../publication/site/build-site.ts';
import { isForMachines, orphanedPaths, orphanedPictures, surroundingFiles, warningFiles, withdrawnFiles, withEntry } from '../../publication/site/build-site.ts';
import { entryOf, withdrawnEntry } from '../../publication/site/entry.ts';
import type { Warning } from '../../publication/site/entry.ts';
import { writeArticle } from '../../report/formats/article/write-article.ts';
import { pictureState } from '../../report/formats/picture-words.ts';
import { chooseWorld } from './choose-world.ts';
import { forPublic } from './for-public.ts';
import { handOn, hasFailed } from './hand-on.ts';
import { readPublishFlags } from './publish-flags.ts';
import type { PublishOrder } from './publish-flags.ts';
import { filesOf, readInput } from './read-input.ts';

const EXIT_NOTHING_PUBLISHED = 65;
/** The site lies in its folder, but not everybody who should have got it did. */
const EXIT_NOT_HANDED_ON = 70;

/** What a publication has put together so far; written only when all of it is there. */
interface Work {
  index: SiteIndex;
  readonly files: Map<string, string | Uint8Array>;
  readonly warnings: Warning[];
  readonly changed: SiteEntry[];
  /** The same warnings as they were before: what named them must be made anew too. */
  readonly before: SiteEntry[];
  /** What no file of this run may hold: the recipients in every written form, and the hosts of the mails as links. */
  readonly forms: string[];
  readonly hosts: string[];
  refused: number;
}

type Say = (ja: string, en: string) => void;

/** `fuwake publish FILE|CASE … --site DIR`: dissects, masks for the public, asks the gate, writes the site. */
export async function publishCommand(args: readonly string[]): Promise<number> {
  const order = readPublishFlags(args);
  const { site, language } = order;
  const say: Say = (ja, en) => void process.stderr.write(`${language === 'ja' ? ja : en}\n`);
  const work: Work = { index: openIndex(site, order), files: new Map(), warnings: [], changed: [], before: [], forms: [], hosts: [], refused: 0 };
  if (order.withdraw !== null) withdraw(work, order.withdraw, order.note);
  for await (const { stages, path, marking } of stagesOf(order, say)) await addWarning(work, stages, { path, tlp: order.marking ?? marking }, order, say);
  if (order.isPreview) {
    say(`下見だけです。何も書き出していません。公開されるファイル: ${work.files.size}`, `A preview only: nothing was written. Files that would be published: ${work.files.size}`);
    return 0;
  }
  if (work.changed.length === 0) return EXIT_NOTHING_PUBLISHED;
  if (order.isWithHere) for (const [path, bytes] of (await import('../server/here-files.ts')).hereFiles()) work.files.set(path, bytes);
  const touched = { now: work.changed, before: work.before };
  const now = new Date().toISOString();
  const around = surroundingFiles(work.index, touched, now);
  refuseLeaks(around, work.forms, work.hosts, work.index.config);
  for (const [path, text] of around) work.files.set(path, text);
  const { written, gone } = writeSite(site, work.files, [...orphanedPaths(work.index, touched), ...orphanedPictures(work.changed, work.files)], work.index, touched);
  for (const entry of work.changed) say(`公開しました: ${join(site, language, `${entry.slug}.html`)}`, `published: ${join(site, language, `${entry.slug}.html`)}`);
  say(`書き出したファイル: ${written.length}${work.refused > 0 ? `、公開しなかったメール: ${work.refused}` : ''}`, `files written: ${written.length}${work.refused > 0 ? `; mails not published: ${work.refused}` : ''}`);
  const deliveries = await handOn(order.handOn, { ...work, site, written, gone, now });
  for (const { to, said } of deliveries) say(`${to}: ${said}`, `${to}: ${said}`);
  const failed = deliveries.filter(({ said }) => hasFailed(said)).map(({ to }) => to);
  if (failed.length === 0) return 0;
  say(`サイトは公開しました。届かなかった先: ${[...new Set(failed)].join(', ')}`, `The site is published. Not reached: ${[...new Set(failed)].join(', ')}`);
  return EXIT_NOT_HANDED_ON;
}

/** Puts one mail on the site, if the gate lets it. *Errors*: {@link BugError} when anything would have leaked; then nothing is written. */
async function addWarning(work: Work, { dissection, mail, evidence, picture }: Stages, { path, tlp }: { readonly path: string; readonly tlp: Marking }, order: PublishOrder, say: Say): Promise<void> {
  const secrets = findSecrets(mail, evidence, order.unmask);
  if (order.isPreview) preview(dissection.masked, secrets, order.language);
  const passage = openGate(dissection, { ...order.permission, tlp });
  if (!passage.isOpen) {
    work.refused++;
    say(`公開しません: ${path}: ${passage.why.ja}`, `not published: ${path}: ${passage.why.en}`);
    return;
  }
  const articles = { ja: writeArticle(dissection, { language: 'ja' }), en: writeArticle(dissection, { language: 'en' }) };
  const before = work.index.entries.find((each) => each.sha256 === dissection.input.sha256);
  // Taken only now: a warning is published after its mail was taken apart.
  const now = new Date().toISOString();
  const told = entryOf(dissection, articles, before, now, order.note);
  const entry = order.reply === null ? told : await (await import('./add-reply.ts')).addReply(told, order.reply, dissection, order.world.world, now);
  const warning: Warning = { entry, dissection, articles, showsMail: order.permission.mayShowMail, picture: picture?.png ?? null };
  if (order.isPictured && picture === null) say(`メールの画像はありません: ${path}: ${pictureState(dissection.picture).ja}`, `no picture of the mail: ${path}: ${pictureState(dissection.picture).en}`);
  const own = await warningFiles(warning, work.index.config, cardsFor(order, work.index.config, say));
  const forms = recipientForms(mail);
  const hosts = dissection.links.map((link) => plainHost(link.host));
  refuseLeaks(own, [...forms, ...secrets.filter(isCertain).map((secret) => secret.text)], hosts, work.index.config);
  work.forms.push(...forms);
  work.hosts.push(...hosts);
  for (const [name, text] of own) work.files.set(name, text);
  work.index = withEntry(work.index, entry);
  work.changed.push(entry);
  work.warnings.push(warning);
  if (before !== undefined) work.before.push(before);
  if (order.desks !== null && !order.isPreview) writeDrafts(order.desks, entry.slug, draftReports(dissection, entry, work.index.config));
}

/** How cards are drawn: as PNG where somebody could see them, with a word where that is not possible. */
function cardsFor({ isPng, isPreview }: PublishOrder, { baseUrl }: SiteConfig, say: Say): DrawCards | null {
  if (isPreview || !(isPng ?? baseUrl !== null)) return null;
  return async (svgs) => {
    const { drawPngs } = await import('../../adapters/draw-png.ts');
    const pngs = await drawPngs(svgs.map((svg) => ({ svg, ...CARD })), readConfig().chromium);
    if (pngs === null) say('カードは SVG のままです。PNG にするには Chromium と playwright-core が要ります（npm run system）。', 'Cards stay SVG: drawing them as PNG needs Chromium and playwright-core (npm run system).');
    return pngs;
  };
}

/** *Errors*: {@link BugError} when a file holds what it may not; then nothing at all is written. */
function refuseLeaks(files: ReadonlyMap<string, string | Uint8Array>, secrets: readonly string[], hosts: readonly string[], { baseUrl }: SiteConfig): void {
  const leaks = findLeaks(files, secrets, hosts, isForMachines, baseUrl);
  if (leaks.length > 0) throw new BugError('leak', `Nothing was written: what must be masked would have shown (${leaks.slice(0, 3).map((leak) => `${leak.path}: ${leak.what} ${leak.hint}`).join('; ')}).`);
}

/** A short or general word may stand on a page by chance; only what cannot is held against it. */
const isCertain = ({ kind, text }: PublicSecret): boolean => kind !== 'person-name' || [...text].length >= 6;

function openIndex(folder: string, { config: asked, isWithHere }: PublishOrder): SiteIndex {
  const before = readSiteIndex(folder);
  const baseUrl = asked.baseUrl === undefined ? (before?.config.baseUrl ?? null) : asked.baseUrl.replace(/\/*$/, '/');
  if (baseUrl !== null && !/^https?:\/\/[^\s/]+\//.test(baseUrl)) throw new ConfigError('bad-value', `--base-url takes the site's whole address, as https://warnings.example/; not “${asked.baseUrl}”.`);
  const config: SiteConfig = { name: asked.name ?? before?.config.name ?? 'fuwake', baseUrl, contact: asked.contact ?? before?.config.contact ?? '', ...(isWithHere || before?.config.hasHere === true ? { hasHere: true } : {}) };
  return { schema: 'fuwake/site@2', config, entries: before?.entries ?? [] };
}

/** The address stays and says why; whatever was told there goes. */
function withdraw(work: Work, slug: string, note: Note | null): void {
  const before = work.index.entries.find((each) => each.slug === slug);
  if (before === undefined) throw new ConfigError('no-warning', `There is no warning “${slug}” on this site.`);
  if (note === null) throw new ConfigError('no-note', 'Why is it withdrawn? Say it with --note; it will stand at its address.');
  const entry = withdrawnEntry(before, note, new Date().toISOString());
  work.index = withEntry(work.index, entry);
  work.changed.push(entry);
  for (const [path, text] of withdrawnFiles(entry, work.index.config)) work.files.set(path, text);
  work.before.push(before);
}

/** One mail to be published. */
interface Given {
  readonly stages: Stages;
  readonly path: string;
  /** How its case is marked; a mail of no case is for whoever publishes it. */
  readonly marking: Marking;
}

async function* stagesOf(order: PublishOrder, say: Say): AsyncGenerator<Given> {
  if (order.paths.length === 0) return;
  const picturing = order.isPictured && order.permission.mayShowMail ? (await import('./open-picture.ts')).openPicture() : null;
  const options: DissectOptions = { ...shippedOptions({ trust: order.trust }), forPublic: forPublic(order.unmask), ...(picturing === null ? {} : { showMail: picturing.showMail }) };
  try {
    yield* dissected(order, options, say);
  } finally {
    await picturing?.stop();
  }
}

async function* dissected(order: PublishOrder, options: DissectOptions, say: Say): AsyncGenerator<Given> {
  for (const given of order.paths) {
    if (existsSync(join(given, 'case.json'))) {
      const { markingOfCase, replayCase } = await import('./replay-case.ts');
      const marking = await markingOfCase(given);
      for await (const stages of replayCase(given, 'mail', options)) yield { stages, path: given, marking };
      continue;
    }
    for (const path of filesOf(given)) {
      // These are read with the mails that they lie beside.
      if (order.isBeside && path !== given && path.endsWith('.world.json')) continue;
      try {
        if (path !== given && isJson(path)) throw new NoMailError('not-mail', 'This is JSON.');
        yield* fromFile(path, order, options);
      } catch (error) {
        // One file that is no mail must not keep the others of its folder from being published.
        if (path === given || !(error instanceof NoMailError)) throw error;
        say(`メールではないので飛ばしました: ${path}`, `no mail, passed over: ${path}`);
      }
    }
  }
}

/** Any text may be a mail that somebody pasted; what a program wrote as JSON is none. */
function isJson(path: string): boolean {
  if (!path.endsWith('.json')) return false;
  try {
    JSON.parse(readFileSync(path, 'utf8'));
    return true;
  } catch {
    return false;
  }
}

async function* fromFile(path: string, { world, isBeside }: PublishOrder, options: DissectOptions): AsyncGenerator<Given> {
  const beside = path.replace(/\.[^./]+$/, '.world.json');
  const { bytes, limits } = await readInput(path);
  const chosen = await chooseWorld(world, options, world.world ?? (isBeside && existsSync(beside) ? beside : undefined), bytes);
  const kept: Stages[] = [];
  const name = path === '-' ? null : basename(path);
  try {
    for await (const stages of dissectEach(bytes, { ...chosen.options, name, inputLimits: limits })) {
      if (chosen.isKept) kept.push(stages);
      yield { stages, path, marking: 'clear' };
    }
    await chosen.keep(kept, { name, limits });
  } finally {
    await chosen.close();
  }
}

/** Shows the person at the screen what was masked, word by word: only there. */
function preview(masked: readonly { readonly what: string; readonly count: number }[], secrets: readonly PublicSecret[], language: Language): void {
  const opens = (kind: string): string => (UNMASKABLE.some((each) => each === kind) ? `  (--unmask ${kind})` : '');
  const lines = [...masked.map(({ what, count }) => `  ${what}  ×${count}${opens(what)}`), ...secrets.map((secret) => `    ${secret.kind}: ${secret.text} → ${secret.shown}`)];
  process.stdout.write(`${language === 'ja' ? '伏せたもの（この画面だけに表示しています）' : 'Masked (shown on this screen only)'}\n${lines.join('\n')}\n`);
}

function writeDrafts(folder: string, slug: string, drafts: readonly Draft[]): void {
  mkdirSync(join(folder, slug), { recursive: true });
  for (const draft of drafts) writeFileSync(join(folder, slug, `${draft.desk}.txt`), printDraft(draft));
}
