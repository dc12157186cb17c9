import type { AuthenticationResult, AuthenticationResultsField, Defect } from '../model.ts';
import { addDefect, readPlain, type DefectList } from './lexical.ts';
import { resultSegments, type ResultItem } from './result-items.ts';

/**
 * Reads Authentication-Results and ARC-Authentication-Results (whose `i=` is passed over).
 *
 * *Shape*: `body` is Latin-1, its first character is byte `start` of the mail. `authservId` is empty where the writer
 * gave none, as Microsoft does. *Source*: RFC 8601 section 2.2; RFC 8617 section 4.1.1.
 */
export function parseAuthenticationResults(body: string, start: number): {
  readonly results: AuthenticationResultsField;
  readonly defects: readonly Defect[];
} {
  const defects: DefectList = { start, list: [] };
  const segments = resultSegments(body);
  let place = 0;
  const isInstance = segments[0]?.length === 1 && segments[0][0]!.key === 'i';
  if (isInstance) place += 1;
  const head = segments[place]?.find((item) => item.kind !== 'comment');
  const isNamed = head?.kind === 'word' && head.text.toLowerCase() !== 'none';
  if (isNamed) place += 1;
  const results: AuthenticationResult[] = [];
  for (const segment of segments.slice(place)) readSegment(segment, results, defects);
  return {
    results: {
      authservId: isNamed ? head.text : '',
      results,
      text: readPlain(body),
      range: { start, end: start + body.length },
    },
    defects: defects.list,
  };
}

/** Methods that open a result of their own where the writer forgot the semicolon before them. */
const METHODS: ReadonlySet<string> = new Set([
  'spf', 'dkim', 'dmarc', 'arc', 'auth', 'iprev', 'compauth', 'sender-id', 'domainkeys', 'dkim-adsp', 'dkim-atps', 'bimi',
  'vbr', 'rrvs', 'smime', 'dnswl', 'x-tls', 'ptr',
]);

function readSegment(segment: readonly ResultItem[], results: AuthenticationResult[], defects: DefectList): void {
  let open: OpenResult | null = null;
  for (const item of segment) {
    if (item.kind === 'comment') open?.comments.push(item.text);
    else if (item.kind === 'word') {
      if (item.text.toLowerCase() !== 'none') addDefect(defects, 'authentication-results-broken', item.at, item.end);
    } else if (open === null || METHODS.has(item.key)) {
      if (open !== null) results.push(closed(open));
      open = { method: item.key.replace(/\/\d*$/, ''), result: item.value.toLowerCase(), reason: null, properties: new Map(), comments: [] };
    } else if (item.key === 'reason' && open.reason === null) open.reason = item.value;
    else if (!open.properties.has(item.key)) open.properties.set(item.key, item.value);
  }
  if (open !== null) results.push(closed(open));
}

interface OpenResult {
  readonly method: string;
  readonly result: string;
  reason: string | null;
  readonly properties: Map<string, string>;
  readonly comments: string[];
}

function closed({ method, result, reason, properties, comments }: OpenResult): AuthenticationResult {
  return { method, result, reason, properties: Object.fromEntries(properties), comment: comments.length === 0 ? null : comments.join('; ') };
}
