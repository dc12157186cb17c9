import { failed, found, skipped } from '../../../base/outcome.ts';
import { listZip, readZipEntry } from '../../../files/zip.ts';
import type { ZipEntry } from '../../../files/zip.ts';
import { FILE_LINKS, TEXT_CHARS } from '../limits.ts';
import type { FileLink, OfficeContent } from '../model.ts';
import { reading } from '../workbench.ts';
import type { GivenFile, InnerFile, InnerPicture, ReadFile, Workbench } from '../workbench.ts';
import { runsByItself } from './office-macros.ts';

const RELATIONS = 60;
const PICTURES = 4;
const OBJECTS = 10;

/** Whether a ZIP is a document of Office: each of them has this list of its parts. */
export const isOoxml = (entries: readonly ZipEntry[]): boolean => entries.some(({ name }) => name === '[Content_Types].xml' || name === '[Content_Types].xml'.replace('/', '\\'));

/** A document of Office 2007 and later. What it fetches when opened stands in its relations. *Source*: ECMA-376 part 2 §9.3. */
export const readOoxml: ReadFile = (file, bench) => {
  const entries = listZip(file.bytes, bench.log);
  if (entries === null) return Promise.resolve(reading(failed('permerror', 'archive-broken', 'its directory cannot be read')));
  const text = (name: string | RegExp): string => {
    const entry = entries.find((entry) => (typeof name === 'string' ? entry.name === name : name.test(entry.name)));
    return entry === undefined ? '' : textOf(file, entry, bench);
  };
  const relations = entries.filter(({ name }) => name.endsWith('.rels')).slice(0, RELATIONS).flatMap((entry) => relationsIn(textOf(file, entry, bench)));
  const hyperlinks = relations.filter(({ type }) => type === 'hyperlink').map(({ target }) => target).filter((target) => /^[a-z][\w+.-]+:/i.test(target));
  const different = [...new Set(hyperlinks)];
  const macros = entries.find(({ name }) => /(?:^|\/)vbaProject\.bin$/i.test(name));
  const macroBytes = macros === undefined ? null : readZipEntry(file.bytes, macros, bench.budget, bench.log);
  const core = text('docProps/core.xml');
  const application = entries.some(({ name }) => name.startsWith('word/')) ? 'word' : entries.some(({ name }) => name.startsWith('xl/')) ? 'excel' : entries.some(({ name }) => name.startsWith('ppt/')) ? 'powerpoint' : 'other';
  const main = mainText(application, text);
  const content: OfficeContent = {
    format: 'office', kind: 'ooxml', application, isEncrypted: false, hasMacros: macros !== undefined || entries.some(({ name }) => /^xl\/macrosheets\//i.test(name)),
    runsByItself: macroBytes instanceof Uint8Array ? runsByItself(macroBytes) : [],
    external: relations.filter(({ type }) => type !== 'hyperlink').map(({ type, target }) => ({ kind: KINDS[type] ?? 'other', target: target.slice(0, 500) })),
    objects: entries.filter(({ name }) => /\/embeddings\/|\/activeX\/.*\.bin$/i.test(name)).slice(0, OBJECTS).map(({ name }) => name), dde: ddeIn(main),
    title: tag(core, 'dc:title'), author: tag(core, 'dc:creator'), pictures: entries.filter(({ name }) => /\/media\//.test(name)).length,
  };
  const words = wordsOf(main);
  const links = different.slice(0, FILE_LINKS).map((href): FileLink => ({ href, text: '', isMain: different.length === 1, asksPassword: false }));
  return Promise.resolve(reading(found(content), {
    links, inner: embeddings(file, entries, bench), pictures: picturesOf(file, entries, bench), texts: words === '' ? [] : [{ from: 'office', title: content.title ?? '', text: words }],
  }));
};

const KINDS: Readonly<Record<string, OfficeContent['external'][number]['kind']>> = {
  attachedTemplate: 'template', oleObject: 'object', package: 'object', frame: 'frame', subDocument: 'frame', image: 'picture', externalLinkPath: 'sheet', externalLink: 'sheet',
};

/** Relations that lead out of the document. */
function relationsIn(xml: string): readonly { readonly type: string; readonly target: string }[] {
  return [...xml.matchAll(/<Relationship\s([^>]{1,6000})>/g)].slice(0, FILE_LINKS * 2).flatMap((hit) => {
    const attributes = hit[1] ?? '';
    if (!/TargetMode\s*=\s*["']External["']/i.test(attributes)) return [];
    const target = unescapeXml(/\bTarget\s*=\s*(?:"([^"]*)"|'([^']*)')/.exec(attributes)?.slice(1).find((value) => value !== undefined) ?? '');
    return target === '' ? [] : [{ type: /\bType\s*=\s*["'][^"']*\/(\w+)["']/.exec(attributes)?.[1] ?? '', target }];
  });
}

function textOf(file: GivenFile, entry: ZipEntry, bench: Workbench): string {
  const bytes = readZipEntry(file.bytes, entry, bench.budget, bench.log);
  return bytes instanceof Uint8Array ? new TextDecoder(bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8').decode(bytes.subarray(0, 2_000_000)) : '';
}

function mainText(application: OfficeContent['application'], text: (name: string | RegExp) => string): string {
  if (application === 'word') return text(/^word\/document\d*\.xml$/);
  if (application === 'excel') return `${text('xl/sharedStrings.xml')}${text(/^xl\/externalLinks\/externalLink1\.xml$/)}`;
  return application === 'powerpoint' ? `${text('ppt/slides/slide1.xml')}${text('ppt/slides/slide2.xml')}` : '';
}

/** Words of a field are cut into pieces by every change of format, and joined again for this. */
function ddeIn(xml: string): string | null {
  const fields = [...xml.slice(0, 400_000).matchAll(/<w:instrText[^>]*>([^<]{0,2000})</g)].map((hit) => hit[1] ?? '').join('');
  const simple = /w:instr\s*=\s*"([^"]{0,2000})"/.exec(xml)?.[1] ?? '';
  const service = /<ddeLink\s[^>]*ddeService="([^"]{0,200})"[^>]*ddeTopic="([^"]{0,500})"/.exec(xml);
  if (service !== null) return `${service[1]} ${service[2]}`;
  return /\bDDE(?:AUTO)?\b[\s\S]{1,300}/.exec(unescapeXml(`${fields} ${simple}`))?.[0].slice(0, 300) ?? null;
}

function wordsOf(xml: string): string {
  const pieces: string[] = [];
  let size = 0;
  for (const hit of xml.matchAll(/<(?:w:|a:)?t(?:\s[^>]*)?>([^<]{1,20000})<|<\/(?:w:p|a:p|si)>/g)) {
    const piece = hit[1] ?? '\n';
    pieces.push(piece);
    size += piece.length;
    if (size >= TEXT_CHARS) break;
  }
  return unescapeXml(pieces.join('')).trim().slice(0, TEXT_CHARS);
}

const tag = (xml: string, name: string): string | null => unescapeXml(new RegExp(`<${name}[^>]*>([^<]{1,300})<`).exec(xml)?.[1] ?? '') || null;

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const unescapeXml = (text: string): string => text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(amp|lt|gt|quot|apos));/gi, (_, ten: string | undefined, hex: string | undefined, name: string | undefined) => {
  const code = ten !== undefined ? Number(ten) : hex !== undefined ? Number.parseInt(hex, 16) : 0;
  return name !== undefined ? (ENTITIES[name.toLowerCase()] ?? '') : code > 0x10ffff ? '\ufffd' : String.fromCodePoint(code);
});

function embeddings(file: GivenFile, entries: readonly ZipEntry[], bench: Workbench): readonly InnerFile[] {
  return entries.filter(({ name }) => /\/embeddings\//i.test(name)).slice(0, OBJECTS).map((entry): InnerFile => ({
    name: entry.name, sizeBytes: entry.unpackedBytes, read: () => {
      const bytes = readZipEntry(file.bytes, entry, bench.budget, bench.log);
      return Promise.resolve(bytes instanceof Uint8Array ? found(bytes) : bytes === 'limit' ? skipped('limit') : failed('permerror', bytes, 'it could not be unpacked'));
    },
  }));
}

function picturesOf(file: GivenFile, entries: readonly ZipEntry[], bench: Workbench): readonly InnerPicture[] {
  return entries.filter(({ name, unpackedBytes }) => /\/media\/[^/]+\.(?:png|jpe?g|gif|bmp)$/i.test(name) && unpackedBytes > 200).slice(0, PICTURES).flatMap((entry): readonly InnerPicture[] => {
    const bytes = readZipEntry(file.bytes, entry, bench.budget, bench.log);
    return bytes instanceof Uint8Array ? [{ picture: bytes, how: 'picture' }] : [];
  });
}
