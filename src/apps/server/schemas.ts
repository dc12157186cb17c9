import { z } from '@hono/zod-openapi';
import { CASE_STATES, MARKINGS, PROGRESS_STAGES, ROLES, SOURCES, VISIBILITIES } from '../../workbench/model.ts';

/** The shapes of the API; what a client is generated from. */
const LABELS = ['phishing', 'fraud', 'malware', 'junk', 'suspicious', 'no-signs', 'insufficient-evidence'] as const;
const time = z.string().openapi({ format: 'date-time', example: '2026-03-01T10:00:00.000Z' });
const bilingual = z.object({ ja: z.string(), en: z.string() });

export const ProblemSchema = z.object({
  type: z.string(), title: z.string(), status: z.number().int(), code: z.string().openapi({ description: 'Stable; for programs.' }), detail: z.string(), instance: z.string(),
}).openapi('Problem');

export const RoleSchema = z.enum(ROLES).openapi('Role');
export const LabelSchema = z.enum(LABELS).openapi('Label');
export const StateSchema = z.enum(CASE_STATES).openapi('CaseState');
export const VisibilitySchema = z.enum(VISIBILITIES).openapi('Visibility');
export const MarkingSchema = z.enum(MARKINGS).openapi('Marking');

export const UserSchema = z.object({ id: z.string(), name: z.string(), role: RoleSchema, createdAt: time, disabledAt: time.nullable() }).openapi('User');
export const PersonSchema = UserSchema.extend({ oidcSubject: z.string().nullable().openapi({ description: 'Their `sub` at the identity provider, if they may sign in by it.' }) }).openapi('Person');
export const SessionSchema = z.object({ user: UserSchema, role: RoleSchema, csrf: z.string().nullable().openapi({ description: 'Send it as X-CSRF-Token with every change; null for a key.' }) }).openapi('Session');
export const SessionLineSchema = z.object({ id: z.string(), createdAt: time, seenAt: time, expiresAt: time, agent: z.string(), isThis: z.boolean() }).openapi('SessionLine');
export const KeySchema = z.object({ id: z.string(), name: z.string(), role: RoleSchema, createdAt: time, usedAt: time.nullable(), revokedAt: time.nullable() }).openapi('ApiKey');
export const NewKeySchema = KeySchema.extend({ key: z.string().openapi({ description: 'Shown this once; only its hash is kept.' }) }).openapi('NewApiKey');

export const StatusSchema = z.object({
  version: z.string(), needsSetup: z.boolean().openapi({ description: 'There is no account yet: the first administrator is made with the token that the console shows.' }),
  publicForm: z.boolean(), mayGoOnline: z.boolean(), hasCaptures: z.boolean(), asks: z.array(z.string()).openapi({ description: 'Third parties that a case may name in `ask`: those that need no key, or whose key is set.' }), uploadBytes: z.number().int(), passwordChars: z.object({ min: z.number(), max: z.number() }), siteUrl: z.string(),
  oidc: z.object({ name: z.string() }).nullable().openapi({ description: 'The identity provider that people may sign in by: a browser goes to /api/v1/oidc/start.' }),
}).openapi('Status');

export const MailLineSchema = z.object({
  nth: z.number().int(), sha256: z.string(), subject: z.string(), authorName: z.string(), authorAddress: z.string(), label: LabelSchema, unwanted: z.number(), deception: z.number(), goal: z.string().nullable(),
  brand: z.object({ id: z.string(), name: bilingual }).nullable(), received: time.nullable(),
}).openapi('MailLine');

export const OrderSchema = z.object({
  online: z.boolean(), ask: z.array(z.string()), capture: z.boolean(), picture: z.boolean(), trust: z.array(z.string()), replayFrom: z.enum(['mail', 'evidence', 'findings', 'verdict']).nullable(),
}).openapi('Order');

export const CaseSchema = z.object({
  id: z.string(), isMine: z.boolean(), visibility: VisibilitySchema, source: z.enum(SOURCES), name: z.string().nullable(), sha256: z.string(), sizeBytes: z.number().int(), tlp: MarkingSchema, note: z.string(),
  state: StateSchema, refusal: z.object({ code: z.string(), detail: z.string() }).nullable(), run: z.number().int(), order: OrderSchema, createdAt: time, dissectedAt: time.nullable(),
  limits: z.array(z.object({ limit: z.string(), allowed: z.number(), seen: z.number(), unit: z.string() })), worst: MailLineSchema.nullable(), mailCount: z.number().int(), published: z.array(z.string()),
  may: z.object({ change: z.boolean(), seeRaw: z.boolean(), publish: z.boolean() }).openapi({ description: 'What the asker may do with it.' }),
}).openapi('Case');
export const CaseWithMailsSchema = CaseSchema.extend({ mails: z.array(MailLineSchema) }).openapi('CaseWithMails');
export const CasePageSchema = z.object({ cases: z.array(CaseSchema), next: z.string().nullable().openapi({ description: 'Send as `cursor` for the next page; null: this was the last.' }) }).openapi('CasePage');

export const FiguresSchema = z.object({
  days: z.array(z.object({ day: z.string(), label: LabelSchema, count: z.number().int() })), brands: z.array(z.object({ id: z.string(), name: bilingual, count: z.number().int() })),
  states: z.array(z.object({ state: StateSchema, count: z.number().int() })),
}).openapi('Figures');

export const ChoicesSchema = z.object({
  visibility: VisibilitySchema.optional(), tlp: MarkingSchema.optional(), online: z.boolean().optional(), ask: z.array(z.string().max(40)).max(10).optional(), capture: z.boolean().optional(),
  picture: z.boolean().optional().openapi({ description: 'Also take a picture of the mail as it looked; a browser without a network, some seconds.' }),
}).openapi('Choices');
export const SubmissionSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('source'), text: z.string().min(1).openapi({ description: 'The source of a mail, pasted.' }), name: z.string().max(200).optional(), ...ChoicesSchema.shape }),
  z.object({ kind: z.literal('text'), text: z.string().min(1).openapi({ description: 'What the reader saw, pasted.' }), name: z.string().max(200).optional(), ...ChoicesSchema.shape }),
  z.object({ kind: z.literal('url'), text: z.string().min(1).max(4_000).openapi({ description: 'One http or https address, live or defanged.' }), name: z.string().max(200).optional(), ...ChoicesSchema.shape }),
]).openapi('Submission');

export const ProgressSchema = z.object({ caseId: z.string(), run: z.number().int(), nth: z.number().int(), stage: z.enum(PROGRESS_STAGES) }).openapi('Progress');
export const AuditLineSchema = z.object({ number: z.number().int(), at: time, userId: z.string().nullable(), userName: z.string(), action: z.string(), caseId: z.string().nullable(), detail: z.string() }).openapi('AuditLine');

export const DissectionSchema = z.looseObject({ schema: z.literal('fuwake/dissection@1') }).openapi('Dissection', { description: 'fuwake/dissection@1, as docs/dissection.schema.json says: the same from the command line, the library and here.' });
const EditsSchema = z.array(z.object({ at: z.string().max(80), text: z.string().max(2_000).nullable().openapi({ description: 'null: left out.' }) })).max(200);
const UnmaskSchema = z.enum(['postal-address', 'phone-number', 'sender-local-part', 'url-token']);
export const PermissionSchema = z.object({
  tlp: MarkingSchema, mayShowMail: z.boolean().openapi({ description: 'The receiver agrees that the mail’s words and picture are shown.' }), evenSuspicious: z.boolean().default(false),
  picture: z.boolean().optional().openapi({ description: 'Show the mail as it looked, taken anew through the public masks; only with mayShowMail. Missing: as it was published.' }),
  unmask: z.array(UnmaskSchema).optional().openapi({ description: 'What is harmless here and may show; missing: what showed when it was published.' }), note: z.string().max(500).nullable().default(null),
  edits: z.object({ ja: EditsSchema.optional(), en: EditsSchema.optional() }).optional().openapi({ description: 'Sentences of the article in other words, by their `at`; missing: as they were published before, or as they are written.' }),
}).openapi('Permission');
export const WarningSchema = z.object({ slug: z.string(), urls: z.object({ ja: z.string(), en: z.string() }), title: bilingual, published: time, changes: z.array(z.object({ at: time, note: z.string() })), withdrawn: z.object({ at: time, reason: z.string() }).nullable() }).openapi('Warning');
const SentencesSchema = z.array(z.object({
  at: z.string(), section: z.enum(['title', 'lead', 'already', 'checks', 'chapters', 'not-known', 'conclusion', 'own']), heading: z.string().nullable(), text: z.string(), before: z.string().nullable().openapi({ description: 'What stood there before it was changed.' }), isLeftOut: z.boolean(), isNeeded: z.boolean(),
}));
export const PreviewSchema = z.object({
  gate: z.object({ isOpen: z.boolean(), code: z.string().nullable(), why: bilingual.nullable() }),
  articles: z.object({ ja: z.string(), en: z.string() }).openapi({ description: 'Markdown.' }), sentences: z.object({ ja: SentencesSchema, en: SentencesSchema }),
  leaks: z.array(z.object({ what: z.enum(['secret', 'live-link']), hint: z.string() })).openapi({ description: 'What must be masked and would show; nothing can be published before it is gone.' }), warning: WarningSchema.nullable().openapi({ description: 'What has been published of this mail already.' }),
  masked: z.array(z.object({ what: z.string(), count: z.number().int(), mayUnmask: z.boolean() })), unmask: z.array(UnmaskSchema).openapi({ description: 'What shows as it stands: as was asked, or as it was published.' }),
  picture: z.boolean().openapi({ description: 'Whether the article shows the mail as it looked; preview-picture gives it.' }),
  secrets: z.array(z.object({ kind: z.string(), text: z.string(), shown: z.string() })).openapi({ description: 'For the screen of the one who publishes, and for nothing else.' }),
}).openapi('Preview');
export const FeedsSchema = z.array(z.object({ name: z.string(), mediaType: z.string(), url: z.string() })).openapi('Feeds');
export const CaptureViewSchema = z.array(z.looseObject({ schema: z.literal('fuwake/capture@1') })).openapi('Captures', { description: 'fuwake/capture@1, with hashes of pictures that /cases/{id}/blobs/{sha256} gives.' });
