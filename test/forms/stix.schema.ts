/**
 * What STIX 2.1 asks of the objects that a warning is made of, as JSON Schema, written from the standard's text
 * (sections 3, 4, 5.1, 6 and 8). Stricter than the standard in one thing: a property that is not listed is a mistake.
 */
const UUID = '[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}';
const id = (type: string) => ({ type: 'string', pattern: `^${type}--${UUID}$` });
const timestamp = { type: 'string', pattern: '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?Z$' };
const text = { type: 'string' };
const word = { type: 'string', minLength: 1 };
const version = { const: '2.1' };
const words = { type: 'array', items: word, minItems: 1 };

/** Domain objects and relationships: who made it and when is always told. */
const domainObject = (type: string, required: readonly string[], properties: Readonly<Record<string, unknown>>) => ({
  type: 'object', additionalProperties: false, required: ['type', 'id', 'spec_version', 'created', 'modified', ...required],
  properties: {
    type: { const: type }, id: id(type), spec_version: version, created: timestamp, modified: timestamp, created_by_ref: id('identity'), revoked: { type: 'boolean' }, labels: words, lang: word,
    confidence: { type: 'integer', minimum: 0, maximum: 100 }, object_marking_refs: { type: 'array', items: id('marking-definition'), minItems: 1 },
    external_references: { type: 'array', minItems: 1, items: { type: 'object', required: ['source_name'], additionalProperties: false, properties: { source_name: word, external_id: word, url: { type: 'string', format: 'uri' }, description: text } } },
    ...properties,
  },
});

/** Observables: they have no time of making. */
const observable = (type: string, required: readonly string[], properties: Readonly<Record<string, unknown>>) => ({
  type: 'object', additionalProperties: false, required: ['type', 'id', ...required],
  properties: { type: { const: type }, id: id(type), spec_version: version, object_marking_refs: { type: 'array', items: id('marking-definition'), minItems: 1 }, defanged: { type: 'boolean' }, ...properties },
});

const OBJECTS = {
  identity: domainObject('identity', ['name'], { name: word, description: text, identity_class: { enum: ['individual', 'group', 'system', 'organization', 'class', 'unknown'] }, contact_information: text }),
  indicator: domainObject('indicator', ['pattern', 'pattern_type', 'valid_from'], {
    name: word, description: text, indicator_types: { type: 'array', minItems: 1, items: { enum: ['anomalous-activity', 'anonymization', 'benign', 'compromised', 'malicious-activity', 'attribution', 'unknown'] } },
    // One comparison of a property with a string in which quotes and backslashes are escaped. *Source*: section 9.6.
    pattern: { type: 'string', pattern: "^\\[[a-z-]+:[a-z_]+ = '(?:[^'\\\\]|\\\\['\\\\])*'\\]$" }, pattern_type: { const: 'stix' }, valid_from: timestamp, valid_until: timestamp,
  }),
  'attack-pattern': domainObject('attack-pattern', ['name'], { name: word, description: text }),
  relationship: domainObject('relationship', ['relationship_type', 'source_ref', 'target_ref'], { relationship_type: { type: 'string', pattern: '^[a-z0-9-]+$' }, description: text, source_ref: id('[a-z-]+'), target_ref: id('[a-z-]+') }),
  report: domainObject('report', ['name', 'published', 'object_refs'], { name: word, description: text, report_types: { type: 'array', minItems: 1, items: { enum: ['attack-pattern', 'campaign', 'identity', 'indicator', 'threat-report'] } }, published: timestamp, object_refs: { type: 'array', minItems: 1, items: id('[a-z-]+') } }),
  'email-message': observable('email-message', ['is_multipart'], { is_multipart: { type: 'boolean' }, subject: text, from_ref: id('email-addr') }),
  'email-addr': observable('email-addr', ['value'], { value: { type: 'string', format: 'email' }, display_name: text }),
  url: observable('url', ['value'], { value: { type: 'string', format: 'uri' } }),
  'domain-name': observable('domain-name', ['value'], { value: { type: 'string', format: 'hostname' } }),
} as const;

export const STIX_BUNDLE = {
  type: 'object', additionalProperties: false, required: ['type', 'id', 'objects'],
  properties: {
    type: { const: 'bundle' }, id: id('bundle'),
    objects: {
      type: 'array', minItems: 1,
      items: { type: 'object', required: ['type'], discriminator: { propertyName: 'type' }, oneOf: Object.values(OBJECTS) },
    },
  },
} as const;

/** Which relationships the standard names for a pair of types. *Source*: section 4.1.1, 4.7.1. */
export const STIX_RELATIONSHIPS: readonly string[] = ['indicator indicates attack-pattern', 'attack-pattern targets identity'];
