import type { Defect, TagListField } from '../model.ts';
import { addDefect, readPlain, skipWhite, trimWhite, type DefectList } from './lexical.ts';

/** Tags whose value is base64: white space in it is folding only. */
const BASE64_TAGS: ReadonlySet<string> = new Set(['b', 'bh']);

/**
 * Reads a list of `tag=value` such as DKIM-Signature, ARC-Seal and ARC-Message-Signature.
 *
 * *Shape*: `body` is Latin-1, its first character is byte `start` of the mail. *Source*: RFC 6376 section 3.2.
 */
export function parseTagList(body: string, start: number): { readonly list: TagListField; readonly defects: readonly Defect[] } {
  const defects: DefectList = { start, list: [] };
  const tags = new Map<string, string>();
  for (let at = 0; at <= body.length;) {
    const semicolon = body.indexOf(';', at);
    const end = semicolon < 0 ? body.length : semicolon;
    readTag(body, skipWhite(body, at), end, tags, defects);
    at = end + 1;
  }
  return {
    list: { tags: Object.fromEntries(tags), text: readPlain(body), range: { start, end: start + body.length } },
    defects: defects.list,
  };
}

function readTag(body: string, at: number, end: number, tags: Map<string, string>, defects: DefectList): void {
  if (at >= end) return;
  const text = body.slice(at, end);
  const sign = text.indexOf('=');
  const name = sign < 0 ? '' : text.slice(0, trimWhite(text, 0, sign));
  if (name === '') addDefect(defects, 'broken-tag', at, end);
  else if (tags.has(name)) addDefect(defects, 'duplicate-tag', at, end);
  else {
    const value = text.slice(sign + 1);
    tags.set(name, BASE64_TAGS.has(name) ? value.replace(/[ \t\r\n]+/g, '') : readPlain(value));
  }
}
