import { found } from '../../../base/outcome.ts';
import { latin1 } from '../../../files/byte-text.ts';
import { FILE_LINKS, TEXT_CHARS } from '../limits.ts';
import type { OfficeContent } from '../model.ts';
import { reading } from '../workbench.ts';
import type { ReadFile } from '../workbench.ts';
import { linksInText } from './links-in-text.ts';

/** Bytes of an RTF that are read: its objects and fields stand before the pictures that make it long. */
const RTF_BYTES = 2_000_000;

/** An RTF: what it embeds and what it fetches. *Source*: Rich Text Format 1.9.1, "Objects", "Fields". */
export const readRtf: ReadFile = (file) => {
  const source = latin1(file.bytes.subarray(0, RTF_BYTES));
  // Line ends and empty groups may stand anywhere, and hide words from whoever looks for them.
  const joined = source.replace(/[\r\n]+/g, '').replace(/\{\}/g, '');
  const fields = [...joined.matchAll(/\\fldinst[^"']{0,200}?(HYPERLINK|INCLUDEPICTURE|INCLUDETEXT|LINK|DDEAUTO|DDE)\s+(?:[^"{}]{0,40})"([^"]{1,500})"/gi)];
  const template = /\\\*\\template\s+([^{}\\]{4,400})/i.exec(joined)?.[1]?.trim();
  const objects = /\\obj(?:data|ocx|emb|autlink|link|html)\b/i.test(joined) ? [...joined.matchAll(/\\\*\\objclass\s+([^{}\\]{1,60})/gi)].slice(0, 10).map((hit) => (hit[1] ?? '').trim()) : [];
  const hasObject = /\\objdata\b/i.test(joined);
  const external = [
    ...(template === undefined || !/^(?:https?:|\\\\|\/\/)/i.test(template) ? [] : [{ kind: 'template' as const, target: template }]),
    ...fields.filter((hit) => /^(?:INCLUDE|LINK)/i.test(hit[1] ?? '')).slice(0, 10).map((hit) => ({ kind: /PICTURE/i.test(hit[1] ?? '') ? 'picture' as const : 'object' as const, target: (hit[2] ?? '').slice(0, 500) })),
  ];
  const content: OfficeContent = {
    format: 'office', kind: 'rtf', application: 'word', isEncrypted: false, hasMacros: false, runsByItself: /\\objupdate\b/i.test(joined) ? ['objupdate'] : [],
    external, objects: hasObject && objects.length === 0 ? [''] : objects, dde: /\bDDE(?:AUTO)?\s+[^{}]{2,200}/.exec(joined)?.[0] ?? null, title: null, author: null,
    pictures: joined.match(/\\pict\b/g)?.length ?? 0,
  };
  const words = wordsOf(joined);
  const hyperlinks = fields.filter((hit) => /^HYPERLINK$/i.test(hit[1] ?? '')).map((hit) => hit[2] ?? '');
  const links = [...new Set(hyperlinks)].slice(0, FILE_LINKS).map((href, _, all) => ({ href, text: '', isMain: all.length === 1, asksPassword: false }));
  return Promise.resolve(reading(found(content), { links: links.length > 0 ? links : linksInText(words), texts: words === '' ? [] : [{ from: 'office', title: '', text: words }] }));
};

function wordsOf(source: string): string {
  return source.slice(0, 400_000).replace(/\{\\\*[^{}]{0,4000}\}/g, '').replace(/\\u(-?\d{1,6})\s?\??/g, (_, code: string) => String.fromCharCode(Number(code) & 0xffff))
    .replace(/\\(?:par|line|row)\b ?/g, '\n').replace(/\\'[0-9a-f]{2}|\\[a-z]+-?\d* ?|[{}]/gi, '').trim().slice(0, TEXT_CHARS);
}
