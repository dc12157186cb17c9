import type { OpenAPIHono } from '@hono/zod-openapi';
import { z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { unwrap } from '../../../message/mime/transfer.ts';
import type { Message } from '../../../message/model.ts';
import type { Case } from '../../../workbench/model.ts';
import { maySeeRaw } from '../../../workbench/permissions.ts';
import type { Env, Who, Workbench } from '../context.ts';
import { keptDissection, keptPicture, keptStage, toldMail } from '../kept.ts';
import { notFound, Problem } from '../problem.ts';
import { bytesAnswer, DOCUMENT_CSP, MAIL_CSP } from '../safety.ts';
import { CaptureViewSchema, DissectionSchema } from '../schemas.ts';
import { caseFor } from '../show-case.ts';
import { whoOf } from '../who.ts';
import { bytes, CaseParam, json, MailParam, route } from './route.ts';

const tags = ['mails'];
const Language = z.enum(['ja', 'en']).default('ja');
const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** What is known of one mail, in every form; masked for everybody, as it came for those who work on it. */
export function mailRoutes(app: OpenAPIHono<Env>, bench: Workbench): void {
  const raw = async (who: Who, id: string): Promise<Case> => {
    const one = await caseFor(bench, who, id);
    if (!maySeeRaw(who.role, who.user.id, one)) throw new Problem(403, 'raw', 'The mail as it came holds its recipient’s data: only its owner and analysts see it. The dissection is masked.');
    return one;
  };
  const message = async (one: Case, nth: number): Promise<Message> => JSON.parse(new TextDecoder().decode(await keptStage(bench, one, nth, 'message'))) as Message;

  app.openapi(route('reader', { method: 'get', path: '/cases/{id}/mails/{nth}/dissection', operationId: 'dissection', tags, summary: 'The dissection, masked and defanged', request: { params: MailParam }, responses: { 200: json(DissectionSchema) } }), async (c) => {
    const { id, nth } = c.req.valid('param');
    return bytesAnswer(await keptStage(bench, await caseFor(bench, whoOf(c), id), nth, 'dissection'), 'application/json', null) as never;
  });

  app.openapi(route('reader', {
    method: 'get', path: '/cases/{id}/mails/{nth}/stages/{stage}', operationId: 'stage', tags, summary: 'A stage before the report, unmasked: the message, the evidence, the findings, the verdict',
    request: { params: MailParam.extend({ stage: z.enum(['message', 'evidence', 'findings', 'verdict']).openapi({ param: { name: 'stage', in: 'path' } }) }) }, responses: { 200: json(z.unknown().openapi({ type: 'object' })) },
  }), async (c) => {
    const { id, nth, stage } = c.req.valid('param');
    return bytesAnswer(await keptStage(bench, await raw(whoOf(c), id), nth, stage), 'application/json', null) as never;
  });

  app.openapi(route('reader', { method: 'get', path: '/cases/{id}/world', operationId: 'world', tags, summary: 'What the outside answered, as a recorded world', request: { params: CaseParam }, responses: { 200: json(z.unknown().openapi({ type: 'object' })) } }), async (c) =>
    bytesAnswer(await keptStage(bench, await raw(whoOf(c), c.req.valid('param').id), 0, 'world'), 'application/json', null) as never);

  app.openapi(route('reader', { method: 'get', path: '/cases/{id}/captures', operationId: 'captures', tags, summary: 'What the browser saw behind the links; an empty list where none was opened', request: { params: CaseParam }, responses: { 200: json(CaptureViewSchema) } }), async (c) => {
    const one = await raw(whoOf(c), c.req.valid('param').id);
    const kept = await bench.store.cases.stage(one.id, 0, 'captures');
    return bytesAnswer(kept === null ? new TextEncoder().encode('[]') : await keptStage(bench, one, 0, 'captures'), 'application/json', null) as never;
  });

  app.openapi(route('reader', {
    method: 'get', path: '/cases/{id}/mails/{nth}/source', operationId: 'source', tags, summary: 'The bytes of the mail that was told; `Range: bytes=…` for a part of it. Ranges in the dissection are places in these bytes', request: { params: MailParam },
    responses: { 200: bytes('application/octet-stream', 'The whole.'), 206: bytes('application/octet-stream', 'The range.') },
  }), async (c) => {
    const { id, nth } = c.req.valid('param');
    return ranged(c, await toldMail(bench, await raw(whoOf(c), id), nth), `${id}-${nth}.eml`) as never;
  });

  app.openapi(route('reader', {
    method: 'get', path: '/cases/{id}/mails/{nth}/html', operationId: 'mailHtml', tags, summary: 'The mail’s HTML for a sandboxed frame: no script, no link, no picture from elsewhere', request: { params: MailParam }, responses: { 200: bytes('text/html', 'A document that does nothing.') },
  }), async (c) => {
    const { id, nth } = c.req.valid('param');
    const one = await raw(whoOf(c), id);
    const { mailHtml } = await import('../mail-html.ts');
    const html = mailHtml(await message(one, nth), await toldMail(bench, one, nth));
    if (html === null) throw notFound();
    return bytesAnswer(new TextEncoder().encode(html), 'text/html; charset=utf-8', null, { 'content-security-policy': MAIL_CSP }) as never;
  });

  app.openapi(route('reader', {
    method: 'get', path: '/cases/{id}/mails/{nth}/parts/{part}', operationId: 'part', tags, summary: 'One MIME part, decoded, to be saved; never shown', request: { params: MailParam.extend({ part: z.coerce.number().int().min(0).openapi({ param: { name: 'part', in: 'path' } }) }) },
    responses: { 200: bytes('application/octet-stream', 'The part.') },
  }), async (c) => {
    const { id, nth, part: partId } = c.req.valid('param');
    const one = await raw(whoOf(c), id);
    const part = (await message(one, nth)).parts[partId];
    if (part === undefined || part.decodedBytes === null) throw notFound();
    const mail = await toldMail(bench, one, nth);
    return bytesAnswer(unwrap(part.transferEncoding, mail.subarray(part.bodyRange.start, part.bodyRange.end)).bytes, 'application/octet-stream', `${part.fileName ?? `part-${partId}`}.suspicious`) as never;
  });

  app.openapi(route('reader', {
    method: 'get', path: '/cases/{id}/mails/{nth}/plate.svg', operationId: 'plate', tags, summary: 'The plate: the mail with numbered findings around it', request: { params: MailParam, query: z.object({ lang: Language, form: z.enum(['wide', 'phone']).default('wide') }) },
    responses: { 200: bytes('image/svg+xml', 'The picture.') },
  }), async (c) => {
    const { id, nth } = c.req.valid('param');
    const { lang, form } = c.req.valid('query');
    const dissection = await keptDissection(bench, await caseFor(bench, whoOf(c), id), nth);
    const { drawPlate } = await import('../../../report/formats/plate/draw-plate.ts');
    return bytesAnswer(new TextEncoder().encode(drawPlate(dissection, { language: lang, form })), 'image/svg+xml', null) as never;
  });

  app.openapi(route('reader', {
    method: 'get', path: '/cases/{id}/mails/{nth}/picture.png', operationId: 'picture', tags, summary: 'The mail as it looked, masked; 404 where no picture was taken: the dissection says why', request: { params: MailParam },
    responses: { 200: bytes('image/png', 'The picture.') },
  }), async (c) => {
    const { id, nth } = c.req.valid('param');
    const one = await caseFor(bench, whoOf(c), id);
    const png = await keptPicture(bench, one, await keptDissection(bench, one, nth));
    if (png === null) throw notFound();
    return bytesAnswer(png, 'image/png', null) as never;
  });

  app.openapi(route('reader', {
    method: 'get', path: '/cases/{id}/mails/{nth}/report', operationId: 'report', tags, summary: 'The report as a document', request: { params: MailParam, query: z.object({ lang: Language, format: z.enum(['html', 'markdown', 'text']).default('html') }) },
    responses: { 200: bytes('text/html', 'The report.') },
  }), async (c) => {
    const { id, nth } = c.req.valid('param');
    const { lang: language, format } = c.req.valid('query');
    const one = await caseFor(bench, whoOf(c), id);
    const dissection = await keptDissection(bench, one, nth);
    const png = format === 'html' ? await keptPicture(bench, one, dissection) : null;
    const text = format === 'html' ? (await import('../../../report/formats/html/write-html.ts')).writeHtml(dissection, { language, pictures: new Map(png === null ? [] : [[dissection.picture.sha256 ?? '', png]]) })
      : format === 'markdown' ? (await import('../../../report/formats/markdown/write-markdown.ts')).writeMarkdown(dissection, { language })
        : (await import('../../../report/formats/text/write-text.ts')).writeText(dissection, { language, columns: 100, colour: false });
    return bytesAnswer(new TextEncoder().encode(text), `text/${format === 'text' ? 'plain' : format}; charset=utf-8`, null, { 'content-security-policy': DOCUMENT_CSP }) as never;
  });

  app.openapi(route('reader', {
    method: 'get', path: '/cases/{id}/blobs/{sha256}', operationId: 'blob', tags, summary: 'A picture or document of a capture, a picture of a mail, or the file that was handed in', request: { params: CaseParam.extend({ sha256: Sha256.openapi({ param: { name: 'sha256', in: 'path' } }) }) },
    responses: { 200: bytes('application/octet-stream', 'Pictures as image/png; everything else only to be saved.') },
  }), async (c) => {
    const { id, sha256 } = c.req.valid('param');
    const one = await raw(whoOf(c), id);
    const line = (await bench.store.cases.blobsOf(one.id)).find((each) => each.sha256 === sha256);
    const blob = line === undefined ? null : await bench.blobs.get(one.id, sha256);
    if (line === undefined || blob === null) throw notFound();
    const isPicture = ['screenshot', 'full-page', 'mail-picture'].includes(line.what) && blob[0] === 0x89 && blob[1] === 0x50;
    return bytesAnswer(blob, isPicture ? 'image/png' : 'application/octet-stream', isPicture ? null : line.what === 'input' ? `${one.name ?? id}` : `${sha256.slice(0, 12)}${line.what === 'requests' ? '.har' : '.txt'}`) as never;
  });
}

/** Bytes, or the range that was asked for; one range only. */
function ranged(c: Context<Env>, whole: Uint8Array, name: string): Response {
  const asked = /^bytes=(\d*)-(\d*)$/.exec(c.req.header('range') ?? '');
  const all = { 'accept-ranges': 'bytes' };
  if (asked === null || (asked[1] === '' && asked[2] === '')) return bytesAnswer(whole, 'application/octet-stream', name, all);
  const start = asked[1] === '' ? Math.max(0, whole.length - Number(asked[2])) : Number(asked[1]);
  const end = asked[1] === '' || asked[2] === '' ? whole.length - 1 : Math.min(Number(asked[2]), whole.length - 1);
  if (start > end) throw new Problem(416, 'no-range', `The mail has ${whole.length} bytes.`);
  const part = bytesAnswer(whole.slice(start, end + 1), 'application/octet-stream', name, { ...all, 'content-range': `bytes ${start}-${end}/${whole.length}` });
  return new Response(part.body, { status: 206, headers: part.headers });
}
