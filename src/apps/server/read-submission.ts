import type { Context } from 'hono';
import { z } from '@hono/zod-openapi';
import type { Env, Who, Workbench } from './context.ts';
import { readAddress } from './intake.ts';
import type { Given } from './intake.ts';
import { Problem } from './problem.ts';
import { MarkingSchema, SubmissionSchema, VisibilitySchema } from './schemas.ts';

/** Files in one submission; who has more puts them into a zip or sends them one after the other. */
const FILES = 50;
const FileChoices = z.object({ visibility: VisibilitySchema.default('private'), tlp: MarkingSchema.default('amber'), online: z.enum(['true', 'false']).default('false'), capture: z.enum(['true', 'false']).default('false'), picture: z.enum(['true', 'false']).default('false'), ask: z.string().max(200).default('') });

/** What was handed in, in whichever way. *Errors*: {@link Problem} for what is no submission. */
export async function readSubmission(c: Context<Env>, bench: Workbench, { user }: Who): Promise<readonly Given[]> {
  const type = (c.req.header('content-type') ?? '').split(';', 1)[0]?.trim().toLowerCase();
  if (type === 'application/json') {
    const { kind, text, name, visibility = 'private', tlp = 'amber', online = false, ask = [], capture = false, picture = false } = checked(SubmissionSchema, await c.req.json().catch(() => null));
    const words = kind === 'url' ? readAddress(text) : text;
    return [{ bytes: new TextEncoder().encode(words), name: name ?? null, source: kind, ownerId: user.id, visibility, tlp, online, ask, capture, picture }];
  }
  if (type === 'multipart/form-data') {
    const { file, ...fields } = await c.req.parseBody({ all: true });
    const files = (Array.isArray(file) ? file : [file]).filter((each): each is File => each instanceof File);
    if (files.length === 0) throw new Problem(422, 'no-file', 'There is no “file” in the form.');
    if (files.length > FILES) throw new Problem(413, 'too-many-files', `At most ${FILES} files at once.`);
    const { visibility, tlp, online, capture, picture, ask } = checked(FileChoices, fields);
    return await Promise.all(files.map(async (each): Promise<Given> => ({
      bytes: new Uint8Array(await each.arrayBuffer()), name: each.name, source: 'file', ownerId: user.id, visibility, tlp, online: online === 'true', capture: capture === 'true', picture: picture === 'true', ask: ask.split(',').filter((word) => word !== ''),
    })));
  }
  if (type !== 'message/rfc822' && type !== 'application/octet-stream' && type !== 'application/zip' && type !== 'application/vnd.ms-outlook') throw new Problem(415, 'bad-type', 'Send a form with a “file”, the bytes as message/rfc822 or application/octet-stream, or JSON.');
  const { visibility, tlp, online, capture, picture, ask } = checked(FileChoices, c.req.query());
  return [{ bytes: new Uint8Array(await c.req.arrayBuffer()), name: c.req.query('name') ?? null, source: 'file', ownerId: user.id, visibility, tlp, online: online === 'true', capture: capture === 'true', picture: picture === 'true', ask: ask.split(',').filter((word) => word !== '') }];
}

function checked<T extends z.ZodType>(schema: T, value: unknown): z.infer<T> {
  const { success, data, error } = schema.safeParse(value);
  if (!success) throw new Problem(400, 'bad-request', error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; '));
  return data;
}
