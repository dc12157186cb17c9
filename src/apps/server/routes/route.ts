import { createRoute, z } from '@hono/zod-openapi';
import type { RouteConfig } from '@hono/zod-openapi';
import type { MiddlewareHandler } from 'hono';
import type { Role } from '../../../workbench/model.ts';
import type { Env } from '../context.ts';
import { ProblemSchema } from '../schemas.ts';
import { needs } from '../who.ts';

const PROBLEM = { content: { 'application/problem+json': { schema: ProblemSchema } }, description: 'Why not (RFC 9457).' } as const;

export const CaseParam = z.object({ id: z.uuid().openapi({ param: { name: 'id', in: 'path' } }) });
export const MailParam = CaseParam.extend({ nth: z.coerce.number().int().min(1).openapi({ param: { name: 'nth', in: 'path' }, description: 'Which mail of the case; counts from 1.' }) });

/** An answer in JSON. */
export const json = <T extends z.ZodType>(schema: T, description = 'Done.') => ({ content: { 'application/json': { schema } }, description }) as const;
/** An answer in bytes. */
export const bytes = (mediaType: string, description: string) => ({ content: { [mediaType]: { schema: z.string().openapi({ format: 'binary' }) } }, description }) as const;
export const nothing = { description: 'Done; there is nothing to say.' } as const;
export const body = <T extends z.ZodType>(schema: T) => ({ required: true, content: { 'application/json': { schema } } }) as const;

/** A route and from which role on it may be used; `null`: by anybody. Problems are answers of every route. */
export function route<const R extends Omit<RouteConfig, 'middleware' | 'security'> & { readonly operationId: string }>(role: Role | null, config: R) {
  const middleware: MiddlewareHandler<Env>[] = role === null ? [] : [needs(role)];
  return createRoute({ ...config, middleware, security: role === null ? [] : [{ session: [] }, { key: [] }], responses: { ...config.responses, default: PROBLEM } as R['responses'] });
}
