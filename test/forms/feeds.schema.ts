/** JSON Feed 1.1 as JSON Schema in our own words. *Source*: jsonfeed.org, version 1.1. */
export const JSON_FEED = {
  type: 'object', additionalProperties: false, required: ['version', 'title', 'items'],
  properties: {
    version: { const: 'https://jsonfeed.org/version/1.1' }, title: { type: 'string', minLength: 1 }, language: { enum: ['ja', 'en'] }, home_page_url: { type: 'string', format: 'uri' }, feed_url: { type: 'string', format: 'uri' },
    items: {
      type: 'array',
      items: {
        type: 'object', additionalProperties: false, required: ['id', 'content_text', 'date_published'],
        properties: {
          id: { type: 'string', minLength: 1 }, url: { type: 'string', format: 'uri' }, image: { type: 'string', format: 'uri' }, title: { type: 'string', minLength: 1 }, content_text: { type: 'string', minLength: 1 },
          date_published: { type: 'string', format: 'date-time' }, date_modified: { type: 'string', format: 'date-time' }, tags: { type: 'array', items: { type: 'string', minLength: 1 } },
        },
      },
    },
  },
} as const;

/** Elements of an Atom feed and of its entries that must stand once, and those that may. *Source*: RFC 4287, 4.1.1 and 4.1.2. */
export const ATOM = {
  feed: { once: ['id', 'title', 'updated', 'author'], may: ['link', 'entry'] },
  entry: { once: ['id', 'title', 'updated', 'summary'], may: ['link', 'published', 'category'] },
} as const;
/** *Source*: sitemaps.org, protocol 0.9: at most so many addresses in a file, and what each has. */
export const SITEMAP = { most: 50_000, has: ['loc', 'lastmod'] } as const;
