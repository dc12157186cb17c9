/** What XARF v4 asks of a `content/phishing` report, as JSON Schema in our own words. *Source*: xarf-spec, schemas/v4: core, content base, content-phishing. */
const party = { type: 'object', additionalProperties: false, required: ['org', 'contact', 'domain'], properties: { org: { type: 'string', minLength: 1, maxLength: 200 }, contact: { type: 'string', format: 'email' }, domain: { type: 'string', format: 'hostname' } } };

export const XARF_PHISHING = {
  type: 'object', additionalProperties: false,
  required: ['xarf_version', 'report_id', 'timestamp', 'reporter', 'sender', 'source_identifier', 'category', 'type', 'url', 'evidence_source', 'evidence', 'confidence'],
  properties: {
    xarf_version: { type: 'string', pattern: '^4\\.\\d+\\.\\d+$' }, report_id: { type: 'string', format: 'uuid' }, timestamp: { type: 'string', format: 'date-time' }, reporter: party, sender: party,
    source_identifier: { type: 'string', minLength: 1 }, category: { const: 'content' }, type: { const: 'phishing' }, evidence_source: { enum: ['user_report', 'crawler', 'researcher_analysis'] },
    url: { type: 'string', format: 'uri' }, domain: { type: 'string', format: 'hostname' }, verification_method: { enum: ['manual', 'automated_crawler', 'user_report', 'honeypot', 'threat_intelligence'] },
    confidence: { type: 'number', minimum: 0, maximum: 1 }, description: { type: 'string', maxLength: 1_000 }, target_brand: { type: 'string', minLength: 1 }, credential_fields: { type: 'array', minItems: 1, items: { type: 'string' } },
    evidence: {
      type: 'array', minItems: 1, maxItems: 50,
      items: {
        type: 'object', additionalProperties: false, required: ['content_type', 'payload'],
        properties: { content_type: { type: 'string', pattern: '^[a-z]+/[a-z0-9.+-]+$' }, description: { type: 'string', maxLength: 500 }, payload: { type: 'string', pattern: '^[A-Za-z0-9+/]+={0,2}$' }, hash: { type: 'string', pattern: '^sha256:[0-9a-f]{64}$' }, size: { type: 'integer', minimum: 1, maximum: 5_242_880 } },
      },
    },
  },
} as const;
