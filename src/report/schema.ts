import { z } from 'zod';
import type { Dissection } from './model.ts';

/**
 * `fuwake/dissection@1` as a schema. Not loaded by a dissection: the JSON Schema in `docs/` is made from it, and the
 * tests hold every sample to it.
 */
const text = z.string();
const both = z.strictObject({ ja: text, en: text });
const range = z.strictObject({ start: z.int().min(0), end: z.int().min(0) });
const viewpoint = z.enum(['subject', 'sender', 'route', 'addressee', 'wording', 'pretext', 'link', 'place', 'page', 'attachment']);
const severity = z.enum(['note', 'low', 'medium', 'high', 'critical']);
const bearing = z.enum(['incriminates', 'speaks-for', 'informs']);
const probability = z.number().min(0).max(1);
const limit = z.strictObject({ limit: text, allowed: z.number(), seen: z.number(), unit: text });
const view = z.enum(['subject', 'author-name', 'author-address', 'reply-to', 'date', 'body', 'attachment', 'source']);

const input = z.strictObject({
  name: text.nullable(), sha256: z.string().regex(/^[0-9a-f]{64}$/), sizeBytes: z.int(), container: text,
  position: z.strictObject({ number: z.int().min(1), of: z.int().min(1) }),
  provenance: z.enum(['envelope', 'raw', 'attached', 'inline-forward', 'pasted']), isRebuilt: z.boolean(),
  leftOut: z.array(z.strictObject({ name: text, code: text })),
  defects: z.array(z.strictObject({ code: text, range })), limits: z.array(limit),
});
const notKnown = z.strictObject({ viewpoint, why: z.enum(['not-checked', 'source-down']), code: text, what: both, wouldChange: both, observations: z.array(text) });
const goal = z.enum(['credentials', 'card', 'payment', 'call-back', 'run-file', 'reply', 'personal-data', 'unknown']);
const label = z.enum(['phishing', 'fraud', 'malware', 'junk', 'suspicious', 'no-signs', 'insufficient-evidence']);
const verdict = z.strictObject({
  label,
  unwanted: probability, deception: probability,
  imitated: z.strictObject({ brandId: text, brand: both, productId: text.nullable(), product: text.nullable() }).nullable(),
  goal: goal.nullable(),
  answer: both, reasons: z.array(text).max(3), speaksAgainst: z.array(text), notKnown: z.array(notKnown), advice: z.array(both),
  weights: z.array(z.strictObject({ rule: text, unwanted: z.number(), deception: z.number() })),
});
const finding = z.strictObject({
  rule: text, viewpoint, severity, bearing, title: both, sentence: both, why: both, observations: z.array(text),
  marks: z.array(z.strictObject({ view, at: range.nullable(), quote: text, range: range.nullable() })), techniques: z.array(text),
  shows: z.strictObject({ kind: z.enum(['phishing', 'fraud', 'malware', 'junk']), goal: goal.nullable() }).nullable(),
});
const body = z.strictObject({
  source: z.enum(['html', 'plain', 'none']), text, isCut: z.boolean(),
  blocks: z.array(z.strictObject({ kind: z.enum(['paragraph', 'heading', 'list-item', 'quote', 'preformatted', 'cell']), start: z.int(), end: z.int() })),
  links: z.array(z.strictObject({ start: z.int(), end: z.int(), link: text, isButton: z.boolean() })),
  images: z.array(z.strictObject({ at: z.int(), alt: text, widthPx: z.number().nullable(), heightPx: z.number().nullable(), range: range.nullable(), codes: z.int() })),
});
const mail = z.strictObject({
  subject: text, authorName: text, authorAddress: text, replyTo: text.nullable(), recipient: text, date: text.nullable(), language: text, body,
  attachments: z.array(z.strictObject({ name: text, mediaType: text, sizeBytes: z.int(), trueType: text.nullable() })),
});
const hop = z.strictObject({ index: z.int(), standing: z.enum(['attested', 'claimed']), helo: text.nullable(), reverseName: text.nullable(), address: text.nullable(), addressKind: z.enum(['public', 'private', 'loopback', 'reserved']).nullable(),
  by: text.nullable(), time: text.nullable(), delayMs: z.number().nullable(), clock: z.strictObject({ what: z.enum(['future', 'backwards', 'gap']), byMs: z.number() }).nullable() });
const origin = z.strictObject({
  address: text, outcome: z.enum(['found', 'absent', 'failed', 'skipped']), asn: z.int().nullable(), network: text.nullable(), country: text.nullable(),
  reverseProxy: text.nullable(), rentedFrom: text.nullable(), source: text.nullable(), takenAt: text.nullable(),
});
const lookup = z.strictObject({ observation: text, viewpoint, question: both, outcome: z.enum(['found', 'absent', 'failed', 'skipped']), answer: both, source: text.nullable(), takenAt: text.nullable() });

const hash = z.string().regex(/^[0-9a-f]{64}$/).nullable();
const box = z.strictObject({ x: z.number(), y: z.number(), width: z.number(), height: z.number() });
const picture = z.strictObject({
  outcome: z.enum(['found', 'absent', 'failed', 'skipped']), code: text.nullable(), sha256: hash, widthPx: z.int(), heightPx: z.int(),
  pins: z.array(z.strictObject({ finding: z.int(), boxes: z.array(box) })), emptied: z.int(), blur: z.enum(['none', 'pictures', 'drawings', 'everything']),
});
const page = z.strictObject({
  asked: text, takenAt: text.nullable(), browser: text,
  views: z.array(z.strictObject({
    vantage: z.enum(['ja-phone', 'ja-desktop', 'en-desktop', 'no-script', 'via-proxy']),
    state: z.enum(['ok', 'empty', 'block-page', 'captcha', 'parked', 'suspended', 'not-found', 'server-error', 'dead', 'refused', 'too-slow', 'too-large', 'redirect-loop', 'download', 'crashed']),
    title: text, finalUrl: text.nullable(),
    chain: z.array(z.strictObject({ url: text, via: z.enum(['link', 'http', 'meta', 'script', 'form']), status: z.int().nullable(), address: text.nullable() })),
    forms: z.array(z.strictObject({ method: z.enum(['get', 'post']), action: text.nullable(), fields: z.array(text) })),
    downloads: z.array(z.strictObject({ name: text, sha256: hash })), screenshot: hash, isUnread: z.literal(true).optional(),
  })),
});

export const DISSECTION_SCHEMA = z.strictObject({
  schema: z.literal('fuwake/dissection@1'), tool: z.strictObject({ name: z.literal('fuwake'), version: text }), input,
  times: z.strictObject({ received: text.nullable(), dissected: text }),
  world: z.strictObject({ kind: z.enum(['offline', 'recorded', 'network']), takenAt: text.nullable() }),
  verdict,
  viewpoints: z.array(z.strictObject({ viewpoint, state: z.enum(['findings', 'nothing-found', 'nothing-there', 'not-checked', 'source-down']), findings: z.array(z.int()), isIncomplete: z.boolean() })).length(10),
  findings: z.array(finding), mail, picture, page: page.nullable(),
  route: z.strictObject({
    boundary: z.int().nullable(), foundBy: z.enum(['trusted-names', 'own-hosts', 'own-check']).nullable(),
    missing: z.enum(['no-trace', 'top-not-trusted', 'broken-run', 'no-outside-client']).nullable(), hops: z.array(hop), origin: origin.nullable(),
  }),
  links: z.array(z.strictObject({ id: text, url: text, host: text, registrableDomain: text.nullable(), text, via: text, isCallToAction: z.boolean() })),
  lookups: z.array(lookup),
  observations: z.array(z.looseObject({ kind: text, id: text, places: z.array(z.unknown()) })),
  nearMisses: z.array(z.strictObject({ rule: text, failed: text })),
  setAside: z.array(z.strictObject({ exception: text, rule: text, reason: text })),
  ownRulesFailed: z.array(z.strictObject({ id: text, detail: text })),
  secondReader: z.strictObject({
    outcome: z.enum(['found', 'absent', 'failed', 'skipped']), code: text.nullable(), model: text.nullable(), label: label.nullable(),
    remarks: z.int(), cites: z.array(text), refused: z.int(),
  }).nullable(),
  masked: z.array(z.strictObject({ what: z.enum(['recipient', 'recipient-token', 'sender-local-part', 'message-id', 'person-name', 'postal-address', 'phone-number', 'recipient-domain', 'url-token']), count: z.int() })),
});

/** Every dissection fits the schema; a type error here says that model and schema have parted. */
export type SchemaHoldsModel = Dissection extends z.input<typeof DISSECTION_SCHEMA> ? true : never;
