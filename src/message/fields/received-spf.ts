import type { ReceivedSpfField } from '../model.ts';
import { readPlain } from './lexical.ts';
import { resultSegments } from './result-items.ts';

/**
 * Reads a Received-SPF field: the result, the comment, and `key=value` pairs.
 *
 * *Shape*: `body` is Latin-1, its first character is byte `start` of the mail. *Source*: RFC 7208 section 9.1.
 */
export function parseReceivedSpf(body: string, start: number): ReceivedSpfField {
  const items = resultSegments(body).flat();
  const properties = new Map<string, string>();
  const comments: string[] = [];
  for (const item of items) {
    if (item.kind === 'comment') comments.push(item.text);
    else if (item.kind === 'pair' && !properties.has(item.key)) properties.set(item.key, item.value);
  }
  const result = items.find((item) => item.kind === 'word')?.text.toLowerCase() ?? '';
  return {
    result: result.replace(/:$/, ''),
    properties: Object.fromEntries(properties),
    comment: comments.length === 0 ? null : comments.join('; '),
    text: readPlain(body),
    range: { start, end: start + body.length },
  };
}
