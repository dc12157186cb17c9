import type { OpenAPIHono } from '@hono/zod-openapi';
import { z } from '@hono/zod-openapi';
import { UNMASKABLE } from '../../../publication/model.ts';
import type { ArticleEdits, Edit, SiteEntry } from '../../../publication/model.ts';
import { noteText } from '../../../publication/note.ts';
import type { Case } from '../../../workbench/model.ts';
import { mayChange } from '../../../workbench/permissions.ts';
import type { Env, Who, Workbench } from '../context.ts';
import { keptDissection } from '../kept.ts';
import { Problem } from '../problem.ts';
import { bytesAnswer } from '../safety.ts';
import { FeedsSchema, PermissionSchema, PreviewSchema, WarningSchema } from '../schemas.ts';
import { caseFor } from '../show-case.ts';
import { whoOf } from '../who.ts';
import { body, bytes, json, MailParam, route } from './route.ts';

const tags = ['publication'];

/** From a case to a warning for the public, and back. What does it is loaded with the first use. */
export function publicationRoutes(app: OpenAPIHono<Env>, bench: Workbench): void {
  const load = async () => await import('../publish-case.ts');
  const publishable = async (who: Who, id: string): Promise<Case> => {
    const one = await caseFor(bench, who, id);
    if (!mayChange(who.role, who.user.id, one)) throw new Problem(403, 'not-yours', 'You may see this case, but not publish it.');
    return one;
  };

  app.openapi(route('publisher', {
    method: 'post', path: '/cases/{id}/mails/{nth}/preview', operationId: 'preview', tags, summary: 'What would be published: the article, whether the gate lets it, and what is masked. Nothing is written',
    request: { params: MailParam, body: body(PermissionSchema) }, responses: { 200: json(PreviewSchema) },
  }), async (c) => {
    const { id, nth } = c.req.valid('param');
    const { tlp, mayShowMail, evenSuspicious, picture, unmask, edits: given } = c.req.valid('json');
    const one = await publishable(whoOf(c), id);
    const { dissectForPublic, draftWarning, hasPublishedPicture } = await load();
    const [{ openGate }, { articleMarkdown }, { editableSentences }] = [await import('../../../publication/open-gate.ts'), await import('../../../report/formats/article/article-markdown.ts'), await import('../../../publication/edit-article.ts')];
    const found = await dissectForPublic(bench, one, nth, { unmask });
    const { stages: { dissection }, secrets } = found;
    const permission = { tlp, mayShowMail, evenSuspicious };
    const passage = openGate(dissection, permission);
    const { before, edits, written, articles, leaks } = await draftWarning(bench, found, permission, editsOf(given), null);
    const article = (language: 'ja' | 'en'): string => articleMarkdown(articles[language], mayShowMail ? dissection.mail : null, { published: new Date().toISOString(), contact: '' });
    return c.json({
      gate: passage.isOpen ? { isOpen: true, code: null, why: null } : { isOpen: false, code: passage.code, why: { ja: passage.why.ja, en: passage.why.en } },
      articles: { ja: article('ja'), en: article('en') }, sentences: { ja: [...editableSentences(written.ja, edits.ja ?? [])], en: [...editableSentences(written.en, edits.en ?? [])] },
      leaks: [...new Map(leaks.map(({ what, hint }) => [`${what} ${hint}`, { what, hint }])).values()], warning: before === undefined ? null : shown(before), masked: dissection.masked.map(({ what, count }) => ({ what, count, mayUnmask: UNMASKABLE.some((each) => each === what) })), unmask: [...found.unmask], picture: mayShowMail && (picture ?? hasPublishedPicture(bench, dissection.input.sha256)), secrets: secrets.map((secret) => ({ ...secret })),
    }, 200);
  });

  app.openapi(route('publisher', {
    method: 'post', path: '/cases/{id}/mails/{nth}/preview-picture', operationId: 'previewPicture', tags, summary: 'The mail as it looked, as it would be published; takes seconds. Nothing is written',
    request: { params: MailParam, body: body(PermissionSchema.pick({ unmask: true }).extend({ lang: z.enum(['ja', 'en']).default('ja') })) }, responses: { 200: bytes('image/svg+xml', 'The picture with its numbers.') },
  }), async (c) => {
    const { id, nth } = c.req.valid('param');
    const { unmask, lang: language } = c.req.valid('json');
    const one = await publishable(whoOf(c), id);
    const { dissectForPublic, pictureOf } = await load();
    const found = await dissectForPublic(bench, one, nth, { unmask, isPictured: true });
    const { drawPicturePlate } = await import('../../../report/formats/plate/picture-plate.ts');
    return bytesAnswer(new TextEncoder().encode(drawPicturePlate(found.stages.dissection, { language, form: 'bare', png: pictureOf(found) })), 'image/svg+xml', null) as never;
  });

  app.openapi(route('publisher', {
    method: 'post', path: '/cases/{id}/mails/{nth}/publish', operationId: 'publish', tags, summary: 'Puts a warning on the site, or corrects the one that is there', request: { params: MailParam, body: body(PermissionSchema) }, responses: { 201: json(WarningSchema) },
  }), async (c) => {
    const who = whoOf(c);
    const { id, nth } = c.req.valid('param');
    const { tlp, mayShowMail, evenSuspicious, picture, unmask, edits, note } = c.req.valid('json');
    const one = await publishable(who, id);
    const { dissectForPublic, hasPublishedPicture, pictureOf, publishCase } = await load();
    const isPictured = mayShowMail && (picture ?? hasPublishedPicture(bench, (await keptDissection(bench, one, nth)).input.sha256));
    const found = await dissectForPublic(bench, one, nth, { unmask, isPictured });
    // What was asked for and cannot be shown is said before anything is written.
    if (isPictured) pictureOf(found);
    const entry = await publishCase(bench, found, { tlp, mayShowMail, evenSuspicious }, editsOf(edits), note);
    const at = new Date().toISOString();
    await bench.store.cases.published(one.id, nth, entry.slug, who.user.id, at);
    await bench.store.accounts.audit({ at, userId: who.user.id, userName: who.user.name, action: 'publish', caseId: one.id, detail: entry.slug });
    return c.json(shown(entry), 201);
  });

  app.openapi(route('reader', { method: 'get', path: '/warnings', operationId: 'warnings', tags, summary: 'What has been published; the latest first', responses: { 200: json(z.array(WarningSchema)) } }), async (c) => c.json((await load()).siteIndex(bench).entries.map(shown), 200));

  app.openapi(route('publisher', {
    method: 'post', path: '/warnings/{slug}/withdraw', operationId: 'withdraw', tags, summary: 'Withdraws a warning; its address stays and says why',
    request: { params: z.object({ slug: z.string().max(200).openapi({ param: { name: 'slug', in: 'path' } }) }), body: body(z.object({ note: z.string().min(1).max(500) })) }, responses: { 200: json(WarningSchema) },
  }), async (c) => {
    const who = whoOf(c);
    const { slug } = c.req.valid('param');
    const entry = await (await load()).withdrawWarning(bench, slug, c.req.valid('json').note);
    await bench.store.accounts.audit({ at: new Date().toISOString(), userId: who.user.id, userName: who.user.name, action: 'withdraw', caseId: null, detail: slug });
    return c.json(shown(entry), 200);
  });

  app.openapi(route(null, { method: 'get', path: '/feeds', operationId: 'feeds', tags, summary: 'Feeds and block lists of the published warnings', responses: { 200: json(FeedsSchema) } }), (c) => c.json([
    ...(['ja', 'en'] as const).flatMap((language) => [{ name: `Atom (${language})`, mediaType: 'application/atom+xml', url: `/site/${language}/atom.xml` }, { name: `JSON Feed (${language})`, mediaType: 'application/feed+json', url: `/site/${language}/feed.json` }]),
    { name: 'CSV', mediaType: 'text/csv', url: '/site/lists/feed.csv' }, { name: 'RPZ', mediaType: 'text/plain', url: '/site/lists/rpz.zone' }, { name: 'hosts', mediaType: 'text/plain', url: '/site/lists/hosts.txt' }, { name: 'AdGuard', mediaType: 'text/plain', url: '/site/lists/adguard.txt' },
  ], 200));
}

/** As the room has it: a language that was not sent has no changes. */
const editsOf = (given: { readonly ja?: readonly Edit[] | undefined; readonly en?: readonly Edit[] | undefined } | undefined): ArticleEdits | undefined => (given === undefined ? undefined : { ja: given.ja ?? [], en: given.en ?? [] });

const shown = (entry: SiteEntry) => ({
  slug: entry.slug, urls: { ja: `/site/ja/${entry.slug}.html`, en: `/site/en/${entry.slug}.html` }, title: { ja: entry.title.ja, en: entry.title.en }, published: entry.published,
  changes: entry.changes.map(({ at, note }) => ({ at, note: noteText(note) })), withdrawn: entry.withdrawn === null ? null : { at: entry.withdrawn.at, reason: noteText(entry.withdrawn.reason) },
});
