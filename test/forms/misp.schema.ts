/**
 * What MISP's core format asks of an event, and its object templates `email` and `phishing` of their attributes, as
 * JSON Schema in our own words. *Source*: the internet draft “MISP core format”; MISP/misp-objects.
 */
const uuid = { type: 'string', format: 'uuid' };
const seconds = { type: 'string', pattern: '^\\d{9,11}$' };
const distribution = { enum: ['0', '1', '2', '3', '4', '5'] };

/** Types of attribute, with the categories that MISP lets them have. */
const CATEGORIES: Readonly<Record<string, readonly string[]>> = {
  'email-subject': ['Payload delivery'], 'email-src-display-name': ['Payload delivery'], 'email-src': ['Payload delivery', 'Network activity'], url: ['Network activity', 'External analysis', 'Payload delivery'],
  hostname: ['Network activity', 'External analysis', 'Payload delivery'], domain: ['Network activity', 'External analysis', 'Payload delivery'], text: ['Other', 'External analysis', 'Internal reference', 'Payload delivery'], datetime: ['Other'],
};
/** What each relation of a template holds; one that is not `multiple` stands once. */
const TEMPLATES = {
  email: { uuid: 'a0c666e0-fc65-4be8-b48f-3423d788b552', relations: { subject: 'email-subject', 'from-display-name': 'email-src-display-name', from: 'email-src' }, oneOf: ['subject', 'from-display-name', 'from'] },
  phishing: { uuid: '2dad6f9d-d425-4217-8fda-0b0a2d815307', relations: { url: 'url', hostname: 'hostname', target: 'text', 'submission-time': 'datetime' }, oneOf: ['url'] },
} as const;

const attribute = (isOfObject: boolean) => ({
  type: 'object', additionalProperties: false, required: ['uuid', 'type', 'category', 'value', 'to_ids', 'timestamp', 'distribution', ...(isOfObject ? ['object_relation'] : [])],
  properties: { uuid, type: { enum: Object.keys(CATEGORIES) }, category: { type: 'string' }, value: { type: 'string', minLength: 1 }, to_ids: { type: 'boolean' }, timestamp: seconds, distribution, comment: { type: 'string' }, ...(isOfObject ? { object_relation: { type: 'string' } } : {}) },
  anyOf: Object.entries(CATEGORIES).map(([type, categories]) => ({ properties: { type: { const: type }, category: { enum: categories } } })),
});

const objectOf = (name: keyof typeof TEMPLATES) => ({
  properties: {
    name: { const: name }, template_uuid: { const: TEMPLATES[name].uuid },
    Attribute: {
      items: { anyOf: Object.entries(TEMPLATES[name].relations).map(([relation, type]) => ({ properties: { object_relation: { const: relation }, type: { const: type } } })) },
      contains: { properties: { object_relation: { enum: TEMPLATES[name].oneOf } } },
    },
  },
});

export const MISP_EVENT = {
  type: 'object', additionalProperties: false, required: ['Event'],
  properties: {
    Event: {
      type: 'object', additionalProperties: false, required: ['uuid', 'info', 'date', 'threat_level_id', 'analysis', 'distribution', 'published', 'timestamp', 'Orgc', 'Tag', 'Attribute', 'Object'],
      properties: {
        uuid, info: { type: 'string', minLength: 1 }, date: { type: 'string', format: 'date' }, threat_level_id: { enum: ['1', '2', '3', '4'] }, analysis: { enum: ['0', '1', '2'] }, distribution, published: { type: 'boolean' }, timestamp: seconds,
        Orgc: { type: 'object', additionalProperties: false, required: ['name', 'uuid'], properties: { name: { type: 'string', minLength: 1 }, uuid } },
        Tag: { type: 'array', minItems: 1, items: { type: 'object', additionalProperties: false, required: ['name'], properties: { name: { type: 'string', pattern: '^[a-z-]+:[^=]+(="[^"]+")?$' }, colour: { type: 'string', pattern: '^#[0-9a-f]{6}$' } } } },
        Attribute: { type: 'array', items: attribute(false) },
        Object: {
          type: 'array', minItems: 1,
          items: {
            type: 'object', additionalProperties: false, required: ['uuid', 'name', 'meta-category', 'template_uuid', 'template_version', 'description', 'timestamp', 'distribution', 'Attribute'],
            properties: { uuid, name: { enum: Object.keys(TEMPLATES) }, 'meta-category': { const: 'network' }, template_uuid: uuid, template_version: { type: 'string', pattern: '^\\d+$' }, description: { type: 'string' }, timestamp: seconds, distribution, Attribute: { type: 'array', minItems: 1, items: attribute(true) } },
            oneOf: [objectOf('email'), objectOf('phishing')],
          },
        },
      },
    },
  },
} as const;
