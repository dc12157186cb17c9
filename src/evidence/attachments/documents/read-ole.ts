import { failed, found } from '../../../base/outcome.ts';
import { latin1 } from '../../../files/byte-text.ts';
import { openCompoundFile } from '../../../files/compound-file.ts';
import type { CompoundEntry } from '../../../files/compound-file.ts';
import { FILE_LINKS, TEXT_CHARS } from '../limits.ts';
import type { OfficeContent } from '../model.ts';
import { reading } from '../workbench.ts';
import type { InnerFile, ReadFile } from '../workbench.ts';
import { linksInText } from './links-in-text.ts';
import { runsByItself } from './office-macros.ts';

const ENTRIES = 2_000;
const OBJECTS = 10;
/** Bytes of a document's main stream in which addresses and words are looked for. */
const MAIN_BYTES = 2_000_000;

interface Named {
  readonly path: string;
  readonly entry: CompoundEntry;
}

/** A document of Office 97 to 2003, an encrypted one of later, or anything else in a compound file. *Source*: MS-DOC, MS-XLS, MS-OFFCRYPTO, MS-OLEDS. */
export const readOle: ReadFile = (file, bench) => {
  const root = openCompoundFile(file.bytes, bench.log);
  if (root === null) return Promise.resolve(reading(failed('permerror', 'file-broken', 'its directory cannot be followed')));
  const all = entriesOf(root);
  const named = (pattern: RegExp): Named | undefined => all.find(({ path }) => pattern.test(path));
  const main = named(/^(?:WordDocument|Workbook|Book|PowerPoint Document)$/);
  const bytes = main?.entry.read().subarray(0, MAIN_BYTES) ?? new Uint8Array();
  const application = main === undefined ? 'other' : main.path === 'WordDocument' ? 'word' : /^(?:Work)?[Bb]ook$/.test(main.path) ? 'excel' : 'powerpoint';
  const sheets = application === 'excel' ? sheetsOf(bytes) : { isEncrypted: false, hasMacroSheet: false };
  const hasMacros = sheets.hasMacroSheet || all.some(({ path }) => /(?:^|\/)(?:VBA|_VBA_PROJECT|_VBA_PROJECT_CUR)(?:\/|$)/i.test(path));
  const modules = hasMacros ? all.filter(({ path, entry }) => entry.kind === 'stream' && /(?:^|\/)VBA\/(?!_VBA_PROJECT$|dir$|__SRP)/i.test(path)) : [];
  const objects = all.filter(({ path }) => /(?:^|\/)\u0001Ole10Native$/i.test(path)).slice(0, OBJECTS).map(({ entry }) => packedFile(entry.read()));
  const text = application === 'other' ? '' : `${latin1(bytes).replace(/[^\t\n\r\x20-\x7e]+/g, '\n')}\n${wideText(bytes)}`;
  const content: OfficeContent = {
    format: 'office', kind: 'ole', application,
    isEncrypted: named(/^Encrypt(?:ionInfo|edPackage)$/) !== undefined || sheets.isEncrypted || (application === 'word' && ((bytes[11] ?? 0) & 1) !== 0),
    hasMacros, runsByItself: [...new Set(modules.flatMap(({ entry }) => runsByItself(entry.read())))].toSorted(),
    external: application === 'word' ? templatesIn(text) : [],
    objects: [...objects.map(({ name }) => name), ...(all.some(({ path }) => /Equation Native$/i.test(path)) ? ['Equation'] : [])],
    dde: /\bDDE(?:AUTO)?\s+["\w\\][^\n]{2,200}/.exec(text)?.[0] ?? null, title: null, author: null, pictures: 0,
  };
  const words = content.isEncrypted ? '' : wideText(bytes);
  return Promise.resolve(reading(found(content), {
    links: content.isEncrypted ? [] : linksInText(text).slice(0, FILE_LINKS), texts: words === '' ? [] : [{ from: 'office', title: '', text: words }],
    inner: objects.filter(({ bytes }) => bytes.length > 0).map(({ name, bytes }): InnerFile => ({ name, sizeBytes: bytes.length, read: () => Promise.resolve(found(bytes)) })),
  }));
};

function entriesOf(root: CompoundEntry): readonly Named[] {
  const all: Named[] = [];
  const open: Named[] = [{ path: '', entry: root }];
  for (let folder = open.pop(); folder !== undefined && all.length < ENTRIES; folder = open.pop()) {
    for (const [name, entry] of folder.entry.children) {
      const path = folder.path === '' ? name : `${folder.path}/${name}`;
      all.push({ path, entry });
      if (entry.kind === 'storage') open.push({ path, entry });
    }
  }
  return all;
}

/** Runs of letters that are written two bytes each: a document's own text, as far as it is not cut into pieces. */
function wideText(bytes: Uint8Array): string {
  const text = new TextDecoder('utf-16le').decode(bytes);
  return (text.match(/[\t\n\r\u0020-\u007e\u00a0-\u024f\u3000-\u30ff\u4e00-\u9fff\uff00-\uffef]{8,}/g) ?? []).filter((run) => /[a-z]{3}|[\u3040-\u30ff]/i.test(run)).join('\n').slice(0, TEXT_CHARS).trim();
}

const templatesIn = (text: string): OfficeContent['external'] =>
  [...text.matchAll(/(https?:\/\/[^\s"'<>]{4,400}\.(?:dot[mx]?|rtf))\b/gi)].slice(0, 3).map((hit) => ({ kind: 'template' as const, target: hit[1] ?? '' }));

/** *Source*: MS-XLS §2.4.28 (BoundSheet8), §2.4.117 (FilePass). */
function sheetsOf(bytes: Uint8Array): { readonly isEncrypted: boolean; readonly hasMacroSheet: boolean } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let isEncrypted = false;
  let hasMacroSheet = false;
  for (let at = 0, nth = 0; at + 4 <= bytes.length && nth < 20_000; nth++) {
    const type = view.getUint16(at, true);
    if (type === 0x2f) isEncrypted = true;
    if (type === 0x85 && bytes[at + 4 + 5] === 1) hasMacroSheet = true;
    at += 4 + view.getUint16(at + 2, true);
  }
  return { isEncrypted, hasMacroSheet };
}

/** *Source*: MS-OLEDS §2.3.6; behind its size: label, path, and the packed bytes. */
function packedFile(stream: Uint8Array): { readonly name: string; readonly bytes: Uint8Array } {
  let at = 6;
  const text = (): string => {
    const end = stream.indexOf(0, at);
    const raw = stream.subarray(at, end < 0 ? stream.length : end);
    at = end < 0 ? stream.length : end + 1;
    return new TextDecoder('shift_jis').decode(raw.subarray(0, 260));
  };
  const label = text();
  const path = text();
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  if (at + 8 > stream.length) return { name: label, bytes: new Uint8Array() };
  at += 4 + 4 + view.getUint32(at + 4, true);
  if (at + 4 > stream.length) return { name: label === '' ? path : label, bytes: new Uint8Array() };
  const size = view.getUint32(at, true);
  return { name: label === '' ? path : label, bytes: stream.subarray(at + 4, Math.min(stream.length, at + 4 + size)) };
}
