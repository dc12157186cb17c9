import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readSiteIndex, writeSite } from '../../adapters/site-folder.ts';
import { skipped } from '../../base/outcome.ts';
import { pictureState } from '../../report/formats/picture-words.ts';
import type { Case, KeptStage } from '../../workbench/model.ts';
import { OFFLINE } from '../../workbench/model.ts';
import { dissectFromCase, recipientForms } from '../../dissect.ts';
import type { Stages } from '../../dissect.ts';
import { openRecordedWorld, shippedOptions } from '../../index.ts';
import type { CaseCover, KeptStages } from '../../casefile/model.ts';
import { editArticle, safeEdits } from '../../publication/edit-article.ts';
import { findLeaks } from '../../publication/find-leaks.ts';
import type { Leak } from '../../publication/find-leaks.ts';
import { plainHost } from '../../publication/machine/guard-host.ts';
import { findSecrets } from '../../publication/masking/find-secrets.ts';
import { maskTokens } from '../../publication/masking/mask-tokens.ts';
import type { ArticleEdits, Note, Permission, PublicSecret, SiteEntry, SiteIndex, Touched, Unmaskable } from '../../publication/model.ts';
import { noteOf } from '../../publication/note.ts';
import { openGate } from '../../publication/open-gate.ts';
import { isForMachines, orphanedPaths, orphanedPictures, picturePath, surroundingFiles, warningFiles, withdrawnFiles, withEntry } from '../../publication/site/build-site.ts';
import { entryOf, withdrawnEntry } from '../../publication/site/entry.ts';
import type { Warning } from '../../publication/site/entry.ts';
import { writeArticle } from '../../report/formats/article/write-article.ts';
import { openBrowser } from '../worker/open-browser.ts';
import type { Workbench } from './context.ts';
import { hasHerePage, hereFiles } from './here-files.ts';
import { keptStage } from './kept.ts';
import { notFound, Problem } from './problem.ts';

export interface PublicCase {
  readonly stages: Stages;
  readonly secrets: readonly PublicSecret[];
  /** What is shown though it would be masked. */
  readonly unmask: readonly Unmaskable[];
}

/** What is asked for; what is missing stays as it was published. */
export interface PublicWish {
  readonly unmask?: readonly Unmaskable[] | undefined;
  /** Take the picture of the mail, too. */
  readonly isPictured?: boolean;
}

/** A case dissected once more for the public, from its stages and in its recorded world; nobody is asked anything. The picture is taken anew: the case's own has what the public must not see. */
export async function dissectForPublic(bench: Workbench, one: Case, nth: number, { unmask: given, isPictured = false }: PublicWish): Promise<PublicCase> {
  const json = async <T>(at: number, stage: KeptStage['stage']): Promise<T> => JSON.parse(new TextDecoder().decode(await keptStage(bench, one, at, stage))) as T;
  const bytes = await bench.blobs.get(one.id, one.sha256);
  if (bytes === null) throw notFound();
  const cover = await json<CaseCover>(0, 'case');
  const kept: KeptStages = {
    sha256: (await json<{ readonly input: { readonly sha256: string } }>(nth, 'dissection')).input.sha256, evidence: await json<NonNullable<KeptStages['evidence']>>(nth, 'evidence'),
    findings: await json<NonNullable<KeptStages['findings']>>(nth, 'findings'), verdict: await json<NonNullable<KeptStages['verdict']>>(nth, 'verdict'),
  };
  const unmask = given ?? siteIndex(bench).entries.find((each) => each.sha256 === kept.sha256)?.unmask ?? [];
  const browser = openBrowser({ ...OFFLINE, picture: isPictured }, undefined);
  const stages = await dissectFromCase(bytes, nth - 1, kept, {
    ...shippedOptions({ trust: cover.trust }), ...(isPictured ? { showMail: browser?.showMail ?? (async () => skipped('not-installed')) } : {}), outside: openRecordedWorld(JSON.stringify(await json(0, 'world'))).outside, world: cover.world, now: cover.now, name: cover.input.name, inputLimits: cover.input.limits,
    forPublic: {
      secrets: (mail, evidence) => findSecrets(mail, evidence, unmask).map((secret) => ({ text: secret.text, shown: secret.shown, what: secret.kind })),
      tokens: unmask.includes('url-token') ? (url) => ({ url, tokens: [] }) : maskTokens,
    },
  }).finally(async () => { await browser?.stop(); });
  return { stages, secrets: findSecrets(stages.mail, stages.evidence, unmask), unmask };
}

/** Whether a warning of this mail stands on the site with a picture of the mail. */
export function hasPublishedPicture(bench: Workbench, sha256: string): boolean {
  const entry = siteIndex(bench).entries.find((each) => each.sha256 === sha256);
  return entry !== undefined && existsSync(join(bench.siteFolder, picturePath(entry.slug)));
}

/** *Errors*: {@link Problem} 409 that says why there is no picture. */
export function pictureOf({ stages: { picture, dissection } }: PublicCase): Uint8Array {
  if (picture === null) throw new Problem(409, 'no-picture', `There is no picture of this mail: ${pictureState(dissection.picture).en}.`);
  return picture.png;
}

/** One publication at a time: the index of the site is read, changed and written. */
let turn: Promise<unknown> = Promise.resolve();
const inTurn = async <T>(work: () => Promise<T>): Promise<T> => {
  const mine = turn.then(work, work);
  turn = mine.catch(() => {});
  return await mine;
};

/** What would stand on the site, and whether anything in it must not. */
export interface DraftWarning {
  readonly entry: SiteEntry;
  readonly before: SiteEntry | undefined;
  readonly edits: ArticleEdits;
  /** As written from the dissection, and as the publisher changed it. */
  readonly written: Warning['articles'];
  readonly articles: Warning['articles'];
  readonly files: ReadonlyMap<string, string | Uint8Array>;
  readonly leaks: readonly Leak[];
}

const REWORDED: Note = { ja: '言い回しを改めました。', en: 'The wording was changed.' };

/** Drafts a warning; nothing is written. *Shape*: without `given` edits, those of the published warning stay. */
export async function draftWarning(bench: Workbench, { stages: { dissection, mail, picture }, secrets, unmask }: PublicCase, permission: Permission, given: ArticleEdits | undefined, note: string | null): Promise<DraftWarning> {
  const now = new Date().toISOString();
  const index = siteIndex(bench);
  const before = index.entries.find((each) => each.sha256 === dissection.input.sha256);
  const written = { ja: writeArticle(dissection, { language: 'ja' }), en: writeArticle(dissection, { language: 'en' }) };
  const hosts = dissection.links.map(({ host }) => ({ plain: plainHost(host), broken: String(host) })).filter(({ plain, broken }) => plain !== '' && plain !== broken);
  const edits = safeEdits(given ?? before?.edits ?? {}, [...secrets, ...recipientForms(mail).map((text) => ({ text, shown: '***' }))], hosts);
  const articles = { ja: editArticle(written.ja, edits.ja ?? []), en: editArticle(written.en, edits.en ?? []) };
  const isReworded = before !== undefined && before.withdrawn === null && JSON.stringify(before.edits ?? safeEdits({}, [], [])) !== JSON.stringify(edits);
  const entry = { ...entryOf(dissection, articles, before, now, note !== null ? noteOf(note) : isReworded ? REWORDED : null), edits, ...(unmask.length === 0 ? {} : { unmask: [...unmask] }) };
  const files = await warningFiles({ entry, dissection, articles, showsMail: permission.mayShowMail, picture: picture?.png ?? null }, index.config);
  // A short or general word may stand on a page by chance; only what cannot is held against it.
  const certain = secrets.filter(({ kind, text }) => kind !== 'person-name' || [...text].length >= 6).map((secret) => secret.text);
  return { entry, before, edits, written, articles, files, leaks: findLeaks(files, [...recipientForms(mail), ...certain], hosts.map(({ plain }) => plain), isForMachines, index.config.baseUrl) };
}

/** Puts a warning on the site, if the gate lets it. *Errors*: {@link Problem} 409 with the gate's reason, or with what would have shown. */
export async function publishCase(bench: Workbench, found: PublicCase, permission: Permission, edits: ArticleEdits | undefined, note: string | null): Promise<SiteEntry> {
  return await inTurn(async () => {
    const passage = openGate(found.stages.dissection, permission);
    if (!passage.isOpen) throw new Problem(409, passage.code, passage.why.en);
    const { entry, before, files, leaks } = await draftWarning(bench, found, permission, edits, note);
    if (leaks.length > 0) throw new Problem(409, 'leak', `Nothing was written: what must be masked would have shown in ${leaks.length} places.`);
    save(bench, withEntry(siteIndex(bench), entry), new Map(files), { now: [entry], before: before === undefined ? [] : [before] }, new Date().toISOString());
    return entry;
  });
}

/** The address stays and says why; whatever was told there goes. */
export async function withdrawWarning(bench: Workbench, slug: string, note: string): Promise<SiteEntry> {
  return await inTurn(async () => {
    const now = new Date().toISOString();
    const index = siteIndex(bench);
    const before = index.entries.find((each) => each.slug === slug);
    if (before === undefined) throw notFound();
    const entry = withdrawnEntry(before, noteOf(note), now);
    save(bench, withEntry(index, entry), new Map(withdrawnFiles(entry, index.config)), { now: [entry], before: [before] }, now);
    return entry;
  });
}

/** The index of the site; an empty one before the first warning. */
export function siteIndex({ siteFolder, webFolder, config }: Workbench): SiteIndex {
  const empty: SiteIndex = { schema: 'fuwake/site@2', config: { name: 'fuwake', baseUrl: config.publicUrl === '' ? null : `${config.publicUrl.replace(/\/*$/, '')}/site/`, contact: '' }, entries: [] };
  const index = existsSync(siteFolder) ? readSiteIndex(siteFolder) ?? empty : empty;
  // Whoever reads a warning may want to look at a mail of his own, and has no account.
  return hasHerePage(webFolder) ? { ...index, config: { ...index.config, hasHere: true } } : index;
}

function save({ siteFolder, webFolder }: Workbench, index: SiteIndex, files: Map<string, string | Uint8Array>, touched: Touched, now: string): void {
  for (const [path, text] of surroundingFiles(index, touched, now)) files.set(path, text);
  // What is there already is not written again; after an update it is another one.
  if (hasHerePage(webFolder)) for (const [path, bytes] of hereFiles(webFolder)) files.set(path, bytes);
  writeSite(siteFolder, files, [...orphanedPaths(index, touched), ...orphanedPictures(touched.now, files)], index, touched);
}
